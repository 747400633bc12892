import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const list = resolve(import.meta.dirname, '../../web/lessons.json');

/** The pages of all lessons, in their order. */
export const lessons: readonly string[] = JSON.parse(readFileSync(list, 'utf8'));
