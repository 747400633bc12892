import type { Chart, Tick } from 'chart.js';
import type { Range } from '../../model/range.ts';
import type { PlotData, Point, Series } from './data.ts';
import { type Dataset, Drawing } from './drawing.ts';
import { drawGaps, drawMarks } from './marks.ts';
import { styleOf } from './styles.ts';

/** Who clicks within so many pixels of a point means it. */
const reach = 40;

// With more lines than this, only the chosen neuron's point has a ring and its value.
const maxRings = 4;

export interface PlotContent extends PlotData {
  readonly yRange: Range;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly selected: number;
  readonly writeX: (value: number) => string;
  /** `step` is the distance of the ticks. */
  readonly writeY: (value: number, step: number) => string;
  /** The reader's guess, and where a click may still place it. */
  readonly guess: { readonly x: number; readonly y: number; readonly label: string } | undefined;
  readonly place: ((y: number) => void) | undefined;
}

/** Chart.js, loaded on its own after the rest of the widget stands. */
export class PlotChart {
  readonly #drawing: Drawing;
  readonly #chart: Drawing['chart'];
  #content: PlotContent;
  #colours: Colours;
  readonly #select: (example: number) => void;
  readonly #click = (event: MouseEvent) => {
    const { x, y } = this.#cursor(event);
    const { chartArea, scales } = this.#chart;
    const isInside =
      x >= chartArea.left && x <= chartArea.right && y >= chartArea.top && y <= chartArea.bottom;
    const height = scales['y']?.getValueForPixel(y);
    if (isInside && height !== undefined) this.#content.place?.(height);
    const example = this.#nearest(event);
    if (example !== undefined) this.#select(example);
  };
  readonly #hover = (event: MouseEvent) => {
    const idle = !this.#content.place && this.#nearest(event) === undefined;
    this.#chart.canvas.style.cursor = idle ? '' : 'pointer';
  };

  constructor(canvas: HTMLCanvasElement, content: PlotContent, select: (example: number) => void) {
    this.#content = content;
    this.#colours = readColours(canvas);
    this.#select = select;
    this.#drawing = new Drawing(canvas, () => this.update(this.#content), {
      beforeDatasetsDraw: (chart) => this.#drawGaps(chart),
      afterDatasetsDraw: (chart) => this.#drawMarks(chart),
    });
    this.#chart = this.#drawing.chart;
    this.update(content);
    canvas.addEventListener('click', this.#click);
    canvas.addEventListener('mousemove', this.#hover);
  }

  get canvas(): HTMLCanvasElement {
    return this.#chart.canvas;
  }

  update(content: PlotContent): void {
    this.#content = content;
    const { series, xRange, yRange, xTitle, yTitle, writeX, writeY } = content;
    const colours = readColours(this.#chart.canvas);
    this.#colours = colours;
    const many = hasMany(content);
    this.#drawing.draw(
      [
        ...series.flatMap((one, line) => datasetsOf(one, line, content, colours)),
        ...series.map(({ targets }) => targetDataset(targets, colours, many)),
        compareDataset(content.compare, colours, many),
      ],
      [xRange, yRange, xTitle, yTitle, colours],
      [writeX, writeY],
      () => scales(content, colours),
    );
  }

  destroy(): void {
    this.#chart.canvas.removeEventListener('click', this.#click);
    this.#chart.canvas.removeEventListener('mousemove', this.#hover);
    this.#drawing.destroy();
  }

  // The gaps to the targets.
  #drawGaps(chart: Chart<'line'>): void {
    const width = hasMany(this.#content) ? 0.5 : 1;
    for (const { points, targets } of this.#content.series) {
      drawGaps(chart, points, targets, this.#colours.muted, width);
    }
  }

  // The chosen example: a ring round its points, their values beside them; and a diamond for a guess.
  #drawMarks(chart: Chart<'line'>): void {
    const { series, compare, selected, guess, writeY } = this.#content;
    const write = (value: number) => writeY(value, stepOf(chart.scales['y']?.ticks ?? []));
    const rings = series.flatMap(({ points, isChosen }) => {
      const point = points.find(({ example }) => example === selected);
      const isMarked = isChosen || series.length <= maxRings;
      return point && isMarked ? [{ at: point, radius: 9, corners: 64, text: write(point.y) }] : [];
    });
    // Among many, a label finds no place that is clear of them all.
    const others = hasMany(this.#content)
      ? []
      : [...compare, ...series.flatMap(({ targets }) => targets)];
    const marks = [
      ...rings,
      ...(guess
        ? [{ at: guess, radius: 7, corners: 4, text: `${guess.label}: ${write(guess.y)}` }]
        : []),
    ];
    drawMarks(chart, marks, others, this.#colours);
  }

  #cursor({ clientX, clientY }: MouseEvent) {
    const { left, top, width } = this.#chart.canvas.getBoundingClientRect();
    const scale = this.#chart.canvas.offsetWidth / width;
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  }

  #nearest(event: MouseEvent): number | undefined {
    const { series, compare } = this.#content;
    const { x, y } = this.#chart.scales;
    if (!x || !y) return undefined;
    const cursor = this.#cursor(event);
    const drawn = [...series.flatMap(({ points, targets }) => [...points, ...targets]), ...compare];
    const distances = drawn.map((point) => ({
      example: point.example,
      distance: Math.hypot(
        x.getPixelForValue(point.x) - cursor.x,
        y.getPixelForValue(point.y) - cursor.y,
      ),
    }));
    const near = distances.filter(({ distance }) => distance < reach);
    return near.sort((one, other) => one.distance - other.distance)[0]?.example;
  }
}

