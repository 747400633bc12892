/** What predict first says in English: it loads with the question. */
export const guessingEn = {
  guess: 'Your guess',
  guessQuestion: (output: string, example: string) => `What will ${output} be for ${example}?`,
  guessHow: 'Turn the slider, type a number, or pick a spot in the plot.',
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
};

/** What every language has to say there. */
export type GuessingWords = typeof guessingEn;
