import type { Column } from './dataset.ts';
import type { TableProblem } from './table-problem.ts';

/** What is to be said of a table of weights. */
export interface LayerProblem {
  readonly code: 'in-layer';
  /** The table's caption; empty where it has none. */
  readonly caption: string;
  /** Which of the element's tables it is, counted from 1. */
  readonly table: number;
  readonly finding: LayerFinding;
}

/** Names are as the table and the examples, or the layer before, have them. */
export type LayerFinding =
  /** As in any table; `inputs` are the columns that cells are counted in. */
  | {
      readonly code: 'as-in-any-table';
      readonly problem: TableProblem;
      readonly inputs: readonly Column[];
    }
  /** A notice: no column has the name of a number that comes in, so they are taken in order. */
  | { readonly code: 'by-place'; readonly columns: string[]; readonly inputs: string[] }
  /** Some columns have such a name: these have none, and of those that come in, these have no column. */
  | { readonly code: 'columns-differ'; readonly columns: string[]; readonly inputs: string[] }
  /** Two columns are about the same number that comes in. */
  | { readonly code: 'column-twice'; readonly name: string }
  /** Two neurons of one name, and what the second is called instead. */
  | { readonly code: 'neuron-twice'; readonly name: string; readonly renamed: string }
  /** Edges that begin at what does not come in. */
  | { readonly code: 'edge-from-nowhere'; readonly names: string[]; readonly inputs: string[] }
  | { readonly code: 'edge-twice'; readonly source: string; readonly target: string }
  /** Its columns are those of a layer, but it has no neuron. */
  | { readonly code: 'no-neurons' }
  /** Left where it stands: neither its names nor the number of its columns are what comes in. */
  | { readonly code: 'no-layer'; readonly columns: string[]; readonly inputs: string[] }
  /** Left where it stands: its rows are named as the examples are. */
  | { readonly code: 'more-examples'; readonly name: string };

/** Whether the rest works as it stands: those are notices, or about a table that is left. */
export function isHarmless(finding: LayerFinding): boolean {
  switch (finding.code) {
    case 'by-place':
    case 'neuron-twice':
    case 'no-layer':
    case 'more-examples':
      return true;
    case 'as-in-any-table':
      return !['empty', 'not-a-number', 'in-doubt'].includes(finding.problem.code);
    default:
      return false;
  }
}
