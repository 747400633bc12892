import { html, nothing, type TemplateResult } from 'lit';

/** What stands beside a row, or above a column. */
export interface Head {
  readonly name: string;
  /** What it is called among others, where that is more than its name. */
  readonly label?: string;
  /** Given where it can be chosen. */
  readonly choose?: () => void;
  readonly isChosen?: boolean;
}

export interface Matrix {
  /** What it is called, and what it is made of: `H₁ = W₁ · X`. */
  readonly name: string;
  /** Rows and columns, of which not all need be drawn. */
  readonly shape: readonly [rows: string, columns: string];
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** Whether heads stand there anyway; others do where matrices stand below one another. */
  readonly showsRows: boolean;
  readonly showsColumns: boolean;
  /** Whether its columns are examples: all such columns are equally wide, and stand in line. */
  readonly isOfExamples: boolean;
  /** What stands above the rows' heads. */
  readonly corner?: string;
  readonly number: (row: number, column: number) => string;
  /** How a number is lit, as classes: `row`, `column`, `meets`, `chosen`, `differs`. */
  readonly light?: (row: number, column: number) => string;
  /** Chooses what a number is of. */
  readonly choose?: (row: number, column: number) => void;
}

/** A matrix in brackets, with its name and its shape above. Rows and columns are those that are drawn. */
export function drawMatrix(matrix: Matrix): TemplateResult {
  const { name, shape, rows, columns, showsRows, showsColumns, light, choose } = matrix;
  return html`
    <table class=${`matrix ${matrix.isOfExamples ? 'of-examples' : ''}`}>
      <caption>${name} <span class="shape">${shape[0]} &times; ${shape[1]}</span></caption>
      <thead class=${showsColumns ? '' : 'unseen'}><tr>
        <td>${matrix.corner}</td>${columns.map((column) => html`<th scope="col">${headOf(column, showsColumns)}</th>`)}
      </tr></thead>
      <tbody>${rows.map(
        (row, y) => html`
        <tr>
          <th scope="row" class=${showsRows ? '' : 'unseen'}>${headOf(row, showsRows)}</th>
          ${columns.map(
            (_, x) => html`
            <td class=${`${choose ? 'makes' : ''} ${light?.(y, x) ?? ''}`} @click=${() => choose?.(y, x)}>${matrix.number(y, x)}</td>`,
          )}
        </tr>`,
      )}</tbody>
    </table>`;
}

function headOf({ name, label, choose, isChosen = false }: Head, isShown: boolean): unknown {
  if (!isShown) return html`<span>${name}</span>`;
  if (!choose) return name;
  return html`<button type="button" class="choice" aria-label=${label ?? nothing} aria-pressed=${isChosen}
    @click=${choose}>${name}</button>`;
}
