import { expect, test } from 'vitest';
import { begin, commit, forgetOldest, redo, undo } from '../../web/src/model/history.ts';

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

test('the oldest steps are forgotten once what they keep takes too much room', () => {
  const shared = { size: 10 };
  const big = (size: number) => [{ size }, shared];
  const [a, b, c, d] = [big(30), big(30), big(30), big(30)];
  const history = { past: [a, b, c], present: d, future: [] };
  const partsOf = (parts: { size: number }[]) => parts.map((part) => [part, part.size] as const);
  expect(forgetOldest(history, partsOf, 130).past).toEqual([a, b, c]);
  expect(forgetOldest(history, partsOf, 129).past).toEqual([b, c]);
  // What was done last can be undone, however large it is.
  expect(forgetOldest(history, partsOf, 0).past).toEqual([c]);
});
