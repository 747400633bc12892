import { type Column, type Dataset, isNamed, splitNames } from './dataset.ts';
import type { Problem } from './problem.ts';

/** A column asked for by its name, and the output that it is the truth of, where that is said. */
export interface Target {
  readonly name: string;
  readonly output?: string;
}

/** The columns that say what is true, as `Won`, `Win, Sad` or `Win: Won, Sad: Was sad` names them. */
export function targetsIn(text: string, columns: readonly Column[]): Target[] {
  return splitNames(text, columns).map((name) => {
    const colon = name.indexOf(':');
    if (colon < 0 || columns.some((column) => isNamed(column, name))) return { name };
    return { name: name.slice(colon + 1).trim(), output: name.slice(0, colon).trim() };
  });
}

/** A dataset whose targets are in the order of its outputs, and what is wrong with them. */
export interface Arranged {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * Each output with its target: by the name that the author gave it, or else the next one. Nobody knows
 * what is true where there is not one for each.
 */
export function arrangeTargets(dataset: Dataset): Arranged {
  const { targetColumns: columns, outputs, labels, targets } = dataset;
  if (columns.length === 0) return { dataset, problems: [] };
  const unknown = columns.find(
    ({ output }) => output !== undefined && !outputs.some((column) => isNamed(column, output)),
  );
  if (unknown?.output !== undefined) {
    const names = outputs.map(({ name }) => name);
    return without(dataset, { code: 'unknown-output', name: unknown.output, outputs: names });
  }
  const named = outputs.map((column) =>
    columns.findIndex(({ output }) => output !== undefined && isNamed(column, output)),
  );
  const others = [...columns.keys()].filter((place) => columns[place]?.output === undefined);
  const places = named.map((place) => (place >= 0 ? place : (others.shift() ?? -1)));
  if (places.includes(-1) || columns.length !== outputs.length) {
    const [count, wanted] = [columns.length, outputs.length];
    return without(dataset, { code: 'target-count', targets: count, outputs: wanted });
  }
  const arranged = new Float64Array(outputs.length * labels.length);
  places.forEach((place, output) => {
    const row = targets?.subarray(place * labels.length, (place + 1) * labels.length);
    if (row) arranged.set(row, output * labels.length);
  });
  return {
    dataset: {
      ...dataset,
      targetColumns: places.flatMap((place) => columns[place] ?? []),
      targets: targets && arranged,
      problems: dataset.problems.map((problem) =>
        'output' in problem ? { ...problem, output: places.indexOf(problem.output) } : problem,
      ),
    },
    problems: [],
  };
}

function without(dataset: Dataset, problem: Problem): Arranged {
  return { dataset: { ...dataset, targetColumns: [], targets: undefined }, problems: [problem] };
}
