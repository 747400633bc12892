import { html, nothing } from 'lit';
import { lacksInput, valueAt } from '../model/dataset.ts';
import { nextRange, niceRange, type Range } from './axis.ts';
import { PlotChart, type PlotContent } from './plot-chart.ts';
import { type PlotData, plotData } from './plot-data.ts';
import css from './plot-figure.css?inline';
import { plotPoints } from './plot-points.ts';
import type { Actions, Frame, View } from './view.ts';

/** What the widget is to adopt before it shows this. */
export { css };

// The plot in words stops here; the widget's own table goes on.
const mostWords = 50;

/** The plot: a canvas that Chart.js draws, and its points as a list and a table for who listens. */
export function plotFigure(actions: Actions): View {
  let data: PlotData;
  let yRange: Range | undefined;
  let chart: PlotChart | undefined;
  let latest: Frame;

  return {
    render(frame) {
      const { dataset } = frame.result.state;
      const [x, compare] = [dataset.inputs[frame.x], dataset.inputs[frame.compare ?? -1]];
      const name = frame.words.plot(dataset.output.title, x?.title ?? '');
      data = plotData(frame);
      return html`
        <figure class="plot" part="plot">
          <figcaption>
            <span class="legend prediction">${dataset.output.name}</span>
            ${compare ? html`<span class="legend compare">${compare.name}</span>` : nothing}
          </figcaption>
          <div class="canvas">
            <span class="palette" aria-hidden="true" @transitionend=${actions.redraw}></span>
            <canvas role="img" aria-label=${name}></canvas>
            ${plotPoints(frame, data.points, name, actions)}
          </div>
          ${inWords(frame, data, name)}
        </figure>`;
    },

    drawn(frame, root) {
      latest = frame;
      const values = [...data.line, ...data.points, ...data.compare].map(({ y }) => y);
      if (frame.guess?.hidden) values.push(...frame.guess.ends);
      else if (frame.guess?.value !== undefined) values.push(frame.guess.value);
      yRange = nextRange(yRange, niceRange(values), frame.dragging);
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
      yTitle: latest.compare === undefined ? dataset.output.title : '',
      selected: latest.selected,
      writeX: latest.format.given,
      writeY: latest.format.among,
      guess: guessed(latest),
      place: latest.guess?.hidden ? actions.guess : undefined,
    };
  }
}

function guessed({ guess, result, x }: Frame): PlotContent['guess'] {
  if (guess?.value === undefined) return undefined;
  return { x: valueAt(result.state.dataset, x, guess.example), y: guess.value, label: guess.label };
}

function inWords(
  { result, format, x, compare, guess, words }: Frame,
  { points }: PlotData,
  name: string,
) {
  const { dataset } = result.state;
  const other = compare === undefined ? undefined : dataset.inputs[compare];
  return html`
    <table class="visually-hidden" part="plot-data" aria-label=${name}>
      <thead><tr>
        <th scope="col">${dataset.inputs[x]?.title}</th>
        <th scope="col">${dataset.output.title}</th>
        ${other ? html`<th scope="col">${other.title}</th>` : nothing}
      </tr></thead>
      <tbody>${points.slice(0, mostWords).map(
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
