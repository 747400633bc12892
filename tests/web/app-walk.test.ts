import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '../../web/src/app/app.ts';
import type { Session } from '../../web/src/app/session.ts';
import { activations } from '../../web/src/engine/types.ts';
import type { Parameter } from '../../web/src/model/network.ts';
import {
  addExamples,
  addInputs,
  removeExample,
  removeInput,
  renameInput,
} from '../../web/src/model/reshape.ts';
import { compute } from '../../web/src/model/result.ts';
import type { State } from '../../web/src/model/state.ts';
import { methods, orders } from '../../web/src/model/training.ts';
import { engine } from './programs.ts';
import { start } from './start-app.ts';

/** What a reader does, up to letting go. */
class Act {
  readonly #name: string;
  readonly #run: (app: App, session: Session) => unknown;

  constructor(name: string, run: (app: App, session: Session) => unknown) {
    this.#name = name;
    this.#run = run;
  }

  async on(app: App): Promise<void> {
    await this.#run(app, sessionOf(app));
  }

  toString(): string {
    return this.#name;
  }
}

function sessionOf({ session }: App): Session {
  if (!session) throw new Error('there is no session');
  return session;
}

/** A weight or a bias that is there, for any numbers. */
function parameterAt({ state }: Session, [layer, output, input]: readonly number[]): Parameter {
  const place = (layer ?? 0) % state.network.length;
  const { bias, weights } = state.network[place] ?? { bias: [0], weights: [0] };
  const row = (output ?? 0) % bias.length;
  const column = (input ?? 0) % (weights.length / bias.length + 1);
  return column < weights.length / bias.length
    ? { kind: 'weight', layer: place, output: row, input: column }
    : { kind: 'bias', layer: place, output: row };
}

const nat = fc.nat(5);
const some = fc.tuple(nat, nat, nat);
const numbers = fc.array(fc.constantFrom(0, 0.5, -1, 2.25, 0.1), { minLength: 1, maxLength: 3 });
const text = fc.constantFrom('0.5', '-2', 'abc', '', '1e3', '0');

const locks = fc
  .tuple(some, fc.boolean())
  .map(
    ([at, locked]) =>
      new Act(`${locked ? 'lock' : 'free'} ${at}`, ({ learning }, session) =>
        learning.lock(parameterAt(session, at), locked),
      ),
  );

const fewerInputs = nat.map(
  (at) =>
    new Act(`remove input ${at}`, (app, { state }) =>
      app.replace(removeInput(state, at % state.dataset.inputs.length), 0),
    ),
);

const others = fc.oneof(
  fc.tuple(some, numbers).map(
    ([at, values]) =>
      new Act(`drag ${at} to ${values}`, ({ editor }, session) => {
        const parameter = parameterAt(session, at);
        for (const value of values) editor?.setParameter(parameter, value, false);
        editor?.setParameter(parameter, values.at(-1) ?? 0, true);
      }),
  ),
  fc.tuple(some, text, text).map(
    ([at, first, last]) =>
      new Act(`type '${first}', then '${last}' for ${at}`, ({ editor }, session) => {
        const parameter = parameterAt(session, at);
        editor?.typeParameter(parameter, first, false);
        editor?.typeParameter(parameter, last, true);
      }),
  ),
  fc.tuple(nat, nat, text).map(
    ([input, example, text]) =>
      new Act(`type '${text}' into ${input} ${example}`, ({ editor }, { state: { dataset } }) => {
        const row = example % dataset.labels.length;
        const column = input % (dataset.inputs.length + 1);
        if (column === dataset.inputs.length) editor?.typeTarget(0, row, text, true);
        else editor?.typeValue(column, row, text, true);
      }),
  ),
  numbers.map(
    (alphas) =>
      new Act(`drag alpha to ${alphas}`, ({ learning }) => {
        for (const alpha of alphas) learning.change({ alpha }, false);
        learning.change({}, true);
      }),
  ),
  fc
    .tuple(fc.constantFrom(...methods), fc.constantFrom(...orders))
    .map(
      ([method, order]) =>
        new Act(`learn by ${method}, ${order}`, ({ learning }) =>
          learning.change({ method, order }),
        ),
    ),
  fc
    .constantFrom(...activations)
    .map((activation) => new Act(activation, ({ editor }) => editor?.setActivation(activation))),
  nat.map(
    (at) =>
      new Act(`remove example ${at}`, (app, { state }) => {
        const { length } = state.dataset.labels;
        if (length > 1) app.replace(removeExample(state, at % length), 0);
      }),
  ),
  fc.tuple(nat, fc.constantFrom('a', 'b', 'c')).map(
    ([at, name]) =>
      new Act(`call input ${at} ${name}`, (app, { state }) => {
        const { dataset } = state;
        const isTaken = dataset.inputs.some((input) => input.name === name);
        const input = at % dataset.inputs.length;
        if (!isTaken) app.replace(renameInput(state, input, name, dataset), 0);
      }),
  ),
  nat.map(
    (at) =>
      new Act(`go to step ${at}`, ({ learning }) => {
        learning.goTo(at + 1, false);
        learning.goTo(at, true);
      }),
  ),
  fc
    .tuple(nat, nat)
    .map(
      ([layer, neuron]) =>
        new Act(`choose ${layer} ${neuron}`, ({ editor }) =>
          editor?.selectNeuron({ layer, neuron }),
        ),
    ),
  fc.nat(2).map((passes) => new Act(`learn ${passes}`, ({ learning }) => learning.learn(passes))),
  fc.constantFrom(
    new Act('add an example', (app, { state }) => app.replace(addExamples(state, 1), 0)),
    new Act('add an input', (app, { state }) => app.replace(addInputs(state, 1), 0)),
    new Act('step', ({ learning }) => learning.step()),
    new Act('back', ({ learning }) => learning.back()),
    new Act('undo', (app) => app.undo()),
    new Act('redo', (app) => app.redo()),
    new Act('reset', (app) => app.reset()),
  ),
);

