import { Chart } from 'chart.js';
import { expect, test, vi } from 'vitest';
import { commands, type Locator, page, userEvent } from 'vitest/browser';
import type { SomaNeuron } from '../../web/src/element/soma-neuron.ts';
import { loadEngine } from '../../web/src/engine/index.ts';
import {
  button,
  cell,
  counts,
  hasFocus,
  hiddenLayer,
  live,
  neuronOf,
  press,
  readings,
  reads,
  slide,
  slider,
} from './widget.ts';

const wonGames = `
  <table>
    <caption>Four games</caption>
    <tr><th>Game</th><th>Toes</th><th>Record</th><th>Fans</th><th>Won</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1.2</td><td>1</td></tr>
    <tr><th>2</th><td>9.5</td><td>0.8</td><td>1.3</td><td>1</td></tr>
    <tr><th>3</th><td>9.9</td><td>0.8</td><td>0.5</td><td>0</td></tr>
    <tr><th>4</th><td>9.0</td><td>0.9</td><td>1.0</td><td>1</td></tr>
  </table>`;

const oneInput = (input: string) => `
  <table>
    <tr><th>Game</th><th>Input</th><th>Target</th></tr>
    <tr><th>1</th><td>${input}</td><td>0.8</td></tr>
  </table>`;

const exclusiveOr = `
  <table>
    <tr><th>Row</th><th>Left</th><th>Right</th><th>Either</th></tr>
    <tr><th>1</th><td>0</td><td>0</td><td>0</td></tr>
    <tr><th>2</th><td>0</td><td>1</td><td>1</td></tr>
    <tr><th>3</th><td>1</td><td>0</td><td>1</td></tr>
    <tr><th>4</th><td>1</td><td>1</td><td>0</td></tr>
  </table>`;

const descent = 'method="gradient-descent"';

/** A widget that learns, once its view of learning is there. */
async function learning(attributes: string, table = wonGames): Promise<Locator> {
  const widget = await live(`<soma-neuron ${attributes}>${table}</soma-neuron>`);
  await expect.element(panel(widget)).toBeVisible();
  return widget;
}

/** The four games with the book's weights. */
const games = (attributes: string) => learning(`weights="0.1 0.2 -0.1" target="Won" ${attributes}`);

const panel = (widget: Locator) => widget.getByRole('group', { name: 'Learning' });
const act = (widget: Locator, name: string) => button(panel(widget), name);
const number = (widget: Locator, row: string, column = 0) =>
  widget.css(`td[data-row=${row}][data-column="${column}"]`);
const row = (widget: Locator, name: string) => widget.css(`td[data-row=${name}]`);
const says = (widget: Locator) => widget.css('.ledger .says');
const title = (widget: Locator) => widget.css('.learn .title b + span');
const told = (widget: Locator) => widget.css('.learn .hint');

test('the ledger of a step has every number of it, in the order in which they are worked out', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await act(widget, 'Step').click();
  await reads(widget.css('.ledger tbody th'), [
    'input',
    'weight',
    'prediction',
    'target',
    'delta',
    'weight delta',
    'alpha',
    'new weight',
  ]);
  await reads(row(widget, 'input'), ['8.5', '0.65', '1.2']);
  await reads(row(widget, 'prediction'), ['0.86']);
  await reads(row(widget, 'delta'), ['−0.14']);
  await reads(row(widget, 'weightDelta'), ['−1.19', '−0.091', '−0.168']);
  await reads(row(widget, 'newWeight'), ['0.1119', '0.20091', '−0.09832']);
  await button(widget.css('.ledger'), 'All digits').click();
  await reads(row(widget, 'prediction'), ['0.8600000000000001']);
  expect(neuronOf(widget).weights).toEqual([0.1119, 0.20091, -0.09832]);
});

