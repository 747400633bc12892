import { afterEach, describe, expect, test } from 'vitest';
import type { Session } from '../../web/src/app/session.ts';
import { en } from '../../web/src/locales/neuron/en.ts';
import type { LearningStep } from '../../web/src/model/learning-step.ts';
import { removeInput } from '../../web/src/model/reshape.ts';
import { start, toes } from './start-app.ts';

type Started = Awaited<ReturnType<typeof teach>>;

const apps: { release(): void }[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.release();
});

/** A widget whose table says what is true, ready to learn. */
async function teach(attributes: Record<string, string>, rows: string[], layers?: string[][]) {
  const all = { target: 'Target', method: 'gradient-descent', ...attributes };
  const started = start(all, rows, layers);
  apps.push(started.app);
  await started.app.learning.load();
  const { app, script } = started;
  const learning = () => {
    const { learning: found } = app.viewModel(en, { width: 0, guess: undefined }) ?? {};
    if (!found) throw new Error('nothing learns');
    return found;
  };
  return { ...started, learning, actions: app.learning, weights: () => script.weights };
}

const one = (input: number, target: number, weight: number, attributes: Record<string, string>) =>
  teach({ weights: String(weight), ...attributes }, ['Input Target', `${input} ${target}`]);

const steps = ({ actions }: Started, count: number) => {
  for (let taken = 0; taken < count; taken += 1) actions.step();
};

const games = (attributes: Record<string, string> = {}) =>
  teach({ weights: '0.1 0.2 -0.1', alpha: '0.01', ...attributes }, [
    'Toes Record Fans Target',
    '8.5 0.65 1.2 1',
    '9.5 0.8 1.3 1',
    '9.9 0.8 0.5 0',
    '9 0.9 1 1',
  ]);

const lights = (attributes: Record<string, string> = {}) =>
  teach({ weights: '0.5 0.48 -0.7', ...attributes }, [
    'Left Middle Right Target',
    '1 0 1 0',
    '0 1 1 1',
    '0 0 1 0',
    '1 1 1 1',
    '0 1 1 1',
    '1 0 1 0',
  ]);

describe('the book’s numbers', () => {
  test('one step, and twenty', async () => {
    const started = await one(0.5, 0.8, 0.5, { alpha: '1' });
    expect(started.learning().errors).toEqual([0.30250000000000005]);
    started.actions.step();
    const step = started.learning().step as LearningStep;
    expect(step).toMatchObject({ number: 1, example: 0, error: 0.30250000000000005 });
    expect(step.layers[0]?.outputs[0]).toBe(0.25);
    expect(step.layers[0]?.weightDeltas[0]).toBe(-0.275);
    expect(started.weights()).toEqual([0.775]);
    steps(started, 19);
    expect(started.weights()).toEqual([1.5965116668671726]);
    expect(started.learning().position).toBe(20);
  });

  test.each([
    [5, 0.8, 0.5, '0.01', 29, 0.1600809572142104],
    [5, 0.8, 0.5, '0.1', 29, -43463.41342612052],
    [5, 0.1, 0.1, '1', 29, -8.496029205125367e38],
  ])('input %d, target %d from %d, alpha %s', async (input, target, from, alpha, count, to) => {
    const started = await one(input, target, from, { alpha });
    steps(started, count);
    expect(started.weights()).toEqual([to]);
    expect(started.learning().isTooFar).toBe(alpha !== '0.01');
  });

  test('hot and cold comes near enough first in step 1101', async () => {
    const attributes = { method: 'hot-and-cold', nudge: '0.001', goal: '1e-8' };
    const started = await one(0.5, 0.8, 0.5, attributes);
    await started.actions.learn(2000);
    // Step 1101 would be the first that finds it so.
    expect(started.learning()).toMatchObject({ position: 1100, ended: 'goal', isReached: true });
    expect(started.learning().errors[1099]).toBeGreaterThanOrEqual(1e-8);
  });

  test('toes, record and fans', async () => {
    const started = await games();
    started.actions.step();
    const { step } = started.learning();
    expect(step?.layers[0]?.outputs[0]).toBe(0.8600000000000001);
    expect(started.weights()).toEqual([0.1119, 0.20091, -0.09832]);
  });

  test('street lights', async () => {
    const started = await lights();
    await started.actions.learn(1);
    expect(started.learning().position).toBe(6);
    const sumOfErrors = () =>
      started.actions.steps.slice(-6).reduce((sum, { error }) => sum + error, 0);
    expect(sumOfErrors()).toBeCloseTo(2.6561231104, 12);
    await started.actions.learn(39);
    expect(started.learning().position).toBe(240);
    expect(sumOfErrors()).toBeCloseTo(0.00053373677328488, 14);
  });
});

