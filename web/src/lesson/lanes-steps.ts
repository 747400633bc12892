import { countWord } from './count-word.ts';
import type { Games, Input } from './games.ts';

/** One instruction, and what it leaves in each lane; undefined in a lane without a game. */
export interface Instruction {
  readonly label: string;
  readonly says: string;
  readonly lanes: readonly (number | undefined)[];
}

/** What the figure shows at one press of Step. */
export interface Moment {
  /** The game in each lane; undefined in a lane without one. */
  readonly games: readonly (string | undefined)[];
  readonly instructions: readonly Instruction[];
  /** The instruction being carried out; undefined where all of them are shown as done. */
  readonly current?: number;
  readonly says: string;
}

/**
 * The steps of a kernel through the games, as many at once as it has lanes: first the whole, then the
 * first group instruction by instruction, then each further group in one step.
 */
export function laneSteps(games: Games, lanes: number): Moment[] {
  const groups = Array.from({ length: Math.ceil(games.labels.length / lanes) }, (_, group) => ({
    games: pick(games.labels, group * lanes, lanes),
    instructions: instructionsFor(games, group * lanes, lanes),
  }));
  const [first, ...others] = groups;
  if (!first) return [];
  const count = countWord(first.instructions.length);
  return [
    { ...first, says: 'Press Step to walk through it, one instruction at a time.' },
    ...first.instructions.map(({ says }, current) => ({ ...first, current, says })),
    ...others.map((group) => ({
      ...group,
      says: `The same ${count} instructions, now for ${nameGames(group.games)}.`,
    })),
  ];
}

function instructionsFor(games: Games, start: number, lanes: number): Instruction[] {
  const who = nameGames(pick(games.labels, start, lanes));
  const zeros = pick(games.labels, start, lanes).map((game) => (game === undefined ? game : 0));
  const instructions: Instruction[] = [
    { label: 'start the sum at 0', says: 'The sum starts at 0 in every lane.', lanes: zeros },
  ];
  const sums = games.inputs.reduce<Instruction['lanes']>((sum, input) => {
    const steps = weigh(input, sum, pick(input.values, start, lanes), who);
    instructions.push(...steps);
    return steps[steps.length - 1]?.lanes ?? sum;
  }, zeros);
  const predictions = sums.filter((sum) => sum !== undefined).length;
  instructions.push({
    label: predictions === 1 ? 'store the prediction' : 'store the predictions',
    says: `${capital(countWord(instructions.length + 1))} instructions, ${countWord(predictions)} ${
      predictions === 1 ? 'prediction' : 'predictions'
    }: done with ${who}.`,
    lanes: sums,
  });
  return instructions;
}

function weigh(
  { name, weight }: Input,
  sum: Instruction['lanes'],
  loaded: Instruction['lanes'],
  who: string,
): Instruction[] {
  const input = name.toLowerCase();
  const sideBySide = loaded.length > 1 ? ' The numbers stand side by side in memory.' : '';
  const products = loaded.map((value) => (value === undefined ? value : value * weight));
  const sums = products.map((product, lane) =>
    product === undefined ? product : (sum[lane] ?? Number.NaN) + product,
  );
  return [
    {
      label: `load ${input}`,
      says: `One instruction loads ${input} for ${who}.${sideBySide}`,
      lanes: loaded,
    },
    {
      label: `multiply by ${weight}`,
      says: `The weight of ${input} stands in every lane; one instruction multiplies them all.`,
      lanes: products,
    },
    {
      label: 'add to the sum',
      says: 'One instruction adds each product to the sum of its own lane.',
      lanes: sums,
    },
  ];
}

function pick<T>(list: readonly T[], start: number, count: number): (T | undefined)[] {
  return Array.from({ length: count }, (_, index) => list[start + index]);
}

function nameGames(games: readonly (string | undefined)[]): string {
  const names = games.filter((game) => game !== undefined);
  const last = names[names.length - 1] ?? '';
  return names.length > 1 ? `games ${names.slice(0, -1).join(', ')} and ${last}` : `game ${last}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
