import { expect, test } from 'vitest';
import { start, toes } from './start-app.ts';

test('a table that is touched, and reads as before, leaves the reader’s work alone', () => {
  const { app, script, fired } = start({ weights: '0.1 0.2' });
  app.editor?.setParameter(toes, 0.7, true);
  app.editor?.typeValue(0, 0, '5', true);
  const told = [...fired];
  app.reread();
  expect(script.weights).toEqual([0.7, 0.2]);
  expect(script.examples[0]).toEqual([5, 0.65]);
  expect(fired).toEqual(told);
  app.undo();
  app.undo();
  expect(script.weights).toEqual([0.1, 0.2]);
});

test('where a cell has changed, the reader’s weights stay, and Reset goes to the author’s', () => {
  const { app, script, author } = start({ weights: '0.1 0.2' });
  app.editor?.setParameter(toes, 0.7, true);
  app.editor?.select(1);
  author.rows = ['Toes Record', '1 0.65', '9.5 0.8'];
  app.reread();
  expect(script.weights).toEqual([0.7, 0.2]);
  expect(script.examples[0]).toEqual([1, 0.65]);
  expect(script.selected).toBe(1);
  app.reset();
  expect(script.weights).toEqual([0.1, 0.2]);
  expect(script.examples[0]).toEqual([1, 0.65]);
});

test('translated names keep their columns; moved and new columns are known by their names', () => {
  const { app, script, author } = start({ weights: '0.1 0.2' });
  app.editor?.setParameter(toes, 0.7, true);
  author.rows = ['Zehen Bilanz', '8.5 0.65', '9.5 0.8'];
  app.reread();
  expect(script.inputs).toEqual(['Zehen', 'Bilanz']);
  expect(script.weights).toEqual([0.7, 0.2]);
  author.rows = ['Bilanz Zehen', '0.65 8.5', '0.8 9.5'];
  app.reread();
  expect(script.weights).toEqual([0.2, 0.7]);
});
