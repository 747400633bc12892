import { expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import {
  boxOf,
  counts,
  focus,
  games,
  hasFocus,
  hiddenLayer,
  lessonWidget,
  live,
  neuronOf,
  readings,
  reads,
  slide,
  slider,
  typeThenStep,
} from './widget.ts';

/** The four games, with the question in place. */
async function asked(attributes = ''): Promise<Locator> {
  const widget = await games(`predict-first ${attributes}`);
  await expect.element(answer(widget)).toBeVisible();
  return widget;
}

const answer = (widget: Locator) => widget.getByRole('button', { name: 'Show the answer' });
const skip = (widget: Locator) => widget.getByRole('button', { name: 'Skip' });
const panelOf = (widget: Locator) => widget.getByRole('group', { name: 'Your guess' });
const guess = (widget: Locator) => widget.getByRole('slider', { name: 'Your guess' });

/** All that the widget shows and says, in text, in names, and in values. */
function told(widget: Locator): string {
  const names = widget
    .css('*')
    .elements()
    .flatMap((element) =>
      ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
  return [...readings(widget.css('.widget')), ...names].join(' ');
}

const answers = /0\.98|1\.11|1\.15|1\.08/;

test('until there is a guess, nothing shows an answer, but to scripts', async () => {
  const widget = await asked();
  await reads(widget.css('tbody td.output'), ['?', '?', '?', '?']);
  await reads(widget.css('.numbers'), '0.1 × 8.5 + 0.2 × 0.65 + 0 × 1.2 = ?');
  await reads(widget.css('[part=plot-data] td:nth-child(2)'), ['?', '?', '?', '?']);
  await counts(widget.getByRole('button', { name: 'Embed' }), 0);
  await counts(widget.getByRole('button', { name: 'Step', exact: true }), 0);
  await counts(widget.getByText('The same in code'), 0);
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  await slide(widget.getByRole('slider', { name: 'Weight of Fans' }), 0.5);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect
    .element(widget.getByText('Prediction for Game 3: what is your guess?'))
    .toBeVisible();
  expect(told(widget)).not.toMatch(answers);
  expect(Array.from(neuronOf(widget).predictions)).toEqual([
    0.9800000000000001, 1.11, 1.1500000000000001, 1.08,
  ]);
});

test('guess and answer stand side by side, then comes the term that made the difference', async () => {
  const widget = await asked();
  await widget.getByRole('radio', { name: 'Game 4' }).click();
  await expect.element(answer(widget)).toBeDisabled();
  await slide(guess(widget), 1.3);
  await answer(widget).click();
  const panel = panelOf(widget);
  const both = 'Your guess: 1.3. Prediction for Game 4: 1.08. 0.22 too high.';
  await expect.element(panel).toHaveTextContent(both);
  await hasFocus(panel);
  await reads(widget.getByRole('status').last(), both);
  await reads(widget.css('tbody td.output'), ['0.98', '1.11', '1.15', '1.08']);
  await expect.element(widget.getByRole('button', { name: 'Embed' })).toBeVisible();

  await expect.element(panel).toHaveTextContent('Which term made the difference to Game 3?');
  await panel.getByRole('button', { name: 'Record' }).click();
  await expect
    .element(panel)
    .toHaveTextContent('Not quite: Record accounts for 0.02, and another for more.');
  await panel.getByRole('button', { name: 'Toes' }).click();
  await expect
    .element(panel)
    .toHaveTextContent(
      'Yes, Toes: the largest by size. Term by term, Game 4 less Game 3: Toes −0.09, Record 0.02, Fans 0.',
    );
  await counts(panel.getByRole('button'), 0);
  await expect.element(panel).toHaveTextContent(both);

  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.5);
  await expect.element(panel).toHaveTextContent(both);
});

test('the difference is that of the two numbers that stand there', async () => {
  const widget = await asked();
  await widget.getByRole('spinbutton', { name: 'Weight of Toes, number' }).fill('0.0876');
  await slide(guess(widget), 1);
  await answer(widget).click();
  // 0.8746 is shown as 0.87.
  const panel = panelOf(widget);
  await expect
    .element(panel)
    .toHaveTextContent('Your guess: 1. Prediction for Game 1: 0.87. 0.13 too high.');
});

test('before there is a guess, the slider shows none', async () => {
  const widget = await asked();
  const knob = widget.css('.guess .slider-field');
  await expect.element(knob).toHaveClass(/unset/);
  await slide(guess(widget), 1);
  await expect.element(knob).toHaveClass(/positive/);
});

test('an edge of the diagram or a term of the sum answers too', async () => {
  const widget = await asked();
  await slide(guess(widget), 1);
  await answer(widget).click();
  await widget.css('.numbers .term').filter({ hasText: '0.2 × 0.65' }).click();
  await expect.element(panelOf(widget).getByText(/^Not quite: Record/)).toBeVisible();
  await widget.css('.weight').last().click();
  await expect.element(panelOf(widget).getByText(/^Not quite: Fans/)).toBeVisible();
  await widget.css('.dendrite').first().css('.edge').click();
  await expect.element(panelOf(widget).getByText(/^Yes, Toes/)).toBeVisible();
});

test('all of it goes by keyboard', async () => {
  const widget = await asked();
  const field = widget.getByRole('spinbutton', { name: 'Your guess, number' });
  await focus(field);
  await userEvent.keyboard('many');
  await expect.element(field).toHaveAccessibleDescription("Your guess: 'many' is not a number");
  typeThenStep(field, '0,95');
  await expect.element(field).toHaveValue('0.96');
  await userEvent.tab();
  await hasFocus(answer(widget));
  await userEvent.keyboard('{Enter}');
  await expect
    .element(
      panelOf(widget).getByText(/Your guess: 0\.96\. Prediction for Game 1: 0\.98\. 0\.02 too low/),
    )
    .toBeVisible();
  await userEvent.tab();
  await hasFocus(widget.getByRole('button', { name: 'Toes', exact: true }));
  await userEvent.keyboard('{Enter}');
  await expect.element(panelOf(widget).getByText(/^Yes, Toes/)).toBeVisible();
});

test('a guess can be placed on the plot, where it stays beside the answer', async () => {
  const widget = await asked('views="plot"');
  const canvas = widget.getByRole('img', { name: 'Prediction over Toes' });
  const picture = () => (canvas.element() as HTMLCanvasElement).toDataURL();
  await expect.poll(() => picture().length).toBeGreaterThan(3000);
  const before = picture();
  const box = boxOf(canvas);
  await canvas.click({ position: { x: box.width / 2, y: box.height * 0.3 } });
  await expect.element(answer(widget)).toBeEnabled();
  const value = () => (guess(widget).element() as HTMLInputElement).valueAsNumber;
  const placed = value();
  expect(placed).toBeGreaterThan(0.8);
  expect(placed).toBeLessThan(2);
  await expect.poll(picture).not.toBe(before);
  await canvas.click({ position: { x: box.width / 2, y: box.height * 0.6 } });
  await expect.poll(value).toBeLessThan(placed);
});

interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly line: number;
}

