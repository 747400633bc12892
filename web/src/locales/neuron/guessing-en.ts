/** What predict first says in English: it loads with the question. */
export const guessingEn = {
  guess: 'Your guess',
  guessQuestion: (output: string, example: string) =>
    `${output} for ${example}: what is your guess?`,
  guessHow: 'Move the slider, type a number, or pick a spot in the plot.',
  guessShow: 'Show the answer',
  guessSkip: 'Skip',
  guessHit: 'That is it.',
  guessHigh: (by: string) => `${by} too high.`,
  guessLow: (by: string) => `${by} too low.`,
  guessWhich: 'Which term counts most?',
  guessWhichRival: (rival: string) => `Which term made the difference to ${rival}?`,
  guessTerms: (terms: string) => `Term by term: ${terms}.`,
  guessTermsRival: (example: string, rival: string, terms: string) =>
    `Term by term, ${example} less ${rival}: ${terms}.`,
  guessYes: (input: string, terms: string) => `Yes, ${input}: the largest by size. ${terms}`,
  guessNo: (input: string, share: string) =>
    `Not quite: ${input} accounts for ${share}, and another for more.`,
  // Of what a step of learning will do.
  updateTitle: 'Your guess about the next step',
  updateOne: (example: string, output: string, prediction: string, target: string) =>
    `${example}: ${output} is ${prediction}, the target ${target}.`,
  updateAll: 'The next step learns from all examples.',
  updateWay: (input: string) => `Which way will the next step turn the weight of ${input}?`,
  updateWays: { up: 'Up', down: 'Down', stays: 'It stays' },
  updateFurthest: 'And which weight will go furthest?',
  updateTake: 'Take the step',
  updateWayRight: 'The way is right.',
  updateWayWrong: 'It does not go that way.',
  updateFurthestRight: 'The furthest one is right.',
  updateFurthestWrong: 'Another weight goes further.',
  updateChanges: (changes: string) => `The step: ${changes}.`,
  updateWhy:
    'Each weight goes by alpha × delta × input: against the delta, and further where the input is larger.',
  updateWhyOne: 'If the prediction is too low, weight × input has to grow; if too high, to shrink.',
};

/** What every language has to say there. */
export type GuessingWords = typeof guessingEn;
