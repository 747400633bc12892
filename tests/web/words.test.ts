import { expect, test } from 'vitest';
import { loader } from '../../web/src/locales/loader.ts';
import { dataEn } from '../../web/src/locales/neuron/data-en.ts';
import { en } from '../../web/src/locales/neuron/en.ts';
import { guessingEn } from '../../web/src/locales/neuron/guessing-en.ts';
import { layersEn } from '../../web/src/locales/neuron/layers-en.ts';
import { learnEn } from '../../web/src/locales/neuron/learn-en.ts';
import { loadWords } from '../../web/src/locales/neuron/load.ts';
import { matricesEn } from '../../web/src/locales/neuron/matrices-en.ts';
import { networkEn } from '../../web/src/locales/neuron/network-en.ts';
import { shareEn } from '../../web/src/locales/neuron/share-en.ts';
import { walkEn } from '../../web/src/locales/neuron/walk-en.ts';
import { en as raceEn } from '../../web/src/locales/race/en.ts';
import { loadWords as loadRaceWords } from '../../web/src/locales/race/load.ts';
import { biasNames, predictionNames } from '../../web/src/model/usual-names.ts';

test.each([
  ['de', 'Gewichte'],
  ['de-AT', 'Gewichte'],
  ['es-MX', 'Pesos'],
  ['ar-EG', 'الأوزان'],
  ['en-GB', 'Weights'],
  ['fr', 'Weights'],
  ['', 'Weights'],
])('the words for %j call the weights %s', async (tag, weights) => {
  expect((await loadWords(tag)).weights).toBe(weights);
});

test('words that a file of another version lacks are English', async () => {
  const load = loader(
    'an-element',
    { sum: 'Sum', reset: 'Reset' },
    {
      de: async () => ({ sum: 'Summe' }) as { sum: string; reset: string },
    },
  );
  expect(await load('de')).toEqual({ sum: 'Summe', reset: 'Reset' });
});

test.each(['ar', 'de', 'es'])('%s leaves nothing in English but names and signs', async (tag) => {
  const same = [
    ...alike(await loadWords(tag), {
      ...en,
      share: shareEn,
      data: dataEn,
      ofMatrices: matricesEn,
      guessing: guessingEn,
      learn: learnEn,
      layers: layersEn,
      network: networkEn,
      walk: walkEn,
    }),
    ...alike(await loadRaceWords(tag), raceEn),
  ];
  // Other languages have the field's own word for some.
  expect(
    same.filter((text) => !/^(ReLU|WebGPU|Sigmoid|Bias|Delta²?|Alpha|error|[?–]?)$/i.test(text)),
  ).toEqual([]);
});

// What both say, texts with parts in them left out.
function alike(words: object, english: object): string[] {
  return Object.entries(words).flatMap(([key, said]) => {
    const original: unknown = Reflect.get(english, key);
    if (typeof said === 'string') return said === original ? [said] : [];
    return said && typeof said === 'object' && original ? alike(said, original) : [];
  });
}

test('a table may name its output in every language that a widget speaks', async () => {
  const spoken = await Promise.all(['en', 'ar', 'de', 'es'].map(loadWords));
  expect(spoken.map(({ prediction }) => prediction).sort()).toEqual([...predictionNames].sort());
});

test('a column of biases may be named so in every language that a widget speaks', async () => {
  const spoken = await Promise.all(['en', 'ar', 'de', 'es'].map(loadWords));
  const names = new Set(spoken.map(({ bias }) => bias.toLowerCase()));
  expect([...names].sort()).toEqual([...biasNames].sort());
});

test('the race has words in the same languages as the neuron', async () => {
  for (const tag of ['ar', 'de', 'es']) {
    expect((await loadRaceWords(tag)).rightToLeft).toBe((await loadWords(tag)).rightToLeft);
    expect(await loadRaceWords(tag)).not.toBe(raceEn);
  }
  expect(await loadRaceWords('fr')).toBe(raceEn);
});

test('Arabic counts cells in its own way', async () => {
  const { raggedRow } = await loadWords('ar');
  const counted = [0, 1, 2, 3, 11, 100].map((cells) => raggedRow(1, cells, 4));
  expect(new Set(counted.map((text) => text.replace(/\d+/g, ''))).size).toBe(5);
});
