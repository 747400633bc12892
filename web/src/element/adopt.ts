const sheets = new Map<string, CSSStyleSheet>();
const adopted = new WeakMap<ShadowRoot, Set<string>>();

/**
 * Styles what is within `root`, once, however often it is asked to.
 * All roots share one sheet: a strict policy allows that, and blocks what Safari before 16.4 gets.
 */
export function adopt(root: ShadowRoot, css: string): void {
  const present = adopted.get(root) ?? new Set();
  adopted.set(root, present);
  if (present.has(css)) return;
  present.add(css);
  if ('adoptedStyleSheets' in root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(css)];
  else (root as ShadowRoot).append(styleOf(css));
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

function styleOf(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}
