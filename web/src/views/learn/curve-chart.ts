import { LogarithmicScale } from 'chart.js';
import type { Range } from '../../model/range.ts';
import { axis, Chart, type Colours, readColours } from '../plot/chart.ts';
import { type Dataset, Drawing } from '../plot/drawing.ts';

Chart.register(LogarithmicScale);

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** A curve with a ball on it. */
export interface CurveContent {
  readonly line: readonly CurvePoint[];
  /** Where the ball has been. */
  readonly dots: readonly CurvePoint[];
  readonly ball: CurvePoint | undefined;
  /** Two ends of a straight line. */
  readonly tangent: readonly CurvePoint[];
  /** A height to get below. */
  readonly goal: number | undefined;
  readonly xRange: Range;
  readonly yRange: Range;
  readonly isLogarithmic: boolean;
  /** Whether there is nothing between 1 and 2. */
  readonly hasWholeX: boolean;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
}

/** A curve drawn by Chart.js in the theme's colours. */
export class CurveChart {
  readonly #drawing: Drawing;
  #content: CurveContent;

  constructor(canvas: HTMLCanvasElement, content: CurveContent) {
    this.#content = content;
    this.#drawing = new Drawing(canvas, () => this.update(this.#content));
    this.update(content);
  }

  get canvas(): HTMLCanvasElement {
    return this.#drawing.chart.canvas;
  }

  update(content: CurveContent): void {
    this.#content = content;
    const { xRange, yRange, xTitle, yTitle, isLogarithmic, hasWholeX, writeX, writeY } = content;
    const colours = readColours(this.canvas);
    this.#drawing.draw(
      datasetsOf(content, colours),
      [xRange, yRange, xTitle, yTitle, isLogarithmic, hasWholeX, colours],
      [writeX, writeY],
      () => scales(content, colours),
    );
  }

  destroy(): void {
    this.#drawing.destroy();
  }
}

function datasetsOf(
  { line, dots, ball, tangent, goal, xRange }: CurveContent,
  { prediction, surface, text, compare, muted }: Colours,
): Dataset[] {
  const level = goal === undefined ? [] : [xRange.min, xRange.max].map((x) => ({ x, y: goal }));
  const points = { showLine: false, borderColor: surface };
  const straight = { pointRadius: 0 };
  return [
    {
      ...points,
      data: ball ? [ball] : [],
      pointRadius: 7,
      backgroundColor: prediction,
      borderWidth: 2,
    },
    { ...points, data: [...dots], pointRadius: 3, backgroundColor: text, borderWidth: 1 },
    { ...straight, data: [...tangent], borderColor: compare, borderWidth: 2, borderDash: [5, 4] },
    {
      ...straight,
      data: [...line],
      borderColor: prediction,
      borderWidth: line.length > 200 ? 1 : 2.5,
    },
    { ...straight, data: level, borderColor: muted, borderWidth: 1, borderDash: [2, 3] },
  ];
}

function scales(content: CurveContent, colours: Colours) {
  const y = axis(content.yTitle, content.yRange, content.writeY, colours);
  const logarithmic = {
    ...y,
    type: 'logarithmic' as const,
    // Powers of ten alone: the ticks between them say nothing.
    ticks: { ...y.ticks, callback: (value: number | string) => power(Number(value), content) },
  };
  const x = axis(content.xTitle, content.xRange, content.writeX, colours);
  return {
    x: content.hasWholeX ? { ...x, ticks: { ...x.ticks, precision: 0 } } : x,
    y: content.isLogarithmic ? logarithmic : y,
  };
}

function power(value: number, { writeY }: CurveContent): string | null {
  return Number.isInteger(Number(Math.log10(value).toFixed(9))) ? writeY(value) : null;
}
