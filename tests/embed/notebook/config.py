"""Nothing from another host: beside the page lies RequireJS, and MathJax goes where no formula is."""

c = get_config()  # noqa: F821 (nbconvert brings it)

c.HTMLExporter.require_js_url = "require.js"
c.HTMLExporter.mathjax_url = ""