test('a step is one step of undo, and undo goes back along the ledger', async () => {
  const started = await games();
  steps(started, 2);
  const after = started.weights();
  expect(started.fired).toEqual(['ready', 'change', 'step', 'change', 'step']);
  started.app.undo();
  expect(started.weights()).toEqual([0.1119, 0.20091, -0.09832]);
  expect(started.learning()).toMatchObject({ position: 1 });
  expect(started.learning().errors).toHaveLength(3);
  started.app.redo();
  expect(started.weights()).toEqual(after);
  expect(started.learning().position).toBe(2);
  started.app.reset();
  expect(started.learning()).toMatchObject({ position: 0 });
  expect(started.learning().errors).toHaveLength(1);
});

test('a run is one step of undo, however many states it shows', async () => {
  const started = await lights();
  await started.actions.learn(40);
  started.app.undo();
  expect(started.weights()).toEqual([0.5, 0.48, -0.7]);
  expect(started.app.session?.canUndo).toBe(false);
});

test('scrubbing previews, leaving off is one step of undo, and nowhere is no step', async () => {
  const started = await lights();
  await started.actions.learn(1);
  const after = started.weights();
  for (const position of [4, 2, 3]) started.actions.goTo(position, false);
  started.actions.goTo(3, true);
  expect(started.learning()).toMatchObject({ position: 3 });
  expect(started.learning().errors).toHaveLength(7);
  expect(started.weights()).not.toEqual(after);
  started.app.undo();
  expect(started.weights()).toEqual(after);
  started.app.undo();
  expect(started.app.session?.canUndo).toBe(false);
  started.app.redo();
  for (const position of [1, 6]) started.actions.goTo(position, false);
  started.actions.goTo(6, true);
  started.app.undo();
  expect(started.app.session?.canUndo).toBe(false);
});

test('back, and to the start, and the same run gives the same numbers', async () => {
  const started = await lights();
  await started.actions.learn(3);
  const [after, ledger] = [started.weights(), started.actions.steps];
  started.actions.back();
  expect(started.learning().position).toBe(17);
  started.actions.restart();
  expect(started.weights()).toEqual([0.5, 0.48, -0.7]);
  started.actions.back();
  expect(started.learning().position).toBe(0);
  await started.actions.learn(3);
  expect(started.weights()).toEqual(after);
  expect(started.actions.steps).toEqual(ledger);
});

test('a step from the past goes to the next state; with another alpha it begins another future', async () => {
  const started = await lights();
  await started.actions.learn(1);
  started.actions.goTo(2, true);
  started.actions.step();
  expect(started.learning().position).toBe(3);
  expect(started.learning().errors).toHaveLength(7);
  started.actions.change({ alpha: 0.2 });
  expect(started.learning()).toMatchObject({ position: 3 });
  started.actions.step();
  expect(started.learning().errors).toHaveLength(5);
  expect(started.learning().step).toMatchObject({ number: 4, stepSize: 0.2, example: 3 });
});

test('a change by hand begins anew from there, and undo brings the steps back', async () => {
  const started = await games();
  steps(started, 3);
  started.app.editor?.setParameter(toes, 0.5, false);
  started.app.editor?.setParameter(toes, 0.4, true);
  expect(started.learning()).toMatchObject({ position: 0, ended: undefined });
  expect(started.learning().errors).toHaveLength(1);
  started.app.undo();
  expect(started.learning().position).toBe(3);
  expect(started.learning().errors).toHaveLength(4);
  started.app.editor?.typeTarget(0, 0, '0.5', true);
  expect(started.learning().position).toBe(0);
  started.actions.step();
  expect(started.learning().step?.targets[0]).toBe(0.5);
});

test('who hears the page is told the error after a step, a pass and a step back', async () => {
  const started = await games();
  const heard = () => Number(/^Mean squared error: (.+)$/.exec(started.announced() ?? '')?.[1]);
  for (const act of ['step', 'pass', 'back'] as const) {
    started.actions[act]();
    await started.actions.learn(0);
    expect(heard()).toBeCloseTo(started.script.error, 4);
  }
  started.app.undo();
  expect(started.announced()).toMatch(/^Prediction for Example 1: /);
});

