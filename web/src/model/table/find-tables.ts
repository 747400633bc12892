import { understand } from '../numbers/meaning.ts';
import { formGrid } from './form-grid.ts';
import type { Grid } from './grid.ts';
import {
  elementsIn,
  fits,
  holds,
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
    .filter(({ table }) => !isLayout(table))
    .map(({ table, language }) => formGrid(table, language, isHidden, seen));
}

interface Found {
  readonly table: TableElement;
  readonly language: string | undefined;
}

function tablesIn(node: TableNode, around: string | undefined): Found[] {
  return elementsIn(node).flatMap((child) => {
    const language = child.getAttribute('lang') ?? around;
    const inside = tablesIn(child, language);
    return nameOf(child) === 'table' ? [{ table: child, language }, ...inside] : inside;
  });
}

function isLayout(table: TableElement): boolean {
  if (fits(table, 'role', /^(?:presentation|none)$/)) return true;
  return elementsIn(table).some((child) => holds(child, 'table') || holdsCode(child));
}

// A number alone may stand in a cell as it was typed.
function holdsCode(element: TableElement): boolean {
  if (nameOf(element) !== 'pre') return elementsIn(element).some(holdsCode);
  return (
    elementsIn(element).length > 0 || typeof understand(element.textContent ?? '') === 'string'
  );
}
