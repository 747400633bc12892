import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/neuron/en.ts';
import { lacksInput, valueAt } from '../model/dataset.ts';
import type { Step } from '../model/steps.ts';
import { activationName } from './activation.ts';
import { signOf } from './sign.ts';
import { stepper } from './stepper.ts';
import type { Actions, Frame, View } from './view.ts';
import { writer } from './write.ts';

// Longer sums are shown by their first terms: nobody reads a hundred.
const mostTerms = 12;

/** The weighted sum of the chosen example: with names, then with numbers. */
export function sum(actions: Actions): View {
  return {
    render(frame) {
      const { words, allDigits, result, selected, showsBias } = frame;
      const walked = frame.step?.now;
      const { weights, bias, dataset } = result.state;
      if (selected < 0) return html`<p class="note">${words.noExamples}</p>`;
      // A long name may break, and its weight stays with its start.
      const times = spaced('×', words).replaceAll(' ', '\u00a0');
      const names = dataset.inputs.map((input, index) =>
        coloured(
          html`<i>w</i><sub>${index + 1}</sub>${times}${input.name}`,
          weights[index] ?? 0,
          place(walked, index),
        ),
      );
      if (showsBias) names.push(coloured(html`${words.bias}`, bias, place(walked, 'bias')));
      const numbers = terms(frame).map(({ text, weight }, index) =>
        coloured(
          html`${text}`,
          weight,
          place(walked, index < dataset.inputs.length ? index : 'bias'),
        ),
      );
      const ended = walked?.kind === 'activation';
      const [sign, fired, equals] = equation(frame);
      const output = html`<output class=${ended ? 'now' : ''} part="prediction"
        aria-live="off">${total(frame)}</output>`;
      const digits = html`
        <button type="button" class="quiet digits" aria-pressed=${allDigits ? 'true' : 'false'}
          @click=${() => actions.showAllDigits(!allDigits)}>${words.allDigits}</button>`;
      return html`
        <div class="sum" part="sum">
          <p class="names">${line(frame, names)}${together(
            spaced('=', words),
            html`<b>${dataset.output.name}</b>`,
          )}</p>
          <p class="numbers">${line(frame, numbers)}${together(
            sign,
            html`<span class=${walked && !ended ? 'veil' : ''}>${
              fired ? html`<span class="fired">${fired}${together(equals, output)}</span>` : output
            }</span>`,
          )}</p>
          ${frame.guess?.hidden ? nothing : stepper(frame, actions, digits)}
          ${allDigits ? html`<p class="why">${words.whyDigits}</p>` : nothing}
        </div>`;
    },
  };
}

// Where a walk stands: at this term, or before it.
function place(step: Step | undefined, term: number | 'bias'): string {
  if (!step || step.kind === 'activation') return '';
  if (step.kind === 'bias') return term === 'bias' ? 'now' : '';
  if (step.input === term) return 'now';
  return term === 'bias' || step.input < term ? 'ahead' : '';
}

/** The sum with its numbers as plain text, `0.1 × 8.5 + 0.2 × 0.65 = 0.98`. */
export function sumText(frame: Frame): string {
  if (frame.selected < 0) return frame.words.noExamples;
  const shown = terms(frame).map(({ text }) => text);
  if (shown.length > mostTerms) shown.splice(mostTerms, Number.POSITIVE_INFINITY, '…');
  return `${shown.join(spaced('+', frame.words)) || '0'}${equation(frame).join('')}${total(frame)}`;
}

interface Term {
  readonly text: string;
  readonly weight: number;
}

function terms(frame: Frame): Term[] {
  const { result, selected, words, showsBias } = frame;
  const { weights, bias, dataset } = result.state;
  const { signed } = writer(frame);
  const products = dataset.inputs.map((_, index) => {
    const weight = weights[index] ?? 0;
    return {
      text: `${signed(weight)}${spaced('×', words)}${signed(valueAt(dataset, index, selected))}`,
      weight,
    };
  });
  return showsBias ? [...products, { text: signed(bias), weight: bias }] : products;
}

function predicted({ result, selected }: Frame): number {
  return result.predictions[selected] ?? Number.NaN;
}

function total(frame: Frame): string {
  const { allDigits, format, words, guess, result, selected } = frame;
  if (guess?.hidden) return words.unknown;
  if (lacksInput(result.state.dataset, selected)) return words.noValue;
  return allDigits ? format.exact(predicted(frame)) : format.result(predicted(frame));
}

// What stands between the terms and the prediction: a sign and, where there is an activation, the
// sum that it meets, its name, and what leads on to the prediction.
function equation(frame: Frame): [sign: string, fired: string, equals: string] {
  const { result, selected, format, allDigits, words } = frame;
  const { activation } = result.state;
  const exact = allDigits || format.isExact(predicted(frame));
  const isIncomplete = lacksInput(result.state.dataset, selected);
  if (activation === 'identity' || frame.guess?.hidden || isIncomplete) {
    return [spaced(exact ? '=' : '≈', words), '', ''];
  }
  const sum = result.sums[selected] ?? Number.NaN;
  const sign = allDigits || format.isGiven(sum) ? '=' : '≈';
  const text = writer(frame).write(sum);
  return [spaced(sign, words), `${text}${named(frame)}`, spaced(exact ? '' : '≈', words)];
}

// A formula runs from left to right on every page, its Arabic digits and names too.
function spaced(sign: string, { rightToLeft }: Words): string {
  const text = sign ? ` ${sign} ` : ' ';
  return rightToLeft ? `\u200e${text}\u200e` : text;
}

// A line does not end in a sign that leads to a result.
function together(sign: string, result: TemplateResult): TemplateResult {
  const start = sign.indexOf(' ') + 1;
  return html`${sign.slice(0, start)}<span class="whole">${sign.slice(start)}${result}</span>`;
}

// An activation's name may run the other way, and then stays on one line: broken, it reads wrong.
function named(frame: Frame): string {
  const name = activationName(frame);
  return frame.words.rightToLeft
    ? `\u200e, \u2068${name.replaceAll(' ', '\u00a0')}\u2069:`
    : `, ${name}:`;
}

function line({ words }: Frame, terms: readonly TemplateResult[]): unknown {
  const plus = spaced('+', words);
  if (terms.length === 0) return '0';
  const shown = terms
    .slice(0, mostTerms)
    .map((part, index) => (index ? html`${plus}${part}` : part));
  return terms.length > mostTerms ? [...shown, `${plus}…`] : shown;
}

function coloured(content: TemplateResult, weight: number, place: string): TemplateResult {
  return html`<span class="term ${signOf(weight)} ${place}">${content}</span>`;
}
