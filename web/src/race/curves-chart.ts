import type { Chart, Scale } from 'chart.js';
import { axis, type Colours, readColours } from '../views/plot/chart.ts';
import { type Dataset, Drawing } from '../views/plot/drawing.ts';
import { type SizeResult, timeOf, winnersBySize } from './result.ts';
import { allSizes } from './sizes.ts';
import { backendsOf, type RaceViewModel } from './view-model.ts';

// Both axes are logarithmic: the chart gets the numbers' logarithms, and writes the numbers.
interface Place {
  readonly x: number;
  readonly y: number;
}

// Room beside the first and the last size.
const margin = 0.15;

/** Chart.js, loaded once there is something to draw. */
export class CurvesChart {
  readonly #drawing: Drawing;
  #viewModel: RaceViewModel;

  constructor(canvas: HTMLCanvasElement, viewModel: RaceViewModel) {
    this.#viewModel = viewModel;
    this.#drawing = new Drawing(canvas, () => this.update(this.#viewModel), {
      beforeDatasetsDraw: (chart) => this.#drawCrossings(chart),
    });
    this.update(viewModel);
  }

  update(viewModel: RaceViewModel): void {
    this.#viewModel = viewModel;
    const { words, format, all, own } = viewModel;
    const colours = readColours(this.#drawing.chart.canvas);
    const datasets = backendsOf(viewModel).flatMap(({ name }) => {
      const style = styleOf(name, colours);
      return [
        { ...style, data: placesOf(all, name), pointRadius: 2.5 },
        { ...style, data: placesOf(own, name), showLine: false, pointRadius: 6 },
      ] satisfies Dataset[];
    });
    const ys = datasets.flatMap(({ data }) => data.map(({ y }) => y));
    const x = {
      min: Math.log10(allSizes[0] ?? 1) - margin,
      max: Math.log10(allSizes[allSizes.length - 1] ?? 1) + margin,
    };
    const y = { min: Math.floor(Math.min(...ys)), max: Math.ceil(Math.max(...ys)) };
    this.#drawing.draw(datasets, [words.xTitle, words.yTitle, x, y, colours], [format], () => ({
      x: byPowers(axis(words.xTitle, x, (power) => format.count(10 ** power), colours)),
      y: byPowers(axis(words.yTitle, y, (power) => format.time(10 ** power), colours)),
    }));
  }

  destroy(): void {
    this.#drawing.destroy();
  }

  // A line down from where one curve overtakes another.
  #drawCrossings({ ctx, chartArea, scales, canvas }: Chart<'line'>): void {
    const x = scales['x'];
    if (!x) return;
    ctx.save();
    ctx.strokeStyle = readColours(canvas).muted;
    ctx.setLineDash([2, 4]);
    for (const { crossing } of winnersBySize(this.#viewModel.all)) {
      if (crossing === undefined) continue;
      const left = x.getPixelForValue(Math.log10(crossing));
      ctx.beginPath();
      ctx.moveTo(left, chartArea.top);
      ctx.lineTo(left, chartArea.bottom);
      ctx.stroke();
    }
    ctx.restore();
  }
}

function placesOf(results: readonly SizeResult[], name: string): Place[] {
  return results
    .map((result) => ({
      x: Math.log10(result.games),
      y: Math.log10(timeOf(result, name) / result.games),
    }))
    .filter(({ y }) => Number.isFinite(y))
    .sort((a, b) => a.x - b.x);
}

// Ticks at the powers of ten, as many of them as there is room for.
function byPowers<T extends { ticks: object }>(scale: T) {
  return {
    ...scale,
    ticks: { ...scale.ticks, maxRotation: 0 },
    afterBuildTicks(built: Scale) {
      const first = Math.ceil(built.min);
      const count = Math.floor(built.max) - first + 1;
      built.ticks = Array.from({ length: count }, (_, index) => ({ value: first + index }));
    },
  };
}

// As in the legend's swatches: no two share a mark, nor a dash.
function styleOf(name: string, { muted, compare, prediction, text, surface }: Colours) {
  const styles = {
    loop: [muted, 'circle', []],
    scalar: [compare, 'rectRot', [6, 4]],
    webgpu: [text, 'rect', [2, 3]],
  } as const;
  const [borderColor, pointStyle, dash] =
    styles[name as keyof typeof styles] ?? ([prediction, 'triangle', []] as const);
  return {
    borderColor,
    backgroundColor: surface,
    borderDash: [...dash],
    borderWidth: 2,
    pointStyle,
  };
}
