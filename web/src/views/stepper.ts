import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { steadyButton } from '../controls/steady-button.ts';
import { isOneNeuron } from '../model/network.ts';
import type { StepUnit } from '../model/steps.ts';
import { Later } from './later.ts';
import type { Actions } from './view.ts';

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

/** The button Step, and the rest of the walk, which loads once a reader takes the first step. */
export function stepper(actions: Actions) {
  const walk = new Later<typeof import('./walk.ts')>(async () => {
    const value = await import('./walk.ts');
    return { value, styles: [value.css] };
  }, actions.redraw);

  return {
    /** `beside` stands in the same row. */
    render(viewModel: ViewModel, beside: TemplateResult): TemplateResult {
      const { step, words } = viewModel;
      const [shown, { problem }] = [step && walk.value, walk];
      return html`
        <div class="stepper" part="stepper" role="group" aria-label=${words.steps}
          @keydown=${(event: KeyboardEvent) => key(event, viewModel)}>
          ${shown?.says(viewModel) ?? nothing}
          ${step && problem ? html`<p class="message">${words.notLoaded(problem)}</p>` : nothing}
          <p class="actions">
            ${steadyButton(words.step, !isAtEnd(viewModel), () => actions.moveStep(1), 'quiet')}
            ${shown?.buttons(viewModel, actions, close) ?? nothing}
            ${beside}
          </p>
        </div>`;
    },

    drawn({ step }: ViewModel, root: ShadowRoot): void {
      if (step) walk.want(root);
    },

    disconnect(): void {
      walk.forgive();
    },
  };

  function key(event: KeyboardEvent, { step, result }: ViewModel) {
    const [by, unit] = keys[event.key] ?? [0, 'step'];
    const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    const { direction } = getComputedStyle(event.currentTarget as HTMLElement);
    const way = isSideways && direction === 'rtl' ? -by : by;
    const isMeant = unit === 'step' || !isOneNeuron(result.state.network);
    if (way !== 0 && isMeant && (step || way === 1)) actions.moveStep(way, unit);
    else if (step && event.key === 'Escape') close(event);
    else return;
    event.preventDefault();
  }

  function close(event: Event) {
    const group = (event.currentTarget as HTMLElement).closest<HTMLElement>('.stepper');
    group?.querySelector('button')?.focus();
    actions.closeSteps();
  }
}

function isAtEnd({ step, result, neuron }: ViewModel): boolean {
  const { network } = result.state;
  const { layer, neuron: place } = neuron.place;
  const isLast = layer === network.length - 1 && place === (network[layer]?.bias.length ?? 1) - 1;
  return isLast && step !== undefined && step.index === step.count - 1;
}
