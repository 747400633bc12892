import type { Activation } from '../engine/types.ts';
import { inputCount, type Network, type NeuronPlace } from './network.ts';
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
  return countFor(inputs.length);
}

function countFor(inputs: number): number {
  return kindsPerTerm.length * inputs + 2;
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

/** What a reader walks on by: one step, or to the first step of another neuron or layer. */
export type StepUnit = 'step' | 'neuron' | 'layer';

/** Where a walk through a network stands: at a step of a neuron, counted from 0. */
export interface WalkPlace {
  readonly place: NeuronPlace;
  readonly index: number;
}

/** So many units on, or back, in the order in which numbers flow; not past either end. */
export function walk(network: Network, from: WalkPlace, by: number, unit: StepUnit): WalkPlace {
  const stops = network.flatMap((layer, place) =>
    (unit === 'layer' ? layer.bias.slice(0, 1) : layer.bias).map((_, neuron) => ({
      place: { layer: place, neuron },
      steps: unit === 'step' ? countFor(inputCount(layer)) : 1,
    })),
  );
  const here = stops.findIndex(
    ({ place: { layer, neuron } }) =>
      layer === from.place.layer && (unit === 'layer' || neuron === from.place.neuron),
  );
  const start = total(stops.slice(0, here)) + (unit === 'step' ? from.index : 0);
  let index = Math.min(Math.max(start + by, 0), total(stops) - 1);
  for (const [stop, { place, steps }] of stops.entries()) {
    if (index < steps) return stop === here && unit !== 'step' ? from : { place, index };
    index -= steps;
  }
  return from;
}

function total(stops: readonly { readonly steps: number }[]): number {
  return stops.reduce((sum, { steps }) => sum + steps, 0);
}
