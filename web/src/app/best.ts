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
export function bestOf(engine: Engine, state: State): Best | undefined {
  const [layer, ...more] = state.network;
  if (!layer || more.length > 0 || !state.dataset.targets) return undefined;
  const dataset = withExamples(state.dataset, completeExamples(state.dataset));
  return layer.activation === 'step' ? perceptron(engine, { ...state, dataset }) : undefined;
}

// The rule goes from state to state as the numbers alone say. Where one comes again, all do.
function perceptron(engine: Engine, state: State): Best | undefined {
  const { network, dataset, training } = state;
  const marks = marksOf(network, training.locks);
  const targets = dataset.targets ?? new Float64Array(0);
  const trainer = new Trainer(engine, layersOf(state), batchOf(state), targets, marks);
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
