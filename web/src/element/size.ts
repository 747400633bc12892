import type { ViewName } from '../views/list.ts';

/** One column with little room, one with enough, or two. */
export type Size = 'narrow' | 'tall' | 'wide';

// In CSS pixels: where two columns fit, and where one is short of room.
const wideFrom = 720;
export const narrowBelow = 400;

// A table beside a plot needs so much, up to a width that would do for any.
const [forExamples, forInput, enough] = [113, 70, 1000];

// What layout.css puts round the columns and between them: borders, padding, and the gap.
const margins = { narrow: 26, tall: 42, wide: 74 };

/** How wide an element is, in pixels of which the reader's usual letters have 16. */
export function widthOf(element: Element): number {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return Math.round((element.getBoundingClientRect().width * 16) / letters);
}

/** How a widget of that width lays out these views, of so many inputs. */
export function sizeOf(width: number, views: readonly ViewName[], inputs: number): Size {
  if (width < narrowBelow) return 'narrow';
  const forTable = margins.wide + 2 * (forExamples + forInput * inputs);
  const from = views.includes('table') ? Math.max(wideFrom, Math.min(forTable, enough)) : wideFrom;
  return width >= from && views.some((name) => name !== 'diagram' && name !== 'code')
    ? 'wide'
    : 'tall';
}

/** The room that the diagram has, in CSS pixels. */
export function columnWidth(width: number, size: Size): number {
  const room = width - margins[size];
  return size === 'wide' ? room / 2 : room;
}