test('a number that is chosen says where it comes from, and what it was made of lights up', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await act(widget, 'Step').click();
  await number(widget, 'newWeight').click();
  await reads(says(widget), 'Weight − alpha × weight delta: 0.1 − 0.01 × (−1.19) = 0.1119.');
  await reads(widget.css('.ledger .lit'), ['0.1', '−1.19', '0.01']);
  await counts(widget.css('.table-view td.lit'), 0);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await hasFocus(number(widget, 'weightDelta'));
  await expect
    .poll(() =>
      widget
        .css('.table-view td.lit input')
        .elements()
        .map((field) => (field as HTMLInputElement).value),
    )
    .toEqual(['8.5']);
  await reads(
    says(widget),
    /^Delta × input: \(−0.14\) × 8.5 = −1.19\. .*Half the input, 4.25,.*−0.595/,
  );
  await userEvent.keyboard('{ArrowRight}{ArrowUp}');
  await reads(says(widget), 'Prediction − target: 0.86 − 1 = −0.14. The prediction is too low.');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await reads(says(widget), /0\.1 × 8\.5 \+ 0\.2 × 0\.65 \+ \(−0\.1\) × 1\.2 = 0\.86/);
  await userEvent.keyboard('{Escape}');
  await reads(says(widget), 'Choose a number to see where it comes from.');
});

test('where the ledger goes, nothing stays lit', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await act(widget, 'Step').click();
  await number(widget, 'weightDelta').click();
  await counts(widget.css('.table-view td.lit'), 1);
  widget.element().setAttribute('method', 'by-hand');
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.3);
  await counts(widget.css('.ledger'), 0);
  await counts(widget.css('.table-view td.lit'), 0);
});

test('an input of 0 has done no harm, and a negative one turns the way round', async () => {
  const table = `
    <table>
      <tr><th>Row</th><th>None</th><th>Less</th><th>Truth</th></tr>
      <tr><th>1</th><td>0</td><td>-2</td><td>1</td></tr>
    </table>`;
  const widget = await learning(`weights="0.5 0.5" target="Truth" ${descent}`, table);
  await act(widget, 'Step').click();
  await number(widget, 'weightDelta', 0).click();
  await reads(says(widget), /An input of 0 has had no part/);
  await number(widget, 'weightDelta', 1).click();
  await reads(
    says(widget),
    /\(−2\) × \(−2\) = 4\. The input is negative, which turns the way round/,
  );
});

test('from all examples, a weight delta is the mean of what each one says', async () => {
  const widget = await games(`${descent} alpha="0.01" order="all"`);
  await counts(act(widget, 'Pass'), 0);
  await act(widget, 'Step').click();
  await number(widget, 'weightDelta').click();
  await reads(
    says(widget),
    'The mean over 4 examples: ((−1.19) + (−0.19) + 10.89 + (−0.18)) ÷ 4 = 2.3325.',
  );
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  await reads(row(widget, 'target'), ['0']);
});

test('the slider shows any step of the history, and the start comes back as it was', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  for (let step = 0; step < 3; step += 1) await act(widget, 'Step').click();
  const third = neuronOf(widget).weights;
  await reads(title(widget), /^step 3 of 3 · error /);
  await slide(widget.getByRole('slider', { name: 'Steps taken' }), 1);
  await reads(title(widget), /^step 1 of 3/);
  expect(neuronOf(widget).weights).toEqual([0.1119, 0.20091, -0.09832]);
  await act(widget, 'To the start').click();
  expect(neuronOf(widget).weights).toEqual([0.1, 0.2, -0.1]);
  for (let step = 0; step < 3; step += 1) await act(widget, 'Step').click();
  expect(neuronOf(widget).weights).toEqual(third);
  await act(widget, 'Back').click();
  await reads(title(widget), /^step 2 of 3/);
});

