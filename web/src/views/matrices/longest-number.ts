import type { ViewModel } from '../../app/view-model.ts';
import { short } from '../table/column-group.ts';
import type { Axes } from './axes.ts';

const [shortest, longest] = [3, 10];

/** How many characters the longest number of the drawn examples has, within reason. */
export function longestNumber({ result, format }: ViewModel, { examples }: Axes): number {
  const { dataset } = result.state;
  let length = shortest;
  const look = (values: ArrayLike<number>, write: (value: number) => string) => {
    for (let row = 0; row < values.length; row += examples.count) {
      for (const place of examples.places) {
        length = Math.max(length, write(values[row + place] ?? 0).length);
      }
    }
  };
  look(dataset.values, format.given);
  for (const { sums, outputs } of result.layers) {
    look(sums, short(format));
    look(outputs, short(format));
  }
  look(result.predictions, format.prediction);
  return Math.min(length, longest);
}
