import {
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import { watchPaper } from '../watch-paper.ts';

Chart.register(LineController, LinearScale, LineElement, PointElement);

interface Place {
  readonly x: number;
  readonly y: number;
}

type Lines = Chart<'line', Place[]>;
type Scales = NonNullable<NonNullable<ChartConfiguration<'line', Place[]>['options']>['scales']>;

/** Lines, points, or points on a line; the first of a chart's is on top. */
export type Dataset = ChartDataset<'line', Place[]>;

/** Points on the edge of a chart are drawn whole, so many pixels past it. */
const pointRoom = 8;

/**
 * A chart. Where axes and styles are as they were, axes are not laid out again: that takes longer than all the
 * rest, and a slider moves at each frame.
 */
export class Drawing {
  readonly chart: Lines;
  readonly #unwatch: () => void;
  #look: readonly unknown[] = [];
  #keepsAxes = false;

  /** `marks` draws what Chart.js has nothing for. */
  constructor(
    canvas: HTMLCanvasElement,
    redraw: () => void,
    marks: Pick<Plugin<'line'>, 'beforeDatasetsDraw' | 'afterDatasetsDraw'> = {},
  ) {
    this.chart = new Chart<'line', Place[]>(canvas, {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        parsing: false,
        maintainAspectRatio: false,
        clip: pointRoom,
        layout: { autoPadding: false, padding: { top: pointRoom, right: pointRoom } },
        // Chart.js takes a canvas that the page scales or zooms for one that it does not.
        events: [],
        scales: { x: { type: 'linear' } },
      },
      plugins: [{ ...marks, id: 'soma', beforeLayout: () => !this.#keepsAxes }],
    });
    this.#unwatch = watchPaper(this.chart, redraw);
  }

  /** `look` is the plain data that axes are made of, `writers` are the functions that write their ticks. */
  draw(
    all: readonly Dataset[],
    look: readonly unknown[],
    writers: readonly unknown[],
    scales: () => Scales,
  ): void {
    const { chart } = this;
    // An empty one takes as long as one of a few points.
    const datasets = all.filter(({ data }) => data.length > 0);
    const styles = datasets.map(({ data, ...style }) => style);
    const next = [JSON.stringify([look, styles]), ...writers];
    this.#keepsAxes = next.every((part, place) => part === this.#look[place]);
    this.#look = next;
    if (this.#keepsAxes) {
      chart.data.datasets.forEach((dataset, index) => {
        dataset.data = datasets[index]?.data ?? [];
      });
    } else {
      chart.data.datasets = datasets;
      chart.options.scales = scales();
    }
    chart.update('none');
    this.#keepsAxes = false;
  }

  destroy(): void {
    this.#unwatch();
    this.chart.destroy();
  }
}
