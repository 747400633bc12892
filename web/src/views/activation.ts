import type { ViewModel } from '../app/view-model.ts';
import type { NetworkLayer } from '../model/network.ts';

/** The activation's name; a step's with its threshold. */
export function activationName(viewModel: ViewModel): string {
  return nameOfActivation(viewModel, viewModel.neuron);
}

/** As `activationName`, of any layer. */
export function nameOfActivation(
  { words, format }: ViewModel,
  { activation, threshold }: Pick<NetworkLayer, 'activation' | 'threshold'>,
): string {
  return activation === 'step'
    ? words.stepPast(format.given(threshold))
    : words.activations[activation];
}

/** The activation as a line in a box round 0, y downwards, and the chosen example's point on it. */
export interface Curve {
  readonly path: string;
  readonly point: { readonly x: number; readonly y: number } | undefined;
}

const samples = 41;

/** Draws it wide enough for the sums of all examples, as the core itself computes it. */
export function activationCurve(viewModel: ViewModel, width: number, height: number): Curve {
  const { neuron, selected, activate } = viewModel;
  const { activation, threshold } = neuron;
  const centre = activation === 'step' ? threshold : 0;
  let reach = activation === 'sigmoid' ? 6 : 0;
  for (const sum of neuron.sums) {
    if (Number.isFinite(sum)) reach = Math.max(reach, 1.2 * Math.abs(sum - centre));
  }
  reach ||= 1;
  const top = activation === 'relu' ? reach : 1;
  const place = (sum: number, value: number) => ({
    x: (((sum - centre) / reach) * width) / 2,
    y: height / 2 - (value / top) * height,
  });

  const half = (samples - 1) / 2;
  const sums = Float64Array.from(
    { length: samples },
    (_, index) => centre + (reach * (index - half)) / half,
  );
  // A step jumps just past its threshold, which is the sample in the middle.
  const jump = centre + reach * 1e-6;
  const xs = Float64Array.of(...sums.slice(0, half + 1), jump, ...sums.slice(half + 1));
  const line = Array.from(activate(xs), (value, index) => {
    const { x, y } = place(xs[index] ?? 0, value);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const sum = neuron.sums[selected] ?? Number.NaN;
  const point = Number.isFinite(sum)
    ? place(sum, neuron.outputs[selected] ?? Number.NaN)
    : undefined;
  return { path: `M${line.join('L')}`, point };
}
