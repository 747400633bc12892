import { type Activation, activations } from '../engine/types.ts';
import type { FormatOptions } from '../model/format.ts';
import { parseNumber } from '../model/numbers/read-columns.ts';
import { splitNumbers } from '../model/numbers/split.ts';
import type { Problem } from '../model/problem.ts';
import type { LayerReader } from '../model/table/read-layers.ts';
import { methods, orders, type Training, usualTraining } from '../model/training.ts';

/** Attributes that say what the neuron and its data are; the last ones say how they are shown. */
export const modelAttributes = [
  'weights',
  'bias',
  'activation',
  'threshold',
  'output',
  'label',
  'target',
];
/** Those that say how it learns. */
export const trainingAttributes = ['goal', 'locked', 'method', 'alpha', 'nudge', 'order'];
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

// Views that one neuron has only where an author asks for them.
const ofNetworks = ['weights', 'matrices'];

// Of a number between 1 and 10, all others are rounding.
const maxDigits = 15;

/**
 * What a reader may be given to change; `data` stands for the tools under the table, `learning` for
 * how it learns.
 */
export const controls = ['weights', 'bias', 'activation', 'threshold', 'data', 'learning'] as const;
export type Control = (typeof controls)[number];

/** What an element's attributes say, and what is known besides. */
export interface SettingsSource {
  /** The text of an attribute; null where it is not there. */
  readonly attribute: (name: string) => string | null;
  /** The tag of the language of the element's numbers. */
  readonly language: string;
  /** That of the author's table, where somebody says it. */
  readonly tableLanguage: string | undefined;
  /** How tables of weights are read, where each table after the first is a layer. */
  readonly layers: LayerReader | undefined;
  /** The names of all views. */
  readonly views: readonly string[];
}

/** The element's attributes, understood. */
export interface Settings {
  /** Undefined where the author gives none. */
  readonly weights: readonly number[] | undefined;
  readonly layers: LayerReader | undefined;
  readonly bias: number;
  readonly hasBias: boolean;
  readonly activation: Activation;
  readonly threshold: number;
  /** Of a network: one per layer, or one for all. */
  readonly activations: readonly Activation[];
  readonly thresholds: readonly number[];
  /** Undefined where the author gives no name. */
  readonly output: string | undefined;
  readonly label: string | null;
  /** The columns of what is true, as the author names them. */
  readonly target: string | null;
  /** The inputs whose weights nobody changes, as the author names them. */
  readonly locked: string | null;
  /** How it learns, but for what is locked. */
  readonly training: Omit<Training, 'locks'>;
  readonly format: FormatOptions;
  readonly views: readonly string[];
  readonly controls: readonly Control[];
  /** Whether the reader is to guess before the answers show. */
  readonly predictFirst: boolean;
  /** Whether the reader is to say what the next step of learning will do before it is taken. */
  readonly predictsUpdate: boolean;
  readonly x: string | null;
  readonly compare: string | null;
  readonly weightRange: readonly [number, number];
  /** Of what a reader types. */
  readonly parse: (text: string) => number | undefined;
  readonly tableLanguage: string | undefined;
  /** What is wrong with attributes; each such attribute has its default. */
  readonly problems: readonly Problem[];
}

