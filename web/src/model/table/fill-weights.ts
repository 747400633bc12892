import {
  inputCount,
  type LayerParameter,
  type Network,
  parameterAt,
  parameterValue,
  withParameter,
} from '../network.ts';
import { readColumns } from '../numbers/read-columns.ts';
import type { Problem } from '../problem.ts';
import type { State } from '../state.ts';
import { isLocked } from '../training.ts';
import { columnsOf, isHeader, isName, readBlock } from './read-data.ts';

export interface Filling {
  /** Left out where the block cannot be put there; then the problem says why. */
  readonly network?: Network;
  readonly problem?: Problem;
}

export interface FillingOptions {
  /** The reader's, which says what 1,250 is where nothing else does. */
  readonly language: string | undefined;
  /** Whether the biases are the column after the weights. */
  readonly hasBias: boolean;
}

/**
 * The network with a block of cells put into a layer's table, from one weight or bias on: a row for
 * each neuron, a column for each number that comes in. Heads and names that are copied along are
 * passed over; what is locked stays as it is.
 */
export function fillWeights(
  { network, training }: Pick<State, 'network' | 'training'>,
  text: string,
  from: LayerParameter,
  { language, hasBias }: FillingOptions,
): Filling {
  const { layer, output } = from;
  const { rows, language: spoken } = readBlock(text, language);
  const block = withoutNames(rows.length > 1 && isHeader(rows[0]) ? rows.slice(1) : rows);
  const at = network[layer];
  const width = at ? inputCount(at) : 0;
  const start = from.kind === 'weight' ? from.input : width;
  const columns = columnsOf(block);
  const refusal =
    tooMany('too-many-rows', output + block.length, at?.bias.length ?? 0) ??
    tooMany('too-many-inputs', start + columns.length, width + Number(hasBias));
  if (refusal) return { problem: refusal };

  const read = readColumns(columns, spoken);
  let next = network;
  for (const [down, row] of block.entries()) {
    for (const [right, cell] of row.entries()) {
      const value = read[right]?.values[down] ?? Number.NaN;
      const parameter = parameterAt({ layer, neuron: output + down }, start + right, width);
      if (Number.isNaN(value)) {
        return { problem: { code: 'parameter-not-a-number', parameter, text: cell } };
      }
      if (isLocked(training, parameter)) continue;
      if (parameterValue(next, parameter) !== value) next = withParameter(next, parameter, value);
    }
  }
  return { network: next };
}

// They may stand in front or behind.
function withoutNames(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.some((row) => row.length < 2)) return rows;
  if (rows.every((row) => isName(row[0] ?? ''))) return rows.map((row) => row.slice(1));
  if (rows.every((row) => isName(row.at(-1) ?? ''))) return rows.map((row) => row.slice(0, -1));
  return rows;
}

function tooMany(
  code: 'too-many-rows' | 'too-many-inputs',
  count: number,
  limit: number,
): Problem | undefined {
  return count > limit ? { code, count, limit } : undefined;
}
