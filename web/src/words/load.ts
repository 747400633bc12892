import { en, type Words } from './en.ts';

const others: Readonly<Record<string, () => Promise<Words>>> = {
  ar: () => import('./ar.ts').then(({ ar }) => ar),
  de: () => import('./de.ts').then(({ de }) => de),
  es: () => import('./es.ts').then(({ es }) => es),
};

/** The words for a language tag such as `de-AT`; English for a language that has none, or no file. */
export async function loadWords(tag: string): Promise<Words> {
  const [language = ''] = tag.split('-');
  try {
    return (await others[language]?.()) ?? en;
  } catch (error) {
    console.info(`soma-neuron: no words for '${tag}', so they are English here: ${error}`);
    return en;
  }
}
