import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Format } from '../model/format.ts';
import { stepFor, stepFrom } from '../model/numbers/step.ts';
import { signOf } from './sign.ts';

/** Whether a number is kept as it is, and the button that locks and frees it, if there is one. */
export interface Lock {
  readonly locked: boolean;
  readonly button?: { readonly name: string; press(): void };
}

export interface SliderField {
  /** What stands beside it, and the names of the slider and of the number field. */
  readonly name: string;
  readonly slider: string;
  readonly field: string;
  readonly ends: readonly [low: number, high: number];
  /** That of the message, if there is one. */
  readonly id: string;
  readonly value: number;
  /** Whether nobody has set it yet. */
  readonly unset?: boolean;
  readonly lock?: Lock;
  /** Text that is being typed, if any, and what is wrong with it. */
  readonly typed: string | undefined;
  readonly message: string | undefined;
  readonly format: Pick<Format, 'given' | 'tight' | 'exact'>;
  /** `done` when the reader lets go. */
  set(value: number, done: boolean): void;
  type(text: string, done: boolean): void;
  /** The value by now, which what was typed last may have changed. */
  now(): number;
  /** Takes back what is typed. */
  untype?(): void;
  /** Takes the change under way back. */
  cancel?(): void;
}

// A number field has room for so many characters in any font.
const room = 6;

/** A slider with a number field beside it. */
export function sliderField(options: SliderField): TemplateResult {
  const { name, slider, field, id, value, unset, lock, typed, message, format } = options;
  const isLocked = lock?.locked ?? false;
  const digits = format.exact(value);
  const [min, max] = options.ends;
  const step = stepFor(min, max);
  const place = (at: number) => String((clamp(at, min, max) - min) / (max - min));
  const [from, to] = [unset || value > 0 ? 0 : value, unset || value < 0 ? 0 : value];
  // The style is set as a property: a strict policy blocks the attribute.
  return html`
    <div class="slider-field ${unset ? 'unset' : signOf(value)}">
      <span class="name" aria-hidden="true">${name}</span>
      <input type="range" min=${min} max=${max} step=${step} .value=${live(String(value))}
        aria-label=${slider} ?disabled=${isLocked} aria-valuetext=${format.given(value)}
        .style=${`--from: ${place(from)}; --to: ${place(to)}; --zero: ${place(0)}`}
        @input=${(event: Event) => options.set(numberOf(event), false)}
        @change=${(event: Event) => options.set(numberOf(event), true)}
        @pointercancel=${scrolled} />
      <input type="text" role="spinbutton" autocomplete="off"
        aria-label=${field} ?disabled=${isLocked} aria-valuenow=${value}
        aria-valuetext=${format.given(value)}
        aria-invalid=${Boolean(message)}
        aria-describedby=${message ? id : nothing}
        title=${digits.length > room ? digits : nothing} .value=${live(typed ?? format.tight(value))}
        @input=${(event: Event) => options.type(textOf(event), false)}
        @change=${(event: Event) => options.type(textOf(event), true)}
        @keydown=${(event: KeyboardEvent) => nudge(event)} />
      ${lock?.button ? lockButton(isLocked, lock.button) : nothing}
      ${message ? html`<span class="message" id=${id}>${message}</span>` : nothing}
    </div>`;

  // A finger moves the slider where it lands, though it may have come to scroll the page.
  function scrolled(event: Event) {
    options.cancel?.();
    (event.target as HTMLInputElement).value = String(options.now());
  }

  // What a native number field does, which cannot be had together with a decimal comma.
  function nudge(event: KeyboardEvent) {
    if (event.key === 'Escape') options.untype?.();
    const direction = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    options.set(stepFrom(options.now(), direction, step), true);
  }
}

// The shackle is open or shut.
function lockButton(locked: boolean, { name, press }: NonNullable<Lock['button']>): TemplateResult {
  const shackle = locked ? 'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9' : 'M6.5 9V5.5a3.5 3.5 0 0 1 6.6-1.6';
  return html`
    <button type="button" class="icon lock" part="lock" aria-label=${name} title=${name}
      aria-pressed=${locked} @click=${press}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d=${shackle} /><rect x="4.5" y="9" width="11" height="8" rx="1.5" />
      </svg>
    </button>`;
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
