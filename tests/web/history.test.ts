import { expect, test } from 'vitest';
import { begin, commit, redo, undo } from '../../web/src/model/history.ts';

test('a change is undone to where it began, and redone', () => {
  const changed = commit({ ...begin(1), present: 5 }, 1);
  expect(undo(changed).present).toBe(1);
  expect(redo(undo(changed)).present).toBe(5);
});

test('a change after an undo forgets what was undone', () => {
  const first = commit({ ...begin(1), present: 2 }, 1);
  const back = undo(first);
  const other = commit({ ...back, present: 3 }, 1);
  expect(redo(other).present).toBe(3);
  expect(undo(other).present).toBe(1);
});

test('nothing happens at either end, nor for a change that changed nothing', () => {
  const start = begin(1);
  expect(undo(start)).toEqual(start);
  expect(redo(start)).toEqual(start);
  expect(commit(start, 1)).toBe(start);
});
