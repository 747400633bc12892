import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type Handler<Hook> = Hook extends { handler: infer F } ? F : Hook;
type Bundle = Parameters<Handler<NonNullable<Plugin['generateBundle']>>>[1];

const policyPlace = '<!-- policy -->';
// What a page says of the files beside it.
const siteOnly = /\s*<!-- site -->.*?<!-- \/site -->/gs;

/**
 * Puts a page's script and style into the page, and writes it under `fileName`, alone.
 *
 * The script becomes a classic one at the end of the body, since modules do not load from disk.
 * What stands between `<!-- site -->` and `<!-- /site -->` is left out: there is nothing beside it.
 * A page with `<!-- policy -->` in its head carries a policy that admits just these two.
 * Throws where the build has not made exactly one page and one script.
 */
export function onePage(fileName: string): Plugin {
  return {
    name: 'soma:one-page',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { page, script, style } = takeAll(bundle);
        this.emitFile({ type: 'asset', fileName, source: inline(page, script, style) });
      },
    },
  };
}

function takeAll(bundle: Bundle) {
  const files = Object.values(bundle);
  const pages = assets(bundle, '.html');
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const [page, script] = [pages[0], scripts[0]];
  if (page === undefined || script === undefined || pages.length + scripts.length > 2) {
    throw new Error(`one page and one script expected, not ${Object.keys(bundle).join(', ')}`);
  }
  const style = assets(bundle, '.css')
    .join('')
    .replace(/\s*\/\*.*?\*\/\s*/gs, '');
  for (const name of Object.keys(bundle)) delete bundle[name];
  return { page, script, style };
}

function assets(bundle: Bundle, extension: string): string[] {
  return Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith(extension) ? [textOf(file.source)] : [],
  );
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

function inline(page: string, code: string, style: string): string {
  const script = safeInScript(code);
  // As functions: a replacement text with a dollar sign in it would be taken for a pattern.
  return page
    .replace(siteOnly, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script></body>`)
    .replace(policyPlace, () => policyFor(script, style));
}

// Inside strings, templates and regular expressions, where alone these stand, both mean the same.
function safeInScript(code: string): string {
  return code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');
}

// No script-src and no default-src: browsers from before 'wasm-unsafe-eval' (Chrome 97, Firefox 102,
// Safari 16) would refuse the core, unless told 'unsafe-eval', which then would hold in all of them.
// script-src-elem says which script there is, and Trusted Types that no text becomes one by eval;
// of both, a browser heeds what it knows. Lit's templates have the only policy that is allowed.
function policyFor(script: string, style: string): string {
  const policy = [
    `script-src-elem '${hashOf(script)}'`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "script-src-attr 'none'",
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    ...['connect', 'font', 'frame', 'manifest', 'media', 'object', 'worker'].map(
      (kind) => `${kind}-src 'none'`,
    ),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
