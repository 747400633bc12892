import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ViewModel } from '../../app/view-model.ts';
import type { Actions } from '../view.ts';
import { wordsOf } from './write.ts';

// A slider of equal steps would have no room for 0.001 beside 1.
const sizes = [-5, -4, -3, -2, -1, 0].flatMap((power) =>
  [1, 2, 5].map((factor) => Number(`${factor}e${power}`)),
);

/** Alpha or the nudge: a slider by tens, and a field for any number above 0. */
export function stepSize({ learning: actions, redraw, cancel }: Actions) {
  /** Text that is no number yet, and for which of the two. */
  let typed: { readonly name: string; readonly text: string } | undefined;

  return (viewModel: ViewModel, name: 'alpha' | 'nudge'): TemplateResult => {
    const words = { ...viewModel.words, ...wordsOf(viewModel) };
    const { format, parse, result, dragging } = viewModel;
    const value = result.state.training[name];
    const title = words[name];
    const text = typed?.name === name ? typed.text : undefined;
    const isWrong = text !== undefined && !isSize(parse(text));
    const set = (event: Event, done: boolean) => {
      typed = undefined;
      actions.change({ [name]: sizes[Number(textOf(event))] ?? value }, done);
    };
    const nearest = nearestSize(value);
    return html`
      <div class="step-size positive without-zero">
        <span aria-hidden="true">${title}</span>
        <input type="range" min="0" max=${sizes.length - 1} step="1" aria-label=${title}
          aria-valuetext=${format.given(value)} .value=${live(String(nearest))}
          .style=${`--to: ${nearest / (sizes.length - 1)}`}
          @input=${(event: Event) => set(event, false)} @change=${(event: Event) => set(event, true)} />
        <input type="text" inputmode="decimal" autocomplete="off"
          aria-label=${words.parameterNumber(title)} aria-invalid=${isWrong}
          aria-describedby=${isWrong ? 'problem-step-size' : nothing}
          .value=${live(text ?? format.given(value))}
          @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && text !== undefined && untype()}
          @input=${(event: Event) => type(event, false)} @change=${(event: Event) => type(event, true)} />
        ${
          isWrong
            ? html`<span class="message" id="problem-step-size">${words.notAStepSize(title)}</span>`
            : nothing
        }
      </div>`;

    function untype() {
      typed = undefined;
      cancel();
    }

    function type(event: Event, done: boolean) {
      const next = parse(textOf(event));
      typed = done && isSize(next) ? undefined : { name, text: textOf(event) };
      if (isSize(next)) actions.change({ [name]: next }, done);
      else if (done && dragging) actions.change({});
      else redraw();
    }
  };
}

/** The next smaller of the slider's sizes, by ten. */
export function tenth(size: number): number {
  return Number((size / 10).toPrecision(3));
}

function isSize(value: number | undefined): value is number {
  return value !== undefined && value > 0 && Number.isFinite(value);
}

function nearestSize(value: number): number {
  const distances = sizes.map((size) => Math.abs(Math.log(size / value)));
  return distances.indexOf(Math.min(...distances));
}

function textOf({ target }: Event): string {
  return (target as HTMLInputElement).value;
}
