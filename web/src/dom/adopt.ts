const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
const stylesOf = new WeakMap<ShadowRoot, Set<string>>();

/** Styles what is within `root`, once, however often it is asked to. All roots of a page share one sheet. */
export function adopt(root: ShadowRoot, css: string): void {
  const styles = stylesOf.get(root) ?? new Set();
  stylesOf.set(root, styles.add(css));
  const sheet = sheetOf(root.ownerDocument, css);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Styles it anew where it has come to another document, which takes none of its sheets along. */
export function adoptAgain(root: ShadowRoot, first: readonly string[]): void {
  root.adoptedStyleSheets = [];
  for (const css of [...first, ...(stylesOf.get(root) ?? [])]) adopt(root, css);
}

// A sheet serves in the document of the window that made it; a document without one shows nothing.
function sheetOf(page: Document, css: string): CSSStyleSheet | undefined {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  const View = (page.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  const sheet = known.get(css) ?? (View && new View());
  if (!sheet) return undefined;
  if (!known.has(css)) sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
}
