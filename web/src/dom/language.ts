/** The language of an element's words and numbers: its own, the page's, or else the reader's. */
export function languageOf(element: Element): string {
  const asked = element.closest('[lang]')?.getAttribute('lang') || navigator.language;
  // A tag that is none would throw.
  try {
    return new Intl.Locale(asked).toString();
  } catch {
    return 'en';
  }
}
