import type { Pointed, ViewModel } from '../../app/view-model.ts';
import { completeExamples } from '../../model/complete.ts';
import type { LearningLayer, LearningStep } from '../../model/learning-step.ts';
import { inputCount, type NetworkLayer, type NeuronPlace } from '../../model/network.ts';

/** What a row of the ledger is of, in the order in which a step works them out. */
export type RowName =
  | 'input'
  | 'weight'
  | 'prediction'
  | 'target'
  | 'delta'
  | 'slope'
  | 'product'
  | 'weightDelta'
  | 'error'
  | 'up'
  | 'down'
  | 'stepSize'
  | 'newWeight';

/** A number of the ledger: by its row, and by its column, counted from 0; the last one may be the bias. */
export interface LedgerPlace {
  readonly row: RowName;
  readonly column: number;
}

export interface LedgerRow {
  readonly name: RowName;
  /** Whether one number serves all columns. */
  readonly isShared: boolean;
}

/** One neuron's part of a step, as a table: a column for each of its inputs and for the bias. */
export interface Ledger {
  readonly step: LearningStep;
  readonly place: NeuronPlace;
  /** The place of the example shown among those that the step learned from, counted from 0. */
  readonly example: number;
  /** Its place among all of the dataset's. */
  readonly shown: number;
  /** How many examples it learned from. */
  readonly examples: number;
  readonly inputs: number;
  readonly hasBias: boolean;
  readonly rows: readonly LedgerRow[];
}

const shared: ReadonlySet<RowName> = new Set<RowName>([
  'prediction',
  'target',
  'delta',
  'slope',
  'error',
  'stepSize',
]);

/** The ledger of one neuron; where a step learned from all examples, it shows the chosen one. */
export function ledgerOf(
  step: LearningStep,
  place: NeuronPlace,
  { result, selected, showsBias }: Pick<ViewModel, 'result' | 'selected' | 'showsBias'>,
): Ledger {
  const before = layerOf(step, place);
  const bias = [before.bias[place.neuron], step.after[place.layer]?.bias[place.neuron]];
  const all = completeExamples(result.state.dataset);
  const example = step.example === undefined ? Math.max(all.indexOf(selected), 0) : 0;
  return {
    step,
    place,
    example,
    shown: step.example ?? all[example] ?? 0,
    examples: step.example === undefined ? all.length : 1,
    inputs: inputCount(before),
    hasBias: showsBias || bias.some((value) => value !== 0),
    rows: rowNames(step, place).map((name) => ({ name, isShared: shared.has(name) })),
  };
}

function rowNames(step: LearningStep, place: NeuronPlace): RowName[] {
  if (step.method === 'hot-and-cold') {
    return ['weight', 'error', 'up', 'down', 'stepSize', 'newWeight'];
  }
  const isLast = isOutput(step, place);
  const sloped = layerOf(step, place).activation;
  return [
    'input',
    'weight',
    'prediction',
    ...(isLast ? (['target'] as const) : []),
    'delta',
    ...(sloped === 'relu' || sloped === 'sigmoid' ? (['slope'] as const) : []),
    ...(step.example === undefined ? (['product'] as const) : []),
    'weightDelta',
    'stepSize',
    'newWeight',
  ];
}

export function columnCount({ inputs, hasBias }: Ledger): number {
  return inputs + (hasBias ? 1 : 0);
}

/** The number that stands there. */
export function valueAt(ledger: Ledger, { row, column }: LedgerPlace): number {
  const { step, place } = ledger;
  const layer = traceOf(step, place);
  switch (row) {
    case 'input':
      return inputAt(ledger, column);
    case 'weight':
      return weightIn(step.before, ledger, column);
    case 'newWeight':
      return weightIn(step.after, ledger, column);
    case 'prediction':
      return ofExample(ledger, layer.outputs);
    case 'target':
      return ofExample(ledger, step.targets);
    case 'delta':
      return ofExample(ledger, layer.outputDeltas);
    case 'slope':
      return ofExample(ledger, layer.deltas);
    case 'product':
      return ofExample(ledger, layer.deltas) * inputAt(ledger, column);
    case 'weightDelta':
      return ofWeight(ledger, column, layer.weightDeltas, layer.biasDeltas);
    case 'up':
      return ofWeight(ledger, column, layer.up?.weights, layer.up?.biases);
    case 'down':
      return ofWeight(ledger, column, layer.down?.weights, layer.down?.biases);
    case 'error':
      return step.error;
    case 'stepSize':
      return step.stepSize;
  }
}

