import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { signOf } from '../views/sign.ts';
import type { Draft, Frame } from '../views/view.ts';

export interface KnobActions {
  /** A weight from the slider or its number field; `done` when the reader lets go. */
  turn(input: number, weight: number, done: boolean): void;
  /** Text typed into a weight's number field. */
  type(input: number, text: string, done: boolean): void;
}

export interface KnobFrame extends Frame {
  readonly weightRange: readonly [number, number];
  readonly weightDraft: (input: number) => Draft | undefined;
}

/** A slider and a number field for every weight. */
export function knobs(frame: KnobFrame, actions: KnobActions): TemplateResult {
  const { words, result } = frame;
  return html`
    <div class="knobs" part="knobs" role="group" aria-label=${words.weights}>
      <p class="heading" aria-hidden="true">${words.weights}</p>
      ${result.state.dataset.inputs.map((_, input) => knob(frame, actions, input))}
    </div>`;
}

function knob(frame: KnobFrame, actions: KnobActions, input: number): TemplateResult {
  const { words, format, weightRange, weightDraft } = frame;
  const { weights, dataset } = frame.result.state;
  const [min, max] = weightRange;
  const step = stepFor(min, max);
  const weight = weights[input] ?? 0;
  const name = dataset.inputs[input]?.name ?? '';
  const draft = weightDraft(input);
  const place = (value: number) => String((clamp(value, min, max) - min) / (max - min));
  const [from, to] = weight < 0 ? [weight, 0] : [0, weight];
  // The style is set as a property: a strict policy blocks the attribute.
  return html`
    <div class="knob ${signOf(weight)}">
      <span class="name" aria-hidden="true">${name}</span>
      <input type="range" min=${min} max=${max} step=${step} .value=${live(String(weight))}
        aria-label=${words.weightOf(name)} aria-valuetext=${format.given(weight)}
        .style=${`--from: ${place(from)}; --to: ${place(to)}; --zero: ${place(0)}`}
        @input=${(event: Event) => actions.turn(input, numberOf(event), false)}
        @change=${(event: Event) => actions.turn(input, numberOf(event), true)} />
      <input type="text" inputmode="decimal" role="spinbutton" autocomplete="off"
        aria-label=${words.weightNumber(name)} aria-valuenow=${weight}
        aria-valuetext=${format.given(weight)}
        aria-invalid=${draft?.message ? 'true' : 'false'}
        aria-describedby=${draft?.message ? `weight-problem-${input}` : nothing}
        .value=${live(draft?.text ?? format.given(weight))}
        @input=${(event: Event) => actions.type(input, textOf(event), false)}
        @change=${(event: Event) => actions.type(input, textOf(event), true)}
        @keydown=${(event: KeyboardEvent) => nudge(event)} />
      ${
        draft?.message
          ? html`<span class="message" id=${`weight-problem-${input}`}>${draft.message}</span>`
          : nothing
      }
    </div>`;

  // What a native number field does, which cannot be had together with a decimal comma.
  function nudge(event: KeyboardEvent) {
    const direction = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = Math.round(weight / step + direction) * step;
    actions.turn(input, Number(next.toFixed(10)), true);
  }
}

// A hundredth of the range or finer, as a power of ten.
function stepFor(min: number, max: number): number {
  return 10 ** Math.floor(Math.log10((max - min) / 100));
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function numberOf(event: Event): number {
  return Number(textOf(event));
}
