import { html, nothing, type TemplateResult } from 'lit';
import { valueAt } from '../model/dataset.ts';
import { signOf } from './sign.ts';
import type { Actions, Frame, View } from './view.ts';

// Longer sums are shown by their first terms: nobody reads a hundred.
const mostTerms = 12;

/** The weighted sum of the chosen example: with names, then with numbers. */
export function sum(actions: Actions): View {
  return {
    render(frame) {
      const { words, format, allDigits, result, selected } = frame;
      const { weights, dataset } = result.state;
      if (selected < 0) return html`<p class="note">${words.noExamples}</p>`;
      const write = allDigits ? format.exact : format.given;
      const total = result.predictions[selected] ?? Number.NaN;
      const bias = result.state.bias;
      const names = dataset.inputs.map((input, index) =>
        term(html`<i>w</i><sub>${index + 1}</sub> × ${input.name}`, weights[index] ?? 0),
      );
      const numbers = dataset.inputs.map((_, index) => {
        const weight = weights[index] ?? 0;
        const factor = weight < 0 ? `(${write(weight)})` : write(weight);
        return term(html`${factor} × ${write(valueAt(dataset, index, selected))}`, weight);
      });
      if (bias !== 0) {
        names.push(term(html`${words.bias}`, bias));
        numbers.push(term(html`${bias < 0 ? `(${write(bias)})` : write(bias)}`, bias));
      }
      const equals = allDigits || format.isExact(total) ? ' = ' : ' ≈ ';
      const shown = allDigits ? format.exact(total) : format.result(total);
      const answer = html`<output part="prediction">${shown}</output>`;
      return html`
        <div class="sum" part="sum">
          <p class="names">${line(names)} = <b>${dataset.output.name}</b></p>
          <p class="numbers">${line(numbers)}${fire(frame)}${equals}${answer}</p>
          <p class="digits">
            <button type="button" class="quiet" aria-pressed=${allDigits ? 'true' : 'false'}
              @click=${() => actions.showAllDigits(!allDigits)}>${words.allDigits}</button>
            ${allDigits ? html`<span>${words.whyDigits}</span>` : nothing}
          </p>
        </div>`;
    },
  };
}

function line(terms: readonly TemplateResult[]): unknown {
  if (terms.length === 0) return '0';
  const shown = terms.slice(0, mostTerms).map((part, index) => (index ? html` + ${part}` : part));
  return terms.length > mostTerms ? [...shown, ' + …'] : shown;
}

function term(content: TemplateResult, weight: number): TemplateResult {
  return html`<span class="term ${signOf(weight)}">${content}</span>`;
}

// Where an activation stands between the sum and the prediction, both are shown.
function fire({ result, selected, format, allDigits, words }: Frame): unknown {
  if (result.state.activation === 'identity') return nothing;
  const sum = result.sums[selected] ?? Number.NaN;
  return html` = ${allDigits ? format.exact(sum) : format.given(sum)}, ${words.activations[result.state.activation]}:`;
}
