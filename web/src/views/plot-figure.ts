import { html, nothing } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { lacksInput, valueAt } from '../model/dataset.ts';
import { nextRange, niceRange, type Range } from '../model/range.ts';
import { PlotChart, type PlotContent } from './plot-chart.ts';
import { type PlotData, plotData } from './plot-data.ts';
import css from './plot-figure.css?inline';
import { plotPoints } from './plot-points.ts';
import type { Actions, View } from './view.ts';

/** What the widget is to adopt before it shows this. */
export { css };

// The plot in words stops here; the widget's own table goes on.
const maxRows = 50;

/** The plot: a canvas that Chart.js draws, and its points as a list and a table for who listens. */
export function plotFigure(actions: Actions): View {
  let data: PlotData;
  let yRange: Range | undefined;
  let chart: PlotChart | undefined;
  let latest: ViewModel;

  return {
    render(viewModel) {
      const { neuron, result } = viewModel;
      const { dataset } = result.state;
      const [x, compare] = [dataset.inputs[viewModel.x], dataset.inputs[viewModel.compare ?? -1]];
      const name = viewModel.words.plot(neuron.output.title, x?.title ?? '');
      data = plotData(viewModel);
      return html`
        <figure class="plot" part="plot">
          <figcaption>
            <span class="legend prediction">${neuron.output.name}</span>
            ${compare ? html`<span class="legend compare">${compare.name}</span>` : nothing}
          </figcaption>
          <div class="canvas">
            <span class="palette" aria-hidden="true" @transitionend=${actions.redraw}></span>
            <canvas role="img" aria-label=${name}></canvas>
            ${plotPoints(viewModel, data.points, name, actions)}
          </div>
          ${inWords(viewModel, data, name)}
        </figure>`;
    },

    drawn(viewModel, root) {
      latest = viewModel;
      const values = [...data.line, ...data.points, ...data.compare].map(({ y }) => y);
      if (viewModel.guess?.hidden) values.push(...viewModel.guess.ends);
      else if (viewModel.guess?.value !== undefined) values.push(viewModel.guess.value);
      yRange = nextRange(yRange, niceRange(values), viewModel.dragging);
      const canvas = root.querySelector('canvas');
      if (chart) chart.update(content());
      else if (canvas) chart = new PlotChart(canvas, content(), actions.select);
    },

    disconnect() {
      chart?.destroy();
      chart = undefined;
      yRange = undefined;
    },
  };

  function content(): PlotContent {
    const { dataset } = latest.result.state;
    return {
      ...data,
      yRange: yRange ?? { min: 0, max: 1 },
      xTitle: dataset.inputs[latest.x]?.title ?? '',
      yTitle: latest.compare === undefined ? latest.neuron.output.title : '',
      selected: latest.selected,
      writeX: latest.format.given,
      writeY: latest.format.among,
      guess: guessed(latest),
      place: latest.guess?.hidden ? actions.guess : undefined,
    };
  }
}

function guessed({ guess, result, x }: ViewModel): PlotContent['guess'] {
  if (guess?.value === undefined) return undefined;
  return { x: valueAt(result.state.dataset, x, guess.example), y: guess.value, label: guess.label };
}

function inWords(
  { result, neuron, format, x, compare, guess, words }: ViewModel,
  { points }: PlotData,
  name: string,
) {
  const { dataset } = result.state;
  const other = compare === undefined ? undefined : dataset.inputs[compare];
  return html`
    <table class="visually-hidden" part="plot-data" aria-label=${name}>
      <thead><tr>
        <th scope="col">${dataset.inputs[x]?.title}</th>
        <th scope="col">${neuron.output.title}</th>
        ${other ? html`<th scope="col">${other.title}</th>` : nothing}
      </tr></thead>
      <tbody>${points.slice(0, maxRows).map(
        (point) => html`<tr>
          <td>${format.given(point.x)}</td>
          <td>${guess?.hidden ? words.unknown : lacksInput(dataset, point.example) ? words.noValue : format.prediction(point.y)}</td>
          ${
            other && compare !== undefined
              ? html`<td>${format.given(valueAt(dataset, compare, point.example))}</td>`
              : nothing
          }
        </tr>`,
      )}</tbody>
    </table>`;
}
