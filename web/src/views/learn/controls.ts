import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Learning } from '../../app/learning.ts';
import type { ViewModel } from '../../app/view-model.ts';
import { steadyButton } from '../../controls/steady-button.ts';
import { type Method, methods, orders } from '../../model/training.ts';
import type { Actions } from '../view.ts';
import { stepSize } from './step-size.ts';
import { wordsOf } from './write.ts';

/** How far learning has come, the buttons that take it on and back, and a slider over its history. */
export function controls(all: Actions) {
  const { learning: actions } = all;
  const size = stepSize(all);

  return (viewModel: ViewModel, learning: Learning): TemplateResult => {
    const { training } = viewModel.result.state;
    const words = wordsOf(viewModel);
    const byHand = training.method === 'by-hand';
    return html`
      ${viewModel.choosesTraining ? settings(viewModel) : nothing}
      ${byHand && learning.errors.length < 2 ? nothing : history(viewModel, learning)}
      ${
        byHand
          ? nothing
          : html`
            <p class="actions run">
              ${steadyButton(viewModel.words.step, !learning.isRunning, () => actions.step())}
              ${
                training.order === 'each'
                  ? steadyButton(words.pass, !learning.isRunning, () => actions.pass())
                  : nothing
              }
              ${steadyButton(learning.isRunning ? words.stop : words.run, true, () =>
                learning.isRunning ? actions.stop() : void actions.run(),
              )}
              ${backwards(viewModel, learning)}
            </p>`
      }`;
  };

  function settings(viewModel: ViewModel): TemplateResult {
    const words = wordsOf(viewModel);
    const { training, network } = viewModel.result.state;
    const isStep = network.some(({ activation }) => activation === 'step');
    const title = (method: Method) =>
      method === 'gradient-descent' && isStep ? words.perceptronRule : words.methods[method];
    return html`
      <div class="settings">
        ${choice(words.method, methods, training.method, title, (method) => actions.change({ method }))}
        ${
          training.method === 'by-hand'
            ? nothing
            : html`
              ${size(viewModel, training.method === 'hot-and-cold' ? 'nudge' : 'alpha')}
              ${choice(
                words.order,
                orders,
                training.order,
                (order) => words.orders[order],
                (order) => actions.change({ order }),
              )}`
        }
      </div>`;
  }

  function history(viewModel: ViewModel, { position, errors }: Learning): TemplateResult {
    const words = wordsOf(viewModel);
    const { format } = viewModel;
    const last = errors.length - 1;
    const shown = words.stepOf(format.given(position), format.given(last));
    const move = (event: Event, done: boolean) =>
      actions.goTo(Number((event.target as HTMLInputElement).value), done);
    return html`
      <p class="history without-zero">
        <input type="range" min="0" max=${Math.max(last, 1)} step="1" ?disabled=${last < 1}
          .value=${live(String(position))} aria-label=${words.history} aria-valuetext=${shown}
          .style=${`--to: ${last < 1 ? 0 : position / last}`}
          @input=${(event: Event) => move(event, false)}
          @change=${(event: Event) => move(event, true)} />
      </p>`;
  }

  function backwards(viewModel: ViewModel, { position, isRunning }: Learning): TemplateResult {
    const words = wordsOf(viewModel);
    const leads = !isRunning && position > 0;
    return html`
      ${steadyButton(viewModel.words.back, leads, () => actions.back())}
      ${steadyButton(words.restart, leads, () => actions.restart())}`;
  }
}

function choice<T extends string>(
  name: string,
  all: readonly T[],
  chosen: T,
  title: (one: T) => string,
  choose: (one: T) => void,
): TemplateResult {
  return html`
    <label>${name}
      <select .value=${live(chosen)}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
        ${all.map((one) => html`<option value=${one} ?selected=${one === chosen}>${title(one)}</option>`)}
      </select>
    </label>`;
}
