import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { lacksInput } from '../../model/dataset.ts';
import type { Format } from '../../model/format.ts';
import type { NumberCell } from './number-cell.ts';

/** A column of numbers that the network works out, or that belong to those. */
export interface Column {
  /** The class of its cells. */
  readonly kind: string;
  /** Left out where that of its group is its own. */
  readonly head?: unknown;
  readonly cell: (example: number) => unknown;
  /** Given where its cells can be typed into. */
  readonly field?: (example: number) => NumberCell;
}

/** Columns under one head. */
export interface ColumnGroup {
  readonly kind: string;
  readonly head: unknown;
  readonly columns: readonly Column[];
}

/** How many rows of heads there are. */
export function headRows(groups: readonly ColumnGroup[]): number {
  return groups.some(({ columns }) => columns.some(({ head }) => head !== undefined)) ? 2 : 1;
}

/** A row of heads; below it, where columns have heads of their own, a row of those. */
export function heads(
  label: string,
  inputs: readonly string[],
  groups: readonly ColumnGroup[],
): TemplateResult {
  const lower = groups.flatMap(({ columns }) => columns.filter(({ head }) => head !== undefined));
  const rows = headRows(groups) > 1 ? headRows(groups) : nothing;
  return html`
    <tr>
      <th scope="col" rowspan=${rows}>${label}</th>
      ${inputs.map((title) => html`<th scope="col" rowspan=${rows}>${title}</th>`)}
      ${groups.map(({ kind, head, columns }) => {
        const isWhole = columns.every((column) => column.head === undefined);
        return html`<th scope=${isWhole ? 'col' : 'colgroup'} class=${kind}
          colspan=${columns.length > 1 ? columns.length : nothing}
          rowspan=${isWhole ? rows : nothing}>${head}</th>`;
      })}
    </tr>
    ${
      lower.length > 0
        ? html`<tr>${lower.map(({ kind, head }) => html`<th scope="col" class=${kind}>${head}</th>`)}</tr>`
        : nothing
    }`;
}

// So many digits tell enough of what is on the way to a prediction, or comes from it.
const digits = 4;

/** Writes a number with few digits, however small it is. */
export function short({ given }: Format): (value: number) => string {
  return (value) => given(Number(value.toPrecision(digits)));
}

/** A number that is worked out for an example; what nobody can know, or is not to tell yet, as a sign. */
export function numberText(
  { result, words, guess }: ViewModel,
  example: number,
  number: number | undefined,
  write: (value: number) => string,
): string {
  if (lacksInput(result.state.dataset, example)) return words.noValue;
  if (guess?.hidden) return words.unknown;
  return write(number ?? Number.NaN);
}
