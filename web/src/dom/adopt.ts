const sheets = new Map<string, CSSStyleSheet>();

/** Styles what is within `root`, once, however often it is asked to. All roots share one sheet. */
export function adopt(root: ShadowRoot, css: string): void {
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
