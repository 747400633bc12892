import type { Engine } from '../engine/index.ts';
import { Trainer } from '../engine/trainer.ts';
import type { Best } from '../model/best.ts';
import { completeExamples } from '../model/complete.ts';
import { withExamples } from '../model/dataset.ts';
import { inputCount } from '../model/network.ts';
import { marksOf, withParameters } from '../model/parameters.ts';
import { batchOf, layersOf } from '../model/result.ts';
import type { State } from '../model/state.ts';
import { isLocked } from '../model/training.ts';

// More passes of the perceptron rule than this wait too long for an answer.
const maxPasses = 2000;

/** The best that a state's free numbers can do; undefined where nobody can say. */
export function findBest(engine: Engine, state: State): Best | undefined {
  const [layer, ...more] = state.network;
  if (!layer || more.length > 0 || !state.dataset.targets) return undefined;
  const dataset = withExamples(state.dataset, completeExamples(state.dataset));
  switch (layer.activation) {
    case 'identity':
      return leastSquares(engine, { ...state, dataset });
    case 'step':
      return perceptron(engine, { ...state, dataset });
    default:
      return undefined;
  }
}

function leastSquares(engine: Engine, state: State): Best | undefined {
  const trainer = trainerOf(engine, state);
  try {
    trainer.fit();
    const network = withParameters(state.network, trainer.parameters);
    return { network, error: trainer.error(), proof: 'least-squares' };
  } catch (error) {
    // Of numbers too large to be squared nobody knows.
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    trainer.dispose();
  }
}

function trainerOf(engine: Engine, state: State): Trainer {
  const marks = marksOf(state.network, state.training.locks);
  const targets = state.dataset.targets ?? new Float64Array(0);
  return new Trainer(engine, layersOf(state), batchOf(state), targets, marks);
}

// The rule goes from state to state as the numbers alone say. Where one comes again, all do.
function perceptron(engine: Engine, state: State): Best | undefined {
  const { network } = state;
  const trainer = trainerOf(engine, state);
  try {
    const seen = new Set<string>();
    let best: Best | undefined;
    for (let pass = 0; pass <= maxPasses; pass += 1) {
      const numbers = trainer.parameters;
      const error = trainer.error();
      if (best === undefined || error < best.error) {
        best = { network: withParameters(network, numbers), error, proof: undefined };
      }
      const key = numbers.join();
      if (error === 0) return best;
      if (seen.has(key)) return { ...best, proof: isFree(state) ? 'repeats' : undefined };
      seen.add(key);
      if (trainer.pass('gradient-descent', 'each', 1).outcome === 'not-finite') return best;
    }
    return best;
  } finally {
    trainer.dispose();
  }
}

// Whether any multiple of a solution is one: only then does the rule always come to one.
function isFree({ network, training }: State): boolean {
  const [layer] = network;
  if (!layer) return false;
  const biasIsFree = layer.bias.some(
    (_, output) => !isLocked(training, { kind: 'bias', layer: 0, output }),
  );
  const isHeld = training.locks.some((lock) => {
    if (lock.kind === 'weight') {
      return layer.weights[lock.output * inputCount(layer) + lock.input] !== 0;
    }
    return lock.kind === 'bias' && layer.bias[lock.output] !== 0;
  });
  return !isHeld && (biasIsFree || layer.threshold === 0);
}