/** The numbers that it was made of, as far as they stand in the ledger. */
export function sourcesOf(ledger: Ledger, { row, column }: LedgerPlace): readonly LedgerPlace[] {
  const has = (name: RowName) => ledger.rows.some((one) => one.name === name);
  const all = (name: RowName) =>
    Array.from({ length: columnCount(ledger) }, (_, index) => ({ row: name, column: index }));
  const here = (...names: RowName[]) => names.filter(has).map((name) => ({ row: name, column }));
  const lastDelta = has('slope') ? 'slope' : 'delta';
  switch (row) {
    case 'prediction':
      return [...all('input'), ...all('weight')];
    case 'delta':
      return here('prediction', 'target').filter(() => has('target'));
    case 'slope':
      return here('prediction', 'delta');
    case 'product':
      return here('input', lastDelta);
    case 'weightDelta':
      return has('product') ? here('product') : here('input', lastDelta);
    case 'up':
    case 'down':
      return here('weight', 'stepSize');
    case 'newWeight':
      return ledger.step.method === 'hot-and-cold'
        ? here('weight', 'error', 'up', 'down', 'stepSize')
        : here('weight', 'weightDelta', 'stepSize');
    default:
      return [];
  }
}

/** The numbers of the examples' table among those, and among what they were made of themselves. */
export function pointedBy(ledger: Ledger, place: LedgerPlace): Pointed[] {
  const { shown: example, inputs } = ledger;
  const { layer, neuron } = ledger.place;
  return [place, ...sourcesOf(ledger, place)].flatMap(({ row, column }): Pointed[] => {
    if (row === 'target') return [{ kind: 'target', output: neuron, example }];
    if (row !== 'input' || layer > 0 || column >= inputs) return [];
    return [{ kind: 'input', input: column, example }];
  });
}

export function isOutput({ before }: LearningStep, { layer }: NeuronPlace): boolean {
  return layer === before.length - 1;
}

export function layerOf({ before }: LearningStep, { layer }: NeuronPlace): NetworkLayer {
  const found = before[layer];
  if (!found) throw new RangeError(`layer ${layer} of ${before.length}`);
  return found;
}

function traceOf({ layers }: LearningStep, { layer }: NeuronPlace): LearningLayer {
  const found = layers[layer];
  if (!found) throw new RangeError(`layer ${layer} of ${layers.length}`);
  return found;
}

/** What came in by one input in one of the examples that the step learned from; 1 for the bias. */
export function inputAt(ledger: Ledger, column: number, example = ledger.example): number {
  const { step, place, inputs, examples } = ledger;
  if (column >= inputs) return 1;
  const values = place.layer === 0 ? step.inputs : step.layers[place.layer - 1]?.outputs;
  return values?.[column * examples + example] ?? Number.NaN;
}

/** The neuron's own delta, with the slope of its activation, in one of these examples. */
export function deltaAt({ step, place, examples }: Ledger, example: number): number {
  return traceOf(step, place).deltas[place.neuron * examples + example] ?? Number.NaN;
}

function weightIn(network: LearningStep['before'], ledger: Ledger, column: number): number {
  const layer = network[ledger.place.layer];
  return ofWeight(ledger, column, layer?.weights, layer?.bias);
}

function ofExample({ place, examples, example }: Ledger, values: Float64Array): number {
  return values[place.neuron * examples + example] ?? Number.NaN;
}

function ofWeight(
  { place, inputs }: Ledger,
  column: number,
  weights: ArrayLike<number> | undefined,
  biases: ArrayLike<number> | undefined,
): number {
  const value =
    column < inputs ? weights?.[place.neuron * inputs + column] : biases?.[place.neuron];
  return value ?? Number.NaN;
}
