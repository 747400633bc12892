/** Names and messages that many tests ask for. */
export const texts = {
  ownData: 'Your data',
  leave: 'Close',
  tooManyRows: (rows: number, limit: number) => `${rows} rows; the limit is ${limit}`,
} as const;
