import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control } from '../app/settings.ts';
import type { ViewModel } from '../app/view-model.ts';
import { type Lock, sliderField } from '../controls/slider-field.ts';
import { type Activation, activations } from '../engine/types.ts';
import { nameLayer } from '../locales/neuron/names.ts';
import { isOneNeuron, type Parameter, parameterKey, parameterValue } from '../model/network.ts';
import { isLocked } from '../model/training.ts';
import type { Actions } from './view.ts';

/** The controls of the chosen neuron's own numbers, as far as the author asks for them. */
export function parameters(
  viewModel: ViewModel,
  actions: Actions,
  controls: readonly Control[],
): TemplateResult | typeof nothing {
  if (controls.every((control) => control === 'data' || control === 'learning')) return nothing;
  const { layer, neuron } = viewModel.neuron.place;
  const bias: Parameter = { kind: 'bias', layer, output: neuron };
  const threshold: Parameter = { kind: 'threshold', layer };
  // Of one neuron alone there is no need to say whose they are.
  const isOneOfMany = !isOneNeuron(viewModel.result.state.network);
  return html`<div class="parameters ${lockable(viewModel) ? 'lockable' : ''}" role=${isOneOfMany ? 'group' : nothing}
    aria-label=${isOneOfMany ? viewModel.words.parametersOf(viewModel.neuron.output.name) : nothing}>
    ${controls.includes('weights') ? weightFields(viewModel, actions) : nothing}
    ${controls.includes('bias') ? single(viewModel, actions, bias) : nothing}
    ${controls.includes('activation') ? activationChoice(viewModel, actions) : nothing}
    ${
      controls.includes('threshold') && viewModel.neuron.activation === 'step'
        ? single(viewModel, actions, threshold)
        : nothing
    }
  </div>`;
}

function weightFields(viewModel: ViewModel, actions: Actions): TemplateResult {
  const { words, neuron, result } = viewModel;
  const { layer, neuron: output } = neuron.place;
  const isOneOfMany = !isOneNeuron(result.state.network);
  const heading = isOneOfMany ? words.weightsOf(neuron.output.name) : words.weights;
  return html`
    <div class="fields" part="knobs" role="group" aria-label=${heading}>
      <p class="heading" aria-hidden="true">${heading}</p>
      ${neuron.inputs.map(({ name }, input) =>
        field(
          viewModel,
          actions,
          { kind: 'weight', layer, output, input },
          {
            name,
            slider: words.weightOf(name),
            field: words.weightNumber(name),
          },
        ),
      )}
    </div>`;
}

function single(
  viewModel: ViewModel,
  actions: Actions,
  parameter: Exclude<Parameter, { kind: 'weight' }>,
): TemplateResult {
  const { words } = viewModel;
  const kind = words.parameters[parameter.kind];
  const name = parameter.kind === 'threshold' ? ofLayer(viewModel, kind) : kind;
  const names = { name, slider: name, field: words.parameterNumber(name) };
  return html`<div class="fields own">${field(viewModel, actions, parameter, names)}</div>`;
}

// What is the same for all neurons of a layer says so.
function ofLayer({ words, neuron, result }: ViewModel, name: string): string {
  const { network } = result.state;
  return isOneNeuron(network)
    ? name
    : `${name}, ${nameLayer(neuron.place.layer, network.length, words)}`;
}

function activationChoice(viewModel: ViewModel, actions: Actions): TemplateResult {
  const { words, neuron } = viewModel;
  const choose = (event: Event) =>
    actions.setActivation((event.target as HTMLSelectElement).value as Activation);
  return html`
    <div class="fields own">
      <label class="slider-field">
        <span class="name">${ofLayer(viewModel, words.activation)}</span>
        <select .value=${live(neuron.activation)} @change=${choose}>
          ${activations.map(
            (name) =>
              html`<option value=${name} ?selected=${name === neuron.activation}>${words.activations[name]}</option>`,
          )}
        </select>
      </label>
    </div>`;
}

// Where nothing is learned there is nothing to keep from it.
function lockable({ learning, choosesTraining }: ViewModel): boolean {
  return learning !== undefined && choosesTraining;
}

function lockOf(viewModel: ViewModel, actions: Actions, parameter: Parameter, name: string): Lock {
  const locked = isLocked(viewModel.result.state.training, parameter);
  if (!lockable(viewModel) || parameter.kind === 'threshold') return { locked };
  const set = () => actions.learning.lock(parameter, !locked);
  return { locked, button: { name: viewModel.words.lock(name), press: set } };
}

function field(
  viewModel: ViewModel,
  actions: Actions,
  parameter: Parameter,
  names: { readonly name: string; readonly slider: string; readonly field: string },
): TemplateResult {
  const { result, ranges, format, draft, problemText } = viewModel;
  const key = parameterKey(parameter);
  const typed = draft(key);
  return sliderField({
    ...names,
    lock: lockOf(viewModel, actions, parameter, names.slider),
    ends: ranges[parameter.kind],
    id: `problem-${key}`,
    value: parameterValue(result.state.network, parameter),
    typed: typed?.text,
    message: typed?.problem && problemText(typed.problem),
    format,
    set: (value, done) => actions.setParameter(parameter, value, done),
    now: () => actions.parameter(parameter),
    type: (text, done) => actions.typeParameter(parameter, text, done),
    untype: () => actions.cancelTyping(key),
    cancel: () => actions.cancel(),
  });
}
