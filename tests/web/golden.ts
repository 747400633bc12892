import { readFileSync } from 'node:fs';
import type { LearningMethod, LearningOrder } from '../../web/src/engine/trainer.ts';
import type { Activation, Batch, Network } from '../../web/src/engine/types.ts';

export interface GoldenCase {
  readonly name: string;
  readonly batch: Batch;
  readonly network: Network;
  readonly predictions: readonly number[];
}

/** What a network learns from its examples. */
export interface GoldenLearnCase extends Omit<GoldenCase, 'predictions'> {
  readonly targets: readonly number[];
  readonly locks: readonly boolean[];
  readonly method: LearningMethod;
  readonly order: LearningOrder;
  readonly stepSize: number;
  readonly passes: number;
  /** What the first step wrote, by its names in tools/golden. */
  readonly step: Readonly<Record<string, readonly number[]>>;
  /** Of the first pass, one per example. */
  readonly errors: readonly number[];
  /** Of the first pass and of the last: the errors of its examples, summed. */
  readonly passErrors: readonly number[];
  /** After the last pass. */
  readonly parameters: readonly number[];
  readonly error: number;
}

/** The cases of a file in tests/golden; tools/golden describes the format. */
export function readGolden(file: string): GoldenCase[] {
  const tokens = new Tokens(file);
  return tokens.cases(() => {
    const network = readNetwork(tokens);
    return { ...network, predictions: tokens.list('predictions') };
  });
}

/** The cases of tests/golden/learn.txt. */
export function readGoldenLearning(): GoldenLearnCase[] {
  const tokens = new Tokens('learn.txt');
  return tokens.cases(() => {
    const network = readNetwork(tokens);
    const targets = tokens.list('targets');
    const locks = tokens.list('locks').map(Boolean);
    tokens.expect('training');
    const [method, order] = [tokens.word() as LearningMethod, tokens.word() as LearningOrder];
    const [stepSize, passes] = tokens.numbers(2) as [number, number];
    tokens.expect('step');
    const step = Array.from({ length: tokens.number() }, () => {
      return [tokens.word(), tokens.numbers(tokens.number())] as const;
    });
    const errors = tokens.list('errors');
    const passErrors = tokens.list('pass-errors');
    const parameters = tokens.list('parameters');
    tokens.expect('error');
    return {
      ...{ ...network, targets, locks, method, order, stepSize, passes, errors, passErrors },
      ...{ step: Object.fromEntries(step), parameters, error: tokens.number() },
    };
  });
}

function readNetwork(tokens: Tokens): Omit<GoldenCase, 'predictions'> {
  const name = tokens.word();
  tokens.expect('batch');
  const [inputs, examples] = tokens.numbers(2) as [number, number];
  const values = tokens.numbers(inputs * examples);
  tokens.expect('layers');
  let width = inputs;
  const network = Array.from({ length: tokens.number() }, () => {
    tokens.expect('layer');
    const [outputs, biases] = tokens.numbers(2) as [number, number];
    const [activation, threshold] = [tokens.word() as Activation, tokens.number()];
    const weights = tokens.numbers(outputs * width);
    width = outputs;
    return { weights, outputs, bias: tokens.numbers(biases), activation, threshold };
  });
  return { name, batch: { inputs, examples, values }, network };
}

class Tokens {
  readonly #file: string;
  readonly #tokens: Iterator<string>;

  constructor(file: string) {
    this.#file = file;
    const text = readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8');
    this.#tokens = text.split(/\s+/).filter(Boolean)[Symbol.iterator]();
  }

  word(): string {
    return this.#tokens.next().value ?? '';
  }

  number(): number {
    return Number(this.word());
  }

  numbers(count: number): number[] {
    return Array.from({ length: count }, () => this.number());
  }

  /** A name, a count, and so many numbers. */
  list(name: string): number[] {
    this.expect(name);
    return this.numbers(this.number());
  }

  expect(wanted: string): void {
    const found = this.word();
    if (found !== wanted) {
      throw new Error(`${this.#file}: '${found}' where '${wanted}' should stand`);
    }
  }

  cases<T>(read: () => T): T[] {
    const cases: T[] = [];
    while (this.word() === 'case') cases.push(read());
    return cases;
  }
}
