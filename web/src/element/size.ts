import type { ViewName } from '../views/list.ts';

/** One column with little room, one with enough, or two. */
export type Size = 'narrow' | 'tall' | 'wide';

// In CSS pixels: where two columns fit, and where one is short of room.
const wideFrom = 720;
export const narrowBelow = 400;

// What layout.css puts round the columns and between them: borders, padding, and the gap.
const margins = { narrow: 26, tall: 42, wide: 74 };

/** How a widget of that width lays out these views. */
export function sizeOf(width: number, views: readonly ViewName[]): Size {
  if (width < narrowBelow) return 'narrow';
  return width >= wideFrom && views.some((name) => name !== 'diagram' && name !== 'code')
    ? 'wide'
    : 'tall';
}

/** The room that the diagram has, in CSS pixels. */
export function columnWidth(width: number, size: Size): number {
  const room = width - margins[size];
  return size === 'wide' ? room / 2 : room;
}
