import type { Range } from '../../model/range.ts';
import { axis, type Colours, readColours } from '../plot/chart.ts';
import { type Dataset, Drawing } from '../plot/drawing.ts';

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

function datasetsOf(content: CurveContent, colours: Colours): Dataset[] {
  const { line, dots, ball, tangent, goal, xRange } = content;
  const { prediction, surface, text, compare, muted } = colours;
  const level = goal === undefined ? [] : [xRange.min, xRange.max].map((x) => ({ x, y: goal }));
  const at = (places: readonly CurvePoint[]) =>
    places.map(({ x, y }) => ({ x, y: heightOf(y, content) }));
  const points = { showLine: false, borderColor: surface };
  const straight = { pointRadius: 0 };
  return [
    {
      ...points,
      data: at(ball ? [ball] : []),
      pointRadius: 7,
      backgroundColor: prediction,
      borderWidth: 2,
    },
    { ...points, data: at(dots), pointRadius: 3, backgroundColor: text, borderWidth: 1 },
    { ...straight, data: at(tangent), borderColor: compare, borderWidth: 2, borderDash: [5, 4] },
    {
      ...straight,
      data: at(line),
      borderColor: prediction,
      borderWidth: line.length > 200 ? 1 : 2.5,
    },
    { ...straight, data: at(level), borderColor: muted, borderWidth: 1, borderDash: [2, 3] },
  ];
}

function scales(content: CurveContent, colours: Colours) {
  const { xTitle, yTitle, xRange, yRange, isLogarithmic, hasWholeX, writeX, writeY } = content;
  const heights = {
    min: heightOf(yRange.min, content),
    max: heightOf(yRange.max, content),
  };
  const write = (power: number) => writeY(10 ** power);
  return {
    x: whole(axis(xTitle, xRange, writeX, colours), hasWholeX),
    // Powers of ten alone: ticks between them say nothing.
    y: whole(axis(yTitle, heights, isLogarithmic ? write : writeY, colours), isLogarithmic),
  };
}

function whole<T extends { ticks: object }>(scale: T, isWhole: boolean) {
  return { ...scale, ticks: { ...scale.ticks, ...(isWhole && { precision: 0 }) } };
}

function heightOf(y: number, { isLogarithmic }: CurveContent): number {
  return isLogarithmic ? Math.log10(y) : y;
}
