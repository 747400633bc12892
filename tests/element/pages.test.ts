import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  boxOf,
  button,
  cell,
  counts,
  fourGames,
  games,
  heardFrom,
  live,
  neuronOf,
  numberField,
  predictionsOf,
  press,
  reads,
  show,
  slide,
  slider,
} from './widget.ts';

/** The keys that reach a listener of the page's, as a slide show has one. */
function keysHeard(type = 'keydown'): string[] {
  const heard: string[] = [];
  const hear = (event: Event) => heard.push((event as KeyboardEvent).key);
  document.addEventListener(type, hear);
  onTestFinished(() => document.removeEventListener(type, hear));
  return heard;
}

test('what is typed stays in the widget, and a listener of the page hears what it does not use', async () => {
  const widget = await games();
  const [down, up] = [keysHeard(), keysHeard('keyup')];
  const field = numberField(widget, 'Weight of Toes');
  await userEvent.clear(field);
  await press(field, '0.5{ArrowUp}{ArrowLeft} b{Backspace}{Enter}');
  await press(slider(widget, 'Weight of Record'), '{ArrowRight}{PageUp}{Home}');
  await press(widget.getByRole('radio', { name: 'Game 1' }), '{ArrowDown} ');
  await press(widget.getByRole('listbox'), '{ArrowRight}');
  await press(button(widget, 'Reset'), ' ');
  expect(down.filter((key) => key !== 'Tab')).toEqual([]);
  expect(up.filter((key) => key !== 'Tab')).toEqual([]);
  await press(button(widget, 'Reset'), 'b{ArrowRight}');
  await press(slider(widget, 'Weight of Record'), 'f');
  await press(field, '{Escape}');
  expect(down).toEqual(['b', 'ArrowRight', 'f', 'Escape']);
});

test('a hand on a slider turns no slide', async () => {
  const widget = await games();
  const heard: string[] = [];
  const hear = ({ type }: Event) => heard.push(type);
  for (const type of ['pointerdown', 'touchstart', 'touchmove', 'mousedown']) {
    document.addEventListener(type, hear);
    onTestFinished(() => document.removeEventListener(type, hear));
  }
  const send = (target: Element) => {
    const init = { bubbles: true, composed: true };
    target.dispatchEvent(new PointerEvent('pointerdown', init));
    target.dispatchEvent(new TouchEvent('touchstart', init));
    target.dispatchEvent(new TouchEvent('touchmove', init));
    target.dispatchEvent(new MouseEvent('mousedown', init));
  };
  send(slider(widget, 'Weight of Toes').element());
  expect(heard).toEqual([]);
  send(widget.getByText('Four games').first().element());
  expect(heard).toHaveLength(4);
});

test('a keyboard on a phone has a minus key', async () => {
  const widget = await games();
  const fields = [...widget.css('input[type=text]').elements()];
  expect(fields.length).toBeGreaterThan(3);
  for (const field of fields) expect(field.getAttribute('inputmode') ?? 'text').toBe('text');
});

test('the place for problems is there, empty, before there are any', async () => {
  const widget = show('<soma-neuron weights="1 2 3 4"></soma-neuron>');
  const place = () => neuronOf(widget).shadowRoot?.querySelector('[role=status]');
  await expect.poll(place).toBeTruthy();
  const first = place();
  await expect.poll(() => first?.textContent?.trim()).toContain('no table');
  expect(place()).toBe(first);

  const live = await games();
  const notices = live.css('.notices');
  const region = notices.element();
  expect(region.textContent).toBe('');
  expect(boxOf(notices).height).toBe(0);
  neuronOf(live).weights = [1];
  await reads(notices, /3 inputs but 1 weight/);
  expect(notices.element()).toBe(region);
});

test('a translator, a formula and a comment in the table leave the reader’s work alone', async () => {
  const widget = await games();
  const changes = heardFrom(widget, 'soma-change');
  await slide(slider(widget, 'Weight of Toes'), 0.2);
  expect(changes).toHaveLength(1);
  const cells = neuronOf(widget).querySelectorAll('td');
  for (const cell of cells) {
    const font = document.createElement('font');
    font.append(...cell.childNodes);
    cell.append(font, document.createComment('mark'));
  }
  neuronOf(widget).append('\n', document.createElement('script'));
  await new Promise(requestAnimationFrame);
  expect(neuronOf(widget).weights).toEqual([0.2, 0.2, 0]);
  await expect.element(button(widget, 'Undo')).toBeEnabled();
  const head = neuronOf(widget).querySelectorAll('th')[1];
  if (head) head.innerHTML = '<font>Zehen</font>';
  await expect.element(slider(widget, 'Weight of Zehen')).toBeVisible();
  expect(neuronOf(widget).weights).toEqual([0.2, 0.2, 0]);
});

