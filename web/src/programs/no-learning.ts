import type { writeLearning as write } from './learning-list.ts';

/** As in learning-list.ts, for a page where nothing learns. */
export const writeLearning: typeof write = () => undefined;