test('the labels of guess and answer keep apart on a phone’s plot', async () => {
  await page.viewport(320, 640);
  const written: Label[] = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    text,
    x,
    y,
  ) {
    const { width } = this.measureText(text);
    if (this.font.startsWith('600')) written.push({ text, left: x, right: x + width, line: y });
    fillText.call(this, text, x, y);
  });
  const widget = await asked('views="plot"');
  await slide(guess(widget), 1.2);
  await answer(widget).click();
  // The answer passes the guess on its way up.
  for (const weight of [-0.2, 0, 0.05, 0.08, 0.1, 0.12, 0.13, 0.15, 0.2, 0.4]) {
    await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), weight);
    const answer = (weight * 8.5 + 0.13).toFixed(2).replace(/0+$/, '').replace('-', '\u2212');
    await expect
      .poll(() => written.slice(-2).map(({ text }) => text))
      .toEqual([answer, 'Your guess: 1.2']);
    const [first, second] = written.slice(-2);
    if (!first || !second) throw new Error('the plot has no labels');
    const beside = first.right <= second.left || second.right <= first.left;
    expect(beside || Math.abs(first.line - second.line) >= 13).toBe(true);
  }
});

test('what was asked keeps its names when another neuron is chosen, or an input goes', async () => {
  const network = await live(`<soma-network predict-first>${hiddenLayer}</soma-network>`);
  await skip(network).click();
  const said = /^Hurt for Game 1: 0\.21\./;
  await reads(network.css('.guess .question'), said);
  await network.getByRole('option', { name: /^Sad/ }).click();
  await expect.element(network.getByRole('group', { name: 'Weights of Sad' })).toBeVisible();
  await reads(network.css('.guess .question'), said);

  const widget = await asked();
  await slide(guess(widget), 1);
  await answer(widget).click();
  await panelOf(widget).getByRole('button', { name: 'Toes' }).click();
  const terms = /Toes −0\.14, Record −0\.03, Fans 0\./;
  await expect.element(panelOf(widget)).toHaveTextContent(terms);
  await widget.getByRole('button', { name: 'Your data' }).click();
  await widget.getByRole('button', { name: 'Remove Toes' }).click();
  await counts(slider(widget, 'Weight of Toes'), 0);
  await expect.element(panelOf(widget)).toHaveTextContent(terms);
});

test('skipping is always there, at both questions', async () => {
  const widget = await asked();
  await skip(widget).click();
  await reads(widget.css('tbody td.output'), ['0.98', '1.11', '1.15', '1.08']);
  await expect.element(panelOf(widget).getByText(/^Prediction for Game 1: 0\.98\.$/)).toBeVisible();
  await counts(widget.getByRole('button', { name: 'Toes', exact: true }), 0);

  const again = await asked();
  await slide(guess(again), 1);
  await answer(again).click();
  await skip(again).click();
  await counts(again.getByText(/Which term/), 0);
  await expect.element(panelOf(again).getByText(/Your guess: 1\./)).toBeVisible();
});

test('in the lesson, game 3 beats what its record lets one expect', async () => {
  const widget = await live(lessonWidget('guess-first'));
  await expect
    .element(widget.getByText('Prediction for Game 3: what is your guess?'))
    .toBeVisible();
  expect(told(widget)).not.toMatch(answers);
  await slide(guess(widget), 1);
  await answer(widget).click();
  await expect
    .element(panelOf(widget).getByText(/Your guess: 1\. Prediction for Game 3: 1\.15\./))
    .toBeVisible();
  await widget.getByRole('button', { name: 'Toes', exact: true }).click();
  await expect
    .element(panelOf(widget).getByText(/Game 3 less Game 4: Toes 0\.09, Record −0\.02, Fans 0\./))
    .toBeVisible();
});
