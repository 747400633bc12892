const largest = 10_000_000;

/** What the slider offers: 4, and then round numbers up to ten million. */
export const choices: readonly number[] = [
  4,
  ...Array.from({ length: 6 }, (_, power) =>
    [1, 2, 5].map((factor) => factor * 10 ** (power + 1)),
  ).flat(),
  largest,
];

/** What the race over all sizes runs through: the powers of four, and ten million. */
export const allSizes: readonly number[] = [
  ...Array.from({ length: 11 }, (_, power) => 4 ** (power + 1)),
  largest,
];

/** The choice nearest to a number of games, counted from 0. */
export function nearestChoice(games: number): number {
  const distance = (choice: number) => Math.abs(Math.log(choice / games));
  return choices.reduce(
    (best, choice, index) => (distance(choice) < distance(choices[best] ?? 1) ? index : best),
    0,
  );
}
