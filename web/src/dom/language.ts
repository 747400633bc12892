import { knownLanguage } from '../model/numbers/language.ts';

/** The language of an element's words and numbers: its own, the page's, or else the reader's. */
export function languageOf(element: Element): string {
  const written = writtenLanguage(element);
  return knownLanguage(written || navigator.language) ?? 'en';
}

/**
 * The language that the numbers of an author's table are written in; undefined where nobody says, so
 * that they mean the same to every reader.
 */
export function authorLanguage(element: Element): string | undefined {
  return knownLanguage(writtenLanguage(element));
}

function writtenLanguage(element: Element): string | null {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? writtenLanguage(root.host) : null;
}
