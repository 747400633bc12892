/** What stands in the interface and is asked for by many tests. */
export const texts = {
  ownData: 'Own data',
  leave: 'Leave',
} as const;