test('what becomes of a step is heard once: the error, or that there is no step', async () => {
  const widget = await learning(
    `weights="1" target="Target" ${descent} alpha="0.1"`,
    oneInput('1'),
  );
  const heard = widget.css('[role=status]');
  await act(widget, 'Step').click();
  await expect.poll(() => readings(heard).filter(Boolean)).toEqual(['Mean squared error: 0.0324']);
  await widget.getByRole('textbox', { name: 'Alpha, number' }).fill('1e300');
  await slide(widget.getByRole('slider', { name: 'Weight of Input' }), 0.5);
  await cell(widget, 'Input, Game 1').fill('1e150');
  await act(widget, 'Step').click();
  const past = heard.filter({ hasText: 'largest number' });
  await counts(past, 1);
});

test('run ends at the goal, and says so', async () => {
  const widget = await learning(
    `weights="0.5" target="Target" ${descent} alpha="1" goal="0.001"`,
    oneInput('0.5'),
  );
  await act(widget, 'Run').click();
  await reads(widget.css('.learn .reached'), 'The goal is reached.');
  await reads(widget.css('.learn .goal'), 'goal: below 0.001');
});

test('what is said of a step has one line at any width, so that the buttons stay where they are', async () => {
  for (const width of [320, 360, 660, 960]) {
    await page.viewport(width, 800);
    const widget = await learning(
      `weights="0.5" target="Target" ${descent} alpha="1" goal="0.000005"`,
      oneInput('0.5'),
    );
    const top = () => {
      const [bar, step] = [panel(widget), act(widget, 'Step')].map((one) =>
        one.element().getBoundingClientRect(),
      );
      return (step?.top ?? 0) - (bar?.top ?? 0);
    };
    const before = top();
    await act(widget, 'Step').click();
    await reads(title(widget), /^step 1 of 1 /);
    expect(top()).toBe(before);
    await act(widget, 'Run').click();
    await reads(title(widget), 'step 20 of 20 · error 0.0000030421');
    expect(top()).toBe(before);
  }
});

test('on a phone both curves stand near the buttons, and the ledger below them', async () => {
  await page.viewport(360, 740);
  const widget = await games(`${descent} alpha="0.01"`);
  await act(widget, 'Step').click();
  const top = (part: string) => widget.css(part).element().getBoundingClientRect().top;
  await counts(widget.css('.ledger'), 1);
  expect(top('.curve.weight')).toBeLessThan(top('.ledger'));
});

test('a run that ends before its goal says so', async () => {
  const widget = await learning(
    `weights="0.5" target="Target" ${descent} alpha="0.0001" goal="0.001"`,
    oneInput('5'),
  );
  await act(widget, 'Run').click();
  const says = 'The goal is not reached yet; Run goes on from here.';
  await reads(widget.css('.learn .outcome'), says);
  await act(widget, 'Run').click();
  await reads(widget.css('.learn .reached'), 'The goal is reached.');
});

test('where passes go round in a circle, the last pass has changed nothing, though its steps have', async () => {
  const widget = await learning(
    `weights="0.5 0.5" target="Either" ${descent} alpha="0.2" goal="0.01"`,
    exclusiveOr,
  );
  await act(widget, 'Run').click();
  const says = 'The last pass has ended where it began: running on changes nothing.';
  await reads(widget.css('.learn .outcome'), says);
  const { weights } = neuronOf(widget);
  await act(widget, 'Back').click();
  expect(neuronOf(widget).weights).not.toEqual(weights);
});

test('alpha that is too large for the inputs says so, and offers a smaller one', async () => {
  const widget = await learning(
    `weights="0.5" target="Target" ${descent} alpha="0.1"`,
    oneInput('5'),
  );
  for (let step = 0; step < 4; step += 1) await act(widget, 'Step').click();
  await reads(widget.css('.learn .outcome'), /alpha 0\.1 is too large for inputs as large as 5/);
  await act(widget, 'Alpha 0.01').click();
  await expect.element(widget.getByRole('textbox', { name: 'Alpha, number' })).toHaveValue('0.01');
  await reads(widget.css('.learn .outcome'), '');
  await hasFocus(act(widget, 'Back'));
});

