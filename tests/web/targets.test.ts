import { describe, expect, test } from 'vitest';
import { en } from '../../web/src/locales/neuron/en.ts';
import { loadWords } from '../../web/src/locales/neuron/load.ts';
import { withNames } from '../../web/src/locales/neuron/names.ts';
import { problemText } from '../../web/src/locales/neuron/problem-text.ts';
import { addExamples, addInputs, removeExample, removeInput } from '../../web/src/model/reshape.ts';
import type { State } from '../../web/src/model/state.ts';
import { fillFrom, readData } from '../../web/src/model/table/read-data.ts';
import { arrangeTargets } from '../../web/src/model/targets.ts';
import { start } from './start-app.ts';

const rows = ['Toes Fans Won', '8.5 1.2 1', '9.5 1.3 0'];
const games = (attributes: Record<string, string> = {}, table = rows) =>
  start({ target: 'Won', ...attributes }, table);

function stateOf({ app }: ReturnType<typeof start>): State {
  if (!app.session) throw new Error('there is no session');
  return app.session.state;
}

// Nobody has given one, so nothing changes it.
const bias = { kind: 'bias', layer: 0, output: 0 };

const codesOf = ({ app }: ReturnType<typeof start>) => app.problems.map(({ code }) => code);

describe('a column of what is true', () => {
  test('is no input, and its numbers are compared with the predictions', () => {
    const started = games({ weights: '0.1 0.5' });
    const { dataset } = stateOf(started);
    expect(dataset.inputs.map(({ name }) => name)).toEqual(['Toes', 'Fans']);
    expect(dataset.targetColumns.map(({ title }) => title)).toEqual(['Won']);
    expect(Array.from(dataset.targets ?? [])).toEqual([1, 0]);
    const deltas = started.app.session?.result.comparison?.deltas ?? [];
    expect(Array.from(deltas, (delta) => delta.toFixed(2))).toEqual(['0.45', '1.60']);
    expect(started.app.problems).toEqual([]);
  });

  test('may stand in front, and is read by the rules of all columns', () => {
    const { dataset } = stateOf(games({}, ['Won Toes', '100% 8,5', '65% 9,5']));
    expect(Array.from(dataset.targets ?? [])).toEqual([1, 0.65]);
    expect(Array.from(dataset.values)).toEqual([8.5, 9.5]);
  });

  test('may have a comma in its name', () => {
    const started = games({ target: 'Won,once' }, ['Toes Won,once', '1 2']);
    expect(started.app.problems).toEqual([]);
    expect(Array.from(stateOf(started).dataset.targets ?? [])).toEqual([2]);
  });

  test('names its cells where they are no numbers, and the rest goes on', () => {
    const started = games({}, ['Toes Won', '8.5 yes', '9.5 1']);
    expect(started.app.problems).toEqual([
      { code: 'target-not-a-number', example: 0, output: 0, name: 'Won', text: 'yes' },
    ]);
    const [problem] = started.app.problems;
    expect(problem && problemText(problem, en, [])).toBe("row 1, Won: 'yes' is not a number");
    expect(Array.from(started.script.predictions)).toHaveLength(2);
    started.app.editor?.typeTarget(0, 0, '1', true);
    expect(Array.from(stateOf(started).dataset.targets ?? [])).toEqual([1, 1]);
    expect(stateOf(started).dataset.problems).toEqual([]);
  });

  test('that is not there is said, with the columns that are', () => {
    const started = games({ target: 'Lost' });
    expect(started.app.problems).toEqual([
      {
        code: 'unknown-column',
        attribute: 'target',
        name: 'Lost',
        columns: ['Toes', 'Fans', 'Won'],
      },
    ]);
    expect(stateOf(started).dataset.targets).toBeUndefined();
  });

  test('of several outputs there is one for each, in order or by name', () => {
    const { dataset } = stateOf(
      games({ target: 'Fans, Won' }, ['Toes Fans Won', '1 2 3', '4 5 6']),
    );
    expect(dataset.targets).toBeUndefined();
    const column = (name: string, output?: string) =>
      output === undefined ? { name, title: name } : { name, title: name, output };
    const two = {
      ...dataset,
      outputs: [column('Win'), column('Sad')],
      targetColumns: [column('Was sad', 'Sad'), column('Won')],
      targets: Float64Array.of(1, 2, 3, 4),
    };
    expect(arrangeTargets(two)).toMatchObject({
      dataset: {
        targetColumns: [{ name: 'Won' }, { name: 'Was sad' }],
        targets: Float64Array.of(3, 4, 1, 2),
      },
      problems: [],
    });
    const unknown = { ...two, targetColumns: [column('Was sad', 'Bad'), column('Won')] };
    expect(arrangeTargets(unknown).problems).toEqual([
      { code: 'unknown-output', name: 'Bad', outputs: ['Win', 'Sad'] },
    ]);
    const single = { ...two, targetColumns: [column('Won')], targets: Float64Array.of(1, 2) };
    expect(arrangeTargets(single).problems).toEqual([
      { code: 'target-count', targets: 1, outputs: 2 },
    ]);
  });
});

