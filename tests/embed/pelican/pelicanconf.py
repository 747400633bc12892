SITENAME = "A blog"
SITEURL = "https://example.org"
AUTHOR = "A reader"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
STATIC_PATHS = ["soma.js"]
ARTICLE_EXCLUDES = ["assets"]
FEED_ALL_ATOM = "feed.atom"
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
# The folder may then lie anywhere on a host.
RELATIVE_URLS = True
THEME = "simple"