/** Reads the attributes of a `<soma-neuron>`. */
export function readSettings({
  attribute,
  layers,
  language,
  tableLanguage,
  views,
}: SettingsSource): Settings {
  const problems: Problem[] = [];
  const read = (name: string) => attribute(name)?.trim() || null;

  function refuse(
    code: 'attribute-not-a-number' | 'attribute-not-a-range' | 'attribute-not-positive',
    name: string,
    text: string,
  ) {
    problems.push({ code, attribute: name, text });
  }

  function refuseChoice(name: string, text: string, allowed: readonly string[]) {
    problems.push({ code: 'attribute-not-one-of', attribute: name, text, allowed });
  }

  function list(name: string): number[] | undefined {
    const text = read(name);
    if (text === null) return undefined;
    const numbers = splitNumbers(text).map((part) => {
      const value = parseNumber(part);
      if (value === undefined) refuse('attribute-not-a-number', name, part);
      return value;
    });
    return numbers.every((value) => value !== undefined) ? numbers : undefined;
  }

  function number(name: string, fallback: number): number {
    const text = read(name);
    const value = text === null ? fallback : parseNumber(text);
    if (value === undefined) refuse('attribute-not-a-number', name, text ?? '');
    return value ?? fallback;
  }

  function positive(name: string, fallback: number): number {
    const value = number(name, fallback);
    if (value > 0 && Number.isFinite(value)) return value;
    refuse('attribute-not-positive', name, read(name) ?? '');
    return fallback;
  }

  function goal(): Training['goal'] {
    const text = read('goal')?.toLowerCase();
    if (text === undefined || text === 'all') return text;
    const value = parseNumber(text);
    if (value !== undefined && value > 0 && Number.isFinite(value)) return value;
    problems.push({ code: 'not-a-goal', text });
    return undefined;
  }

  function oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const text = read(name)?.toLowerCase() ?? fallback;
    const found = allowed.find((candidate) => candidate === text);
    if (!found) refuseChoice(name, text, allowed);
    return found ?? fallback;
  }

  function someOf<T extends string>(name: string, all: readonly T[], fallback: readonly T[]): T[] {
    const asked = read(name)?.split(/[\s,]+/) ?? fallback;
    for (const word of asked) {
      if (!all.some((known) => known === word)) refuseChoice(name, word, all);
    }
    const known = all.filter((name) => asked.some((word) => word === name));
    return known.length > 0 ? known : [...fallback];
  }

  // In the order in which they are asked for, and as often.
  function allOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T[] {
    const words = read(name)
      ?.toLowerCase()
      .split(/[\s,]+/) ?? [fallback];
    return words.map((word) => {
      const found = allowed.find((candidate) => candidate === word);
      if (!found) refuseChoice(name, word, allowed);
      return found ?? fallback;
    });
  }

  function range(name: string): readonly [number, number] {
    const [low, high, ...more] = list(name) ?? [-1, 1];
    if (low !== undefined && high !== undefined && low < high && more.length === 0) {
      return [low, high];
    }
    refuse('attribute-not-a-range', name, read(name) ?? '');
    return [-1, 1];
  }

  function digits(usual: number): number {
    const asked = number('digits', usual);
    if (Number.isInteger(asked) && asked >= 0 && asked <= maxDigits) return asked;
    refuseChoice('digits', read('digits') ?? '', [`0–${maxDigits}`]);
    return usual;
  }

  const perLayer = layers
    ? {
        activations: allOf('activation', activations, 'identity'),
        thresholds: list('threshold') ?? [0],
      }
    : {
        activations: [oneOf('activation', activations, 'identity')],
        thresholds: [number('threshold', 0)],
      };
  const predictsUpdate = read('predict-first')?.toLowerCase() === 'update';
  const style = oneOf('format', ['number', 'percent'], 'number');
  // The style sheet reads it; here it is only checked.
  oneOf('theme', ['auto', 'light', 'dark'], 'auto');
  return {
    layers,
    weights: list('weights'),
    bias: number('bias', 0),
    hasBias: read('bias') !== null,
    activation: perLayer.activations[0] ?? 'identity',
    threshold: perLayer.thresholds[0] ?? 0,
    ...perLayer,
    output: read('output') ?? undefined,
    label: read('label'),
    target: read('target'),
    locked: read('locked'),
    training: {
      method: oneOf('method', methods, usualTraining.method),
      alpha: positive('alpha', usualTraining.alpha),
      nudge: positive('nudge', usualTraining.nudge),
      order: oneOf('order', orders, usualTraining.order),
      goal: goal(),
    },
    tableLanguage,
    format: { language, style, digits: digits(style === 'percent' ? 0 : 2) },
    views: someOf(
      'views',
      views,
      layers ? views : views.filter((name) => !ofNetworks.includes(name)),
    ),
    controls: someOf('controls', controls, ['weights', 'data', 'learning']),
    predictFirst: isOn(attribute('predict-first')) && !predictsUpdate,
    predictsUpdate,
    x: read('x'),
    compare: read('compare'),
    weightRange: range('weight-range'),
    parse: (text) => parseNumber(text, language),
    problems,
  };
}

/** Whether an attribute that is there or not is there; some frameworks write `false`. */
export function isOn(text: string | null): boolean {
  return text !== null && text.trim().toLowerCase() !== 'false';
}

/** Whether a reader may bring data. */
export function takesData({ controls, views }: Settings): boolean {
  return controls.includes('data') && views.includes('table');
}