test('the goal is said once, and heard of', async () => {
  const started = await lights({ goal: '0.01' });
  await started.actions.run();
  expect(started.learning()).toMatchObject({ isReached: true, ended: 'goal', isRunning: false });
  expect(started.announced()).toMatch(/^Mean squared error: 0.00\d+\. The goal is reached\.$/);
  expect(started.fired.filter((type) => type === 'goal')).toHaveLength(1);
  const { position } = started.learning();
  await started.actions.run();
  expect(started.learning().position).toBe(position);
  started.actions.step();
  expect(started.fired.filter((type) => type === 'goal')).toHaveLength(1);
  expect(started.learning().errors[position - 1]).toBeGreaterThanOrEqual(0.01);
});

test('the goal is reached by hand as well', async () => {
  const started = await one(2, 1, 0.1, { goal: '0.01', method: 'by-hand' });
  started.actions.step();
  expect(started.weights()).toEqual([0.1]);
  started.app.editor?.setParameter(toes, 0.5, false);
  expect(started.fired).not.toContain('goal');
  started.app.editor?.setParameter(toes, 0.5, true);
  expect(started.fired.at(-1)).toBe('goal');
  expect(started.announced()).toBe('Prediction for Example 1: 1. The goal is reached.');
});

test('with steps it is the perceptron rule, until all are right', async () => {
  const started = await teach({ activation: 'step', goal: 'all', weights: '0 0', alpha: '1' }, [
    'A B Target',
    '1 0 0',
    '1 1 1',
    '0 1 1',
  ]);
  await started.actions.run();
  expect(started.learning()).toMatchObject({ isReached: true, isTooFar: false });
  expect(Array.from(started.script.predictions)).toEqual([0, 1, 1]);
});

test('a run ends where nothing changes any more', async () => {
  const started = await one(1, 2, 0.5, { alpha: '1' });
  await started.actions.run();
  expect(started.learning()).toMatchObject({ ended: 'unchanged' });
  expect(started.learning().position).toBeLessThan(4);
  expect(started.weights()).toEqual([2]);
});

test('a run without a goal ends after 1,000 passes', async () => {
  const started = await one(5, 0.8, 0.5, { alpha: '0.00001' });
  await started.actions.run();
  expect(started.learning()).toMatchObject({ ended: 'done', position: 1000 });
});

test('a run says that its goal is not reached, and the next one goes on', async () => {
  const started = await one(5, 0.8, 0.5, { alpha: '0.0001', goal: '0.001' });
  await started.actions.run();
  expect(started.learning()).toMatchObject({ ended: 'not-reached', position: 1000 });
  await started.actions.run();
  expect(started.learning()).toMatchObject({ ended: 'goal', isReached: true });
});

test('a run goes on in parts, and can be stopped', async () => {
  const started = await games({ alpha: '0.0000001' });
  const running = started.actions.learn(1_000_000);
  await Promise.resolve();
  expect(started.learning().isRunning).toBe(true);
  started.actions.stop();
  await running;
  const { position } = started.learning();
  expect(started.learning()).toMatchObject({ isRunning: false, ended: 'stopped' });
  expect(position).toBeGreaterThan(0);
  started.app.undo();
  expect(started.weights()).toEqual([0.1, 0.2, -0.1]);
});

test('the sliders’ ends follow a run past them, and hold still otherwise', async () => {
  const started = await one(5, 20, 0.5, { alpha: '0.0000001' });
  const ends = () => started.app.viewModel(en, { width: 0, guess: undefined })?.ranges.weight;
  const running = started.actions.learn(1_000_000);
  while ((started.weights()[0] ?? 0) < 1.5) await Promise.resolve();
  expect(ends()).toEqual([-1, started.weights()[0]]);
  started.actions.stop();
  await running;
  expect(ends()).toEqual([-1, started.weights()[0]]);
});

test('what stops a run stops those that wait for its end', async () => {
  const started = await games({ alpha: '0.0000001' });
  const running = [1_000_000, 1].map((passes) => started.actions.learn(passes));
  started.app.reset();
  await Promise.all(running);
  expect(started.weights()).toEqual([0.1, 0.2, -0.1]);
});

test('a hand stops a run, and each can be taken back by itself', async () => {
  const started = await games({ alpha: '0.0000001' });
  const running = started.actions.learn(1_000_000);
  const learned = started.weights();
  started.app.editor?.setParameter(toes, 0.4, true);
  await running;
  expect(started.weights()[0]).toBe(0.4);
  started.app.undo();
  expect(started.weights()).toEqual(learned);
  started.app.undo();
  expect(started.weights()).toEqual([0.1, 0.2, -0.1]);
});

