import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ViewModel } from '../app/view-model.ts';
import { InSight } from '../dom/in-sight.ts';
import { cellKey, exampleCount, problemAt, valueAt } from '../model/dataset.ts';
import { isCellProblem, isTargetCellProblem, type Problem } from '../model/problem.ts';
import { Later } from './later.ts';
import { type ColumnGroup, headRows, heads } from './table/column-group.ts';
import type { compared } from './table/compared-columns.ts';
import { hiddenColumns } from './table/hidden-columns.ts';
import { type NumberCell, numberCell, problemRow } from './table/number-cell.ts';
import { outputColumns } from './table/output-columns.ts';
import { Pages, pageSize } from './table/pager.ts';
import type { Actions, View } from './view.ts';

/** Whether the table says at a cell what is wrong with it, before anyone turns its pages. */
export function isShownInCell(problem: Problem): boolean {
  return (isCellProblem(problem) || isTargetCellProblem(problem)) && problem.example < pageSize;
}

/** The examples as cells that can be typed into, with what the network makes of each. */
export function table(actions: Actions): View {
  const pages = new Pages(() => actions.redraw());
  const inSight = new InSight(() => actions.redraw());
  const unfolded = new Set<number>();
  let shown: HTMLTableElement | undefined;
  const compare = new Later<typeof compared>(async () => {
    const { compared: value, css } = await import('./table/compared-columns.ts');
    return { value, styles: [css] };
  }, actions.redraw);

  return {
    render(viewModel) {
      const { words, selected } = viewModel;
      const { dataset } = viewModel.result.state;
      const count = exampleCount(dataset);
      const rows = pages.rows(count, selected);
      const truth = viewModel.result.comparison && compare.value?.(viewModel, actions);
      const groups = [
        ...hiddenColumns(viewModel, actions, unfolded),
        ...outputColumns(viewModel, actions, truth),
      ];
      const follows = inSight.following(viewModel.dragging);
      return html`
        <div class="scroller">
          <table part="table" class=${dataset.outputs.length > 1 ? 'several' : nothing}
            aria-label=${dataset.title || nothing} aria-rowcount=${count + headRows(groups)}>
            <thead>${heads(
              dataset.exampleName,
              dataset.inputs.map(({ title }) => title),
              groups,
            )}</thead>
            <tbody>${rows.map((example, place) =>
              follows(place) ? row(viewModel, groups, example) : noChange,
            )}</tbody>
          </table>
        </div>
        ${truth?.note} ${pages.buttons(viewModel, count)}
        ${count === 0 ? html`<p class="note">${words.noExamples}</p>` : nothing}
        ${compare.problem ? html`<p class="message">${words.notLoaded(compare.problem)}</p>` : nothing}`;
    },
    drawn(viewModel, root) {
      if (viewModel.result.comparison) compare.want(root);
      // To look for it at each frame of a drag would pass all that a large network's diagram has.
      if (!shown?.isConnected)
        shown = root.querySelector<HTMLTableElement>('[part=table]') ?? undefined;
      const rows = [...(shown?.tBodies[0]?.rows ?? [])];
      inSight.drawn(rows.filter(({ classList }) => !classList.contains('problem')));
    },
    disconnect() {
      compare.forgive();
      inSight.disconnect();
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
    const cells = dataset.inputs.map((_, input) => inputCell(viewModel, input, example));
    const columns = groups.flatMap((group) => group.columns);
    const fields = columns.map(({ field }) => field?.(example));
    const all = [...cells, ...fields.filter((field) => field !== undefined)];
    return html`
      <tr class=${chosen ? 'chosen' : ''} aria-rowindex=${example + 1 + headRows(groups)}
        @click=${() => actions.select(example)}>
        <th scope="row"><label>
          <input type="radio" name="example" .checked=${live(chosen)}
            aria-label=${words.exampleLabel(dataset.exampleName, label)}
            @change=${() => actions.select(example)} />
          <span aria-hidden="true" dir="auto">${label}</span>
        </label></th>
        ${cells.map(numberCell)}
        ${columns.map(({ kind, cell }, index) => {
          const field = fields[index];
          return field ? numberCell(field) : html`<td class=${kind}>${cell(example)}</td>`;
        })}
      </tr>
      ${problemRow(all, 1 + cells.length + columns.length, chosen)}`;
  }

  function inputCell(viewModel: ViewModel, input: number, example: number): NumberCell {
    const { words, format, draft, pointed, problemText, result } = viewModel;
    const { dataset } = result.state;
    const written = problemAt(dataset, input, example);
    const key = cellKey(input, example);
    const typed = draft(key);
    const problem = typed ? typed.problem : written;
    const name = dataset.inputs[input]?.name ?? '';
    return {
      name: words.cell(name, dataset.exampleName, dataset.labels[example] ?? ''),
      text: typed?.text ?? written?.text ?? format.given(valueAt(dataset, input, example)),
      message: problem && problemText(problem),
      id: `problem-${input}-${example}`,
      isPointed: pointed.some(
        (one) => one.kind === 'input' && one.input === input && one.example === example,
      ),
      choose: () => actions.select(example),
      paste: (event) => actions.paste(input, example, event),
      type: (text, done) => actions.typeValue(input, example, text, done),
      cancel: () => actions.cancelTyping(key),
    };
  }
}
