import { loader } from '../loader.ts';
import { en } from './en.ts';

/** The race's words for a language tag. */
export const loadWords = loader('soma-race', en, {
  ar: () => import('./ar.ts').then(({ ar }) => ar),
  de: () => import('./de.ts').then(({ de }) => de),
  es: () => import('./es.ts').then(({ es }) => es),
});
