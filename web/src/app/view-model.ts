import type { Batch, Network as Layers } from '../engine/types.ts';
import type { Words } from '../locales/neuron/en.ts';
import { columnsOf, nameState } from '../locales/neuron/names.ts';
import { problemText } from '../locales/neuron/problem-text.ts';
import { columnIndex } from '../model/dataset.ts';
import type { Format } from '../model/format.ts';
import type { Network } from '../model/network.ts';
import { type Neuron, neuronOf } from '../model/neuron.ts';
import type { Problem } from '../model/problem.ts';
import { type Result, withoutAnswers } from '../model/result.ts';
import type { Learning } from './learning.ts';
import type { Session } from './session.ts';
import type { Draft } from './session-editor.ts';
import type { Control, Settings } from './settings.ts';
import { rangesFor, type SliderRanges } from './slider-ranges.ts';
import type { CurrentStep } from './step-cursor.ts';

/** A guess that the reader makes before the answer shows, and whether it may show by now. */
export interface Guess {
  readonly hidden: boolean;
  readonly example: number;
  readonly value: number | undefined;
  /** What it is called. */
  readonly label: string;
  /** Where the answer may lie, before it is told. */
  readonly ends: readonly [number, number];
}

/** A number of the table that another one was made of. Counted from 0. */
export type Pointed =
  | { readonly kind: 'input'; readonly input: number; readonly example: number }
  | { readonly kind: 'target'; readonly output: number; readonly example: number };

/** All that views draw from; every view of a widget gets the same one. Everything in it has a name. */
export interface ViewModel {
  /** While a guess is hidden, results are NaN. */
  readonly result: Result;
  /** The chosen neuron: the one that is taken apart. */
  readonly neuron: Neuron;
  /** The chosen example, counted from 0; -1 where there are none. */
  readonly selected: number;
  readonly format: Format;
  readonly words: Words;
  /** How wide the diagram's place is, in CSS pixels. */
  readonly width: number;
  readonly ranges: SliderRanges;
  /** The weight that is drawn thickest. */
  readonly fullWeight: number;
  /** The inputs on the plot's horizontal axis and drawn over the prediction, counted from 0. */
  readonly x: number;
  readonly compare: number | undefined;
  /** Whether the sum shows every digit. */
  readonly allDigits: boolean;
  /** Undefined where the reader takes no steps. */
  readonly step: CurrentStep | undefined;
  /** Undefined where the author does not ask for one. */
  readonly guess: Guess | undefined;
  /** What a number that the reader has chosen was made of. */
  readonly pointed: readonly Pointed[];
  /** Undefined where nobody knows what is true. */
  readonly learning: Learning | undefined;
  /** Whether the sum has the bias as a term of its own. */
  readonly showsBias: boolean;
  /** The names of all views that are shown. */
  readonly views: readonly string[];
  /** What the reader may change. */
  readonly controls: readonly Control[];
  /** Whether the reader is in the middle of a change: axes hold still. */
  readonly dragging: boolean;
  /** What is being typed into a cell, or into a parameter's field, by its key. */
  readonly draft: (field: string) => Draft | undefined;
  /** What the present network's last layer, or another one, makes of values, `inputs x examples`. */
  readonly predict: (values: Float64Array, examples: number, layer?: number) => Float64Array;
  /** What the chosen neuron's activation makes of some sums. */
  readonly activate: (sums: Float64Array) => Float64Array;
  /** What the core makes of other layers and other numbers, `outputs x examples`. */
  readonly forward: (layers: Layers, batch: Batch) => Float64Array;
  /** The mean squared error of another network of this shape: over all examples, or in one. */
  readonly errorOf: (network: Network, example?: number) => number;
  /** Whether the reader may choose how it learns. */
  readonly choosesTraining: boolean;
  /** A number that is typed; undefined where it is none. */
  readonly parse: (text: string) => number | undefined;
  readonly problemText: (problem: Problem) => string;
}

/** What a view model has of its reader, where there is one. */
export type Reading = Pick<
  ViewModel,
  'width' | 'ranges' | 'allDigits' | 'step' | 'guess' | 'pointed' | 'learning' | 'draft'
>;

export interface ViewModelOptions extends Partial<Reading> {
  readonly format: Format;
  readonly words: Words;
}

/** A neuron with its numbers, which stay when the reader goes on. */
export type Moment = Pick<Session, 'result' | 'place'>;

/** The view model as it was at that moment, in today's words; as it is where there is none. */
export function asItWas(viewModel: ViewModel, moment: Moment | undefined): ViewModel {
  if (!moment) return viewModel;
  const state = nameState(moment.result.state, viewModel.words);
  const result = { ...moment.result, state };
  return { ...viewModel, result, neuron: neuronOf(result, moment.place) };
}

/** What the views draw of a session. */
export function createViewModel(
  session: Session,
  settings: Settings,
  { format, words, ...reading }: ViewModelOptions,
): ViewModel {
  const { state } = session.result;
  const named = { ...session.result, state: nameState(state, words) };
  const hidden = reading.guess?.hidden ?? false;
  const result = hidden ? withoutAnswers(named) : named;
  const neuron = neuronOf(result, session.place);
  const ranges = reading.ranges ?? rangesFor(session.neuron, settings.weightRange);
  const compare = columnIndex(named.state.dataset, settings.compare);
  return {
    result,
    neuron,
    selected: session.selected,
    format,
    words,
    width: 0,
    fullWeight: Math.max(...ranges.weight.map(Math.abs)),
    x: Math.max(columnIndex(named.state.dataset, settings.x), 0),
    compare: compare < 0 ? undefined : compare,
    allDigits: false,
    step: undefined,
    guess: undefined,
    pointed: [],
    learning: undefined,
    views: settings.views,
    controls: settings.controls,
    showsBias: neuron.bias !== 0 || settings.controls.includes('bias'),
    dragging: session.inGesture,
    draft: () => undefined,
    activate: (sums) => session.activate(sums),
    forward: (layers, batch) => session.forward(layers, batch),
    errorOf: (other, example) => session.errorOf(other, example),
    choosesTraining: settings.controls.includes('learning'),
    parse: settings.parse,
    problemText: (problem) => problemText(problem, words, columnsOf(problem, state, words)),
    ...reading,
    ranges,
    predict: hidden
      ? (_, examples) => new Float64Array(examples).fill(Number.NaN)
      : (values, examples, layer) => session.predict(values, examples, layer),
  };
}
