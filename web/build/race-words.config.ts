import { defineConfig } from 'vite';
import { wordsConfig } from './words.ts';

/** soma-race.de.js and its like: what soma-race.js says in other languages, to copy beside it. */
export default defineConfig(wordsConfig('soma-race'));