describe('how it learns', () => {
  test('is what the attributes say, or what is usual', () => {
    expect(stateOf(games()).training).toEqual({
      method: 'by-hand',
      alpha: 0.1,
      nudge: 0.01,
      order: 'each',
      goal: undefined,
      locks: [bias],
    });
    const attributes = { method: 'hot-and-cold', nudge: '1e-3', order: 'all', goal: '0.01' };
    expect(stateOf(games({ ...attributes, locked: 'Fans' })).training).toEqual({
      method: 'hot-and-cold',
      alpha: 0.1,
      nudge: 0.001,
      order: 'all',
      goal: 0.01,
      locks: [{ kind: 'weight', layer: 0, output: 0, input: 1 }, bias],
    });
  });

  test.each([
    [{ alpha: '0' }, 'attribute-not-positive'],
    [{ alpha: '-1' }, 'attribute-not-positive'],
    [{ alpha: 'NaN' }, 'attribute-not-positive'],
    [{ alpha: 'x' }, 'attribute-not-a-number'],
    [{ nudge: '1e999' }, 'attribute-not-a-number'],
    [{ method: 'magic' }, 'attribute-not-one-of'],
    [{ order: 'some' }, 'attribute-not-one-of'],
    [{ goal: '0' }, 'not-a-goal'],
    [{ goal: 'most' }, 'not-a-goal'],
    [{ goal: 'all' }, 'goal-needs-step'],
    [{ locked: 'Shoes' }, 'unknown-column'],
  ])('%j is said, and what is usual serves', (attributes, code) => {
    const started = games(attributes);
    expect(codesOf(started)).toEqual([code]);
    expect(stateOf(started).training).toMatchObject({
      method: 'by-hand',
      alpha: 0.1,
      locks: [bias],
    });
  });

  test('has a bias where somebody has given one, or the reader can', () => {
    for (const attributes of [{ bias: '0' }, { controls: 'bias' }] as Record<string, string>[]) {
      expect(stateOf(games(attributes)).training.locks).toEqual([]);
    }
    const started = games();
    started.script.bias = 0;
    expect(stateOf(started).training.locks).toEqual([bias]);
    started.script.bias = 1;
    expect(stateOf(started).training.locks).toEqual([]);
  });

  test('has the biases that a network’s tables have, be they 0', () => {
    const layers = [
      ['A B Name', '0.1 0.2 h0', '0.3 0.4 h1'],
      ['h0 h1 bias Name', '0.5 0.6 0 Out'],
    ];
    const table = ['A B Truth', '1 2 3'];
    const locks = (attributes = {}) =>
      stateOf(start({ target: 'Truth', ...attributes }, table, layers)).training.locks;
    const hidden = [0, 1].map((output) => ({ kind: 'bias', layer: 0, output }));
    expect(locks()).toEqual(hidden);
    const inputA = [0, 1].map((output) => ({ kind: 'weight', layer: 0, output, input: 0 }));
    expect(locks({ locked: 'A' })).toEqual([...inputA, ...hidden]);
    expect(locks({ controls: 'bias' })).toEqual([]);
  });

  test('is said wrong in every language', async () => {
    const { app } = games({ alpha: '0', goal: 'x', locked: 'Shoes' });
    for (const tag of ['en', 'de', 'es', 'ar']) {
      const words = await loadWords(tag);
      for (const problem of app.problems) {
        expect(problemText(problem, words, [])).toMatch(/alpha|goal|locked/);
      }
    }
  });

  test('follows its inputs when others come, go and change places', () => {
    const state = stateOf(games({ locked: 'Fans' }));
    const locks = (next: State) =>
      next.training.locks.flatMap((lock) => (lock.kind === 'weight' ? [lock.input] : []));
    expect(locks(addInputs(state, 1))).toEqual([1]);
    expect(locks(removeInput(state, 0))).toEqual([0]);
    expect(locks(removeInput(state, 1))).toEqual([]);
    const options = { title: '', language: 'en', shown: withNames(state.dataset, en) };
    const read = readData(state, 'Won,Fans,Toes\n1,2,3', options);
    expect(read.state && locks(read.state)).toEqual([0]);
  });
});

