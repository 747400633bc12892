/**
 * Whether this browser is one of those that are served. Of what all of them have, Chrome 111 and
 * Firefox 113 brought `color-mix()` last, and Safari 16.4 style sheets that are adopted.
 */
export function isSupported(): boolean {
  return (
    CSS.supports('color', 'color-mix(in srgb, red, red)') &&
    'adoptedStyleSheets' in Document.prototype
  );
}