test('a table script that sorts, wraps and turns pages leaves the reader’s work alone', async () => {
  const widget = await games();
  const neuron = neuronOf(widget);
  await slide(slider(widget, 'Weight of Toes'), 0.2);
  await cell(widget, 'Fans, Game 1').fill('2');
  await widget.getByRole('radio', { name: 'Game 3' }).click();
  const work = () => [neuron.weights, neuron.examples.length, neuron.examples[0], neuron.selected];
  const before = work();
  const table = neuron.querySelector('table') as HTMLTableElement;
  const rows = [...table.rows].slice(1);
  const head = table.rows[0] as HTMLTableRowElement;
  const page = async (shown: readonly HTMLTableRowElement[]) => {
    head.after(...shown);
    for (const row of rows) if (!shown.includes(row)) row.remove();
    await new Promise(requestAnimationFrame);
    expect(work()).toEqual(before);
  };
  head.cells[1]?.append(' ▼');
  await page([...rows].reverse());
  const wrapper = document.createElement('div');
  wrapper.innerHTML = '<table><tr><th>Game</th><th>Toes</th></tr></table><button>Next</button>';
  table.replaceWith(wrapper);
  if (table.caption) wrapper.querySelector('table')?.prepend(table.caption);
  wrapper.append(table);
  await page(rows.slice(0, 2));
  await page(rows.slice(2));
  await expect.element(button(widget, 'Undo')).toBeEnabled();
  wrapper.querySelector('button')?.remove();
  rows[3]?.remove();
  await expect.poll(() => neuron.examples).toEqual([[9.9, 0.8, 0.5]]);
});

test('what a framework sets, and sets again, is what an author would expect', async () => {
  const widget = await games('predict-first="false"');
  await counts(predictionsOf(widget), 4);
  const neuron = neuronOf(widget) as unknown as Record<string, unknown>;
  const render = () => Object.assign(neuron, { weights: '1 0 0', bias: undefined, selected: null });
  render();
  await reads(predictionsOf(widget).first(), '8.50');
  await slide(slider(widget, 'Weight of Toes'), 0.5);
  render();
  expect(neuronOf(widget).weights).toEqual([0.5, 0, 0]);
  await button(widget, 'Reset').click();
  expect(neuronOf(widget).weights).toEqual([0.1, 0.2, 0]);
  neuron['predictFirst'] = true;
  await expect.element(widget.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  neuron['predictFirst'] = false;
  await expect
    .element(widget.getByRole('button', { name: 'Show the answer' }))
    .not.toBeInTheDocument();
});

/** A frame of the same site, whose document a test writes bit by bit. */
function frame(): { document: Document; window: Window } {
  const element = document.createElement('iframe');
  element.width = '900';
  element.height = '900';
  document.body.replaceChildren(element);
  const [inner, window] = [element.contentDocument, element.contentWindow];
  if (!inner || !window) throw new Error('the frame has no document');
  return { document: inner, window };
}

test('a table that comes in pieces is read once it is all there', async () => {
  const { document: inner, window } = frame();
  const heard: string[] = [];
  inner.open();
  const script = new URL('../../web/src/element/define.ts', import.meta.url).href;
  inner.write(
    `<!doctype html><html lang="en"><script type="module" async src="${script}"></script>`,
  );
  for (const type of ['soma-ready', 'soma-error']) {
    window.addEventListener(type, () => heard.push(type));
  }
  inner.write('<soma-neuron weights="0.1 0.2 0">');
  const registry = (window as unknown as typeof globalThis).customElements;
  await registry.whenDefined('soma-neuron');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const [first = '', ...rest] = fourGames.split('<tr><th>3');
  inner.write(first);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(heard).toEqual([]);
  inner.write(`<tr><th>3${rest.join('')}</soma-neuron> <p>On.`);
  await expect.poll(() => heard).toEqual(['soma-ready']);
  const neuron = inner.querySelector('soma-neuron') as ReturnType<typeof neuronOf>;
  expect(neuron.predictions).toHaveLength(4);
  inner.close();
});

test('moved into another document, it is styled and alive', async () => {
  const widget = await games();
  const neuron = neuronOf(widget);
  const { document: inner } = frame();
  inner.body.append(neuron);
  const inside = neuron.shadowRoot?.querySelector('.widget');
  await expect
    .poll(() => inside && inner.defaultView?.getComputedStyle(inside).display)
    .toBe('grid');
  const field = neuron.shadowRoot?.querySelector<HTMLInputElement>('input[type=range]');
  if (!field) throw new Error('no slider');
  field.value = '0.4';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => neuron.weights).toEqual([0.4, 0.2, 0]);
  await expect
    .poll(() => neuron.shadowRoot?.querySelector('tbody td.output')?.textContent?.trim())
    .toBe('3.53');
  document.body.append(neuron);
  await expect.poll(() => inside && getComputedStyle(inside).display).toBe('grid');
});

