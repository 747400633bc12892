import type { ViewModel } from '../../app/view-model.ts';
import type { LearnWords } from '../../locales/neuron/learn-en.ts';
import type { Parameter } from '../../model/network.ts';
import { isLocked } from '../../model/training.ts';
import {
  columnCount,
  deltaAt,
  inputAt,
  isOutput,
  type Ledger,
  type LedgerPlace,
  layerOf,
  type RowName,
  valueAt,
} from './ledger-cells.ts';
import { exampleTitle, parameterTitle } from './names.ts';
import { type StepWriter, stepWriter, wordsOf } from './write.ts';

// Longer sums are shown by their first terms.
const maxTerms = 6;

/** Where a number of the ledger comes from, in words and with its arithmetic. */
export function ledgerSays(ledger: Ledger, place: LedgerPlace, viewModel: ViewModel): string {
  const words = wordsOf(viewModel);
  const writer = stepWriter(viewModel);
  const { write, signed, equals } = writer;
  const { column } = place;
  const at = (row: LedgerPlace['row']) => valueAt(ledger, { row, column });
  const value = valueAt(ledger, place);
  switch (place.row) {
    case 'input':
      return inputSays(ledger, column, viewModel, words, write(value));
    case 'weight':
      return words.saysWeight(parameterTitle(viewModel, parameterAt(ledger, column)), write(value));
    case 'prediction':
      return predictionSays(ledger, viewModel, words, writer);
    case 'target':
      return words.saysTarget(exampleTitle(viewModel, ledger.shown), write(value));
    case 'delta':
      return isOutput(ledger.step, ledger.place)
        ? `${words.saysDelta(`${signed(at('prediction'))} − ${signed(at('target'))} ${equals(value)}`)} ${verdict(value, words)}`
        : words.saysShare(`${shareOf(ledger, writer)} ${equals(value)}`);
    case 'slope': {
      const slope = slopeOf(ledger, at('prediction'));
      const equation = `${signed(at('delta'))} × ${write(slope)} ${equals(value)}`;
      const { activation } = layerOf(ledger.step, ledger.place);
      return words.saysSlope(viewModel.words.activations[activation], equation);
    }
    case 'product':
      return productSays(ledger, column, words, writer);
    case 'weightDelta':
      return ledger.step.example === undefined
        ? words.saysMean(String(ledger.examples), mean(ledger, column, writer))
        : productSays(ledger, column, words, writer);
    case 'error':
      return words.saysError;
    case 'up':
      return words.saysUp(write(at('weight') + at('stepSize')), write(value));
    case 'down':
      return words.saysDown(write(at('weight') - at('stepSize')), write(value));
    case 'stepSize':
      return ledger.step.method === 'hot-and-cold' ? words.saysNudge : words.saysAlpha;
    case 'newWeight':
      return newWeightSays(ledger, column, viewModel, words, writer);
  }
}

/** The parameter in a column of the ledger. */
export function parameterAt({ place, inputs }: Ledger, column: number): Parameter {
  const { layer, neuron: output } = place;
  return column < inputs
    ? { kind: 'weight', layer, output, input: column }
    : { kind: 'bias', layer, output };
}

/** How a hidden neuron came by its delta, through the weights: `0.3 × (−0.14) + …`. */
export function shareOf(ledger: Ledger, { signed }: StepWriter): string {
  const { step, place, examples, example } = ledger;
  const { layer, neuron } = place;
  const [next, trace] = [step.before[layer + 1], step.layers[layer + 1]];
  const width = step.before[layer]?.bias.length ?? 0;
  const terms = (next?.bias ?? []).map((_, output) => {
    const weight = next?.weights[output * width + neuron] ?? Number.NaN;
    const delta = trace?.deltas[output * examples + example] ?? Number.NaN;
    return `${signed(weight)} × ${signed(delta)}`;
  });
  return sum(terms);
}

function inputSays(
  { place, inputs, shown }: Ledger,
  column: number,
  viewModel: ViewModel,
  words: LearnWords,
  value: string,
): string {
  if (column >= inputs) return words.saysInputBias;
  const name = viewModel.neuron.inputs[column]?.name ?? '';
  return place.layer === 0
    ? words.saysInput(name, exampleTitle(viewModel, shown), value)
    : words.saysInputFrom(name, value);
}

