import { type Decimal, decimalOf, namesIn } from './language.ts';
import { type Meaning, type Understood, understand } from './meaning.ts';

/** What is to be said of one text of a column. Rows are counted from 0. */
export type NumberProblem =
  /** There is no number at all. */
  | { readonly code: 'empty'; readonly row: number; readonly text: string }
  | { readonly code: 'not-a-number'; readonly row: number; readonly text: string }
  /** It can be read in more than one way, and nothing settles which. */
  | { readonly code: 'in-doubt'; readonly row: number; readonly text: string }
  /** A notice, once a column: it could be read in another way, and was read as this value. */
  | {
      readonly code: 'read-as';
      readonly row: number;
      readonly text: string;
      readonly value: number;
    };

/** A column's numbers, NaN where a text is none; each of those is named in `problems`. */
export interface ReadColumn {
  readonly values: readonly number[];
  readonly problems: readonly NumberProblem[];
}

/**
 * The numbers of a table's columns. One rule holds in each: what its texts can only mean settles
 * whether a point or a comma is the decimal sign, then what the table's other columns can only mean,
 * then the page's language; without one, it is a point. All of a column have the same unit.
 */
export function readColumns(
  columns: readonly (readonly string[])[],
  language: string | undefined,
): ReadColumn[] {
  const names = namesIn(language);
  const understood = columns.map((texts) =>
    settleUnit(texts.map((text) => understand(text, names))),
  );
  const table = agreed(understood.map(evidence));
  return columns.map((texts, column) => {
    const cells = understood[column] ?? [];
    return readColumn(texts, cells, ruleFor(evidence(cells), table, language));
  });
}

/**
 * The number that somebody typed, or undefined where it is none. A unit is none of its own, but a
 * percent sign is.
 */
export function parseNumber(text: string, language?: string): number | undefined {
  const meaning = understand(text, namesIn(language));
  if (typeof meaning === 'string' || !/^[%‰‱]?$/.test(meaning.unit)) return undefined;
  const { point, comma } = meaning;
  return decimalOf(language) === ',' ? (comma ?? point) : (point ?? comma);
}

interface Rule {
  /** Undefined where the column's own texts contradict each other. */
  readonly decimal: Decimal | undefined;
  /** Whether a text of the column that has this sign in it could mean something else. */
  readonly doubts: (text: string) => boolean;
}

type Evidence = Decimal | 'both' | undefined;

function ruleFor(own: Evidence, table: Evidence, language: string | undefined): Rule {
  if (own === 'both') return { decimal: undefined, doubts: () => false };
  const settled = own ?? (table === 'both' ? undefined : table);
  if (settled) return { decimal: settled, doubts: () => false };
  const usual = decimalOf(language);
  // Programs write points in every language, and commas are decimal in half of them.
  const doubtful = language === undefined ? ',' : '.';
  return { decimal: usual, doubts: (text) => text.includes(doubtful) && usual !== doubtful };
}

function readColumn(
  texts: readonly string[],
  cells: readonly Understood[],
  { decimal, doubts }: Rule,
): ReadColumn {
  const problems: NumberProblem[] = [];
  let noted = false;
  const values = texts.map((text, row) => {
    const cell = cells[row] ?? 'empty';
    if (cell === 'empty') problems.push({ code: 'empty', row, text });
    else if (cell === 'text') problems.push({ code: 'not-a-number', row, text });
    if (cell !== 'doubtful' && typeof cell === 'string') return Number.NaN;
    const value = cell === 'doubtful' ? undefined : valueBy(cell, decimal);
    if (value === undefined || cell === 'doubtful') {
      problems.push({ code: 'in-doubt', row, text });
      return Number.NaN;
    }
    const scaled = cell.unit !== '' && '%‰‱'.includes(cell.unit);
    if (!noted && (scaled || (isAmbiguous(cell) && doubts(text)))) {
      problems.push({ code: 'read-as', row, text, value });
      noted = true;
    }
    return value;
  });
  return { values, problems };
}

function valueBy({ point, comma }: Meaning, decimal: Decimal | undefined): number | undefined {
  if (point === undefined || comma === undefined || Object.is(point, comma)) return point ?? comma;
  return decimal && (decimal === '.' ? point : comma);
}

function isAmbiguous({ point, comma }: Meaning): boolean {
  return point !== undefined && comma !== undefined && !Object.is(point, comma);
}

function evidence(cells: readonly Understood[]): Evidence {
  return agreed(
    cells.map((cell) => {
      if (typeof cell === 'string' || (cell.point === undefined) === (cell.comma === undefined)) {
        return undefined;
      }
      return cell.point === undefined ? ',' : '.';
    }),
  );
}

function agreed(found: readonly Evidence[]): Evidence {
  const kinds = new Set(found.filter((kind) => kind !== undefined));
  const [first] = kinds;
  return kinds.size > 1 ? 'both' : first;
}

// Most texts of a column have its unit; those with another are in doubt. A zero needs none.
function settleUnit(cells: readonly Understood[]): Understood[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (hasUnit(cell)) counts.set(cell.unit, (counts.get(cell.unit) ?? 0) + 1);
  }
  let [usual, most] = ['', 0];
  for (const [unit, count] of counts) if (count > most) [usual, most] = [unit, count];
  return cells.map((cell) => {
    if (typeof cell === 'string') return cell;
    if (cell.loose && most < 2) return 'text';
    return !hasUnit(cell) || cell.unit === usual ? cell : cell.loose ? 'text' : 'doubtful';
  });
}

function hasUnit(cell: Understood): cell is Meaning {
  if (typeof cell === 'string') return false;
  const { point, comma, unit } = cell;
  const value = point ?? comma ?? 0;
  return unit !== '' || (value !== 0 && Number.isFinite(value));
}
