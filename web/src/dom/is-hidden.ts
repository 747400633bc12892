import type { TableElement } from '../model/table/node.ts';

/**
 * Whether a style sheet keeps a part of a cell out of sight: a key to sort by, or words for screen
 * readers. What hides all of the element, as slides do, hides no part of it.
 */
export function isHidden(part: TableElement): boolean {
  if (!(part instanceof Element)) return false;
  const { display, visibility, position, clip, clipPath } = getComputedStyle(part);
  if (display === 'none') return true;
  const around = part.parentElement;
  if (visibility === 'hidden' && around && getComputedStyle(around).visibility === 'visible') {
    return true;
  }
  const isClipped = /^rect\((?:0|1)px/.test(clip) || /^inset\((?:50|100)%/.test(clipPath);
  return position === 'absolute' && isClipped;
}
