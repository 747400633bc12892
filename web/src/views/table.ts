import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ViewModel } from '../app/view-model.ts';
import { exampleCount, problemAt, valueAt } from '../model/dataset.ts';
import { isCellProblem, type Problem } from '../model/problem.ts';
import { type ColumnGroup, headRows, heads } from './table/column-group.ts';
import { comparisonNote } from './table/compared-columns.ts';
import { hiddenColumns } from './table/hidden-columns.ts';
import { outputColumns } from './table/output-columns.ts';
import type { Actions, View } from './view.ts';

/** A table longer than this is shown a page at a time. */
export const pageSize = 50;

/** Whether the table says at a cell what is wrong with it, before anyone turns its pages. */
export function isShownInCell(problem: Problem): boolean {
  return isCellProblem(problem) && problem.example < pageSize;
}

/** The examples as cells that can be typed into, with the prediction of each. */
export function table(actions: Actions): View {
  let page = 0;
  let shownFor = -1;
  const unfolded = new Set<number>();

  function turn(to: number) {
    page = to;
    actions.redraw();
  }

  return {
    render(viewModel) {
      const { words, selected } = viewModel;
      const { dataset } = viewModel.result.state;
      const count = exampleCount(dataset);
      if (selected !== shownFor) page = Math.floor(Math.max(selected, 0) / pageSize);
      shownFor = selected;
      page = Math.min(page, Math.max(Math.ceil(count / pageSize) - 1, 0));
      const first = page * pageSize;
      const shown = Math.min(pageSize, count - first);
      const groups = [
        ...hiddenColumns(viewModel, actions, unfolded),
        ...outputColumns(viewModel, actions),
      ];
      return html`
        <div class="scroller">
          <table part="table" class=${dataset.outputs.length > 1 ? 'several' : nothing} aria-label=${dataset.title || nothing}
            aria-rowcount=${count + headRows(groups)}>
            <thead>${heads(
              dataset.exampleName,
              dataset.inputs.map(({ title }) => title),
              groups,
            )}</thead>
            <tbody>${Array.from({ length: shown }, (_, index) => row(viewModel, groups, first + index))}</tbody>
          </table>
        </div>
        ${comparisonNote(viewModel)}
        ${count > pageSize ? pager(viewModel, first, shown, count) : nothing}
        ${count === 0 ? html`<p class="note">${words.noExamples}</p>` : nothing}`;
    },
  };

  function row(
    viewModel: ViewModel,
    groups: readonly ColumnGroup[],
    example: number,
  ): TemplateResult {
    const { words, result, selected } = viewModel;
    const { dataset } = result.state;
    const label = dataset.labels[example] ?? '';
    const chosen = example === selected;
    const columns = groups.flatMap((group) => group.columns);
    const messages = dataset.inputs.flatMap((_, input) => {
      const message = wrongWith(viewModel, input, example);
      return message
        ? html`<span class="message" id=${problemId(input, example)}>${message}</span>`
        : [];
    });
    return html`
      <tr class=${chosen ? 'chosen' : ''} aria-rowindex=${example + 1 + headRows(groups)}
        @click=${() => actions.select(example)}>
        <th scope="row"><label>
          <input type="radio" name="example" .checked=${live(chosen)}
            aria-label=${words.exampleLabel(dataset.exampleName, label)}
            @change=${() => actions.select(example)} />
          <span aria-hidden="true">${label}</span>
        </label></th>
        ${dataset.inputs.map((_, input) => cell(viewModel, input, example))}
        ${columns.map(({ kind, cell }) => html`<td class=${kind}>${cell(example)}</td>`)}
      </tr>
      ${
        messages.length > 0
          ? html`
            <tr class="problem ${chosen ? 'chosen' : ''}">
              <td colspan=${dataset.inputs.length + columns.length + 1}>${messages}</td>
            </tr>`
          : nothing
      }`;
  }

  function cell(viewModel: ViewModel, input: number, example: number): TemplateResult {
    const { words, format } = viewModel;
    const { dataset } = viewModel.result.state;
    const message = wrongWith(viewModel, input, example);
    const text =
      viewModel.draft(input, example)?.text ??
      problemAt(dataset, input, example)?.text ??
      format.given(valueAt(dataset, input, example));
    return html`
      <td>
        <input type="text" autocomplete="off" spellcheck="false"
          aria-label=${words.cell(dataset.inputs[input]?.name ?? '', dataset.exampleName, dataset.labels[example] ?? '')}
          aria-invalid=${message ? 'true' : 'false'}
          aria-describedby=${message ? problemId(input, example) : nothing}
          .value=${live(text)} .style=${`--length: ${text.length}`}
          @focus=${() => actions.select(example)}
          @paste=${(event: ClipboardEvent) => actions.paste(input, example, event)}
          @input=${(event: Event) => type(event, false)}
          @change=${(event: Event) => type(event, true)} />
      </td>`;

    function type(event: Event, done: boolean) {
      actions.typeValue(input, example, (event.target as HTMLInputElement).value, done);
    }
  }

  function pager(
    viewModel: ViewModel,
    first: number,
    shown: number,
    count: number,
  ): TemplateResult {
    const { words, format } = viewModel;
    return html`
      <p class="pager">
        <button type="button" ?disabled=${first === 0} @click=${() => turn(page - 1)}>
          ${words.previousRows}</button>
        <span>${words.rows(first + 1, first + shown, format.given(count))}</span>
        <button type="button" ?disabled=${first + shown >= count} @click=${() => turn(page + 1)}>
          ${words.nextRows}</button>
      </p>`;
  }
}

// What is wrong with a cell: with what is being typed, or else with what the author gave.
function wrongWith(
  { draft, result, problemText }: ViewModel,
  input: number,
  example: number,
): string | undefined {
  const typed = draft(input, example);
  const problem = typed ? typed.problem : problemAt(result.state.dataset, input, example);
  return problem && problemText(problem);
}

function problemId(input: number, example: number): string {
  return `problem-${input}-${example}`;
}
