import { readFileSync } from 'node:fs';
import type { Activation, Batch, Network } from '../../web/src/engine/types.ts';

export interface GoldenCase {
  readonly name: string;
  readonly batch: Batch;
  readonly network: Network;
  readonly predictions: readonly number[];
}

/** The cases of a file in tests/golden; tools/golden describes the format. */
export function readGolden(file: string): GoldenCase[] {
  const text = readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8');
  const tokens = text.split(/\s+/).filter(Boolean)[Symbol.iterator]();
  const word = (): string => tokens.next().value ?? '';
  const number = () => Number(word());
  const numbers = (count: number) => Array.from({ length: count }, number);
  const expectWord = (wanted: string) => {
    const found = word();
    if (found !== wanted) throw new Error(`${file}: '${found}' where '${wanted}' should stand`);
  };

  const cases: GoldenCase[] = [];
  for (let head = word(); head === 'case'; head = word()) {
    const name = word();
    expectWord('batch');
    const [inputs, examples] = [number(), number()];
    const values = numbers(inputs * examples);
    expectWord('layers');
    let width = inputs;
    const network = Array.from({ length: number() }, () => {
      expectWord('layer');
      const [outputs, biases] = [number(), number()];
      const [activation, threshold] = [word() as Activation, number()];
      const weights = numbers(outputs * width);
      width = outputs;
      return { weights, outputs, bias: numbers(biases), activation, threshold };
    });
    expectWord('predictions');
    cases.push({
      name,
      batch: { inputs, examples, values },
      network,
      predictions: numbers(number()),
    });
  }
  return cases;
}
