import { understand } from '../numbers/meaning.ts';
import { formGrid } from './form-grid.ts';
import type { Grid } from './grid.ts';
import {
  elementsIn,
  fits,
  type IsHidden,
  nameOf,
  type TableElement,
  type TableNode,
} from './node.ts';

/**
 * The tables inside an element, laid out. Those that only lay out other things, such as code beside
 * the numbers of its lines, are none.
 */
export function findTables(
  element: TableNode,
  isHidden?: IsHidden,
  seen?: WeakSet<TableElement>,
): Grid[] {
  return tablesIn(element, undefined)
    .filter(({ isLayout }) => !isLayout)
    .map(({ table, language }) => formGrid(table, language, isHidden, seen));
}

interface Found {
  readonly table: TableElement;
  readonly language: string | undefined;
  readonly isLayout: boolean;
}

function tablesIn(node: TableNode, around: string | undefined): Found[] {
  return elementsIn(node).flatMap((child) => {
    const language = child.getAttribute('lang') ?? around;
    const inside = tablesIn(child, language);
    if (nameOf(child) !== 'table') return inside;
    const isLayout =
      inside.length > 0 || fits(child, 'role', /^(?:presentation|none)$/) || holdsCode(child);
    return [{ table: child, language, isLayout }, ...inside];
  });
}

// A number alone may stand in a cell as it was typed.
function holdsCode(element: TableElement): boolean {
  return elementsIn(element).some((child) =>
    nameOf(child) === 'pre' ? isCode(child) : holdsCode(child),
  );
}

function isCode(element: TableElement): boolean {
  return (
    elementsIn(element).length > 0 || typeof understand(element.textContent ?? '') === 'string'
  );
}