function predictionSays(
  ledger: Ledger,
  { words: { activations } }: ViewModel,
  words: LearnWords,
  { write, signed, equals }: StepWriter,
): string {
  const { activation } = layerOf(ledger.step, ledger.place);
  const value = valueAt(ledger, { row: 'prediction', column: 0 });
  const terms = Array.from({ length: columnCount(ledger) }, (_, column) => {
    const weight = signed(valueAt(ledger, { row: 'weight', column }));
    return column < ledger.inputs
      ? `${weight} × ${signed(valueAt(ledger, { row: 'input', column }))}`
      : weight;
  });
  if (activation !== 'identity') {
    return words.saysActivated(sum(terms), activations[activation], write(value));
  }
  return words.saysPrediction(`${sum(terms)} ${equals(value)}`);
}

function productSays(
  ledger: Ledger,
  column: number,
  words: LearnWords,
  { write, signed, equals }: StepWriter,
): string {
  const input = inputAt(ledger, column);
  const delta = deltaAt(ledger, ledger.example);
  const product = delta * input;
  const said = words.saysProduct(`${signed(delta)} × ${signed(input)} ${equals(product)}`);
  return `${said} ${why()}`;

  function why(): string {
    if (delta === 0) return words.whyNoDelta;
    if (column >= ledger.inputs) return words.whyBias;
    if (input === 0) return words.whyZero;
    const [half, halved] = [write(input / 2), write(product / 2)];
    return input < 0 ? words.whyNegative(half, halved) : words.whyInput(half, halved);
  }
}

function mean(ledger: Ledger, column: number, { signed, equals }: StepWriter): string {
  const products = Array.from({ length: Math.min(ledger.examples, maxTerms + 1) }, (_, example) =>
    signed(deltaAt(ledger, example) * inputAt(ledger, column, example)),
  );
  const value = valueAt(ledger, { row: 'weightDelta', column });
  return `(${sum(products)}) ÷ ${ledger.examples} ${equals(value)}`;
}

function newWeightSays(
  ledger: Ledger,
  column: number,
  viewModel: ViewModel,
  words: LearnWords,
  { write, signed, equals }: StepWriter,
): string {
  const { step } = ledger;
  const at = (row: LedgerPlace['row']) => valueAt(ledger, { row, column });
  if (isLocked(viewModel.result.state.training, parameterAt(ledger, column))) {
    return words.saysLocked;
  }
  if (step.outcome === 'not-finite') return viewModel.words.notFinite;
  const [weight, next] = [at('weight'), at('newWeight')];
  if (step.method === 'hot-and-cold') {
    if (next === weight) return words.saysStayIsBest;
    return next > weight ? words.saysUpIsBest : words.saysDownIsBest;
  }
  const taken = `${write(at('stepSize'))} × ${signed(at('weightDelta'))}`;
  return words.saysNewWeight(`${write(weight)} − ${taken} ${equals(next)}`);
}

function verdict(delta: number, words: LearnWords): string {
  if (delta === 0) return words.saysExact;
  return delta > 0 ? words.saysHigh : words.saysLow;
}

// The core's own rules: a ReLU's slope at 0 is 0.
function slopeOf({ step, place }: Ledger, output: number): number {
  return layerOf(step, place).activation === 'relu' ? Number(output > 0) : output * (1 - output);
}

function sum(terms: readonly string[]): string {
  if (terms.length <= maxTerms) return terms.join(' + ');
  return `${terms.slice(0, maxTerms).join(' + ')} + …`;
}

/** What a row is called, in the book's words. */
export function rowTitle(name: RowName, { step, place }: Ledger, words: LearnWords): string {
  if (name === 'stepSize') return words.rows[step.method === 'hot-and-cold' ? 'nudge' : 'alpha'];
  if (name === 'prediction' && !isOutput(step, place)) return words.rows.output;
  return words.rows[name === 'weightDelta' && step.example === undefined ? 'mean' : name];
}
