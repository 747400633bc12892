import { copiedText } from '../model/table/copied-text.ts';
import { findTables } from '../model/table/find-tables.ts';

/**
 * The table in what is pasted, as lines split by tabs; undefined where there is none. Spreadsheets and
 * web pages hand tables on as HTML. Nothing in it runs or is loaded: its document is never shown.
 */
export function pastedTable(data: DataTransfer | null): string | undefined {
  const html = data?.getData('text/html') ?? '';
  if (!/<table/i.test(html)) return undefined;
  try {
    const pasted = new DOMParser().parseFromString(html, 'text/html');
    for (const table of findTables(pasted)) {
      const text = copiedText(table);
      if (text !== undefined) return text;
    }
  } catch {
    // A page with Trusted Types lets nobody parse text as HTML; the plain text serves there.
  }
  return undefined;
}
