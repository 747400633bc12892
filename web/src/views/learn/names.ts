import type { ViewModel } from '../../app/view-model.ts';
import { isOneNeuron, type Parameter } from '../../model/network.ts';

/** What a parameter is called: `Weight of Toes` or, where there are several neurons, with its own. */
export function parameterTitle({ words, result }: ViewModel, parameter: Parameter): string {
  const { network, dataset } = result.state;
  if (parameter.kind === 'threshold') return words.parameters.threshold;
  const { layer, output } = parameter;
  const inputs = layer === 0 ? dataset.inputs.map(({ name }) => name) : network[layer - 1]?.names;
  const title =
    parameter.kind === 'bias'
      ? words.parameters.bias
      : words.weightOf(inputs?.[parameter.input] ?? '');
  return isOneNeuron(network) ? title : `${title} (${network[layer]?.names[output] ?? ''})`;
}

/** An example as a reader knows it: `Game 1`. */
export function exampleTitle({ words, result }: ViewModel, example: number): string {
  const { dataset } = result.state;
  return words.exampleLabel(dataset.exampleName, dataset.labels[example] ?? '');
}
