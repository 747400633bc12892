import { type Dataset, exampleCount } from './dataset.ts';

const known = new WeakMap<Dataset, readonly number[]>();

/** The examples, counted from 0, that lack neither an input nor what is true. */
export function completeExamples(dataset: Dataset): readonly number[] {
  const found = known.get(dataset) ?? find(dataset);
  known.set(dataset, found);
  return found;
}

function find(dataset: Dataset): number[] {
  const { values, targets } = dataset;
  const count = exampleCount(dataset);
  const isComplete = new Uint8Array(count).fill(1);
  for (const numbers of [values, targets ?? []]) {
    for (let place = 0; place < numbers.length; place += 1) {
      if (Number.isNaN(numbers[place])) isComplete[place % count] = 0;
    }
  }
  return [...isComplete.keys()].filter((example) => isComplete[example]);
}