test('past the largest number the last good numbers stay, and that is said', async () => {
  const started = await one(1e150, 1, 1, { alpha: '1e300' });
  started.actions.step();
  expect(started.weights()).toEqual([1]);
  expect(started.learning()).toMatchObject({ ended: 'not-finite', position: 0, isTooFar: true });
  expect(started.announced()).toBe(en.notFinite);
  await started.actions.run();
  expect(started.weights()).toEqual([1]);
  expect(started.learning().ended).toBe('not-finite');
});

test('an alpha is not said to be too large for what another one did', async () => {
  const started = await one(5, 0.8, 0.5, { alpha: '0.1' });
  steps(started, 3);
  expect(started.learning().isTooFar).toBe(true);
  started.actions.change({ alpha: 0.01 });
  expect(started.learning().isTooFar).toBe(false);
  steps(started, 2);
  expect(started.learning().isTooFar).toBe(false);
  started.actions.change({ alpha: 0.1 });
  steps(started, 1);
  expect(started.learning().isTooFar).toBe(false);
  steps(started, 1);
  expect(started.learning().isTooFar).toBe(true);
});

test('what an alpha led to is not said of the next one', async () => {
  const started = await one(1e150, 1, 1, { alpha: '1e300' });
  started.actions.step();
  expect(started.learning()).toMatchObject({ ended: 'not-finite', isTooFar: true });
  started.actions.change({ alpha: 1e-300 });
  expect(started.learning()).toMatchObject({ ended: undefined, isTooFar: false });
});

test('what is locked stays, whoever would change it, but for scripts', async () => {
  const started = await games({ locked: 'Fans' });
  const fans = { kind: 'weight', layer: 0, output: 0, input: 2 } as const;
  steps(started, 4);
  expect(started.weights()[2]).toBe(-0.1);
  started.app.editor?.setParameter(fans, 0.5, true);
  started.app.editor?.typeParameter(fans, '0.5', true);
  expect(started.weights()[2]).toBe(-0.1);
  started.actions.lock(fans, false);
  expect(started.learning().position).toBe(4);
  started.actions.step();
  expect(started.weights()[2]).not.toBe(-0.1);
  started.actions.lock(toes, true);
  const before = started.weights()[0];
  started.actions.step();
  expect(started.weights()[0]).toBe(before);
  started.script.weights = [1, 2, 3];
  expect(started.weights()).toEqual([1, 2, 3]);
});

test('examples that lack a number are left out', async () => {
  const started = await teach({ weights: '0.5', alpha: '0.1' }, [
    'Input Target',
    '1 2',
    'x 1',
    '2 y',
    '3 1',
  ]);
  expect(started.learning().errors).toEqual([(1.5 ** 2 + 0.5 ** 2) / 2]);
  steps(started, 2);
  expect(started.actions.steps.map(({ example }) => example)).toEqual([0, 3]);
  expect(started.weights()[0]).toBeCloseTo(0.65 - 0.1 * (3 * 0.65 - 1) * 3, 12);
});

test('from all examples at once, there is one step in a pass', async () => {
  const started = await lights({ order: 'all' });
  started.actions.pass();
  expect(started.learning()).toMatchObject({ position: 1 });
  expect(started.learning().step).toMatchObject({ example: undefined });
  expect(started.learning().step?.targets).toHaveLength(6);
});

test('of many examples a pass is one state, and steps are single', async () => {
  const rows = Array.from({ length: 1500 }, (_, row) => `${row % 7} ${row % 3}`);
  const started = await teach({ weights: '0.5', alpha: '0.001' }, ['Input Target', ...rows]);
  steps(started, 3);
  await started.actions.learn(1);
  expect(started.learning()).toMatchObject({ position: 4, step: undefined });
  await started.actions.learn(2);
  expect(started.learning().position).toBe(6);
  let weight = 0.5;
  for (let row = 0; row < 3 + 3 * 1500; row += 1) {
    const [input, target] = [(row % 1500) % 7, (row % 1500) % 3];
    weight -= 0.001 * ((input * weight - target) * input);
  }
  expect(started.weights()).toEqual([weight]);
});

