import { html, nothing, type TemplateResult } from 'lit';
import type { Learning } from '../../app/learning.ts';
import type { Pointed, ViewModel } from '../../app/view-model.ts';
import type { LearnWords } from '../../locales/neuron/learn-en.ts';
import type { Actions } from '../view.ts';
import { deltas } from './deltas.ts';
import {
  columnCount,
  type Ledger,
  type LedgerPlace,
  type LedgerRow,
  ledgerOf,
  pointedBy,
  type RowName,
  sourcesOf,
  valueAt,
} from './ledger-cells.ts';
import { ledgerSays, rowTitle } from './ledger-says.ts';
import { ledgerCsv, ledgerHtml } from './ledger-text.ts';
import { exampleTitle } from './names.ts';
import { stepWriter, wordsOf } from './write.ts';

/**
 * The present step as a table in the book's words, from top to bottom in the order in which a pencil
 * would go. A number that is chosen says where it comes from, and what it was made of lights up.
 */
export function ledgerTable({ redraw, showAllDigits, selectNeuron, point }: Actions) {
  let chosen: LedgerPlace | undefined;
  let pointed: readonly Pointed[] = [];
  /** Those that are lit, as text. */
  let lit = '[]';
  let status: 'copied' | 'notCopied' | undefined;

  return { render, drawn };

  function render(viewModel: ViewModel, { step, position, isRunning }: Learning): TemplateResult {
    pointed = [];
    const words = wordsOf(viewModel);
    if (!step) {
      return html`<p class="note">${position > 0 ? words.wholePass : words.ledgerEmpty}</p>`;
    }
    const { neuron, allDigits, format } = viewModel;
    const ledger = ledgerOf(step, neuron.place, viewModel);
    const isThere = ledger.rows.some(({ name }) => name === chosen?.row);
    const now = isThere && chosen && chosen.column < columnCount(ledger) ? chosen : undefined;
    if (now) pointed = pointedBy(ledger, now);
    const source =
      step.example === undefined
        ? words.allExamples(format.given(ledger.examples))
        : exampleTitle(viewModel, step.example);
    const title = words.ledger(format.given(step.number), source);
    return html`
      <div class="ledger" part="ledger" role="group" aria-label=${title}>
        <p class="heading">${title}</p>
        ${deltas(viewModel, step, selectNeuron)}
        <div class="scroller" @keydown=${(event: KeyboardEvent) => move(event, ledger)}
          @focusin=${choose} @click=${choose}>
          <table role="grid" aria-readonly="true"
            aria-label=${step.before.length > 1 ? words.ledgerOf(neuron.output.name) : title}>
            <thead><tr>
              <td></td>
              ${neuron.inputs.map(({ name }) => html`<th scope="col">${name}</th>`)}
              ${ledger.hasBias ? html`<th scope="col">${viewModel.words.bias}</th>` : nothing}
            </tr></thead>
            <tbody>${ledger.rows.map((row) => line(viewModel, words, ledger, row, now))}</tbody>
          </table>
        </div>
        <p class="says" aria-live=${isRunning ? 'off' : 'polite'}>${
          now ? ledgerSays(ledger, now, viewModel) : words.chooseNumber
        }</p>
        <p class="actions">
          <button type="button" class="quiet" aria-pressed=${allDigits}
            @click=${() => showAllDigits(!allDigits)}>${viewModel.words.allDigits}</button>
          <button type="button" class="quiet"
            @click=${() => void copy(ledgerCsv(viewModel, step))}>${words.copyCsv}</button>
          <button type="button" class="quiet"
            @click=${() => void copy(ledgerHtml(viewModel, step, title))}>${words.copyHtml}</button>
          <span role="status">${status ? viewModel.words[status] : ''}</span>
        </p>
      </div>`;
  }

  // The table stands above, and has been drawn before it is known what to light.
  function drawn() {
    const [now, text] = [pointed, JSON.stringify(pointed)];
    // Where the table is gone by the next drawing, nothing is lit.
    pointed = [];
    if (text === lit) return;
    lit = text;
    point(now);
  }

  function line(
    viewModel: ViewModel,
    words: LearnWords,
    ledger: Ledger,
    { name, isShared }: LedgerRow,
    now: LedgerPlace | undefined,
  ): TemplateResult {
    const { write } = stepWriter(viewModel);
    const count = columnCount(ledger);
    const sources = now ? sourcesOf(ledger, now) : [];
    return html`
      <tr class=${name}>
        <th scope="row">${rowTitle(name, ledger, words)}</th>
        ${Array.from({ length: isShared ? 1 : count }, (_, column) => {
          const isNow = now?.row === name && (isShared || now.column === column);
          const isLit = sources.some(
            (one) => one.row === name && (isShared || one.column === column),
          );
          const first = !now && name === ledger.rows[0]?.name && column === 0;
          return html`
            <td class="number ${isNow ? 'now' : ''} ${isLit ? 'lit' : ''}" data-row=${name}
              data-column=${column} colspan=${isShared ? count : nothing}
              tabindex=${isNow || first ? 0 : -1} aria-selected=${isNow}
              ><span>${write(valueAt(ledger, { row: name, column }))}</span></td>`;
        })}
      </tr>`;
  }

  function choose({ target }: Event) {
    const cell = (target as Element).closest<HTMLElement>('td.number');
    const next = cell && placeOf(cell);
    // A number that all columns share keeps the column that one has come from.
    if (!next || (next.row === chosen?.row && next.column === chosen.column)) return;
    chosen = cell.hasAttribute('colspan') && chosen ? { ...next, column: chosen.column } : next;
    redraw();
  }

  // The arrow keys go from number to number, as in any grid; two may come before it is drawn anew.
  function move(event: KeyboardEvent, ledger: Ledger) {
    const grid = event.currentTarget as HTMLElement;
    const rows = ledger.rows.map(({ name }) => name);
    const first = { row: rows[0] ?? 'weight', column: 0 };
    const place = chosen && rows.includes(chosen.row) ? chosen : first;
    const next = step(event, place, rows, columnCount(ledger), getComputedStyle(grid).direction);
    if (event.key === 'Escape' && chosen) chosen = undefined;
    else if (next) chosen = next;
    else return;
    event.preventDefault();
    const row = chosen ? grid.querySelectorAll<HTMLElement>(`td[data-row=${chosen.row}]`) : [];
    (row[chosen?.column ?? 0] ?? row[0])?.focus();
    redraw();
  }

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      status = 'copied';
    } catch {
      status = 'notCopied';
    }
    redraw();
  }
}

function step(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: LedgerPlace,
  rows: readonly RowName[],
  columns: number,
  direction: string,
): LedgerPlace | undefined {
  const forwards = direction === 'rtl' ? -1 : 1;
  const place = rows.indexOf(row);
  const at = (down: number, along: number) => ({
    row: rows[Math.min(Math.max(down, 0), rows.length - 1)] ?? row,
    column: Math.min(Math.max(along, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return at(place + 1, column);
    case 'ArrowUp':
      return at(place - 1, column);
    case 'ArrowRight':
      return at(place, column + forwards);
    case 'ArrowLeft':
      return at(place, column - forwards);
    case 'Home':
      return at(ctrlKey ? 0 : place, 0);
    case 'End':
      return at(ctrlKey ? rows.length : place, columns);
    default:
      return undefined;
  }
}

function placeOf({ dataset: { row, column } }: HTMLElement): LedgerPlace {
  return { row: row as RowName, column: Number(column) };
}
