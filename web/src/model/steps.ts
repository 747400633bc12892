import type { Activation } from '../engine/types.ts';
import { inputAt, type Neuron } from './neuron.ts';

/** One step of working out a prediction by hand. `total` is the sum as it stands after it. */
export type Step =
  | {
      readonly kind: 'input';
      readonly input: number;
      readonly value: number;
      readonly total: number;
    }
  | {
      readonly kind: 'product';
      readonly input: number;
      readonly value: number;
      readonly weight: number;
      readonly product: number;
      readonly total: number;
    }
  | {
      readonly kind: 'total';
      readonly input: number;
      readonly before: number;
      readonly product: number;
      readonly total: number;
    }
  | {
      readonly kind: 'bias';
      readonly before: number;
      readonly bias: number;
      readonly total: number;
    }
  | {
      readonly kind: 'activation';
      readonly activation: Activation;
      readonly prediction: number;
      readonly total: number;
    };

const kindsPerTerm = ['input', 'product', 'total'] as const;

/** How many steps there are: three for every input, then the bias, then the activation. */
export function stepCount({ inputs }: Neuron): number {
  return kindsPerTerm.length * inputs.length + 2;
}

/** The step at `index`, counted from 0, for one example; the last one where there are not so many. */
export function stepAt(neuron: Neuron, example: number, index: number): Step {
  const { weights, bias, activation, inputs } = neuron;
  const current = Math.min(Math.floor(index / kindsPerTerm.length), inputs.length);
  let before = 0;
  for (let input = 0; input < current; input += 1) before += product(input);
  if (current < inputs.length) {
    const [value, weight] = [inputAt(neuron, current, example), weights[current] ?? Number.NaN];
    const term = { input: current, value, weight, product: product(current) };
    const kind = kindsPerTerm[index % kindsPerTerm.length];
    if (kind === 'input') return { kind, input: current, value, total: before };
    if (kind === 'product') return { kind, ...term, total: before };
    return {
      kind: 'total',
      input: current,
      before,
      product: term.product,
      total: before + term.product,
    };
  }
  // From here on the numbers are the core's own.
  const total = neuron.sums[example] ?? Number.NaN;
  if (index < stepCount(neuron) - 1) return { kind: 'bias', before, bias, total };
  const prediction = neuron.outputs[example] ?? Number.NaN;
  return { kind: 'activation', activation, prediction, total };

  function product(input: number): number {
    return inputAt(neuron, input, example) * (weights[input] ?? Number.NaN);
  }
}
