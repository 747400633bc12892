import type { Activation } from '../engine/types.ts';
import { type Dataset, valueAt } from '../model/dataset.ts';
import { firstOutput } from '../model/network.ts';
import { type Neuron, neuronOf } from '../model/neuron.ts';
import type { Result } from '../model/result.ts';
import type { Step } from '../model/steps.ts';

/** What a piece of a program does in the steps through the weighted sum. */
export type Topic = Step['kind'] | 'weight';

/** A piece of a program that lights up in some steps; of one input where `input` is given. */
export interface Mark {
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly input?: number;
  /** Whether it is a number of the chosen neuron, among those of others. */
  readonly isChosen?: boolean;
}

/** A program's text in pieces. */
export type Code = readonly (string | Mark)[];

/** As many examples as a program writes out. */
export interface Examples {
  /** The inputs' names, for a comment. */
  readonly names: string;
  readonly labels: readonly string[];
  /** `examples x inputs`. */
  readonly rows: readonly (readonly number[])[];
  /** The chosen example, whose numbers light up; -1 where none do. */
  readonly selected: number;
}

/** An activation, and of the sums that it meets what takes care in some languages. */
export interface Activated {
  readonly activation: Activation;
  /** The smallest sum, and whether one is NaN. */
  readonly minSum: number;
  readonly hasNaN: boolean;
}

/** A neuron with its examples. */
export interface NeuronProgram extends Examples, Activated {
  readonly neuron: Neuron;
}

/** A program with more examples is no longer read; the table has them all. */
export const maxRows = 50;

/** The only neuron of a result. */
export function neuronProgramOf(result: Result, selected: number): NeuronProgram {
  const neuron = neuronOf(result, firstOutput(result.state.network));
  return {
    neuron,
    ...examplesOf(result.state.dataset, selected),
    ...activatedOf(neuron.activation, [neuron.sums]),
  };
}

/** Some examples of a dataset: the first ones, unless they are given by their numbers. */
export function examplesOf(
  dataset: Dataset,
  selected: number,
  examples: readonly number[] = [...dataset.labels.keys()].slice(0, maxRows),
): Examples {
  return {
    names: commentOf(dataset.inputs.map(({ name }) => name)),
    labels: examples.map((example) => plain(dataset.labels[example] ?? '')),
    rows: examples.map((example) =>
      dataset.inputs.map((_, input) => valueAt(dataset, input, example)),
    ),
    selected: examples.indexOf(selected),
  };
}

/** What an activation meets in the first examples of some neurons. */
export function activatedOf(activation: Activation, sums: readonly Float64Array[]): Activated {
  const written = sums.flatMap((of) => Array.from(of.subarray(0, maxRows)));
  const minSum = written.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY);
  return { activation, minSum, hasNaN: written.some(Number.isNaN) };
}

/** Names for a comment, which no backslash carries on. */
export function commentOf(names: readonly string[]): string {
  return names.map((name) => plain(name).replaceAll('\\', '/')).join(', ');
}

/** Texts as a list's items, which most languages write alike. */
export function quoted(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(text)).join(', ');
}

/** A text in which no line break ends a comment early, and no mark turns the order of what follows. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** Pieces of a program, written as they will stand. */
export function code(
  strings: TemplateStringsArray,
  ...values: readonly (string | Mark | Code)[]
): Code {
  return strings.flatMap((string, index) => {
    const value = values[index];
    if (value === undefined) return [string];
    return Array.isArray(value) ? [string, ...value] : [string, value as string | Mark];
  });
}

export function mark(text: string, topics: Topic | readonly Topic[], input?: number): Mark {
  const list = typeof topics === 'string' ? [topics] : topics;
  return { text, topics: list, ...(input === undefined ? {} : { input }) };
}

/** Pieces one after another, with a text between them. */
export function join(parts: readonly (string | Mark | Code)[], between: string): Code {
  return parts.flatMap((part, index) => {
    const pieces = typeof part === 'string' || 'text' in part ? [part] : part;
    return index === 0 ? pieces : [between, ...pieces];
  });
}

/** Code with each of its lines further in. */
export function indent(program: Code, by: string): Code {
  let isStart = true;
  return program.flatMap((piece) => {
    const text = typeof piece === 'string' ? piece : piece.text;
    const before = isStart && text !== '' && text[0] !== '\n' ? [by] : [];
    if (text !== '') isStart = text.endsWith('\n');
    return [...before, typeof piece === 'string' ? text.replace(/\n(?=[^\n])/g, `\n${by}`) : piece];
  });
}

/** The weights, each lit in the steps of its input. */
export function weights({ neuron }: NeuronProgram, write: (value: number) => string): Code {
  return join(
    neuron.weights.map((weight, input) => mark(write(weight), 'weight', input)),
    ', ',
  );
}

/** One example's numbers; those of the chosen one are lit in the steps of their inputs. */
export function row(
  { rows, selected }: Pick<Examples, 'rows' | 'selected'>,
  example: number,
  write: (value: number) => string,
): Code {
  const numbers = rows[example] ?? [];
  return join(
    numbers.map((value, input) =>
      example === selected ? mark(write(value), 'input', input) : write(value),
    ),
    ', ',
  );
}

/** The numbers of a language that writes a whole one with a decimal point. */
export function floatWriter(nan: string, infinity: string): (value: number) => string {
  return (value) => {
    if (Number.isNaN(value)) return nan;
    if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity;
    const text = Object.is(value, -0) ? '-0' : String(value);
    return /[.e]/.test(text) ? text : `${text}.0`;
  };
}

/** Whether a piece is lit in a step. */
export function isLit({ topics, input }: Mark, step: Step): boolean {
  const kinds: readonly Topic[] =
    step.kind === 'product' ? ['product', 'input', 'weight'] : [step.kind];
  const known = topics.some((topic) => kinds.includes(topic));
  return known && (input === undefined || !('input' in step) || step.input === input);
}

/** The program's text alone. */
export function textOf(program: Code): string {
  return program.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
