import { html, noChange, nothing } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import { lacksInput, valueAt } from '../../model/dataset.ts';
import { nextRange, niceRange, type Range } from '../../model/range.ts';
import type { Actions, View } from '../view.ts';
import { PlotChart, type PlotContent } from './chart.ts';
import { type PlotData, plotData } from './data.ts';
import css from './figure.css?inline';
import keys from './keys.css?inline';
import { plotPoints } from './points.ts';
import { lineKey, markKey } from './styles.ts';

/** What the widget is to adopt before it shows this. */
export const styles = [css, keys];

// The plot in words stops here; the widget's own table goes on.
const maxRows = 50;

/** The plot: a canvas that Chart.js draws, and its points as a list and a table for who listens. */
export function plotFigure(actions: Actions): View {
  let data: PlotData;
  let yRange: Range | undefined;
  let chart: PlotChart | undefined;
  let latest: ViewModel;
  let wantsAll = false;
  // What the axis was for: of another neuron it begins anew.
  let shown = '';

  return {
    render(viewModel) {
      const { result, words } = viewModel;
      const { dataset } = result.state;
      const [x, compare] = [dataset.inputs[viewModel.x], dataset.inputs[viewModel.compare ?? -1]];
      const isMany = dataset.outputs.length > 1;
      data = plotData(viewModel, wantsAll && isMany);
      const others = dataset.outputs.length - data.series.length;
      const titles = data.series.map(({ output }) => output.title).join(', ');
      const name = words.plot(titles, x?.title ?? '');
      // Nobody hears these while a slider moves, and of many rows they take longer than the plot.
      const says = (write: () => unknown) => (viewModel.dragging ? noChange : write());
      return html`
        <figure class="plot" part="plot">
          <figcaption>
            ${legend(data)}
            ${isMany && wantsAll && others > 0 ? html`<span>${words.moreInputs(others)}</span>` : nothing}
            ${hasTargets(data) ? html`<span class="legend target">${markKey('target')}${words.target}</span>` : nothing}
            ${compare ? html`<span class="legend compare">${markKey('compare')}${compare.name}</span>` : nothing}
            ${
              isMany
                ? html`<button type="button" class="quiet" aria-pressed=${wantsAll}
                    @click=${toggle}>${words.allOutputs}</button>`
                : nothing
            }
          </figcaption>
          <div class="canvas">
            <span class="palette" aria-hidden="true" @transitionend=${actions.redraw}></span>
            <canvas role="img" aria-label=${name}></canvas>
            ${says(() => plotPoints(viewModel, data.series, name, actions))}
          </div>
          ${says(() => inWords(viewModel, data, name))}
        </figure>`;
    },

    drawn(viewModel, root) {
      latest = viewModel;
      const { series, compare } = data;
      const values: number[] = [];
      const parts = series.flatMap(({ line, points, targets }) => [line, points, targets]);
      for (const part of new Set([...parts, compare])) for (const { y } of part) values.push(y);
      if (viewModel.guess?.hidden) values.push(...viewModel.guess.ends);
      else if (viewModel.guess?.value !== undefined) values.push(viewModel.guess.value);
      const { layer, neuron } = viewModel.neuron.place;
      const now = series.length > 1 ? 'all' : `${layer} ${neuron}`;
      yRange = nextRange(now === shown ? yRange : undefined, niceRange(values), viewModel.dragging);
      shown = now;
      if (chart?.canvas.isConnected) {
        chart.update(content());
        return;
      }
      // Where views before it come or go, it has another canvas.
      chart?.destroy();
      const canvas = root.querySelector('canvas');
      chart = canvas ? new PlotChart(canvas, content(), actions.select) : undefined;
    },

    disconnect() {
      chart?.destroy();
      chart = undefined;
      yRange = undefined;
    },
  };

  function toggle() {
    wantsAll = !wantsAll;
    actions.redraw();
  }

  function content(): PlotContent {
    const { dataset } = latest.result.state;
    const [first, ...more] = data.series;
    const isOne = more.length === 0 && latest.compare === undefined;
    return {
      ...data,
      yRange: yRange ?? { min: 0, max: 1 },
      xTitle: dataset.inputs[latest.x]?.title ?? '',
      yTitle: isOne ? (first?.output.title ?? '') : '',
      selected: latest.selected,
      writeX: latest.format.given,
      writeY: latest.format.among,
      guess: guessed(latest),
      place: latest.guess?.hidden ? actions.guess : undefined,
    };
  }
}

function legend({ series, compare }: PlotData): unknown {
  if (series.length === 1) {
    return html`<span class="legend prediction">${markKey('prediction')}${series[0]?.output.name}</span>`;
  }
  return series.map(
    ({ output, isChosen }, line) =>
      html`<span>${lineKey(line, compare.length > 0)}${isChosen ? html`<b>${output.name}</b>` : output.name}</span>`,
  );
}

function hasTargets({ series }: PlotData): boolean {
  return series.some(({ targets }) => targets.length > 0);
}

function guessed({ guess, result, x }: ViewModel): PlotContent['guess'] {
  if (guess?.value === undefined) return undefined;
  return { x: valueAt(result.state.dataset, x, guess.example), y: guess.value, label: guess.label };
}

function inWords(viewModel: ViewModel, { series }: PlotData, name: string) {
  const { result, format, x, compare, guess, words } = viewModel;
  const { dataset } = result.state;
  const other = compare === undefined ? undefined : dataset.inputs[compare];
  const prediction = (value: number, example: number) => {
    if (guess?.hidden) return words.unknown;
    return lacksInput(dataset, example) ? words.noValue : format.prediction(value);
  };
  // A table is never narrower than its words: what hides it is round it.
  return html`<div class="visually-hidden">
    <table part="plot-data" aria-label=${name}>
      <thead><tr>
        <th scope="col">${dataset.inputs[x]?.title}</th>
        ${series.map(
          ({ output, targets }) => html`<th scope="col">${output.title}</th>
            ${
              targets.length > 0
                ? html`<th scope="col">${words.target}</th><th scope="col">${words.delta}</th>`
                : nothing
            }`,
        )}
        ${other ? html`<th scope="col">${other.title}</th>` : nothing}
      </tr></thead>
      <tbody>${(series[0]?.points ?? []).slice(0, maxRows).map(
        ({ x: place, example }, row) => html`<tr>
          <td>${format.given(place)}</td>
          ${series.map(({ points, targets }) => {
            const [value, target] = [points[row]?.y ?? Number.NaN, targets[row]?.y];
            return html`<td>${prediction(value, example)}</td>${
              target === undefined
                ? nothing
                : html`<td>${Number.isNaN(target) ? words.noValue : format.given(target)}</td>
                  <td>${Number.isNaN(target) ? words.noValue : prediction(value - target, example)}</td>`
            }`;
          })}
          ${
            other && compare !== undefined
              ? html`<td>${format.given(valueAt(dataset, compare, example))}</td>`
              : nothing
          }
        </tr>`,
      )}</tbody>
    </table>
  </div>`;
}
