import { copiedText } from '../model/table/copied-text.ts';
import { findTables } from '../model/table/find-tables.ts';

/** What is pasted, as text and as HTML. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/**
 * The table in what is pasted, as lines split by tabs; undefined where there is none. Spreadsheets and
 * web pages hand tables on as HTML; `language` is the one that the lines will be read in. Nothing in it runs or is loaded: its document is never shown.
 */
export function pastedTable(html: string, language?: string): string | undefined {
  if (!/<table/i.test(html)) return undefined;
  try {
    const pasted = new DOMParser().parseFromString(html, 'text/html');
    for (const table of findTables(pasted)) {
      const text = copiedText(table, language);
      if (text !== undefined) return text;
    }
  } catch {
    // A page with Trusted Types lets nobody parse text as HTML; the plain text serves there.
  }
  return undefined;
}
