import { columnIndex, splitNames } from '../model/dataset.ts';
import type { Network, Parameter } from '../model/network.ts';
import type { Problem } from '../model/problem.ts';
import type { State } from '../model/state.ts';
import type { Training } from '../model/training.ts';
import type { ScriptedValues } from './create-session.ts';
import type { Settings } from './settings.ts';

/**
 * How it learns: what the attributes say, as far as the data has such columns. A layer without a bias
 * of its own stays so: nobody has given one, and the reader cannot.
 *
 * @param network empty for a single neuron that is not there yet
 * @param hasBias of each layer whether its table has biases, be they 0
 */
export function trainingOf(
  { dataset, network }: Pick<State, 'dataset' | 'network'>,
  settings: Settings,
  scripted: ScriptedValues,
  hasBias: readonly boolean[] = [],
): { readonly training: Training; readonly problems: readonly Problem[] } {
  const { activation, locked, training, controls } = settings;
  const problems: Problem[] = [];
  const last = network.at(-1)?.activation ?? scripted.activation ?? activation;
  if (training.goal === 'all' && last !== 'step') problems.push({ code: 'goal-needs-step' });
  const neurons = network[0]?.bias.length ?? 1;
  const names = locked === null ? [] : splitNames(locked, dataset.inputs);
  const weights = names.flatMap((name): Parameter[] => {
    const input = columnIndex(dataset, name);
    if (input < 0) {
      problems.push({ code: 'unknown-column', attribute: 'locked', name, columns: [] });
      return [];
    }
    return Array.from({ length: neurons }, (_, output) => {
      return { kind: 'weight', layer: 0, output, input };
    });
  });
  const { bias = 0 } = scripted;
  const isGiven = settings.hasBias || bias !== 0 || controls.includes('bias');
  const locks = isGiven ? weights : [...weights, ...withoutBias(network, hasBias)];
  return { training: { ...training, locks }, problems };
}

function withoutBias(network: Network, hasBias: readonly boolean[]): Parameter[] {
  const biases = network.length > 0 ? network.map(({ bias }) => bias) : [[0]];
  return biases.flatMap((bias, layer): Parameter[] =>
    !hasBias[layer] && bias.every((value) => value === 0)
      ? bias.map((_, output) => ({ kind: 'bias', layer, output }))
      : [],
  );
}