test('the way back from an alpha that is too large keeps the focus', async () => {
  const widget = await learning(
    `weights="0.5" target="Target" ${descent} alpha="0.1"`,
    oneInput('5'),
  );
  for (let step = 0; step < 2; step += 1) await act(widget, 'Step').click();
  const outcome = widget.css('.learn .outcome');
  await reads(outcome, /too large/);
  await press(button(outcome, 'Back'), '{Enter}');
  await reads(outcome, '');
  await userEvent.keyboard('{Enter}');
  await reads(title(widget), /^step 0 of 2/);
});

test('an alpha that is none is refused where it is typed, and the last good one stays', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  const field = widget.getByRole('textbox', { name: 'Alpha, number' });
  for (const text of ['abc', '0', '-1']) {
    await field.fill(text);
    await expect.element(field).toHaveAccessibleDescription('Alpha has to be a number above 0');
  }
  await act(widget, 'Step').click();
  await reads(row(widget, 'stepSize'), '0.01');
  await field.fill('0.5');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
});

test('alpha as it is typed or dragged is one step of undo', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  const field = widget.getByRole('textbox', { name: 'Alpha, number' });
  await press(field, '{Control>}a{/Control}125{Enter}');
  await expect.element(field).toHaveValue('125');
  await button(widget, 'Undo').click();
  await expect.element(field).toHaveValue('0.01');
  await expect.element(button(widget, 'Undo')).toBeDisabled();
  await commands.drag(slider(widget, 'Alpha').selector, [0.6, 0.8, 0.9]);
  await commands.release();
  await expect.element(field).toHaveValue('2');
  await button(widget, 'Undo').click();
  await expect.element(field).toHaveValue('0.01');
  await expect.element(button(widget, 'Undo')).toBeDisabled();
});

test('where no example has all its numbers, there is nothing to learn from', async () => {
  const table = `<table><tr><th>a</th><th>b</th><th>Won</th></tr><tr><td>1</td><td></td><td>1</td></tr></table>`;
  const widget = await learning(`target="Won" ${descent}`, table);
  await act(widget, 'Step').click();
  await expect.element(button(widget, 'Undo')).toBeDisabled();
});

test('what is typed for alpha is none of the nudge’s', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await widget.getByRole('textbox', { name: 'Alpha, number' }).fill('abc');
  widget.element().setAttribute('method', 'hot-and-cold');
  const field = widget.getByRole('textbox', { name: 'Nudge, number' });
  await expect.element(field).toHaveValue('0.01');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
});

test('a hint tells which weight, then which way, then how far', async () => {
  const widget = await games('');
  await counts(act(widget, 'Step'), 0);
  await act(widget, 'Hint').click();
  await reads(told(widget), /^Look at Weight of \w+\.$/);
  await act(widget, 'Hint').click();
  await reads(told(widget), /It is too (small|large): turn it (up|down)\.$/);
  await act(widget, 'Hint').click();
  await reads(told(widget), /To about [−\d.]+; the error is then [\d.]+\./);
});

test('a hint goes once the numbers that it was made of are others', async () => {
  const widget = await games('');
  await act(widget, 'Hint').click();
  await reads(told(widget), /^Look at Weight of \w+\.$/);
  await widget.getByRole('textbox', { name: 'Won, Game 1' }).fill('5');
  await reads(told(widget), '');
});

test('hints, followed one after another, lead to the goal', async () => {
  const widget = await games('goal="0.01"');
  const names = ['Toes', 'Record', 'Fans'];
  for (let hint = 0; hint < names.length; hint += 1) {
    for (let press = 0; press < 3; press += 1) await act(widget, 'Hint').click();
    const [, name = '', to = ''] =
      /Look at Weight of (\w+)\..* To about ([−\d.]+);/.exec(readings(told(widget))[0] ?? '') ?? [];
    expect(names).toContain(name);
    const field = widget.getByRole('spinbutton', { name: `Weight of ${name}` });
    await field.fill(to);
    await userEvent.keyboard('{Enter}{Tab}');
  }
  await reads(widget.css('.learn .reached'), 'The goal is reached.');
});

