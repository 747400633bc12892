import { html, nothing, type TemplateResult } from 'lit';
import type { CurrentStep } from '../app/step-cursor.ts';
import type { ViewModel } from '../app/view-model.ts';
import { nameLayer } from '../locales/neuron/names.ts';
import { isOneNeuron } from '../model/network.ts';
import type { Step, StepUnit } from '../model/steps.ts';
import { activationName } from './activation.ts';
import type { Actions } from './view.ts';
import { writer } from './write.ts';

const keys: Readonly<Record<string, readonly [by: number, unit: StepUnit]>> = {
  ArrowRight: [1, 'step'],
  ArrowLeft: [-1, 'step'],
  Home: [Number.NEGATIVE_INFINITY, 'step'],
  End: [Number.POSITIVE_INFINITY, 'step'],
  // Of a network.
  ArrowDown: [1, 'neuron'],
  ArrowUp: [-1, 'neuron'],
  PageDown: [1, 'layer'],
  PageUp: [-1, 'layer'],
};

/**
 * Step, Back and Close, with what the present step says, and in a network ways to skip on; `beside`
 * stands in the same row.
 */
export function stepper(
  viewModel: ViewModel,
  actions: Actions,
  beside: TemplateResult,
): TemplateResult {
  const { step, words, result, neuron } = viewModel;
  const { network } = result.state;
  const { layer, neuron: place } = neuron.place;
  const inLastLayer = layer === network.length - 1;
  const isLastNeuron = inLastLayer && place === (network[layer]?.bias.length ?? 1) - 1;
  const isFirstStep = step?.index === 0 && layer === 0 && place === 0;
  const isLastStep = step?.index === (step?.count ?? 1) - 1 && isLastNeuron;
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
          ? html`<p class="says"><span class="count">${where(viewModel, step)}</span>
              ${stepSays(step.now, viewModel)}</p>`
          : nothing
      }
      <p class="actions">
        <button type="button" class="quiet" aria-disabled=${isLastStep ? 'true' : 'false'}
          @click=${() => actions.moveStep(1)}>${words.step}</button>
        ${
          step
            ? html`
              <button type="button" class="quiet" aria-disabled=${isFirstStep ? 'true' : 'false'}
                @click=${() => actions.moveStep(-1)}>${words.stepBack}</button>
              ${isOneNeuron(viewModel.result.state.network) ? nothing : skip('neuron', words.nextNeuron, 'ArrowDown', isLastNeuron)}
              ${network.length === 1 ? nothing : skip('layer', words.nextLayer, 'PageDown', inLastLayer)}
              <button type="button" class="quiet" @click=${close}>${words.stepClose}</button>`
            : nothing
        }
        ${beside}
      </p>
    </div>`;

  function skip(unit: StepUnit, name: string, shortcut: string, isEnd: boolean): TemplateResult {
    return html`<button type="button" class="quiet" aria-disabled=${isEnd ? 'true' : 'false'}
      aria-keyshortcuts=${shortcut} @click=${() => actions.moveStep(1, unit)}>${name}</button>`;
  }

  function key(event: KeyboardEvent) {
    const [by, unit] = keys[event.key] ?? [0, 'step'];
    const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    const { direction } = getComputedStyle(event.currentTarget as HTMLElement);
    const way = isSideways && direction === 'rtl' ? -by : by;
    const isMeant = unit === 'step' || !isOneNeuron(viewModel.result.state.network);
    if (way !== 0 && isMeant && (step || way === 1)) actions.moveStep(way, unit);
    else if (step && event.key === 'Escape') close(event);
    else return;
    event.preventDefault();
  }
}

// Which step of how many; in a network, of which neuron.
function where(viewModel: ViewModel, { index, count }: CurrentStep): string {
  const { words, neuron } = viewModel;
  if (isOneNeuron(viewModel.result.state.network)) return words.stepOf(index + 1, count);
  return words.stepIn(layerOf(viewModel), neuron.output.name, index + 1, count);
}

function layerOf({ result, neuron, words }: ViewModel): string {
  return nameLayer(neuron.place.layer, result.state.network.length, words);
}

/** What is said as the walk enters the chosen neuron, of a network. */
export function entersSays(viewModel: ViewModel): string {
  return viewModel.words.stepEnters(layerOf(viewModel), viewModel.neuron.output.name);
}

/** What a step does, with its numbers. */
export function stepSays(step: Step, viewModel: ViewModel): string {
  const { words, neuron, result } = viewModel;
  const { write, signed, isWhole } = writer(viewModel);
  const equals = (value: number) => `${isWhole(value) ? '=' : '≈'} ${write(value)}`;
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
    case 'activation': {
      const value = write(step.prediction);
      const turned = [
        activationName(viewModel),
        write(step.total),
        equals(step.prediction),
      ] as const;
      if (neuron.place.layer < result.state.network.length - 1) {
        return step.activation === 'identity'
          ? words.stepPassesOn(neuron.output.name, value)
          : words.stepActivationPassesOn(neuron.output.name, ...turned);
      }
      return step.activation === 'identity'
        ? words.stepIdentity(value)
        : words.stepActivation(...turned);
    }
  }
}
