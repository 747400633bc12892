import { findColumns } from './dataset.ts';
import { inputCount, type Network, type NeuronPlace, type Parameter } from './network.ts';
import { sameName } from './numbers/plain-text.ts';
import type { State } from './state.ts';

/** The old place of an input or a neuron; undefined for one that is new. */
type Source = number | undefined;

/** What a reader has made of a network and how it learns. */
type Work = Pick<State, 'network' | 'training'>;

/**
 * A reader's work on one state, for another that the author has made of it. Inputs and neurons are the
 * same by name, or else, translated, by their places; what is new is as the author gives it, and so is
 * all where there is another number of layers.
 */
export function carriedOver(from: State, to: State): Work {
  if (from.network.length !== to.network.length) return to;
  const sources = sourcesOf(from, to);
  const network = to.network.map((layer, place): Network[number] => {
    const known = from.network[place];
    const [inputs = [], neurons = []] = [sources[place], sources[place + 1]];
    if (!known) return layer;
    const [before, now] = [inputCount(known), inputCount(layer)];
    return {
      ...known,
      names: layer.names,
      weights: neurons.flatMap((neuron, output) =>
        inputs.map(
          (input, column) =>
            (neuron === undefined || input === undefined
              ? layer.weights[output * now + column]
              : known.weights[neuron * before + input]) ?? 0,
        ),
      ),
      bias: neurons.map((neuron, output) => known.bias[neuron ?? -1] ?? layer.bias[output] ?? 0),
    };
  });
  const locks = from.training.locks.flatMap((lock) => moved(lock, sources) ?? []);
  return { network, training: { ...from.training, locks } };
}

/** Where the neuron of one state stands in the other. */
export function placeOver(place: NeuronPlace, from: State, to: State): NeuronPlace {
  if (from.network.length !== to.network.length) return place;
  const neuron = sourcesOf(from, to)[place.layer + 1]?.indexOf(place.neuron) ?? -1;
  return neuron < 0 ? place : { ...place, neuron };
}

// Of the inputs, then of each layer's neurons.
function sourcesOf(from: State, to: State): readonly (readonly Source[])[] {
  const [before, now] = [from.dataset.inputs, to.dataset.inputs];
  const neurons = to.network.map(({ names }, layer) => {
    const known = from.network[layer]?.names ?? [];
    const places = names.map((name) => {
      const place = known.findIndex((other) => name !== '' && sameName(other, name));
      return place < 0 ? undefined : place;
    });
    return orByPlace(places, known.length);
  });
  return [orByPlace(findColumns(now, before), before.length), ...neurons];
}

function orByPlace(sources: readonly Source[], count: number): readonly Source[] {
  const known = sources.every((source) => source !== undefined);
  return !known && sources.length === count ? sources.map((_, place) => place) : sources;
}

function moved(lock: Parameter, sources: readonly (readonly Source[])[]): Parameter | undefined {
  const placeIn = (level: number, old: number) => sources[level]?.indexOf(old) ?? -1;
  if (lock.kind === 'threshold') return lock;
  const output = placeIn(lock.layer + 1, lock.output);
  if (output < 0) return undefined;
  if (lock.kind === 'bias') return { ...lock, output };
  const input = placeIn(lock.layer, lock.input);
  return input < 0 ? undefined : { ...lock, output, input };
}
