import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { exampleCount, targetAt, targetKey, targetProblemAt } from '../../model/dataset.ts';
import type { Actions } from '../view.ts';
import { type Column, type ColumnGroup, numberText, short } from './column-group.ts';
import css from './compared-columns.css?inline';
import type { NumberCell } from './number-cell.ts';

/** What the widget is to adopt before it shows this. */
export { css };

/** What stands in a table where it is known what is true. */
export interface Compared {
  /** Beside an output. */
  readonly beside: (output: number) => readonly Column[];
  /** At the end of a row. */
  readonly verdict: readonly ColumnGroup[];
  /** Under the table. */
  readonly note: unknown;
}

/** What a network's predictions are compared with, and how that turns out. */
export function compared(viewModel: ViewModel, actions: Actions): Compared {
  return {
    beside: (output) => comparedColumns(viewModel, actions, output),
    verdict: verdict(viewModel),
    note: comparisonNote(viewModel),
  };
}

// An output's target, delta and its square; none where nobody knows what is true.
function comparedColumns(viewModel: ViewModel, actions: Actions, output: number): Column[] {
  const { result, words, format } = viewModel;
  const { dataset } = result.state;
  const { comparison } = result;
  if (!comparison) return [];
  const start = output * exampleCount(dataset);
  const column = (head: string, number: (place: number) => number | undefined): Column => ({
    kind: 'compared',
    head,
    cell: (example) =>
      Number.isNaN(targetAt(dataset, output, example))
        ? words.noValue
        : numberText(viewModel, example, number(start + example), short(format)),
  });
  const target: Column = {
    kind: 'target',
    head: targetHead(dataset.targetColumns[output]?.title ?? '', words.target),
    cell: () => nothing,
    field: (example) => targetCell(viewModel, actions, output, example),
  };
  return [
    target,
    column(words.delta, (place) => comparison.deltas[place]),
    column(words.squaredDelta, (place) => (comparison.deltas[place] ?? Number.NaN) ** 2),
  ];
}

// The author's name for it, and what it is.
function targetHead(title: string, word: string): unknown {
  return title === '' || title === word ? word : html`${title}<br /><small>${word}</small>`;
}

function targetCell(
  { words, format, draft, pointed, problemText, result }: ViewModel,
  actions: Actions,
  output: number,
  example: number,
): NumberCell {
  const { dataset } = result.state;
  const written = targetProblemAt(dataset, output, example);
  const key = targetKey(output, example);
  const typed = draft(key);
  const problem = typed ? typed.problem : written;
  const name = dataset.targetColumns[output]?.name || words.target;
  return {
    name: words.cell(name, dataset.exampleName, dataset.labels[example] ?? ''),
    text: typed?.text ?? written?.text ?? format.given(targetAt(dataset, output, example)),
    message: problem && problemText(problem),
    id: `problem-target-${output}-${example}`,
    isPointed: pointed.some(
      (one) => one.kind === 'target' && one.output === output && one.example === example,
    ),
    choose: () => actions.select(example),
    paste: (event) => actions.paste(dataset.inputs.length + output, example, event),
    type: (text, done) => actions.typeTarget(output, example, text, done),
    cancel: () => actions.cancelTyping(key),
  };
}

// Whether each row is right, where the outputs are steps that meet their targets or do not.
function verdict(viewModel: ViewModel): ColumnGroup[] {
  const { words } = viewModel;
  if (!canBeRight(viewModel)) return [];
  const cell = (example: number) => {
    const right = isRight(viewModel, example);
    if (right === undefined) return nothing;
    return html`<span class=${right ? 'right' : 'wrong'} role="img"
      aria-label=${right ? words.isRight : words.isWrong}>${right ? '✓' : '✗'}</span>`;
  };
  const head = html`<span class="visually-hidden">${words.verdict}</span>`;
  return [{ kind: 'verdict', head, columns: [{ kind: 'verdict', cell }] }];
}

function comparisonNote(viewModel: ViewModel): TemplateResult | typeof nothing {
  const { result, words, format } = viewModel;
  const { comparison } = result;
  if (!comparison) return nothing;
  const count = exampleCount(result.state.dataset);
  const isEach = canBeRight(viewModel);
  const right = Array.from({ length: isEach ? count : 0 }, (_, example) =>
    isRight(viewModel, example),
  ).filter((known) => known === true).length;
  return html`
    <p class="mean">
      <span>${words.meanSquaredError(short(format)(comparison.error))}</span>
      ${
        result.state.dataset.outputs.length > 1
          ? html`<span class="note">${words.squaresAdded}</span>`
          : nothing
      }
      ${isEach ? html`<span>${words.rightOf(format.given(right), format.given(count))}</span>` : nothing}
    </p>`;
}

function canBeRight({ result, guess }: ViewModel): boolean {
  const last = result.state.network.at(-1);
  return result.comparison !== undefined && last?.activation === 'step' && !guess?.hidden;
}

// Undefined where it cannot be known.
function isRight({ result }: ViewModel, example: number): boolean | undefined {
  const count = exampleCount(result.state.dataset);
  const deltas = result.state.dataset.outputs.map(
    (_, output) => result.comparison?.deltas[output * count + example] ?? Number.NaN,
  );
  return deltas.some(Number.isNaN) ? undefined : deltas.every((delta) => delta === 0);
}