test('where no setting reaches the goal, the hint says why', async () => {
  const widget = await learning('target="Either" goal="0.01"', exclusiveOr);
  await act(widget, 'Hint').click();
  await reads(
    told(widget),
    /^No setting gets the error below 0\.01\. .* at least 0\.33333 is left/,
  );
});

test('where no neuron tells the rows apart, the hint says that', async () => {
  const widget = await learning(
    'activation="step" controls="weights bias learning" target="Either" goal="all"',
    exclusiveOr,
  );
  await act(widget, 'Hint').click();
  await reads(told(widget), /^No setting gets all of them right\./);
});

test('a locked weight cannot be moved, neither by hand nor by learning', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  const lock = button(widget, 'Lock Weight of Record');
  await lock.click();
  await expect.element(lock).toHaveAttribute('aria-pressed', 'true');
  await expect.element(widget.getByRole('slider', { name: 'Weight of Record' })).toBeDisabled();
  await act(widget, 'Step').click();
  await expect.poll(() => neuronOf(widget).weights).toEqual([0.1119, 0.2, -0.09832]);
  await number(widget, 'newWeight', 1).click();
  await reads(says(widget), 'It is locked, so it stays as it is.');
  await press(lock, ' ');
  await expect.element(lock).toHaveAttribute('aria-pressed', 'false');
});

test('a widget that leaves the page before it is drawn takes none of the core’s memory', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await counts(widget.css('.curve.weight canvas'), 1);
  const neuron = widget.element() as SomaNeuron;
  const engine = await loadEngine();
  neuron.step();
  const taken = vi.spyOn(engine, 'workspace');
  neuron.remove();
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  expect(taken).not.toHaveBeenCalled();
});

test('nothing learns, and nothing is locked, where nobody knows what is true', async () => {
  const widget = await live(`<soma-neuron>${wonGames}</soma-neuron>`);
  await counts(panel(widget), 0);
  await counts(button(widget, 'Lock Weight of Toes'), 0);
});

test('a step copies as CSV, with all digits', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await act(widget, 'Step').click();
  await act(widget, 'Copy as CSV').click();
  await expect.element(panel(widget).getByText('Copied.')).toBeVisible();
  const [header, first] = (await navigator.clipboard.readText()).split('\n');
  expect(header).toBe(
    'Step,Game,neuron,Weight,input,weight,prediction,target,delta,weight delta,alpha,new weight',
  );
  expect(first).toBe(
    '1,Game 1,Prediction,Toes,8.5,0.1,0.8600000000000001,1,-0.1399999999999999,-1.189999999999999,0.01,0.1119',
  );
});

test('a step copies as a plain table, for a feed', async () => {
  const widget = await games(`${descent} alpha="0.01"`);
  await act(widget, 'Step').click();
  await act(widget, 'Copy as HTML').click();
  await expect.element(panel(widget).getByText('Copied.')).toBeVisible();
  const copied = new DOMParser().parseFromString(await navigator.clipboard.readText(), 'text/html');
  expect(copied.querySelector('caption')?.textContent).toBe('Step 1, from Game 1');
  const last = Array.from(copied.querySelectorAll('tbody tr'), (row) => row.lastChild?.textContent);
  expect(last).toEqual(['0.1119', '0.20091', '-0.09832']);
});

