import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';

type Scatter<Point> = Chart<'scatter', Point[]>;
type Dataset<Point> = ChartDataset<'scatter', Point[]>;
type Options<Point> = NonNullable<ChartConfiguration<'scatter', Point[]>['options']>;
type Scales<Point> = NonNullable<Options<Point>['scales']>;

/**
 * Draws a chart anew. Where its axes and styles are as they were, points move and no more: to lay axes
 * out takes longer than all the rest, and a slider moves at each frame.
 */
export class Redrawing<Point> {
  readonly #chart: Scatter<Point>;
  #look: readonly unknown[] = [];

  constructor(chart: Scatter<Point>) {
    this.#chart = chart;
  }

  /** `axes` is the plain data that axes are made of; `writers` are the functions that write their ticks. */
  draw(
    datasets: Dataset<Point>[],
    axes: readonly unknown[],
    writers: readonly unknown[],
    scales: () => Scales<Point>,
  ): void {
    const styles = datasets.map((dataset) => ({ ...dataset, data: [] }));
    const look = [JSON.stringify([axes, styles]), ...writers];
    const isSame = look.every((part, place) => part === this.#look[place]);
    this.#look = look;
    if (isSame) this.#move(datasets);
    else {
      this.#chart.data.datasets = datasets;
      this.#chart.options.scales = scales();
      this.#chart.update('none');
    }
  }

  #move(datasets: readonly Dataset<Point>[]): void {
    for (const [index, dataset] of this.#chart.data.datasets.entries()) {
      dataset.data = datasets[index]?.data ?? [];
      const { controller } = this.#chart.getDatasetMeta(index);
      controller.buildOrUpdateElements();
      controller.update('none');
    }
    this.#chart.draw();
  }
}