describe('own data', () => {
  const state = () => stateOf(games());
  const options = () => ({ title: '', language: 'en', shown: withNames(state().dataset, en) });
  const seen = (next: State | undefined) => ({
    values: Array.from(next?.dataset.values ?? []),
    targets: Array.from(next?.dataset.targets ?? []),
  });

  test('brings what is true by its column', () => {
    const { state: next, problems } = readData(state(), 'Won,Toes,Fans\n1,2,3\n4,5,6', options());
    expect(problems).toEqual([]);
    expect(seen(next)).toEqual({ values: [2, 5, 3, 6], targets: [1, 4] });
    expect(next?.dataset.targetColumns).toEqual(state().dataset.targetColumns);
  });

  test('without heads has it after the inputs', () => {
    const { state: next, problems } = readData(state(), '1,2,3\n4,5,6', options());
    expect(problems).toEqual([]);
    expect(seen(next)).toEqual({ values: [1, 4, 2, 5], targets: [3, 6] });
    expect(next?.dataset.inputs).toEqual(state().dataset.inputs);
  });

  test.each([['Toes,Fans\n1,2'], ['1,2']])('%j lacks it, and that is said', (text) => {
    const reading = readData(state(), text, options());
    expect(reading.state).toBeUndefined();
    expect(reading.problems).toMatchObject([{ code: 'no-target', name: 'Won' }]);
  });

  test('with what is no number in that column cannot serve', () => {
    const reading = readData(state(), 'Toes,Won\n1,x\n2,', options());
    expect(reading.state).toBeUndefined();
    expect(reading.problems.map((problem) => problemText(problem, en, []))).toEqual([
      "row 1, Won: 'x' is not a number",
      'row 2, Won: the cell is empty',
    ]);
  });

  test('a block of whole rows fills it, and a wider one brings inputs', () => {
    const whole = fillFrom(state(), '1\t2\t3\n4\t5\t6\n7\t8\t9', [0, 0], options());
    expect(seen(whole.state)).toEqual({ values: [1, 4, 7, 2, 5, 8], targets: [3, 6, 9] });
    const wider = fillFrom(state(), '1\t2\t3\t4', [0, 0], options());
    expect(seen(wider.state)).toEqual({
      values: [1, 9.5, 2, 1.3, 3, 0, 4, 0],
      targets: [1, 0],
    });
    const column = fillFrom(state(), '5\n6', [2, 0], options());
    expect(seen(column.state)).toEqual({ values: [8.5, 9.5, 1.2, 1.3], targets: [5, 6] });
    const beyond = fillFrom(state(), '5\t6', [2, 0], options());
    expect(beyond.problems).toMatchObject([{ code: 'too-many-inputs', count: 4, limit: 3 }]);
    const wrong = fillFrom(state(), '1\t2\tx', [0, 0], options());
    expect(wrong.problems.map((problem) => problemText(problem, en, wrong.inputs))).toEqual([
      "row 1, Won: 'x' is not a number",
    ]);
  });

  test('rows keep what is true of them when others come and go', () => {
    expect(seen(addExamples(state(), 1)).targets).toEqual([1, 0, 0]);
    expect(seen(removeExample(state(), 0)).targets).toEqual([0]);
    expect(seen(removeInput(state(), 0)).targets).toEqual([1, 0]);
  });
});

describe('a script’s examples', () => {
  test('bring what is true where a column is named so, or leave it where there are as many', () => {
    const started = games();
    started.script.examples = [
      [1, 2],
      [3, 4],
    ];
    expect(Array.from(stateOf(started).dataset.targets ?? [])).toEqual([1, 0]);
    started.script.examples = [[1, 2]];
    expect(stateOf(started).dataset.targets).toBeUndefined();
    started.script.inputs = ['Toes', 'Won', 'Fans'];
    started.script.examples = [[1, 7, 2]];
    expect(Array.from(stateOf(started).dataset.targets ?? [])).toEqual([7]);
    expect(started.script.inputs).toEqual(['Toes', 'Fans']);
    expect(started.script.examples).toEqual([[1, 2]]);
  });
});

test('a target is typed as an input is, and taken back', () => {
  const started = games();
  started.app.editor?.typeTarget(0, 1, 'x', true);
  expect(started.failed).toMatchObject([{ code: 'target-not-a-number', text: 'x', name: 'Won' }]);
  expect(started.app.editor?.draft('target 0 1')?.text).toBe('x');
  started.app.editor?.typeTarget(0, 1, '0.5', true);
  expect(Array.from(stateOf(started).dataset.targets ?? [])).toEqual([1, 0.5]);
  started.app.undo();
  expect(Array.from(stateOf(started).dataset.targets ?? [])).toEqual([1, 0]);
});
