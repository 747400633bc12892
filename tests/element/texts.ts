/** Names and messages that many tests ask for. */
export const texts = {
  ownData: 'Own data',
  leave: 'Leave',
  tooManyRows: (rows: number, limit: number) => `${rows} rows, but ${limit} are the most`,
} as const;
