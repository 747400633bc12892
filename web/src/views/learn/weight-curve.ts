import type { ViewModel } from '../../app/view-model.ts';
import {
  inputCount,
  type Network,
  type Parameter,
  parameterValue,
  withParameter,
} from '../../model/network.ts';
import type { Range } from '../../model/range.ts';
import type { CurvePoint } from './curve-chart.ts';

/** The error as one weight alone changes, all others as they are. */
export interface WeightCurve {
  readonly parameter: Parameter;
  /** The example whose error it is; undefined where it is the mean over all. */
  readonly example: number | undefined;
  readonly line: readonly CurvePoint[];
  /** The present weight. */
  readonly ball: CurvePoint;
  /** The lowest point near it. */
  readonly best: CurvePoint;
  /** Where the steps so far have been. */
  readonly dots: readonly CurvePoint[];
  /** Whether some are beside the curve, since other weights have moved as well. */
  readonly strays: boolean;
  /** Half the slope at the ball, as the core gives it; undefined where there is none. */
  readonly weightDelta: number | undefined;
  readonly range: Range;
}

const samples = 65;

// As many examples as are tried at each sample of a curve within a frame.
export const quick = 4096;

const maxDots = 40;

/**
 * @param hold the range to show, given the one that is needed
 */
export function weightCurve(
  viewModel: ViewModel,
  parameter: Parameter,
  hold: (needed: Range) => Range,
): WeightCurve {
  const { result, errorOf, learning, ranges } = viewModel;
  const { network, training, dataset } = result.state;
  const next = learning?.next();
  const example = training.method === 'by-hand' ? undefined : next?.example;
  const errorIn = (other: Network) => errorOf(other, example);
  const errorAt = (weight: number) => errorIn(withParameter(network, parameter, weight));
  const weight = parameterValue(network, parameter);
  const ball = { x: weight, y: errorIn(network) };
  const isQuick = dataset.labels.length <= quick;
  const dots = isQuick ? visited(viewModel, parameter, errorIn) : [];
  const lowest = bottom(weight, ball.y, errorAt);
  const [low, high] = ranges.weight;
  const far = [2 * (lowest - weight), ...dots.map(({ x }) => 1.2 * (x - weight))].map(Math.abs);
  const reach = Math.max((high - low) / 40, ...far.filter(Number.isFinite));
  const range = hold({ min: weight - reach, max: weight + reach });
  const count = isQuick ? samples : 17;
  const line = Array.from({ length: count }, (_, index) => {
    const x = range.min + ((range.max - range.min) * index) / (count - 1);
    return { x, y: errorAt(x) };
  });
  const least = line.reduce((best, point) => (point.y < best.y ? point : best), ball);
  // What is left of an error at the bottom is a trace of rounding.
  const deepest = errorAt(lowest);
  const best = { x: lowest, y: deepest < ball.y * 1e-15 ? 0 : deepest };
  return {
    parameter,
    example,
    line,
    ball,
    best: best.y <= least.y ? best : least,
    dots,
    strays: dots.some(({ x, y }) => Math.abs(errorAt(x) - y) > 1e-9 * Math.max(y, ball.y)),
    weightDelta: next && weightDeltaOf(next.layers[parameter.layer], network, parameter),
    range,
  };
}

// Without an activation the error is a parabola, which three points tell.
function bottom(weight: number, error: number, errorAt: (weight: number) => number): number {
  const width = Math.max(Math.abs(weight), 1) / 8;
  const [left, right] = [errorAt(weight - width), errorAt(weight + width)];
  const bend = right - 2 * error + left;
  const lowest = weight - (width * (right - left)) / (2 * bend);
  return bend > 0 && Number.isFinite(lowest) ? lowest : weight;
}

function visited(
  { learning }: ViewModel,
  parameter: Parameter,
  errorIn: (network: Network) => number,
): CurvePoint[] {
  if (!learning) return [];
  const first = Math.max(0, learning.position - maxDots);
  const dots: CurvePoint[] = [];
  for (let position = first; position < learning.position; position += 1) {
    const network = learning.network(position);
    if (network) dots.push({ x: parameterValue(network, parameter), y: errorIn(network) });
  }
  return dots.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}

function weightDeltaOf(
  trace: { readonly weightDeltas: Float64Array; readonly biasDeltas: Float64Array } | undefined,
  network: Network,
  parameter: Parameter,
): number | undefined {
  const layer = network[parameter.layer];
  if (!layer || layer.activation === 'step' || parameter.kind === 'threshold') return undefined;
  return parameter.kind === 'bias'
    ? trace?.biasDeltas[parameter.output]
    : trace?.weightDeltas[parameter.output * inputCount(layer) + parameter.input];
}
