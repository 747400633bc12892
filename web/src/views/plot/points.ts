import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { lacksInput } from '../../model/dataset.ts';
import { pageSize } from '../table/pager.ts';
import type { Actions } from '../view.ts';
import type { Point, Series } from './data.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The plot's points for the keyboard and for who listens: a list that lies over the canvas. */
export function plotPoints(
  { result, selected, format, words, guess }: ViewModel,
  series: readonly Series[],
  plotName: string,
  actions: Actions,
): TemplateResult | typeof nothing {
  const { exampleName, labels } = result.state.dataset;
  const points = series[0]?.points ?? [];
  if (points.length === 0) return nothing;
  const chosen = points.findIndex(({ example }) => example === selected);
  const first = Math.floor(Math.max(chosen, 0) / pageSize) * pageSize;
  return html`
    <div class="points" role="listbox" tabindex="0" aria-orientation="horizontal"
      aria-label=${words.points(plotName)}
      aria-activedescendant=${chosen < 0 ? nothing : `point-${selected}`} @keydown=${moveChoice}>
      ${points.slice(first, first + pageSize).map(option)}
    </div>`;

  function option({ x, example }: Point, index: number): TemplateResult {
    const name = words.exampleLabel(exampleName, labels[example] ?? '');
    const isIncomplete = lacksInput(result.state.dataset, example);
    const or = (value: number, write: (value: number) => string) =>
      isIncomplete && Number.isNaN(value) ? words.noValue : write(value);
    const outputs = series.flatMap(({ output, points, targets }) => {
      const y = points[first + index]?.y ?? Number.NaN;
      const text = guess?.hidden ? words.unknown : or(y, format.prediction);
      const target = targets[first + index];
      return [
        series.length === 1 ? text : `${output.name} ${text}`,
        ...(target ? [`${words.target} ${or(target.y, format.given)}`] : []),
      ];
    });
    return html`
      <span class="visually-hidden" role="option" id=${`point-${example}`}
        aria-selected=${example === selected}
        aria-posinset=${first + index + 1} aria-setsize=${points.length}
        @click=${() => actions.select(example)}>${name}: ${[or(x, format.given), ...outputs].join(', ')}</span>`;
  }

  function moveChoice(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = points[Math.min(Math.max(chosen + step, 0), points.length - 1)];
    if (to) actions.select(to.example);
  }
}