// What is locked goes with its input: both come more often than the rest.
const acts = fc.oneof(
  { weight: 3, arbitrary: locks },
  { weight: 2, arbitrary: fewerInputs },
  { weight: 11, arbitrary: others },
);

/** What is locked, an input by its column rather than by its place. */
function locksOf({ training, dataset }: State) {
  return training.locks.map((lock) =>
    lock.kind === 'weight' && lock.layer === 0
      ? { ...lock, input: dataset.inputs[lock.input] }
      : lock,
  );
}

/** Whether locks stay with what they lock, and go with it. */
function keepsLocks(before: State, after: State): void {
  const { inputs } = after.dataset;
  const stay = locksOf(before).filter(
    (lock) => !('input' in lock && typeof lock.input === 'object') || inputs.includes(lock.input),
  );
  expect(locksOf(after)).toEqual(stay);
}

/** All that is shown is of one state: what the core makes of it, and where learning stands in it. */
function agrees(app: App): void {
  const session = sessionOf(app);
  const { state, result } = session;
  const workspace = engine.workspace();
  expect(result).toEqual(compute(workspace, state));
  workspace.dispose();
  const { learning } = app.learning;
  expect(learning?.errors[learning.position]).toBe(result.comparison?.error);
  expect(learning?.network(learning.position)).toEqual(state.network);
  // Of other examples there would be other errors.
  learning?.errors.forEach((error, position) => {
    expect(error).toBe(session.errorOf(learning.network(position) ?? []));
  });
}

test('whatever a reader does, one undo takes it back, and all that is shown agrees', async () => {
  const walk = async (acts: readonly Act[]) => {
    const { app } = start(
      { target: 'Won', method: 'gradient-descent', alpha: '0.01', controls: 'bias' },
      ['Toes Record Won', '8.5 0.65 1', '9.5 0.8 1', '9.9 0.8 0'],
      [
        ['Toes Record Name', '0.1 0.2 h0', '-0.1 0.5 h1'],
        ['h0 h1 bias Name', '0.3 1.1 0.1 Win'],
      ],
    );
    await app.learning.load();
    const session = sessionOf(app);
    const author = session.state;
    for (const act of acts) {
      const before = session.state;
      const isMove = /^(undo|redo)$/.test(String(act));
      await act.on(app);
      agrees(app);
      const after = session.state;
      if (after === before || isMove) continue;
      if (!/^(lock|free|reset|call)/.test(String(act))) keepsLocks(before, after);
      if (/^(step|back|go to|learn \d)/.test(String(act))) {
        expect(after).toEqual({ ...before, network: after.network });
      }
      app.undo();
      expect(session.state).toBe(before);
      agrees(app);
      app.redo();
      expect(session.state).toBe(after);
      agrees(app);
    }
    const last = session.state;
    let steps = 0;
    for (; session.canUndo; steps += 1) app.undo();
    expect(session.state).toBe(author);
    for (; steps > 0; steps -= 1) app.redo();
    expect(session.state).toBe(last);
    app.release();
  };
  await fc.assert(fc.asyncProperty(fc.array(acts, { maxLength: 12 }), walk), {
    seed: 20_26,
    numRuns: 100,
  });
});