test('a wiggle measures the slope that is computed beside it', async () => {
  const widget = await learning(
    `weights="0.5" target="Target" ${descent} alpha="1"`,
    oneInput('0.5'),
  );
  await reads(widget.css('.curve.weight > p'), [
    /^At 0\.5 the error is 0\.3025\. It is least, 0, at 1\.6\./,
    /^The slope there is 2 × next weight delta: 2 × \(−0\.275\) = −0\.55\./,
    'Wiggle Moves this weight a little and measures what the error does.',
    '',
  ]);
  await act(widget, 'Wiggle').click();
  await reads(widget.css('.wiggle'), /÷ 0\.01 [=≈] −0\.5475\. Computed, it is −0\.55\.$/);
  await act(widget, 'Wiggle less').click();
  await reads(widget.css('.wiggle'), /÷ 0\.001 [=≈] −0\.54975\./);
  const less = act(widget, 'Wiggle less');
  // Before the next frame shows what the first of them did.
  for (let time = 0; time < 4; time += 1) (less.element() as HTMLElement).click();
  await press(less, '{Enter}');
  await expect.element(less).toHaveAttribute('aria-disabled', 'true');
  await hasFocus(less);
});

test('before the first step the error is all there is to say; hot and cold speaks of no weight delta', async () => {
  const widget = await learning(
    'weights="0.5" target="Target" method="hot-and-cold" nudge="0.1"',
    oneInput('0.5'),
  );
  await reads(widget.css('.curve.history > p'), 'error 0.3025');
  await reads(widget.css('.curve.weight > p').nth(1), 'The slope there is −0.55.');
  await act(widget, 'Step').click();
  await reads(
    widget.css('.curve.history > p'),
    'Error from 0.3025 at the start to 0.25 now; the least was 0.25.',
  );
});

test('a trace of rounding that is left of the error is called none, and is no height of the curve', async () => {
  const widget = await learning(
    'weights="0.5" target="Target" method="hot-and-cold" nudge="0.1"',
    oneInput('0.5'),
  );
  await act(widget, 'Run').click();
  await reads(title(widget), 'step 12 of 12 · error ≈ 0');
  await reads(widget.css('.curve.weight > p').nth(1), 'The slope there is ≈ 0.');
  const canvas = widget.css('.curve.history canvas').element() as HTMLCanvasElement;
  // The logarithm of 0.0001.
  expect(Chart.getChart(canvas)?.scales['y']?.min).toBe(-4);
  await button(widget.css('.ledger'), 'All digits').click();
  await reads(title(widget), /error \d.*E−32$/);
});

test('a hidden neuron has its share of the deltas that it feeds', async () => {
  await live(`
    <soma-network activation="relu identity" target="Truth" ${descent}>
      <table>
        <tr><th>Row</th><th>a</th><th>b</th><th>Truth</th></tr>
        <tr><th>1</th><td>1</td><td>2</td><td>1</td></tr>
      </table>
      <table>
        <tr><th>Neuron</th><th>a</th><th>b</th></tr>
        <tr><th>h0</th><td>0.5</td><td>0.25</td></tr>
        <tr><th>h1</th><td>-1</td><td>0.25</td></tr>
      </table>
      <table>
        <tr><th>Neuron</th><th>h0</th><th>h1</th></tr>
        <tr><th>out</th><td>0.5</td><td>1</td></tr>
      </table>
    </soma-network>`);
  const network = page.css('soma-network').first();
  await act(network, 'Step').click();
  await reads(network.css('.deltas td'), [
    '0.5 − 1',
    '−0.5',
    '(0.5 × (−0.5)) × slope',
    '−0.25',
    '(1 × (−0.5)) × slope',
    '0',
  ]);
  await button(network.css('.deltas'), 'h0').click();
  await number(network, 'delta').click();
  await reads(
    says(network),
    /each through the weight that leads there: 0\.5 × \(−0\.5\) = −0\.25\.$/,
  );
});

