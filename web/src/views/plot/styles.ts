import { html, svg, type TemplateResult } from 'lit';

/** How a line and its points look, so that nobody has to tell them apart by colour alone. */
export interface LineStyle {
  /** A class in figure.css, and a name among the chart's colours. */
  readonly colour: 'prediction' | 'compare' | 'text' | 'muted';
  readonly dash: readonly number[];
  readonly point: PointShape;
}

export interface PointShape {
  /** Chart.js's name, and by how many degrees it is turned. */
  readonly style: 'circle' | 'triangle' | 'rect' | 'cross';
  readonly rotation: number;
  /** The same in a box of 12, for the legend. */
  readonly path: string;
}

const colours = ['prediction', 'compare', 'text', 'muted'] as const;
const dashes = [[], [7, 4], [2, 3], [10, 3, 2, 3]] as const;
// A diamond is the compared input's, and a cross that stands on its feet the target's.
const shapes: readonly PointShape[] = [
  { style: 'circle', rotation: 0, path: 'M6 2a4 4 0 1 0 .01 0z' },
  { style: 'triangle', rotation: 0, path: 'M6 1.5 10.5 9.5h-9z' },
  { style: 'rect', rotation: 0, path: 'M2.5 2.5h7v7h-7z' },
  { style: 'triangle', rotation: 180, path: 'M6 10.5 1.5 2.5h9z' },
  { style: 'cross', rotation: 0, path: 'M6 1.5v9M1.5 6h9' },
];

/**
 * The style of one of many lines, counted from 0: any two of the first twenty differ in dash or point.
 * The colour of what the plot compares with is no line's where it compares.
 */
export function styleOf(line: number, compares: boolean): LineStyle {
  const free = compares ? colours.filter((colour) => colour !== 'compare') : colours;
  return {
    colour: free[line % free.length] ?? 'text',
    dash: dashes[line % dashes.length] ?? [],
    point: shapes[line % shapes.length] ?? (shapes[0] as PointShape),
  };
}

/** A piece of that line with a point on it. */
export function lineKey(line: number, compares: boolean): TemplateResult {
  const { colour, dash, point } = styleOf(line, compares);
  return html`
    <svg class="key ${colour}" viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">${svg`
      <path d="M0 6h36" stroke-dasharray=${dash.join(' ') || 'none'} />
      <path class="point" d=${point.path} transform="translate(12 0)" />`}</svg>`;
}

const marks = {
  prediction: svg`<path d="M0 6h24" stroke-width="3" />`,
  compare: svg`<path d="M0 6h24" stroke-dasharray="6 4" />`,
  target: svg`<path d="M7 1l10 10M17 1l-10 10" />`,
} as const;

/** The line of the one neuron that is shown, and what it is compared with, as the chart draws them. */
export function markKey(mark: keyof typeof marks): TemplateResult {
  return html`<svg class="key ${mark}" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${marks[mark]}</svg>`;
}
