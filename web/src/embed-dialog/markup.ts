import { nothing } from 'lit';

/** What Lit's `html` and `svg` make: the written parts, and the values between them. */
export interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** Text as it may stand in HTML, SVG, or an attribute's quotes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A template as markup, for pictures that are saved or written by the build. Serves templates of
 * text, quoted attributes, lists and further templates; listeners and directives have no markup.
 */
export function toMarkup({ strings, values }: Template): string {
  return strings.reduce(
    (markup, string, index) => markup + valueToMarkup(values[index - 1]) + string,
  );
}

function valueToMarkup(value: unknown): string {
  if (value === undefined || value === null || value === nothing) return '';
  if (Array.isArray(value)) return value.map(valueToMarkup).join('');
  if (typeof value === 'object' && 'strings' in value) return toMarkup(value as Template);
  return escapeMarkup(String(value));
}
