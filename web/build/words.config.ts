import { defineConfig } from 'vite';
import { wordsConfig } from './words.ts';

/** soma.de.js and its like: what soma.js says in other languages, to copy beside it. */
export default defineConfig(wordsConfig('soma'));
