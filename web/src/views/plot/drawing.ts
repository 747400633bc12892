import { Chart, type ChartConfiguration } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import { watchPaper } from '../watch-paper.ts';
import type { PointShape } from './styles.ts';

type Axes = Chart<'scatter', never[]>;
type Scales = NonNullable<NonNullable<ChartConfiguration<'scatter', never[]>['options']>['scales']>;

/** What is drawn on a chart's axes: points, a line through them, or both. */
export interface Trace {
  readonly at: readonly { readonly x: number; readonly y: number }[];
  readonly line?: {
    readonly colour: string;
    readonly width: number;
    readonly dash?: Iterable<number>;
  };
  readonly points?: {
    /** A circle unless given; dots are what is drawn soonest. */
    readonly style?: PointShape['style'] | 'rectRot' | 'crossRot' | 'dot';
    readonly rotation?: number;
    readonly radius: number;
    /** Of its inside; a cross has none. */
    readonly fill?: string;
    readonly colour: string;
    readonly width: number;
  };
}

/** Points on the edge of a chart are drawn whole, so many pixels past it. */
export const pointRoom = 8;

/**
 * Draws on a chart. Where its axes are as they were, a picture of them stands in: to lay them out and to write
 * their numbers takes longer than all the rest, and a slider moves at each frame.
 */
export class Drawing {
  readonly #chart: Axes;
  readonly #unwatch: () => void;
  #look: readonly unknown[] = [];
  #picture: HTMLCanvasElement | undefined;
  #isBare = false;
  #draw: () => void = () => {};

  constructor(canvas: HTMLCanvasElement, redraw: () => void) {
    this.#chart = new Chart<'scatter', never[]>(canvas, {
      type: 'scatter',
      data: { datasets: [] },
      options: {
        animation: false,
        maintainAspectRatio: false,
        layout: { padding: { top: pointRoom, right: pointRoom } },
        // Chart.js takes a canvas that the page scales or zooms for one that it does not.
        events: [],
      },
      plugins: [{ id: 'soma', afterDraw: () => this.#afterAxes() }],
    });
    this.#unwatch = watchPaper(this.#chart, () => {
      // On paper a picture is less sharp than what is drawn.
      this.#look = [];
      redraw();
    });
  }

  get chart(): Axes {
    return this.#chart;
  }

  /**
   * `draw` draws on the axes. `look` is the plain data that these are made of, `writers` are the functions that
   * write their ticks.
   */
  draw(
    draw: () => void,
    look: readonly unknown[],
    writers: readonly unknown[],
    scales: () => Scales,
  ): void {
    this.#draw = draw;
    const next = [JSON.stringify(look), ...writers];
    const isSame = next.every((part, place) => part === this.#look[place]);
    this.#look = next;
    if (isSame) this.#redraw();
    else {
      this.#chart.options.scales = scales();
      this.#chart.update('none');
    }
  }

  destroy(): void {
    this.#unwatch();
    this.#chart.destroy();
  }

  #afterAxes(): void {
    this.#picture = undefined;
    if (!this.#isBare) this.#draw();
  }

  #redraw(): void {
    const { canvas, ctx } = this.#chart;
    if (canvas.width === 0 || canvas.height === 0) return;
    if (this.#picture) copy(this.#picture, ctx);
    else {
      this.#isBare = true;
      this.#chart.draw();
      this.#isBare = false;
      this.#picture = document.createElement('canvas');
      this.#picture.width = canvas.width;
      this.#picture.height = canvas.height;
      const context = this.#picture.getContext('2d');
      if (context) copy(canvas, context);
    }
    this.#draw();
  }
}

function copy(from: HTMLCanvasElement, to: CanvasRenderingContext2D): void {
  to.save();
  to.resetTransform();
  to.globalCompositeOperation = 'copy';
  to.drawImage(from, 0, 0);
  to.restore();
}

/** Draws traces on a chart's axes, the first one on top. */
export function drawTraces({ ctx, chartArea, scales }: Axes, traces: readonly Trace[]): void {
  const { x: across, y: up } = scales;
  if (!across || !up) return;
  const { left, top, width, height } = chartArea;
  const [wide, high] = [width + 2 * pointRoom, height + 2 * pointRoom];
  ctx.save();
  ctx.beginPath();
  ctx.rect(left - pointRoom, top - pointRoom, wide, high);
  ctx.clip();
  for (const { at, line, points } of [...traces].reverse()) {
    const places = at.map(
      ({ x, y }) => [across.getPixelForValue(x), up.getPixelForValue(y)] as const,
    );
    if (line) drawLine(ctx, places, line);
    if (!points) continue;
    ctx.setLineDash([]);
    ctx.strokeStyle = points.colour;
    ctx.lineWidth = points.width;
    ctx.fillStyle = points.fill ?? 'transparent';
    const { style = 'circle', rotation = 0, radius, width: borderWidth } = points;
    for (const [x, y] of places) {
      if (!Number.isFinite(y)) continue;
      if (style === 'dot') ctx.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      else drawPoint(ctx, { pointStyle: style, rotation, radius, borderWidth }, x, y);
    }
  }
  ctx.restore();
}

// With a gap where there is no number.
function drawLine(
  ctx: CanvasRenderingContext2D,
  places: readonly (readonly [x: number, y: number])[],
  { colour, width, dash = [] }: NonNullable<Trace['line']>,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  let isDown = false;
  for (const [x, y] of places) {
    const isThere = Number.isFinite(y);
    if (isThere && isDown) ctx.lineTo(x, y);
    else if (isThere) ctx.moveTo(x, y);
    isDown = isThere;
  }
  ctx.stroke();
}