test('nobody is told what the next step does before saying what it will do', async () => {
  const widget = await live(
    `<soma-neuron predict-first="update" weights="0.1 0.2 -0.1" target="Won" ${descent} alpha="0.01">${wonGames}</soma-neuron>`,
  );
  const question = widget.getByRole('group', { name: 'Your guess about the next step' });
  await expect.element(question).toBeVisible();
  await counts(panel(widget), 0);
  await button(question, 'Up').click();
  await button(question, 'Record').click();
  await button(question, 'Take the step').click();
  await reads(
    question.css('.question'),
    'The way is right. Another weight goes further. The step: Toes +0.0119, Record +0.00091, Fans +0.00168.',
  );
  await reads(row(widget, 'newWeight'), ['0.1119', '0.20091', '−0.09832']);
});

test('what the step did keeps the names of its inputs when another neuron is chosen', async () => {
  const attributes = `predict-first="update" target="Hurt: Won, Win: Won, Sad: Won" ${descent}`;
  const table = hiddenLayer.replace(
    /<tr><th>(Game|\d)<\/th>(.*)<\/tr>/g,
    (_, name, cells) =>
      `<tr><th>${name}</th>${cells}${name === 'Game' ? '<th>Won</th>' : '<td>1</td>'}</tr>`,
  );
  const widget = await live(`<soma-network ${attributes}>${table}</soma-network>`);
  await button(widget, 'Up').click();
  await button(widget, 'h1').click();
  await button(widget, 'Take the step').click();
  const question = widget.css('.guess .question');
  await reads(question, /h0 .* h1 .* h2 /);
  await widget.getByRole('option', { name: /^h1: / }).click();
  await expect.element(slider(widget, 'Weight of Toes')).toBeVisible();
  await reads(question, /h0 .* h1 .* h2 /);
});

test('of a single weight, why it goes that way is said without alpha and delta', async () => {
  const widget = await live(
    `<soma-neuron predict-first="update" weights="0.5" target="Target" ${descent}>${oneInput('0.5')}</soma-neuron>`,
  );
  await button(widget, 'Down').click();
  await button(widget, 'Take the step').click();
  await reads(widget.css('.guess p'), [
    'It does not go that way. The step: Input +0.0275.',
    /^If the prediction is too low, weight × input has to grow;/,
  ]);
});

test('who passes over the question of the next step is led on to the neuron', async () => {
  const widget = await live(
    `<soma-neuron predict-first="update" weights="0.1 0.2 -0.1" target="Won" ${descent}>${wonGames}</soma-neuron>`,
  );
  await press(button(widget, 'Skip'), '{Enter}');
  await expect.element(panel(widget)).toBeVisible();
  await hasFocus(slider(widget, 'Weight of Toes'));
});

test('what the next step does is asked anew where it will do something else', async () => {
  const widget = await live(
    `<soma-neuron predict-first="update" weights="0.1 0.2 -0.1" target="Won" ${descent} alpha="0.01">${wonGames}</soma-neuron>`,
  );
  const question = widget.getByRole('group', { name: 'Your guess about the next step' });
  await button(question, 'Up').click();
  await counts(question.css('[aria-pressed=true]'), 1);
  await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), 0.2);
  await counts(question.css('[aria-pressed=true]'), 0);
  await button(question, 'Down').click();
  await button(question, 'Record').click();
  await button(question, 'Take the step').click();
  await reads(question.css('.question'), /^The way is right\. .* Toes −0\./);
});

test('the question of the next step is one of gradient descent', async () => {
  const widget = await learning(
    'predict-first="update" weights="0.1 0.2 -0.1" target="Won" method="hot-and-cold"',
  );
  await counts(widget.css('.guess'), 0);
});

test('who chooses gradient descent is asked of its first step', async () => {
  const widget = await learning('predict-first="update" weights="0.1 0.2 -0.1" target="Won"');
  await widget.css('.learn .settings select').first().selectOptions('gradient-descent');
  const question = widget.getByRole('group', { name: 'Your guess about the next step' });
  await expect.element(question).toBeVisible();
  await counts(panel(widget), 0);
});
