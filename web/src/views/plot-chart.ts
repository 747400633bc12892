import {
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineElement,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { Range } from './axis.ts';
import type { PlotData, Point } from './plot-data.ts';

Chart.register(ScatterController, LinearScale, LineElement, PointElement);

export { Chart };

const printEvents = ['beforeprint', 'afterprint'];

export interface PlotContent extends PlotData {
  readonly yRange: Range;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly selected: number;
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
}

/** Chart.js, loaded on its own after the rest of the widget stands. */
export class PlotChart {
  readonly #chart: Chart<'scatter', Point[]>;
  #content: PlotContent;
  // Browsers differ in which of these they say, and when.
  readonly #paper = matchMedia('print');
  readonly #redraw = () => this.update(this.#content);
  readonly #print = ({ type }: Event) => {
    hostOf(this.#chart.canvas)?.toggleAttribute('printing', type === 'beforeprint');
    this.#redraw();
  };

  constructor(canvas: HTMLCanvasElement, content: PlotContent, select: (example: number) => void) {
    this.#content = content;
    const config: ChartConfiguration<'scatter', Point[]> = {
      type: 'scatter',
      data: { datasets: [] },
      options: {
        animation: false,
        maintainAspectRatio: false,
        parsing: false,
        events: ['click', 'mousemove'],
        onClick: (event) => {
          const example = this.#nearest(event.native);
          if (example !== undefined) select(example);
        },
        onHover: (event) => {
          canvas.style.cursor = this.#nearest(event.native) === undefined ? '' : 'pointer';
        },
      },
      plugins: [this.#marker()],
    };
    this.#chart = new Chart(canvas, config);
    this.update(content);
    this.#paper.addEventListener('change', this.#redraw);
    for (const type of printEvents) addEventListener(type, this.#print);
  }

  update(content: PlotContent): void {
    this.#content = content;
    const chart = this.#chart;
    const colours = readColours(chart.canvas);
    const many = content.points.length > 200;
    chart.data.datasets = [
      {
        data: content.line as Point[],
        showLine: true,
        borderColor: colours.prediction,
        borderWidth: many ? 1 : 2.5,
        pointRadius: 0,
        pointHitRadius: 0,
      },
      {
        data: content.points as Point[],
        backgroundColor: colours.prediction,
        borderColor: colours.surface,
        borderWidth: many ? 0 : 1.5,
        pointRadius: many ? 1.5 : 5,
      },
      ...this.#compare(content, colours, many),
    ];
    chart.options.scales = {
      x: axis(content.xTitle, content.xRange, content.writeX, colours),
      y: axis(content.yTitle, content.yRange, content.writeY, colours),
    };
    chart.update('none');
  }

  destroy(): void {
    this.#paper.removeEventListener('change', this.#redraw);
    for (const type of printEvents) removeEventListener(type, this.#print);
    this.#chart.destroy();
  }

  #compare(
    { compare }: PlotContent,
    colours: Colours,
    many: boolean,
  ): ChartDataset<'scatter', Point[]>[] {
    if (compare.length === 0) return [];
    return [
      {
        data: compare as Point[],
        showLine: true,
        borderColor: colours.compare,
        backgroundColor: colours.surface,
        borderDash: [5, 4],
        borderWidth: many ? 1 : 2,
        pointBorderColor: colours.compare,
        pointStyle: 'rectRot',
        pointRadius: many ? 1.5 : 5,
      },
    ];
  }

  #nearest(event: Event | null): number | undefined {
    if (!event) return undefined;
    const options = { intersect: false, axis: 'xy' as const };
    const [found] = this.#chart.getElementsAtEventForMode(event, 'nearest', options, false);
    if (!found || found.datasetIndex === 0) return undefined;
    const [cursor, point] = [this.#chart.canvas.getBoundingClientRect(), found.element];
    const { clientX, clientY } = event as MouseEvent;
    const distance = Math.hypot(clientX - cursor.left - point.x, clientY - cursor.top - point.y);
    return distance < 40 ? this.#content.points[found.index]?.example : undefined;
  }

  // The chosen example: a ring round its point, and its value beside it.
  #marker(): Plugin<'scatter'> {
    return {
      id: 'soma-marker',
      afterDatasetsDraw: ({ ctx, chartArea, scales, canvas }) => {
        const { points, selected, writeY } = this.#content;
        const point = points.find(({ example }) => example === selected);
        const [x, y] = [scales['x'], scales['y']];
        if (!point || !x || !y || !Number.isFinite(point.y)) return;
        const colours = readColours(canvas);
        const [left, top] = [x.getPixelForValue(point.x), y.getPixelForValue(point.y)];
        ctx.save();
        ctx.strokeStyle = colours.text;
        ctx.lineWidth = 1.5;
        ctx.beginPath();
        ctx.arc(left, top, 9, 0, 2 * Math.PI);
        ctx.stroke();
        const text = writeY(point.y);
        ctx.font = `600 13px ${colours.font}`;
        const width = ctx.measureText(text).width;
        const labelX = Math.min(
          Math.max(left - width / 2, chartArea.left + 4),
          chartArea.right - width,
        );
        const labelY = top - 16 < chartArea.top + 12 ? top + 26 : top - 16;
        ctx.lineWidth = 4;
        ctx.lineJoin = 'round';
        ctx.strokeStyle = colours.surface;
        ctx.strokeText(text, labelX, labelY);
        ctx.fillStyle = colours.text;
        ctx.fillText(text, labelX, labelY);
        ctx.restore();
      },
    };
  }
}

function hostOf(canvas: HTMLCanvasElement): Element | undefined {
  const root = canvas.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

export type Colours = ReturnType<typeof readColours>;

/** A canvas knows no custom properties: an unseen element beside it wears the theme's colours. */
export function readColours(canvas: HTMLCanvasElement) {
  const style = getComputedStyle(canvas.parentElement?.querySelector('.palette') ?? canvas);
  return {
    text: style.color,
    surface: style.backgroundColor,
    line: style.borderTopColor,
    muted: style.borderBottomColor,
    prediction: style.borderLeftColor,
    compare: style.borderRightColor,
    font: style.fontFamily,
  };
}

/** An axis in the theme's colours. */
export function axis(
  title: string,
  range: Range,
  write: (value: number) => string,
  { muted, line, font }: Colours,
) {
  return {
    type: 'linear' as const,
    min: range.min,
    max: range.max,
    title: { display: true, text: title, color: muted, font: { family: font, size: 13 } },
    grid: {
      color: line,
      tickColor: 'transparent',
    },
    border: { color: line },
    ticks: {
      color: muted,
      font: { family: font, size: 12 },
      maxTicksLimit: 7,
      includeBounds: false,
      callback: (value: number | string) => write(Number(value)),
    },
  };
}
