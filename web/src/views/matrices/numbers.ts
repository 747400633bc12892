import type { ViewModel } from '../../app/view-model.ts';
import { lacksInput } from '../../model/dataset.ts';
import type { NeuronPlace } from '../../model/network.ts';
import type { Actions } from '../view.ts';
import type { Axis } from './axes.ts';
import type { Matrix } from './matrix.ts';

type Light = NonNullable<Matrix['light']>;

/** A matrix whose rows and columns are two axes, of numbers stored row by row. */
export function matrixOf(
  name: string,
  [down, across]: readonly [Axis, Axis],
  values: ArrayLike<number>,
  write: (value: number, column: number) => string,
): Pick<Matrix, 'name' | 'shape' | 'rows' | 'columns' | 'isOfExamples' | 'number'> {
  return {
    name,
    shape: [String(down.count), String(across.count)],
    rows: down.heads,
    columns: across.heads,
    isOfExamples: across.isOfExamples,
    number: (row, column) => {
      const [y = 0, x = 0] = [down.places[row], across.places[column]];
      return write(values[y * across.count + x] ?? Number.NaN, x);
    },
  };
}

/** Writes a number that is worked out for an example: a dash where an input is missing. */
export function forExamples(
  { result, words }: ViewModel,
  write: (value: number) => string,
): (value: number, example: number) => string {
  return (value, example) =>
    lacksInput(result.state.dataset, example) && Number.isNaN(value) ? words.noValue : write(value);
}

/** Lights the chosen example's column: `lit` where it meets the chosen neuron's row elsewhere. */
export function lightColumn({ heads }: Axis, isLit: boolean): Light {
  return (_, column) => {
    if (!heads[column]?.isChosen) return '';
    return isLit ? 'chosen column' : 'chosen';
  };
}

/** Lights the chosen neuron's row. */
export function lightRow({ heads }: Axis): Light {
  return (row) => (heads[row]?.isChosen ? 'row' : '');
}

/** Lights where the chosen neuron's row and the chosen example's column meet. */
export function lightMeeting(rows: Axis, columns: Axis, isLit: boolean): Light {
  const light = lightColumn(columns, isLit);
  return (row, column) =>
    rows.heads[row]?.isChosen && columns.heads[column]?.isChosen
      ? 'chosen meets'
      : light(row, column);
}

/** Chooses a neuron and an example by a number that they make. */
export function chooseBoth(
  actions: Actions,
  layer: number,
  rows: Axis,
  columns: Axis,
): NonNullable<Matrix['choose']> {
  return (row, column) => {
    const place: NeuronPlace = { layer, neuron: rows.places[row] ?? 0 };
    actions.selectNeuron(place);
    actions.select(columns.places[column] ?? 0);
  };
}
