/**
 * Whether this browser is one of those that are served, or a server, which draws nothing. Of what all
 * of them have, Chrome 111 and Firefox 113 brought `color-mix()` last, and Safari 16.4 style sheets
 * that are adopted.
 */
export function isSupported(): boolean {
  return (
    typeof document === 'undefined' ||
    (CSS.supports('color', 'color-mix(in srgb, red, red)') && 'adoptedStyleSheets' in document)
  );
}
