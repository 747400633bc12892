/**
 * What is to be said of a table, and where. Examples and inputs are counted from 0. The first four
 * name a cell that has no number, or tell how one was read.
 */
export type TableProblem =
  | CellProblem<'empty'>
  | CellProblem<'not-a-number'>
  /** It can be read in more than one way: another unit than the rest, a power or a note's mark. */
  | CellProblem<'in-doubt'>
  /** A notice, once a column: `65 %` was read as 0.65, `1,250` as 1250. */
  | (CellProblem<'read-as'> & { readonly value: number })
  /** The same of cells that say what is true; where the text is empty, so is the cell. */
  | TargetProblem<'target-not-a-number'>
  | TargetProblem<'target-in-doubt'>
  | (TargetProblem<'target-read-as'> & { readonly value: number })
  | {
      readonly code: 'ragged-row';
      readonly example: number;
      readonly cells: number;
      readonly columns: number;
    }
  /** Cells of a row lie on one another. */
  | { readonly code: 'overlapping-cells'; readonly example: number }
  /** A column of words is no input. */
  | { readonly code: 'text-column'; readonly name: string; readonly text: string }
  | { readonly code: 'no-header' }
  | { readonly code: 'duplicate-name'; readonly name: string; readonly renamed: string }
  /** Without `columns`, those meant are the inputs. */
  | {
      readonly code: 'unknown-column';
      readonly attribute: string;
      readonly name: string;
      readonly columns: readonly string[];
    }
  /** The first of them serves. */
  | { readonly code: 'several-tables'; readonly count: number };

interface TargetProblem<Code extends string> {
  readonly code: Code;
  readonly example: number;
  readonly output: number;
  /** What the column is called. */
  readonly name: string;
  readonly text: string;
}

interface CellProblem<Code extends string> {
  readonly code: Code;
  readonly example: number;
  readonly input: number;
  readonly text: string;
}
