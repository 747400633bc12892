import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { signOf } from '../controls/sign.ts';
import type { Words } from '../locales/neuron/en.ts';
import { lacksInput } from '../model/dataset.ts';
import { inputAt } from '../model/neuron.ts';
import type { Step } from '../model/steps.ts';
import { activationName } from './activation.ts';
import { stepper } from './stepper.ts';
import type { Actions, View } from './view.ts';
import { hasWorkedOutFactors, writer } from './write.ts';

// Longer sums are shown by their first terms: nobody reads a hundred.
const maxTerms = 12;

/** The weighted sum of the chosen example: with names, then with numbers. */
export function sum(actions: Actions): View {
  const steps = stepper(actions);
  return {
    render(viewModel) {
      const { words, allDigits, neuron, selected, showsBias } = viewModel;
      const current = viewModel.step?.now;
      const { weights, bias, inputs } = neuron;
      if (selected < 0) return html`<p class="note">${words.noExamples}</p>`;
      // A long name may break, and its weight stays with its start.
      const times = spaced('×', words).replaceAll(' ', '\u00a0');
      const names = inputs.map((input, index) =>
        coloured(
          html`<i>w</i><sub>${index + 1}</sub>${times}${input.name}`,
          weights[index] ?? 0,
          place(current, index),
        ),
      );
      if (showsBias) names.push(coloured(html`${words.bias}`, bias, place(current, 'bias')));
      const numbers = terms(viewModel).map(({ text, weight }, index) =>
        coloured(html`${text}`, weight, place(current, index < inputs.length ? index : 'bias')),
      );
      const ended = current?.kind === 'activation';
      const [sign, fired, equals] = equation(viewModel);
      const output = html`<output class=${ended ? 'now' : ''} part="prediction"
        aria-live="off">${total(viewModel)}</output>`;
      const digits = html`
        <button type="button" class="quiet digits" aria-pressed=${allDigits}
          @click=${() => actions.showAllDigits(!allDigits)}>${words.allDigits}</button>`;
      return html`
        <div class="sum" part="sum">
          <p class="names">${line(viewModel, names)}${together(
            spaced('=', words),
            html`<b>${neuron.output.name}</b>`,
          )}</p>
          <p class="numbers">${line(viewModel, numbers)}${together(
            sign,
            html`<span class=${current && !ended ? 'veil' : ''}>${
              fired ? html`<span class="fired">${fired}${together(equals, output)}</span>` : output
            }</span>`,
          )}</p>
          ${viewModel.guess?.hidden ? nothing : steps.render(viewModel, digits)}
          ${allDigits ? html`<p class="why">${words.whyDigits}</p>` : nothing}
        </div>`;
    },

    drawn: steps.drawn,
    disconnect: steps.disconnect,
  };
}

// Where the current step is: at this term, or before it.
function place(step: Step | undefined, term: number | 'bias'): string {
  if (!step || step.kind === 'activation') return '';
  if (step.kind === 'bias') return term === 'bias' ? 'now' : '';
  if (step.input === term) return 'now';
  return term === 'bias' || step.input < term ? 'ahead' : '';
}

/** The sum with its numbers as plain text, `0.1 × 8.5 + 0.2 × 0.65 = 0.98`. */
export function sumText(viewModel: ViewModel): string {
  if (viewModel.selected < 0) return viewModel.words.noExamples;
  const shown = terms(viewModel).map(({ text }) => text);
  if (shown.length > maxTerms) shown.splice(maxTerms, Number.POSITIVE_INFINITY, '…');
  return `${shown.join(spaced('+', viewModel.words)) || '0'}${equation(viewModel).join('')}${total(viewModel)}`;
}

interface Term {
  readonly text: string;
  readonly weight: number;
}

function terms(viewModel: ViewModel): Term[] {
  const { neuron, selected, words, showsBias } = viewModel;
  const { weights, bias, inputs } = neuron;
  const { signed } = writer(viewModel);
  const products = inputs.map((_, index) => {
    const weight = weights[index] ?? 0;
    return {
      text: `${signed(weight)}${spaced('×', words)}${signed(inputAt(neuron, index, selected))}`,
      weight,
    };
  });
  return showsBias ? [...products, { text: signed(bias), weight: bias }] : products;
}

// The numbers in a formula that others than the reader make up.
function factors(viewModel: ViewModel): number[] {
  if (!hasWorkedOutFactors(viewModel)) return [];
  const { neuron, selected } = viewModel;
  const { inputs, weights, bias } = neuron;
  return [...weights, bias, ...inputs.map((_, input) => inputAt(neuron, input, selected))];
}

function predicted({ neuron, selected }: ViewModel): number {
  return neuron.outputs[selected] ?? Number.NaN;
}

function total(viewModel: ViewModel): string {
  const { allDigits, format, words, guess, result, selected } = viewModel;
  if (guess?.hidden) return words.unknown;
  if (lacksInput(result.state.dataset, selected)) return words.noValue;
  return allDigits ? format.exact(predicted(viewModel)) : format.result(predicted(viewModel));
}

// What stands between the terms and the prediction: a sign and, where there is an activation, the
// sum that it meets, its name, and what leads on to the prediction.
function equation(viewModel: ViewModel): [sign: string, fired: string, equals: string] {
  const { result, neuron, selected, format, allDigits, words } = viewModel;
  const { activation } = neuron;
  const { write, isWhole } = writer(viewModel);
  const areWhole = factors(viewModel).every(isWhole);
  const exact = allDigits || format.isExact(predicted(viewModel));
  const isIncomplete = lacksInput(result.state.dataset, selected);
  if (activation === 'identity' || viewModel.guess?.hidden || isIncomplete) {
    return [spaced(exact && areWhole ? '=' : '≈', words), '', ''];
  }
  const sum = neuron.sums[selected] ?? Number.NaN;
  const sign = isWhole(sum) && areWhole ? '=' : '≈';
  return [spaced(sign, words), `${write(sum)}${named(viewModel)}`, spaced(exact ? '' : '≈', words)];
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
function named(viewModel: ViewModel): string {
  const name = activationName(viewModel);
  return viewModel.words.rightToLeft
    ? `\u200e, \u2068${name.replaceAll(' ', '\u00a0')}\u2069:`
    : `, ${name}:`;
}

function line({ words }: ViewModel, terms: readonly TemplateResult[]): unknown {
  const plus = spaced('+', words);
  if (terms.length === 0) return '0';
  const shown = terms
    .slice(0, maxTerms)
    .map((part, index) => (index ? html`${plus}${part}` : part));
  return terms.length > maxTerms ? [...shown, `${plus}…`] : shown;
}

function coloured(content: TemplateResult, weight: number, place: string): TemplateResult {
  return html`<span class="term ${signOf(weight)} ${place}">${content}</span>`;
}
