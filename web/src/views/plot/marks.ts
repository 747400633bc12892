import type { Chart } from 'chart.js';
import type { Colours } from './chart.ts';

/** A polygon of so many corners round a point, and a text above or below it. */
export interface Mark {
  readonly at: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly corners: number;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Placed extends Mark {
  readonly x: number;
  readonly y: number;
}

const gap = 4;
const pointRadius = 6;

/**
 * Draws marks whose labels keep clear of one another and of some points, the first one's nearest to
 * its mark.
 */
export function drawMarks(
  chart: Chart,
  marks: readonly Mark[],
  points: readonly Mark['at'][],
  colours: Colours,
): void {
  const { ctx, chartArea, scales } = chart;
  const place = ({ x, y }: Mark['at']) => ({
    x: scales['x']?.getPixelForValue(x) ?? Number.NaN,
    y: scales['y']?.getPixelForValue(y) ?? Number.NaN,
  });
  const placed = marks
    .map((mark) => ({ ...mark, ...place(mark.at) }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  ctx.save();
  ctx.lineJoin = 'round';
  ctx.font = `600 ${0.8125 * colours.em}px ${colours.font}`;
  for (const mark of placed) outline(ctx, mark, colours);
  const others = points.map((at) => ({ ...place(at), radius: pointRadius }));
  const taken = [...placed, ...others].map(shapeOf);
  for (const mark of placed) {
    const size = { width: ctx.measureText(mark.text).width, height: colours.em };
    const label = labelBox(mark, size, chartArea, placed, taken);
    // Letters reach a quarter under their line.
    const baseline = label.bottom - size.height / 4;
    taken.push(label);
    ctx.lineWidth = 4;
    ctx.strokeStyle = colours.surface;
    ctx.strokeText(mark.text, label.left, baseline);
    ctx.fillStyle = colours.text;
    ctx.fillText(mark.text, label.left, baseline);
  }
  ctx.restore();
}

/** Draws a line from each point to the target at the same place, where both are numbers. */
export function drawGaps(
  { ctx, scales }: Chart,
  points: readonly Mark['at'][],
  targets: readonly Mark['at'][],
  colour: string,
  width: number,
): void {
  const { x: across, y: up } = scales;
  if (!across || !up) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  for (const [index, target] of targets.entries()) {
    const [x, from, to] = [
      across.getPixelForValue(target.x),
      up.getPixelForValue(points[index]?.y ?? Number.NaN),
      up.getPixelForValue(target.y),
    ];
    if (!Number.isFinite(from) || !Number.isFinite(to)) continue;
    ctx.moveTo(x, from);
    ctx.lineTo(x, to);
  }
  ctx.stroke();
  ctx.restore();
}

function outline(
  ctx: CanvasRenderingContext2D,
  { x, y, radius, corners }: Placed,
  colours: Colours,
): void {
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = (2 * Math.PI * corner) / corners;
    ctx.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  ctx.closePath();
  ctx.stroke();
}

function shapeOf({ x, y, radius }: Pick<Placed, 'x' | 'y' | 'radius'>): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

// Of two marks the lower one has its label below; one that finds no room goes to the other side,
// and then further out.
function labelBox(
  { x, y, radius }: Placed,
  { width, height }: { readonly width: number; readonly height: number },
  area: Box,
  all: readonly Placed[],
  taken: readonly Box[],
): Box {
  const left = Math.min(Math.max(x - width / 2, area.left + gap), area.right - width);
  const below = all.some((other) => other.y < y) ? 1 : -1;
  const boxes: Box[] = [];
  for (let out = 0; out < area.bottom - area.top; out += height / 2) {
    for (const side of [below, -below]) {
      const middle = y + side * (radius + gap + height / 2 + out);
      boxes.push({
        left,
        right: left + width,
        top: middle - height / 2,
        bottom: middle + height / 2,
      });
    }
  }
  const inside = boxes.filter(({ top, bottom }) => top >= area.top && bottom <= area.bottom);
  return inside.find((box) => !taken.some((other) => overlap(box, other))) ?? (boxes[0] as Box);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
