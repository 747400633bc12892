import type { Grid, GridCell, GridRow } from './grid.ts';
import { elementsIn, fits, type IsHidden, nameOf, type TableElement } from './node.ts';
import { isHiddenItself, visibleText } from './visible-text.ts';

/**
 * Lays an HTML table out as the standard does ("forming a table"): cells that span rows and columns,
 * sections, and groups of columns. Leaves the table as it is.
 *
 * What hides itself takes no part, as in CSS. A style sheet has its say within cells alone: rows and
 * columns that it leaves out on a small screen are the author's data all the same. So are those that
 * a script hides later, where `seen` keeps the rows and cells that have once been there to see.
 */
export function formGrid(
  table: TableElement,
  language: string | undefined,
  isHidden: IsHidden = () => false,
  seen?: WeakSet<TableElement>,
): Grid {
  const isSeen = (element: TableElement) => {
    const isThere = !isHiddenItself(element);
    if (isThere) seen?.add(element);
    return isThere || seen?.has(element) === true;
  };
  const caption = elementsIn(table).find((child) => nameOf(child) === 'caption');
  const laid = sectionsOf(table, isSeen).flatMap(({ section, rows }) =>
    layOut(rows, isSeen, (cell) => visibleText(cell, isHidden)).map((row) => ({ section, ...row })),
  );
  const columns = columnsOf(laid, collapsedColumns(table));
  return {
    caption: caption ? visibleText(caption, isHidden) : '',
    language,
    width: columns.length,
    rows: laid.map(({ section, slots, overlapping }) => ({
      section,
      overlapping,
      slots: columns.map((column) => slots[column] && shared(slots[column], columns)),
    })),
  };
}

// One object for all the slots of a cell.
const made = new WeakMap<LaidCell, GridCell>();

function shared(laid: LaidCell, columns: readonly number[]): GridCell {
  const known = made.get(laid);
  if (known) return known;
  const { element, text, from, to } = laid;
  const cell: GridCell = {
    text,
    short: element.getAttribute('abbr')?.trim() || text,
    header: nameOf(element) === 'th' || fits(element, 'role', /^(?:row|column)header$/),
    group: fits(element, 'scope', /^(?:row|col)group$/i),
    columns: columns.filter((column) => column >= from && column < to).length,
  };
  made.set(laid, cell);
  return cell;
}

type IsSeen = (element: TableElement) => boolean;

interface Section {
  readonly section: GridRow['section'];
  readonly rows: readonly TableElement[];
}

interface LaidCell {
  readonly element: TableElement;
  readonly text: string;
  /** Its first column, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

interface LaidRow {
  readonly slots: (LaidCell | undefined)[];
  overlapping: boolean;
}

const sections: Readonly<Record<string, GridRow['section']>> = {
  thead: 'head',
  tbody: 'body',
  tfoot: 'foot',
};

// Rows that stand in no section make one of their own. Feet come last, wherever they stand.
function sectionsOf(table: TableElement, isSeen: IsSeen): Section[] {
  const found: { section: GridRow['section']; rows: TableElement[] }[] = [];
  let own: TableElement[] | undefined;
  for (const child of elementsIn(table).filter(isSeen)) {
    const section = sections[nameOf(child)];
    if (section) {
      found.push({ section, rows: rowsIn(child, isSeen) });
      own = undefined;
    } else if (nameOf(child) === 'tr') {
      if (!own) {
        own = [];
        found.push({ section: 'body', rows: own });
      }
      own.push(child);
    }
  }
  const isFoot = ({ section }: Section) => section === 'foot';
  return [...found.filter((part) => !isFoot(part)), ...found.filter(isFoot)];
}

function rowsIn(section: TableElement, isSeen: IsSeen): TableElement[] {
  return elementsIn(section).filter((child) => nameOf(child) === 'tr' && isSeen(child));
}

// A cell reaches no further down than its section.
function layOut(
  rows: readonly TableElement[],
  isSeen: IsSeen,
  read: (cell: TableElement) => string,
): LaidRow[] {
  const laid: LaidRow[] = rows.map(() => ({ slots: [], overlapping: false }));
  rows.forEach((row, y) => {
    let x = 0;
    for (const element of cellsOf(row).filter(isSeen)) {
      while (laid[y]?.slots[x]) x += 1;
      const to = x + Math.min(spanOf(element, 'colspan') || 1, mostColumns);
      const down = spanOf(element, 'rowspan') || rows.length - y;
      const cell: LaidCell = { element, text: read(element), from: x, to };
      for (const under of laid.slice(y, y + Math.min(down, mostRows))) {
        for (let column = x; column < to; column += 1) {
          if (under.slots[column]) under.overlapping = true;
          else under.slots[column] = cell;
        }
      }
      x = to;
    }
  });
  return laid;
}

const mostColumns = 1000;
const mostRows = 65_534;

// As the standard parses them: `2.5` and `2x` are 2, and what is none is 1.
function spanOf(cell: TableElement, name: string): number {
  const [, digits] = /^\s*\+?(\d+)/.exec(cell.getAttribute(name) ?? '') ?? [];
  return digits === undefined ? 1 : Number(digits);
}

function cellsOf(row: TableElement): TableElement[] {
  return elementsIn(row).filter((cell) => ['th', 'td'].includes(nameOf(cell)));
}

// A column in which no cell begins is none to see: `colspan="100%"` makes 96 of them in a table of 4.
function columnsOf(rows: readonly LaidRow[], collapsed: ReadonlySet<number>): number[] {
  const begun = new Set(rows.flatMap(({ slots }) => slots.flatMap((cell) => cell?.from ?? [])));
  return [...begun].filter((column) => !collapsed.has(column)).sort((one, other) => one - other);
}

function collapsedColumns(table: TableElement): Set<number> {
  const collapsed = new Set<number>();
  const isCollapsed = (column: TableElement) => fits(column, 'style', /visibility\s*:\s*collapse/i);
  let at = 0;
  const pass = (column: TableElement, hidden: boolean) => {
    const span = Math.min(spanOf(column, 'span') || 1, mostColumns);
    for (const end = at + span; at < end; at += 1) if (hidden) collapsed.add(at);
  };
  for (const group of elementsIn(table)) {
    if (nameOf(group) !== 'colgroup') continue;
    const columns = elementsIn(group).filter((child) => nameOf(child) === 'col');
    if (columns.length === 0) pass(group, isCollapsed(group));
    for (const column of columns) pass(column, isCollapsed(column) || isCollapsed(group));
  }
  return collapsed;
}
