import { expect, test } from 'vitest';
import { en } from '../../web/src/words/en.ts';
import { loadWords } from '../../web/src/words/load.ts';

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

test.each(['ar', 'de', 'es'])('%s leaves nothing in English but names', async (tag) => {
  const same = Object.entries(await loadWords(tag))
    .filter(
      ([key, text]) => typeof text === 'string' && text !== '' && text === Reflect.get(en, key),
    )
    .map(([key]) => key);
  // Signs, not words.
  expect(same.filter((key) => key !== 'noValue' && key !== 'unknown')).toEqual([]);
});

test('Arabic counts cells in its own way', async () => {
  const { raggedRow } = await loadWords('ar');
  const counted = [0, 1, 2, 3, 11, 100].map((cells) => raggedRow(1, cells, 4));
  expect(new Set(counted.map((text) => text.replace(/\d+/g, ''))).size).toBe(5);
});
