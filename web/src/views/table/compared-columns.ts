import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { exampleCount } from '../../model/dataset.ts';
import { type Column, type ColumnGroup, numberText, short } from './column-group.ts';

/** An output's target, delta and its square; none where nobody knows what is true. */
export function comparedColumns(viewModel: ViewModel, output: number): Column[] {
  const { result, words, format } = viewModel;
  const { dataset } = result.state;
  const { comparison } = result;
  const { targets } = dataset;
  if (!comparison || !targets) return [];
  const start = output * exampleCount(dataset);
  const column = (
    head: string,
    number: (place: number) => number | undefined,
    write = short(format),
  ): Column => ({
    kind: 'compared',
    head,
    cell: (example) => numberText(viewModel, example, number(start + example), write),
  });
  return [
    column(words.target, (place) => targets[place], format.given),
    column(words.delta, (place) => comparison.deltas[place]),
    column(words.squaredDelta, (place) => (comparison.deltas[place] ?? Number.NaN) ** 2),
  ];
}

/** Whether each row is right, where the outputs are steps that meet their targets or do not. */
export function verdict(viewModel: ViewModel): ColumnGroup[] {
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

/** What stands under the table of the whole comparison. */
export function comparisonNote(viewModel: ViewModel): TemplateResult | typeof nothing {
  const { result, words, format } = viewModel;
  const { comparison } = result;
  if (!comparison) return nothing;
  const count = exampleCount(result.state.dataset);
  const isEach = canBeRight(viewModel);
  const right = Array.from({ length: isEach ? count : 0 }, (_, example) =>
    isRight(viewModel, example),
  ).filter((known) => known === true).length;
  return html`
    <p class="error">
      <span>${words.meanSquaredError(short(format)(comparison.error))}</span>
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
