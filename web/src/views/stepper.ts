import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import type { Step } from '../model/steps.ts';
import { activationName } from './activation.ts';
import type { Actions } from './view.ts';
import { writer } from './write.ts';

/** Step, Back and Close, with what the present step says; `beside` stands in the same row. */
export function stepper(
  { step, words, ...viewModel }: ViewModel,
  actions: Actions,
  beside: TemplateResult,
): TemplateResult {
  const last = (step?.count ?? 1) - 1;
  const close = (event: Event) => {
    const group = (event.currentTarget as HTMLElement).closest<HTMLElement>('.stepper');
    group?.querySelector('button')?.focus();
    actions.closeSteps();
  };

  // Not `disabled`, which would take the focus away from whoever steps by keyboard.
  return html`
    <div class="stepper" part="stepper" role="group" aria-label=${words.steps} @keydown=${key}>
      ${
        step
          ? html`<p class="says"><span class="count">${words.stepOf(step.index + 1, step.count)}</span>
              ${stepSays(step.now, { ...viewModel, step, words })}</p>`
          : nothing
      }
      <p class="actions">
        <button type="button" class="quiet" aria-disabled=${step?.index === last ? 'true' : 'false'}
          @click=${() => actions.moveStep(1)}>${words.step}</button>
        ${
          step
            ? html`
              <button type="button" class="quiet" aria-disabled=${step.index === 0 ? 'true' : 'false'}
                @click=${() => actions.moveStep(-1)}>${words.stepBack}</button>
              <button type="button" class="quiet" @click=${close}>${words.stepClose}</button>`
            : nothing
        }
        ${beside}
      </p>
    </div>`;

  function key(event: KeyboardEvent) {
    const forwards =
      getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl' ? -1 : 1;
    const by = {
      ArrowRight: forwards,
      ArrowLeft: -forwards,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }[event.key];
    if (by !== undefined && (step || by === 1)) actions.moveStep(by);
    else if (step && event.key === 'Escape') close(event);
    else return;
    event.preventDefault();
  }
}

/** What a step does, with its numbers. */
export function stepSays(step: Step, viewModel: ViewModel): string {
  const { words, format, allDigits, neuron } = viewModel;
  const { write, signed } = writer(viewModel);
  const equals = (value: number) =>
    `${allDigits || format.isGiven(value) ? '=' : '≈'} ${write(value)}`;
  const name = 'input' in step ? (neuron.inputs[step.input]?.name ?? '') : '';
  switch (step.kind) {
    case 'input':
      return words.stepInput(name, write(step.value));
    case 'product':
      return words.stepProduct(
        `${signed(step.weight)} × ${signed(step.value)} ${equals(step.product)}`,
      );
    case 'total':
      return words.stepTotal(
        `${write(step.before)} + ${signed(step.product)} ${equals(step.total)}`,
      );
    case 'bias':
      return words.stepBias(`${write(step.before)} + ${signed(step.bias)} ${equals(step.total)}`);
    case 'activation':
      return step.activation === 'identity'
        ? words.stepIdentity(write(step.prediction))
        : words.stepActivation(
            activationName(viewModel),
            write(step.total),
            `${equals(step.prediction)}`,
          );
  }
}
