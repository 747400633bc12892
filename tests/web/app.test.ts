import { expect, test } from 'vitest';
import { en } from '../../web/src/locales/neuron/en.ts';
import { parameterKey } from '../../web/src/model/network.ts';
import { start, toes } from './start-app.ts';

test('a parameter that moves and is let go is one step of undo, told as it goes', () => {
  const { app, script, fired, announced } = start({ weights: '0.1 0.2' });
  expect(script.predictions[0]).toBe(0.9800000000000001);
  app.editor?.setParameter(toes, 0.2, false);
  app.editor?.setParameter(toes, 0.3, false);
  app.editor?.setParameter(toes, 0.4, true);
  expect(fired).toEqual(['ready', 'input', 'input', 'change']);
  expect(announced()).toBe('Prediction for Example 1: 3.53');
  app.undo();
  expect(script.weights).toEqual([0.1, 0.2]);
  app.redo();
  expect(script.weights).toEqual([0.4, 0.2]);
  app.reset();
  expect(script.weights).toEqual([0.1, 0.2]);
});

test('text that is no number stays as a draft with its problem, and the last number holds', () => {
  const { app, script, failed } = start();
  app.editor?.typeParameter(toes, 'abc', true);
  const problem = { code: 'parameter-not-a-number', parameter: toes, text: 'abc' };
  expect(app.editor?.draft(parameterKey(toes))).toEqual({ text: 'abc', problem });
  expect(failed).toEqual([problem]);
  expect(script.weights).toEqual([0.1, 0.1]);
  app.editor?.typeValue(1, 0, '', true);
  expect(failed[1]).toEqual({ code: 'empty', example: 0, input: 1, text: '' });
  app.editor?.typeValue(1, 0, '0.7', true);
  expect(script.examples[0]).toEqual([8.5, 0.7]);
});

test('a value typed anew that is the same is no step of undo', () => {
  const { app } = start();
  app.editor?.typeValue(0, 0, '8.50', true);
  expect(app.session?.canUndo).toBe(false);
});

test('a zero with a minus typed over one without is no step of undo', () => {
  const { app } = start({ weights: '0 0.1', target: 'Won' }, ['Toes Record Won', '0 0.65 0']);
  app.editor?.typeParameter(toes, '-0', true);
  app.editor?.typeValue(0, 0, '−0', true);
  app.editor?.typeTarget(0, 0, '-0', true);
  expect(app.session?.canUndo).toBe(false);
});

test('another language leaves the reader’s work, and another table does not', () => {
  const { app, author, script } = start();
  app.editor?.setParameter(toes, 0.4, true);
  author.language = 'de';
  app.open({ keep: true, translated: true });
  expect(script.weights).toEqual([0.4, 0.1]);
  expect(app.settings?.format.language).toBe('de');
  author.rows = ['Toes', '1'];
  app.open();
  expect(script.weights).toEqual([0.1]);
});

test('a change of looks leaves what Reset took back, and what is being typed', () => {
  const { app, author, script } = start();
  app.editor?.setParameter(toes, 0.4, true);
  app.reset();
  app.editor?.typeValue(0, 0, 'many', false);
  author.attributes['digits'] = '3';
  app.open({ keep: true });
  expect(app.editor?.draft('cell 0 0')?.text).toBe('many');
  app.undo();
  expect(script.weights).toEqual([0.4, 0.1]);
});

test('a table that changes together with its looks is read', () => {
  const { app, author, script } = start();
  app.editor?.setParameter(toes, 0.4, true);
  author.rows = ['Toes Record', '1 2'];
  author.attributes['digits'] = '3';
  app.open({ keep: true });
  app.reread();
  expect(script.examples).toEqual([[1, 2]]);
  expect(script.weights).toEqual([0.4, 0.1]);
});

test('another table leaves the reader’s choice, though no number was changed', () => {
  const { app, author, script } = start();
  app.editor?.select(1);
  author.rows = ['Toes Record', '8.5 0.65', '9.9 0.8'];
  app.reread();
  expect(script.examples).toEqual([
    [8.5, 0.65],
    [9.9, 0.8],
  ]);
  expect(script.selected).toBe(1);
});

test('what is wrong is told in codes, and the next best holds', () => {
  const { app, script } = start({ weights: '1 2 3', x: 'Fans', digits: 'many' });
  expect(app.problems).toEqual([
    { code: 'attribute-not-a-number', attribute: 'digits', text: 'many' },
    { code: 'unknown-column', attribute: 'x', name: 'Fans', columns: [] },
    { code: 'refused', place: 'weights', reason: '2 inputs but 3 weights' },
  ]);
  expect(script.weights).toEqual([0.1, 0.1]);
  script.weights = [1];
  expect(app.problems[0]).toEqual({
    ...{ code: 'refused', place: 'weights', reason: '2 inputs but 1 weight' },
  });
  script.weights = [1, 1];
  expect(app.problems).toHaveLength(3);
});

test('steps go from the first to the last, and stay with the chosen example', () => {
  const { app } = start({ weights: '0.1 0.2' });
  app.moveStep(1);
  expect(app.step).toMatchObject({ kind: 'input', value: 8.5 });
  app.editor?.select(1);
  expect(app.step).toMatchObject({ kind: 'input', value: 9.5 });
  app.moveStep(Number.POSITIVE_INFINITY);
  expect(app.step).toMatchObject({ kind: 'activation' });
  app.closeSteps();
  expect(app.step).toBeUndefined();
});

test('edits of a large table are forgotten once they take too much memory, the oldest first', () => {
  const { app, script } = start();
  const rows = Array.from({ length: 100_000 }, (_, row) => [row, 0, 0]);
  script.inputs = ['a', 'b', 'c'];
  script.examples = rows;
  for (let edit = 1; edit <= 40; edit += 1) app.editor?.typeValue(0, 0, String(edit), true);
  let undone = 0;
  while (app.session?.canUndo) {
    app.undo();
    undone += 1;
  }
  // 2.4 MB each, of 64.
  expect(undone).toBeGreaterThan(20);
  expect(undone).toBeLessThan(30);
  expect(script.examples[0]?.[0]).toBe(40 - undone);
});

test('sliders reach as far as their weights, and once those are back, no further', () => {
  const { app } = start();
  const ends = () => app.viewModel(en, { width: 0, guess: undefined })?.ranges.weight;
  app.editor?.setParameter(toes, 2, true);
  expect(ends()).toEqual([-1, 2]);
  app.editor?.setParameter(toes, 0.5, true);
  expect(ends()).toEqual([-1, 2]);
  app.editor?.setParameter(toes, -1e307, true);
  expect(ends()).toEqual([-1e307, 2]);
  app.undo();
  expect(ends()).toEqual([-1, 1]);
});
