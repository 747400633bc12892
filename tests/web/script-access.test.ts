import { expect, test } from 'vitest';
import { start } from './start-app.ts';

test('text and lists of text serve as numbers, as attributes do', () => {
  const { script } = start();
  script.weights = '0.5, 0.25';
  expect(script.weights).toEqual([0.5, 0.25]);
  script.weights = ['1', '2'];
  expect(script.weights).toEqual([1, 2]);
  script.bias = '2';
  expect(script.bias).toBe(2);
  script.inputs = 'a, b';
  expect(script.inputs).toEqual(['a', 'b']);
});

test('undefined and null give nothing: the attribute holds, or what is usual', () => {
  const { script, failed, fired } = start({ weights: '0.1 0.2' });
  for (const nothing of [undefined, null]) {
    script.weights = nothing;
    script.bias = nothing;
    script.activation = nothing;
    script.threshold = nothing;
    script.inputs = nothing;
    script.examples = nothing;
    script.selected = nothing;
  }
  expect(fired).toEqual(['ready']);
  script.weights = [1, 2];
  script.bias = 3;
  script.activation = 'relu';
  script.selected = 1;
  for (const name of ['weights', 'bias', 'activation', 'selected'] as const) script[name] = null;
  expect(script).toMatchObject({ weights: [0.1, 0.2], bias: 0, activation: 'identity' });
  expect(script.selected).toBe(1);
  script.examples = [[1, 2]];
  script.examples = undefined;
  expect(script.examples).toEqual([
    [8.5, 0.65],
    [9.5, 0.8],
  ]);
  expect(failed).toEqual([]);
});

test('what was given last, and is given again, changes nothing', () => {
  const { app, script, failed } = start();
  const render = () => {
    script.weights = [0.1, 0.2];
    script.bias = 1;
    script.selected = 1;
    script.examples = [
      [1, 2],
      [3, 4],
    ];
  };
  render();
  app.editor?.setParameter({ kind: 'weight', layer: 0, output: 0, input: 0 }, 0.7, true);
  app.editor?.select(0);
  app.editor?.typeValue(0, 0, '5', true);
  render();
  expect(script.weights).toEqual([0.7, 0.2]);
  expect(script.selected).toBe(0);
  expect(script.examples[0]).toEqual([5, 2]);
  script.weights = [0.3, 0.2];
  expect(script.weights).toEqual([0.3, 0.2]);
  // A render that brings the same mistake is not complained of anew, or it would cause the next one.
  for (let renders = 0; renders < 3; renders += 1) script.weights = [1, 2, 3];
  expect(failed).toHaveLength(1);
});

test('after a script has gone back, it may give the same again', () => {
  const { script } = start({ weights: '0.1 0.2' });
  script.weights = [1, 2];
  script.move('reset');
  script.weights = [1, 2];
  expect(script.weights).toEqual([1, 2]);
});

test('what a script gave is gone after Reset, also where an attribute changes then', () => {
  const { app, script, author } = start({ weights: '0.1 0.2' });
  script.weights = [1, 2];
  script.bias = 3;
  script.examples = [[1, 1]];
  app.reset();
  author.attributes['output'] = 'Win';
  app.open();
  expect(script).toMatchObject({ weights: [0.1, 0.2], bias: 0 });
  expect(script.examples).toHaveLength(2);
});
