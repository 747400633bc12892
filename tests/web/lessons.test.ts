import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { lessonPages, lessons } from '../../web/build/lessons.ts';
import { openWidget } from '../../web/build/pictures.ts';
import { exampleCount } from '../../web/src/model/dataset.ts';
import { engine } from './programs.ts';

const root = resolve(import.meta.dirname, '../../web');
const read = (page: string) => parse(readFileSync(resolve(root, page), 'utf8'));
const pages = lessonPages();
const widgets = pages.flatMap((page) =>
  read(page)
    .querySelectorAll('soma-neuron, soma-network')
    .map((widget) => ({ page, id: widget.id, widget })),
);

test.each(widgets)('$page: nothing is wrong with $id', ({ widget }) => {
  const { session, problems } = openWidget(widget, engine);
  session.release();
  expect(problems).toEqual([]);
});

const predicting = widgets.filter(({ widget }) => !widget.hasAttribute('predict-first'));

test.each(predicting)('$page: without scripts, $id shows the same predictions', ({ widget }) => {
  const { session, viewModel } = openWidget(widget, engine);
  const { state, predictions } = viewModel.result;
  const count = exampleCount(state.dataset);
  const places = state.dataset.outputs.map((_, output) => output);
  const written = places.map((output) =>
    columnOf(widget, state.dataset.outputs[output]?.name ?? ''),
  );
  const live = places.map((output) =>
    Array.from(predictions.slice(output * count, (output + 1) * count), (value, example) =>
      like(written[output]?.[example] ?? '', value),
    ),
  );
  session.release();
  expect(written).toEqual(live);
});

/** The texts in the column of the first table that is headed so. */
function columnOf(widget: HTMLElement, name: string): string[] {
  const [head, ...rows] = widget.querySelector('table')?.querySelectorAll('tr') ?? [];
  const heads = head?.querySelectorAll('th') ?? [];
  const column = heads.findIndex((cell) => [cell.getAttribute('abbr'), cell.text].includes(name));
  expect(column, `a column '${name}'`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row.querySelectorAll('th, td')[column]?.text ?? '');
}

/** A number as a text writes it: with as many decimals, as percent or not. */
function like(text: string, value: number): string {
  const [, decimals = '', percent = ''] = /^[−\d]*\.?(\d*)(&nbsp;%|\s%)?$/.exec(text) ?? [];
  const digits = (percent ? 100 * value : value).toFixed(decimals.length);
  return digits.replace('-', '−') + percent;
}

test('no two widgets of all lessons share an id, so that each has its own room', () => {
  const ids = widgets.map(({ id }) => id);
  expect(ids).not.toContain('');
  expect(new Set(ids).size).toBe(ids.length);
});

test('each lesson leads to its neighbours, and to all others', () => {
  const files = readdirSync(root).filter((name) => name.endsWith('.html'));
  expect(files).toEqual(expect.arrayContaining([...pages]));
  const { transformIndexHtml } = lessons() as unknown as {
    transformIndexHtml: { handler(page: string, place: { filename: string }): string };
  };
  for (const [place, page] of pages.entries()) {
    const filename = resolve(root, page);
    const written = parse(transformIndexHtml.handler(readFileSync(filename, 'utf8'), { filename }));
    const leads = (selector: string) =>
      written.querySelectorAll(`#lessons ${selector}`).map((link) => link.getAttribute('href'));
    const there = (...found: (string | undefined)[]) =>
      found.filter((page) => page !== undefined).map((page) => `./${page}`);
    expect(leads('[rel=prev]')).toEqual(there(pages[place - 1]));
    expect(leads('[rel=next]')).toEqual(there(pages[place + 1]));
    expect(leads('li a')).toEqual(there(...pages.filter((other) => other !== page)));
    expect(written.querySelector('[aria-current]')?.text).toBe(written.querySelector('h1')?.text);
    expect(written.querySelector('.brand')?.text).toContain(`Lesson ${place + 1} of 6`);
  }
});
