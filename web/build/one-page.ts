import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

// What a page says of the files beside it.
const siteOnly = /\s*<!-- site -->.*?<!-- \/site -->/gs;

/**
 * Puts a page's script and style into the page, and writes it under `fileName`, alone.
 *
 * The script becomes a classic one at the end of the body, since modules do not load from disk.
 * What stands between `<!-- site -->` and `<!-- /site -->` is left out: there is nothing beside it.
 * A page with `<!-- policy -->` in its head carries a policy that admits just these two.
 * Throws where the build has made more than a page, a script and a style.
 */
export function onePage(fileName: string): Plugin {
  return {
    name: 'soma:one-page',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const take = (extension: string) => {
          const file = Object.values(bundle).find(({ fileName }) => fileName.endsWith(extension));
          if (!file) throw new Error(`${fileName}: the build has made no ${extension}`);
          delete bundle[file.fileName];
          return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString();
        };
        const source = inline(take('.html'), take('.js'), take('.css'));
        const others = Object.keys(bundle);
        if (others.length > 0) throw new Error(`${fileName} would miss ${others.join(', ')}`);
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

function inline(page: string, code: string, style: string): string {
  // Inside strings, templates and regular expressions, where alone these stand, both mean the same.
  const script = code.replace(/<(?=\/script|!--)/gi, '\\x3C');
  // As functions: a replacement text with a dollar sign in it would be taken for a pattern.
  return page
    .replace(siteOnly, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script></body>`)
    .replace('<!-- policy -->', () => policyFor(script, style));
}

// Lit's templates have the only policy of Trusted Types that is allowed.
function policyFor(script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
