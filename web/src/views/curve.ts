/** The four points of one coordinate of a cubic Bézier curve. */
export type Cubic = readonly [number, number, number, number];

/** A curve from left to right, level at both ends. */
export interface Course {
  readonly xs: Cubic;
  readonly ys: Cubic;
}

export function courseBetween(x0: number, y0: number, x1: number, y1: number): Course {
  const bend = (x1 - x0) * 0.5;
  return { xs: [x0, x0 + bend, x1 - bend, x1], ys: [y0, y0, y1, y1] };
}

/** The curve as an SVG path. */
export function pathOf({ xs, ys }: Course): string {
  return `M${xs[0]} ${ys[0]}C${xs[1]} ${ys[1]} ${xs[2]} ${ys[2]} ${xs[3]} ${ys[3]}`;
}

/** The coordinate at `t`, which runs from 0 to 1. */
function bezier(t: number, [a, b, c, d]: Cubic): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** Where a label so large keeps clear of a curve so thick, beside its point at `t`, above it or below. */
export function besideCurve(
  { xs, ys }: Course,
  t: number,
  side: 'above' | 'below',
  { width, height, thickness }: { width: number; height: number; thickness: number },
): { x: number; y: number } {
  const along = { x: slope(t, xs), y: slope(t, ys) };
  const length = (side === 'below' ? -1 : 1) * Math.hypot(along.x, along.y);
  const [across, up] = [along.y / length, along.x / length];
  // Half of the label as it lies across the curve, and some air.
  const half = (Math.abs(across) * width + Math.abs(up) * height) / 2;
  const lift = thickness / 2 + half + 3;
  return { x: bezier(t, xs) + across * lift, y: bezier(t, ys) - up * lift };
}

// How fast the coordinate grows with `t`.
function slope(t: number, [a, b, c, d]: Cubic): number {
  const s = 1 - t;
  return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
}
