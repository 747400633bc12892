import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Activation, activations } from '../engine/types.ts';
import { type Dial, dialValue } from '../model/state.ts';
import { signOf } from '../views/sign.ts';
import type { Draft, Frame } from '../views/view.ts';
import type { Ranges } from './ranges.ts';
import type { Control } from './settings.ts';

export interface KnobActions {
  /** A number from a slider or from the arrow keys; `done` when the reader lets go. */
  turn(dial: Dial, value: number, done: boolean): void;
  /** The number that holds now, drawn or not. */
  now(dial: Dial): number;
  /** Takes the turn under way back, and gives the number that holds again. */
  cancel(dial: Dial): number;
  /** Text typed into a number field. */
  type(dial: Dial, text: string, done: boolean): void;
  choose(activation: Activation): void;
}

export interface KnobFrame extends Frame {
  readonly ranges: Ranges;
  readonly dialDraft: (dial: Dial) => Draft | undefined;
}

/** The controls of the neuron's own numbers, as far as the author asks for them. */
export function knobs(
  frame: KnobFrame,
  actions: KnobActions,
  controls: readonly Control[],
): TemplateResult | typeof nothing {
  if (controls.every((control) => control === 'data')) return nothing;
  return html`<div class="dials">
    ${controls.includes('weights') ? weightKnobs(frame, actions) : nothing}
    ${controls.includes('bias') ? single(frame, actions, 'bias') : nothing}
    ${controls.includes('activation') ? choice(frame, actions) : nothing}
    ${
      controls.includes('threshold') && frame.result.state.activation === 'step'
        ? single(frame, actions, 'threshold')
        : nothing
    }
  </div>`;
}

function weightKnobs(frame: KnobFrame, actions: KnobActions): TemplateResult {
  const { words, result } = frame;
  return html`
    <div class="knobs" part="knobs" role="group" aria-label=${words.weights}>
      <p class="heading" aria-hidden="true">${words.weights}</p>
      ${result.state.dataset.inputs.map(({ name }, input) =>
        knob(frame, actions, input, {
          name,
          slider: words.weightOf(name),
          field: words.weightNumber(name),
          ends: frame.ranges.weight,
        }),
      )}
    </div>`;
}

function single(
  frame: KnobFrame,
  actions: KnobActions,
  dial: 'bias' | 'threshold',
): TemplateResult {
  const name = frame.words.dials[dial];
  const field = frame.words.dialNumber(name);
  const ends = frame.ranges[dial];
  return html`<div class="knobs own">${knob(frame, actions, dial, { name, slider: name, field, ends })}</div>`;
}

function choice({ words, result }: KnobFrame, actions: KnobActions): TemplateResult {
  return html`
    <div class="knobs own">
      <label class="knob">
        <span class="name">${words.activation}</span>
        <select .value=${live(result.state.activation)}
          @change=${(event: Event) => actions.choose(textOf(event) as Activation)}>
          ${activations.map(
            (name) =>
              html`<option value=${name} ?selected=${name === result.state.activation}>${words.activations[name]}</option>`,
          )}
        </select>
      </label>
    </div>`;
}

interface Look {
  readonly name: string;
  readonly slider: string;
  readonly field: string;
  readonly ends: readonly [number, number];
}

function knob(frame: KnobFrame, actions: KnobActions, dial: Dial, look: Look): TemplateResult {
  return turner({
    ...look,
    id: `dial-problem-${dial}`,
    value: dialValue(frame.result.state, dial),
    draft: frame.dialDraft(dial),
    write: frame.format.given,
    turn: (value, done) => actions.turn(dial, value, done),
    now: () => actions.now(dial),
    type: (text, done) => actions.type(dial, text, done),
    cancel: () => actions.cancel(dial),
  });
}

export interface Turner extends Look {
  /** That of the message, if there is one. */
  readonly id: string;
  readonly value: number;
  /** Whether nobody has set it yet. */
  readonly unset?: boolean;
  readonly draft: Draft | undefined;
  readonly write: (value: number) => string;
  turn(value: number, done: boolean): void;
  type(text: string, done: boolean): void;
  /** The value by now, which what was typed last may have changed. */
  now(): number;
  /** Takes the turn under way back, and returns what the value was. */
  cancel(): number;
}

/** A slider with a number field beside it. */
export function turner(turner: Turner): TemplateResult {
  const { name, slider, field, id, value, unset, draft, write } = turner;
  const [min, max] = turner.ends;
  const step = stepFor(min, max);
  const place = (at: number) => String((clamp(at, min, max) - min) / (max - min));
  const [from, to] = [unset || value > 0 ? 0 : value, unset || value < 0 ? 0 : value];
  // The style is set as a property: a strict policy blocks the attribute.
  return html`
    <div class="knob ${unset ? 'unset' : signOf(value)}">
      <span class="name" aria-hidden="true">${name}</span>
      <input type="range" min=${min} max=${max} step=${step} .value=${live(String(value))}
        aria-label=${slider} aria-valuetext=${write(value)}
        .style=${`--from: ${place(from)}; --to: ${place(to)}; --zero: ${place(0)}`}
        @input=${(event: Event) => turner.turn(numberOf(event), false)}
        @change=${(event: Event) => turner.turn(numberOf(event), true)}
        @pointercancel=${scrolled} />
      <input type="text" inputmode="decimal" role="spinbutton" autocomplete="off"
        aria-label=${field} aria-valuenow=${value}
        aria-valuetext=${write(value)}
        aria-invalid=${draft?.message ? 'true' : 'false'}
        aria-describedby=${draft?.message ? id : nothing}
        .value=${live(draft?.text ?? write(value))}
        @input=${(event: Event) => turner.type(textOf(event), false)}
        @change=${(event: Event) => turner.type(textOf(event), true)}
        @keydown=${(event: KeyboardEvent) => nudge(event)} />
      ${draft?.message ? html`<span class="message" id=${id}>${draft.message}</span>` : nothing}
    </div>`;

  // A finger turns the slider where it lands, though it may have come to scroll the page.
  function scrolled(event: Event) {
    (event.target as HTMLInputElement).value = String(turner.cancel());
  }

  // What a native number field does, which cannot be had together with a decimal comma.
  function nudge(event: KeyboardEvent) {
    const direction = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = Math.round(turner.now() / step + direction) * step;
    turner.turn(Number(next.toFixed(10)), true);
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
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

function numberOf(event: Event): number {
  return Number(textOf(event));
}
