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

test('rows that a script sorts, or shows a page at a time, stay the examples that they were', () => {
  const rows = ['Toes Record', '8.5 0.65', '9.5 0.8', '9.9 0.8'];
  const { app, script, author, fired } = start({ weights: '0.1 0.2' }, rows);
  app.editor?.typeValue(0, 0, '5', true);
  app.editor?.select(2);
  const told = [...fired];
  author.rows = ['Toes▼ Record', '9.9 0.8', '9.5 0.8', '8.5 0.65'];
  app.reread();
  author.rows = ['Toes▼ Record', '9.9 0.8'];
  app.reread({ paged: true });
  author.rows = ['Toes▼ Record', 'Nothing found'];
  app.reread({ paged: true });
  author.rows = ['Toes▼ Record', '8.5 0.65'];
  app.reread({ paged: true });
  expect(script.examples).toEqual([
    [5, 0.65],
    [9.5, 0.8],
    [9.9, 0.8],
  ]);
  expect(script.selected).toBe(2);
  expect(fired).toEqual(told);
  app.undo();
  expect(script.examples[0]).toEqual([8.5, 0.65]);
});

test('where nothing turns pages, a row that is gone is no example; nor is one twice that was there once', () => {
  const rows = ['Toes Record', '8.5 0.65', '9.5 0.8'];
  const { app, script, author } = start({ weights: '0.1 0.2' }, rows);
  author.rows = ['Toes Record', '9.5 0.8', '9.5 0.8'];
  app.reread({ paged: true });
  expect(script.examples[0]).toEqual([9.5, 0.8]);
  author.rows = ['Toes Record', '9.5 0.8'];
  app.reread();
  expect(script.examples).toEqual([[9.5, 0.8]]);
});
