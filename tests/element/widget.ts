import { expect } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import lesson from '../../web/index.html?raw';

/** What scripts may do with the element. */
export interface Neuron extends HTMLElement {
  weights: number[];
  bias: number;
  activation: string;
  threshold: number;
  inputs: string[];
  examples: number[][];
  selected: number;
  readonly predictions: Float64Array;
  reset(): void;
  undo(): void;
  redo(): void;
}

export const fourGames = `
  <table>
    <caption>Four games</caption>
    <tr><th>Game</th><th>Toes</th><th>Record</th><th>Fans</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1.2</td></tr>
    <tr><th>2</th><td>9.5</td><td>0.8</td><td>1.3</td></tr>
    <tr><th>3</th><td>9.9</td><td>0.8</td><td>0.5</td></tr>
    <tr><th>4</th><td>9.0</td><td>0.9</td><td>1.0</td></tr>
  </table>`;

/** The four games through three hidden neurons to three outputs. */
export const hiddenLayer = `
  <table>
    <caption>Four games</caption>
    <tr><th>Game</th><th>Toes</th><th>Wins</th><th>Fans</th></tr>
    <tr><th>1</th><td>8.5</td><td>0.65</td><td>1.2</td></tr>
    <tr><th>2</th><td>9.5</td><td>0.8</td><td>1.3</td></tr>
    <tr><th>3</th><td>9.9</td><td>0.8</td><td>0.5</td></tr>
    <tr><th>4</th><td>9.0</td><td>0.9</td><td>1.0</td></tr>
  </table>
  <table>
    <caption>Hidden</caption>
    <tr><th></th><th>Toes</th><th>Wins</th><th>Fans</th></tr>
    <tr><th>h0</th><td>0.1</td><td>0.2</td><td>-0.1</td></tr>
    <tr><th>h1</th><td>-0.1</td><td>0.1</td><td>0.9</td></tr>
    <tr><th>h2</th><td>0.1</td><td>0.4</td><td>0.1</td></tr>
  </table>
  <table>
    <caption>Output</caption>
    <tr><th></th><th>h0</th><th>h1</th><th>h2</th></tr>
    <tr><th>Hurt</th><td>0.3</td><td>1.1</td><td>-0.3</td></tr>
    <tr><th>Win</th><td>0.1</td><td>0.2</td><td>0</td></tr>
    <tr><th>Sad</th><td>0</td><td>1.3</td><td>0.1</td></tr>
  </table>`;

const lessonPage = new DOMParser().parseFromString(lesson, 'text/html');

/** The HTML of the lesson's widget with that id. */
export function lessonWidget(id: string): string {
  const widget = lessonPage.getElementById(id);
  if (!widget) throw new Error(`the lesson has no widget '${id}'`);
  return widget.outerHTML;
}

/** Puts HTML into the page, and gives its first widget. */
export function show(html: string): Locator {
  document.body.innerHTML = html;
  return page.css('soma-neuron, soma-network').first();
}

/** As `show`, once the widget is live. */
export async function live(html: string): Promise<Locator> {
  const widget = show(html);
  await expect.element(button(widget, 'Reset')).toBeVisible();
  return widget;
}

/** The four games in a live widget with these attributes. */
export function games(attributes = '', table = fourGames): Promise<Locator> {
  return live(`<soma-neuron weights="0.1 0.2 0" ${attributes}>${table}</soma-neuron>`);
}

export const neuronOf = (widget: Locator) => widget.element() as Neuron;

export const button = (widget: Locator, name: string) =>
  widget.getByRole('button', { name, exact: true });

export const slider = (widget: Locator, name: string) => widget.getByRole('slider', { name });

/** A parameter's field: by its label alone, `Weight of Toes`. */
export const numberField = (widget: Locator, name: string) =>
  widget.getByRole('spinbutton', { name });

export const cell = (widget: Locator, name: string) => widget.getByRole('textbox', { name });

/** The predictions in the widget's table, in the table's order. */
export const predictionsOf = (widget: Locator) => widget.css('tbody td.output');

export const numbersOf = (widget: Locator) => widget.css('.numbers');

/** What a locator's elements read, white space as a reader sees it. */
export function readings(locator: Locator): string[] {
  return locator
    .elements()
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/gu, ' ').trim());
}

/** Waits until a locator's elements read so: all of them a list, the only one a text or a pattern. */
export async function reads(
  locator: Locator,
  expected: string | RegExp | readonly (string | RegExp)[],
): Promise<void> {
  const wanted = [expected]
    .flat()
    .map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one));
  await expect.poll(() => readings(locator)).toEqual(wanted);
}

/** Waits until the focus is there. */
export async function hasFocus(locator: Locator): Promise<void> {
  const element = await locator.findElement();
  await expect.poll(() => focusedBeside(element)).toBe(element);
}

/** Brings the focus there without a click, as soon as it can be there. */
export async function focus(locator: Locator): Promise<void> {
  const element = await locator.findElement();
  const focused = () => {
    element.focus();
    return focusedBeside(element);
  };
  await expect.poll(focused).toBe(element);
}

// The document's own active element is the host of the shadow root.
function focusedBeside(element: Element): Element | null {
  return (element.getRootNode() as ShadowRoot).activeElement;
}

/** Presses keys where the focus is brought first, without a click. */
export async function press(locator: Locator, keys: string): Promise<void> {
  await focus(locator);
  await userEvent.keyboard(keys);
}

/** Waits until a field's value is as a pattern says. */
export async function holds(field: Locator, pattern: RegExp): Promise<void> {
  await expect.poll(() => (field.element() as HTMLInputElement).value).toMatch(pattern);
}

/** Where an element stands, in CSS pixels of the window. */
export const boxOf = (locator: Locator) => locator.element().getBoundingClientRect();

interface Detail {
  readonly message: string;
  readonly messages: readonly string[];
  readonly weights: readonly number[];
}

/** The details of the widget's events of a type, from now on, as they come. */
export function heardFrom(widget: Locator, type: string): Detail[] {
  const heard: Detail[] = [];
  widget.element().addEventListener(type, (event) => heard.push((event as CustomEvent).detail));
  return heard;
}

/** Waits until there are so many elements. */
export async function counts(locator: Locator, count: number): Promise<void> {
  await expect.poll(() => locator.length).toBe(count);
}

/** Moves a slider as its thumb would. */
export const slide = (locator: Locator, value: number) => locator.fill(String(value));

/** Types into a number field and steps up, both before the next frame, as fast as no hand is. */
export function typeThenStep(field: Locator, text: string): void {
  const element = field.element() as HTMLInputElement;
  element.value = text;
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
}
