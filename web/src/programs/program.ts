import { inputAt, type Neuron } from '../model/neuron.ts';
import type { Step } from '../model/steps.ts';

/** What a piece of a program does in the steps through the weighted sum. */
export type Topic = Step['kind'] | 'weight';

/** A piece of a program that lights up in some steps; of one input where `input` is given. */
export interface Mark {
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly input?: number;
}

/** A program's text in pieces. */
export type Code = readonly (string | Mark)[];

/** A neuron with as many of its examples as a program writes out. */
export interface Program {
  readonly neuron: Neuron;
  /** The inputs' names, for a comment. */
  readonly names: string;
  readonly labels: readonly string[];
  /** `examples x inputs`. */
  readonly rows: readonly (readonly number[])[];
  /** The chosen example, whose numbers light up. */
  readonly selected: number;
  /** The smallest sum, and whether one is NaN: both take care in some languages. */
  readonly minSum: number;
  readonly hasNaN: boolean;
}

/** A program with more examples is no longer read; the table has them all. */
export const maxRows = 50;

export function programOf(neuron: Neuron, labels: readonly string[], selected: number): Program {
  const shown = labels.slice(0, maxRows);
  const written = Array.from(neuron.sums.subarray(0, maxRows));
  return {
    neuron,
    names: neuron.inputs.map(({ name }) => plain(name).replaceAll('\\', '/')).join(', '),
    labels: shown.map(plain),
    rows: shown.map((_, example) =>
      neuron.inputs.map((_, input) => inputAt(neuron, input, example)),
    ),
    selected,
    minSum: Math.min(...written),
    hasNaN: written.some(Number.isNaN),
  };
}

// No line break ends a comment early, and no mark turns the order of what follows.
function plain(text: string): string {
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

/** The weights, each lit in the steps of its input. */
export function weights({ neuron }: Program, write: (value: number) => string): Code {
  return join(
    neuron.weights.map((weight, input) => mark(write(weight), 'weight', input)),
    ', ',
  );
}

/** One example's numbers; those of the chosen one are lit in the steps of their inputs. */
export function row(program: Program, example: number, write: (value: number) => string): Code {
  const numbers = program.rows[example] ?? [];
  return join(
    numbers.map((value, input) =>
      example === program.selected ? mark(write(value), 'input', input) : write(value),
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