test('what would come next is known, and taken by nobody', async () => {
  const started = await games();
  const next = started.learning().next();
  expect(next?.after[0]?.weights).toEqual([0.1119, 0.20091, -0.09832]);
  expect(started.weights()).toEqual([0.1, 0.2, -0.1]);
  started.actions.step();
  expect(started.weights()).toEqual([0.1119, 0.20091, -0.09832]);
  expect((await games({ method: 'by-hand' })).learning().next()).toMatchObject({
    method: 'gradient-descent',
    example: undefined,
  });
});

test('an attribute of learning leaves the reader’s numbers and steps', async () => {
  const started = await games();
  steps(started, 2);
  const learned = started.weights();
  started.author.attributes['alpha'] = '0.02';
  started.app.open({ keep: true });
  expect(started.weights()).toEqual(learned);
  expect(started.learning().position).toBe(2);
  expect(started.app.session?.state.training.alpha).toBe(0.02);
  started.app.undo();
  expect(started.app.session?.state.training.alpha).toBe(0.02);
});

test('an attribute of learning leaves the reader’s locks, in every state by its own inputs', async () => {
  const started = await games({ locked: 'Fans' });
  const { app, author, script } = started;
  const session = app.session as Session;
  started.actions.lock(toes, true);
  author.attributes['controls'] = 'bias learning';
  app.open({ keep: true });
  expect(script.locked).toEqual(['Toes', 'Fans']);
  expect(session.state.training.locks).toHaveLength(2);
  app.replace(removeInput(session.state, 0), 0);
  author.attributes['locked'] = 'Record';
  app.open({ keep: true });
  expect(script.locked).toEqual(['Record']);
  app.undo();
  expect(script.locked).toEqual(['Toes', 'Record']);
});

test('tables that make no network for a while lock no bias of the one that stays', async () => {
  const layers = [['h bias Name', '0.5 0 out']];
  const { app, author } = await teach({}, ['h Target', '1 1'], layers);
  const locks = () => app.session?.state.training.locks;
  expect(locks()).toEqual([]);
  author.layers = [['h bias Name', 'half 0 out']];
  app.reread();
  expect(app.problems).not.toEqual([]);
  expect(locks()).toEqual([]);
});

test('a run goes on under another theme, and stops where an attribute changes its numbers', async () => {
  const started = await games({ alpha: '0.0000001' });
  const running = started.actions.learn(1_000_000);
  await Promise.resolve();
  started.author.attributes['theme'] = 'dark';
  started.app.open({ keep: true });
  expect(started.learning().isRunning).toBe(true);
  started.author.attributes['alpha'] = '0.0000002';
  started.app.open({ keep: true });
  expect(started.learning()).toMatchObject({ isRunning: false, ended: 'stopped' });
  await running;
  started.app.undo();
  expect(started.weights()).toEqual([0.1, 0.2, -0.1]);
});

test('an attribute of learning leaves a state that a script has gone back to', async () => {
  const started = await games();
  started.script.weights = [1, 2, 3];
  started.script.move('reset');
  started.author.attributes['alpha'] = '0.02';
  started.app.open({ keep: true });
  expect(started.weights()).toEqual([0.1, 0.2, -0.1]);
  expect(started.app.session?.state.training.alpha).toBe(0.02);
});

test('two hidden neurons learn what one neuron cannot', async () => {
  const started = await teach(
    { activation: 'relu identity', alpha: '0.1', goal: '0.001' },
    ['A B Target', '0 0 0', '0 1 1', '1 0 1', '1 1 0'],
    [
      ['A B bias Name', '0.8 0.9 0 h0', '0.7 0.6 -0.4 h1'],
      ['h0 h1 bias Name', '0.6 -0.5 0 Out'],
    ],
  );
  await started.actions.run();
  expect(started.learning()).toMatchObject({ ended: 'goal' });
  expect(Array.from(started.script.predictions, Math.round)).toEqual([0, 1, 1, 0]);
  const { step } = started.learning();
  expect(step?.layers).toHaveLength(2);
  expect(step?.layers[0]?.outputDeltas).toHaveLength(2);
  started.app.undo();
  expect(started.learning().position).toBe(0);
});

test('without anything true nothing learns, and nothing fails', async () => {
  const started = start({ method: 'gradient-descent' });
  await started.app.learning.load();
  started.app.learning.step();
  await started.app.learning.run();
  expect(started.app.viewModel(en, { width: 0, guess: undefined })?.learning).toBeUndefined();
  expect(started.fired).toEqual(['ready']);
});
