import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { steadyButton } from '../controls/steady-button.ts';
import { nameLayer } from '../locales/neuron/names.ts';
import { type WalkWords, walkEn } from '../locales/neuron/walk-en.ts';
import { isOneNeuron } from '../model/network.ts';
import type { Step, StepUnit } from '../model/steps.ts';
import { activationName } from './activation.ts';
import type { Actions } from './view.ts';
import css from './walk.css?inline';
import { writer } from './write.ts';

/** What the widget is to adopt before it shows this. */
export { css };

/** What the present step says, and which one it is. */
export function says(viewModel: ViewModel): TemplateResult | typeof nothing {
  const { step, result } = viewModel;
  if (!step) return nothing;
  const isOne = isOneNeuron(result.state.network);
  return html`<p class="says ${isOne ? '' : 'in-network'}"><span class="count">${where(viewModel)}</span>
    ${stepSays(step.now, viewModel)}</p>`;
}

/** Back and Close, and in a network ways to skip on. */
export function buttons(
  viewModel: ViewModel,
  actions: Actions,
  close: (event: Event) => void,
): TemplateResult {
  const { step, result, neuron } = viewModel;
  const words = wordsOf(viewModel);
  const { network } = result.state;
  const { layer, neuron: place } = neuron.place;
  const inLastLayer = layer === network.length - 1;
  const isLastNeuron = inLastLayer && place === (network[layer]?.bias.length ?? 1) - 1;
  const isFirstStep = step?.index === 0 && layer === 0 && place === 0;
  return html`
    ${steadyButton(viewModel.words.back, !isFirstStep, () => actions.moveStep(-1), 'quiet')}
    ${isOneNeuron(network) ? nothing : skip('neuron', words.nextNeuron, 'ArrowDown', isLastNeuron)}
    ${network.length === 1 ? nothing : skip('layer', words.nextLayer, 'PageDown', inLastLayer)}
    <button type="button" class="quiet" @click=${close}>${viewModel.words.close}</button>`;

  function skip(unit: StepUnit, name: string, shortcut: string, isEnd: boolean): TemplateResult {
    return steadyButton(name, !isEnd, () => actions.moveStep(1, unit), 'quiet', shortcut);
  }
}

// Which step of how many; in a network, of which neuron.
function where(viewModel: ViewModel): string {
  const { step, neuron, result } = viewModel;
  const words = wordsOf(viewModel);
  const [index, count] = [(step?.index ?? 0) + 1, step?.count ?? 0];
  if (isOneNeuron(result.state.network)) return words.stepOf(index, count);
  return words.stepIn(layerOf(viewModel), neuron.output.name, index, count);
}

function layerOf({ result, neuron, words }: ViewModel): string {
  return nameLayer(neuron.place.layer, result.state.network.length, words);
}

function wordsOf({ words }: ViewModel): WalkWords {
  return words.walk ?? walkEn;
}

/** What is said as the walk enters the chosen neuron, of a network. */
export function entersSays(viewModel: ViewModel): string {
  return wordsOf(viewModel).stepEnters(layerOf(viewModel), viewModel.neuron.output.name);
}

/** What a step does, with its numbers. */
export function stepSays(step: Step, viewModel: ViewModel): string {
  const { neuron, result } = viewModel;
  const words = wordsOf(viewModel);
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
