import { languageOf } from '../dom/language.ts';
import { type Activation, activations } from '../engine/types.ts';
import type { Words } from '../locales/neuron/en.ts';
import type { FormatOptions } from '../model/format.ts';
import { hasDecimalComma, parseNumber, splitNumbers } from '../model/number.ts';
import { type ViewName, views } from '../views/list.ts';

/** Attributes that say what the neuron and its data are; the rest say how they are shown. */
export const modelAttributes = ['weights', 'bias', 'activation', 'threshold', 'output', 'label'];
export const displayAttributes = [
  'format',
  'digits',
  'views',
  'controls',
  'predict-first',
  'x',
  'compare',
  'weight-range',
  'theme',
  'lang',
];

// Of a number between 1 and 10, all others are rounding.
const mostDigits = 15;

/** What a reader may be given to change; `data` stands for the tools under the table. */
export const controls = ['weights', 'bias', 'activation', 'threshold', 'data'] as const;
export type Control = (typeof controls)[number];

/** The element's attributes, understood. */
export interface Settings {
  /** Undefined where the author gives none. */
  readonly weights: readonly number[] | undefined;
  readonly bias: number;
  readonly activation: Activation;
  readonly threshold: number;
  readonly output: string;
  readonly label: string | null;
  readonly format: FormatOptions;
  readonly views: readonly ViewName[];
  readonly controls: readonly Control[];
  /** Whether the reader is to guess before the answers show. */
  readonly predictFirst: boolean;
  readonly x: string | null;
  readonly compare: string | null;
  readonly weightRange: readonly [number, number];
  readonly parse: (text: string) => number | undefined;
  /** What is wrong with attributes; each such attribute has its default. */
  readonly problems: readonly string[];
}

/** Reads the attributes of a `<soma-neuron>`. */
export function readSettings(element: HTMLElement, words: Words): Settings {
  const problems: string[] = [];
  const language = languageOf(element);
  const decimalComma = hasDecimalComma(language);
  const read = (name: string) => element.getAttribute(name)?.trim() || null;

  function list(name: string): number[] | undefined {
    const text = read(name);
    if (text === null) return undefined;
    const numbers = splitNumbers(text).map((part) => {
      const value = parseNumber(part);
      if (value === undefined) problems.push(words.attributeNotANumber(name, part));
      return value;
    });
    return numbers.every((value) => value !== undefined) ? numbers : undefined;
  }

  function number(name: string, fallback: number): number {
    const text = read(name);
    const value = text === null ? fallback : parseNumber(text);
    if (value === undefined) problems.push(words.attributeNotANumber(name, text ?? ''));
    return value ?? fallback;
  }

  function oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const text = read(name)?.toLowerCase() ?? fallback;
    const found = allowed.find((candidate) => candidate === text);
    if (!found) problems.push(words.attributeNotOneOf(name, text, allowed.join(', ')));
    return found ?? fallback;
  }

  function someOf<T extends string>(name: string, all: readonly T[], fallback: readonly T[]): T[] {
    const asked = read(name)?.split(/[\s,]+/) ?? fallback;
    for (const word of asked) {
      if (!all.some((known) => known === word)) {
        problems.push(words.attributeNotOneOf(name, word, all.join(', ')));
      }
    }
    const known = all.filter((name) => asked.some((word) => word === name));
    return known.length > 0 ? known : [...fallback];
  }

  function range(name: string): readonly [number, number] {
    const [low, high, ...more] = list(name) ?? [-1, 1];
    if (low !== undefined && high !== undefined && low < high && more.length === 0) {
      return [low, high];
    }
    problems.push(words.attributeNotARange(name, read(name) ?? ''));
    return [-1, 1];
  }

  function digits(usual: number): number {
    const asked = number('digits', usual);
    if (Number.isInteger(asked) && asked >= 0 && asked <= mostDigits) return asked;
    problems.push(words.attributeNotOneOf('digits', read('digits') ?? '', `0–${mostDigits}`));
    return usual;
  }

  const style = oneOf('format', ['number', 'percent'], 'number');
  const allViews = Object.keys(views) as ViewName[];
  // The style sheet reads it; here it is only checked.
  oneOf('theme', ['auto', 'light', 'dark'], 'auto');
  return {
    weights: list('weights'),
    bias: number('bias', 0),
    activation: oneOf('activation', activations, 'identity'),
    threshold: number('threshold', 0),
    output: read('output') ?? words.prediction,
    label: read('label'),
    format: { language, style, digits: digits(style === 'percent' ? 0 : 2) },
    views: someOf('views', allViews, allViews),
    controls: someOf('controls', controls, ['weights', 'data']),
    predictFirst: element.hasAttribute('predict-first'),
    x: read('x'),
    compare: read('compare'),
    weightRange: range('weight-range'),
    parse: (text) => parseNumber(text, decimalComma),
    problems,
  };
}