test.each(['62.5%', '125%'])(
  'text is as large as the page’s where the root’s is %s',
  async (size) => {
    document.documentElement.style.fontSize = size;
    document.body.style.fontSize = '16px';
    onTestFinished(() => {
      document.documentElement.removeAttribute('style');
      document.body.removeAttribute('style');
    });
    const widget = await games();
    const sizes = ['.caption', '.sum', 'tbody td.output'].map((part) => {
      const { fontSize } = getComputedStyle(widget.css(part).first().element());
      return Number.parseFloat(fontSize);
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(18);
    expect(boxOf(button(widget, 'Reset')).height).toBeGreaterThanOrEqual(24);
  },
);

test('a plot writes as large as the page, when its text grows too', async () => {
  const set = vi.spyOn(CanvasRenderingContext2D.prototype, 'font', 'set');
  onTestFinished(() => set.mockRestore());
  const drawn = () => {
    const sizes = set.mock.calls.map(([font]) => Number(/([\d.]+)px/.exec(font)?.[1]));
    set.mockClear();
    return [...new Set(sizes)].sort((one, other) => one - other);
  };
  document.body.style.fontSize = '16px';
  onTestFinished(() => document.body.removeAttribute('style'));
  const widget = await games('views="plot"');
  await expect.element(widget.getByRole('img', { name: 'Prediction over Toes' })).toBeVisible();
  await expect.poll(drawn).toEqual([12, 13]);
  document.body.style.fontSize = '24px';
  await expect.poll(drawn).toEqual([18, 19.5]);
});

test('a slide that is scaled is laid out by the widget’s own size', async () => {
  const widget = await games();
  const diagram = widget.css('svg.diagram').element();
  const before = diagram.getAttribute('viewBox');
  document.body.setAttribute('style', 'transform: scale(0.5); transform-origin: 0 0');
  onTestFinished(() => document.body.removeAttribute('style'));
  await new Promise(requestAnimationFrame);
  expect(diagram.getAttribute('viewBox')).toBe(before);
});

test('a slide that is scaled has its plot’s points where a reader sees them', async () => {
  const widget = await games('views="plot"');
  const canvas = widget.getByRole('img', { name: 'Prediction over Toes' });
  await expect.element(canvas).toBeVisible();
  document.body.setAttribute('style', 'transform: scale(0.5); transform-origin: 0 0');
  onTestFinished(() => document.body.removeAttribute('style'));
  // The third game has most toes: its point lies somewhere down the plot's right side.
  const { width, height } = boxOf(canvas);
  for (let down = 10; down < height && neuronOf(widget).selected !== 2; down += 15) {
    await canvas.click({ position: { x: width - 16, y: down } });
  }
  expect(neuronOf(widget).selected).toBe(2);
});

test('a widget far down in a part of the page that scrolls is live before it is seen', async () => {
  const widget = await live(
    `<div style="height: 100px; overflow: auto"><p style="height: 3000px"></p>
      <soma-neuron weights="0.1 0.2 0">${fourGames}</soma-neuron></div>`,
  );
  expect(widget.element().getBoundingClientRect().top).toBeGreaterThan(2900);
});

test('a second copy of the script does nothing, and says so', async () => {
  const { document: inner, window } = frame();
  const view = window as unknown as typeof globalThis;
  view.customElements.define('soma-neuron', class extends view.HTMLElement {});
  const said = vi.spyOn(view.console, 'warn').mockImplementation(() => {});
  const script = inner.createElement('script');
  script.type = 'module';
  script.src = new URL('../../web/src/element/define.ts', import.meta.url).href;
  inner.body.append(script);
  await expect.poll(() => said.mock.calls.flat().join()).toContain('copy of the script');
});