function datasetsOf(
  { line: course, points, isChosen }: Series,
  line: number,
  content: PlotContent,
  colours: Colours,
): Dataset[] {
  const { colour, dash, point } = styleOf(line, content.compare.length > 0);
  const many = hasMany(content);
  const isAlone = content.series.length === 1;
  const isOpen = point.style === 'cross';
  return [
    {
      data: [...course],
      borderColor: colours[colour],
      borderDash: [...dash],
      borderWidth: many ? 1 : isAlone ? 2.5 : isChosen ? 3 : 1.5,
      pointRadius: 0,
    },
    {
      data: [...points],
      showLine: false,
      backgroundColor: colours[colour],
      borderColor: isOpen ? colours[colour] : colours.surface,
      borderWidth: many ? 0 : isOpen ? 2 : 1.5,
      // So small, all shapes look alike; squares, here of 3 pixels, are drawn soonest.
      pointStyle: many ? 'rect' : point.style,
      pointRotation: many ? 0 : point.rotation,
      pointRadius: many ? 1.5 * Math.SQRT2 : 5,
    },
  ];
}

function targetDataset(targets: readonly Point[], colours: Colours, many: boolean): Dataset {
  return {
    data: [...targets],
    showLine: false,
    borderColor: colours.text,
    borderWidth: many ? 1 : 2,
    pointStyle: 'crossRot',
    pointRadius: many ? 2 : 5,
  };
}

function compareDataset(compare: readonly Point[], colours: Colours, many: boolean): Dataset {
  return {
    data: [...compare],
    borderColor: colours.compare,
    backgroundColor: colours.surface,
    borderDash: [5, 4],
    borderWidth: many ? 1 : 2,
    pointStyle: 'rectRot',
    pointRadius: many ? 1.5 : 5,
  };
}

function hasMany({ series }: PlotContent): boolean {
  return (series[0]?.points.length ?? 0) > 200;
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
    em: Number.parseFloat(style.fontSize),
  };
}

function scales(content: PlotContent, colours: Colours) {
  return {
    x: axis(content.xTitle, content.xRange, content.writeX, colours),
    y: axis(content.yTitle, content.yRange, content.writeY, colours),
  };
}

function stepOf([first, second]: readonly Tick[]): number {
  return first && second ? second.value - first.value : 1;
}

/** An axis in the theme's colours; `write` gets a tick and the distance to its neighbours. */
export function axis(
  title: string,
  range: Range,
  write: (value: number, step: number) => string,
  { muted, line, font: family, em }: Colours,
) {
  return {
    type: 'linear' as const,
    min: range.min,
    max: range.max,
    title: { display: true, text: title, color: muted, font: { family, size: 0.8125 * em } },
    grid: {
      color: line,
      tickWidth: 0,
    },
    border: { color: line },
    ticks: {
      color: muted,
      font: { family, size: 0.75 * em },
      maxTicksLimit: 7,
      includeBounds: false,
      // Clear of the ring round a point on the axis.
      padding: 7,
      callback: (value: number | string, _: number, ticks: readonly Tick[]) =>
        write(Number(value), stepOf(ticks)),
    },
  };
}
