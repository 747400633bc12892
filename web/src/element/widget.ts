import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/neuron/en.ts';
import type { ViewName } from '../views/list.ts';
import type { View } from '../views/view.ts';
import { type KnobActions, type KnobFrame, knobs } from './knobs.ts';
import { notices } from './notices.ts';
import { dropZone, type OwnData, ownDataTools } from './own-data.ts';
import type { Control } from './settings.ts';
import type { Size } from './size.ts';
import { type Travel, travelButtons } from './travel.ts';

export interface WidgetParts {
  readonly frame: KnobFrame;
  readonly views: readonly (readonly [ViewName, View])[];
  readonly controls: readonly Control[];
  readonly size: Size;
  /** Given where the page does not say, and the words run the other way. */
  readonly direction: 'rtl' | undefined;
  readonly messages: readonly string[];
  readonly announcement: string;
  readonly travel: Travel;
  /** The question that comes before the answers, where the author asks for one. */
  readonly guess: TemplateResult | undefined;
  /** Given where a reader may bring data. */
  readonly ownData: OwnData | undefined;
  readonly actions: KnobActions & { reset(): void; embed(): void; click(event: Event): void };
}

/** The whole widget: the neuron with its knobs, then what it makes of the examples. */
export function widget(parts: WidgetParts): TemplateResult {
  const { frame, size, direction, messages, announcement, actions } = parts;
  const { words } = frame;
  const { title, output } = frame.result.state.dataset;
  // The knobs belong to the diagram: turning one must move it without a scroll.
  const diagram = parts.views.find(([name]) => name === 'diagram')?.[1];
  // While the answers are hidden, nothing that would tell them is given away either.
  const hidden = frame.guess?.hidden;
  const zone = dropZone(parts.ownData);
  const others = parts.views.filter(([name]) => name !== 'diagram' && !(hidden && name === 'code'));
  return html`
    <div class="widget ${size}" part="widget" role="group" dir=${direction ?? nothing}
      aria-label=${title || output.title} @click=${actions.click}
      @dragover=${zone.over} @dragleave=${zone.leave} @drop=${zone.drop}>
      <div class="head">
        <p class="caption" part="caption">${title}</p>
        <span class="actions">
          ${travelButtons(parts.travel, words)}
          ${
            hidden
              ? nothing
              : html`<button type="button" part="embed-button" @click=${actions.embed}>${words.embed}</button>`
          }
          <button type="button" part="reset" @click=${actions.reset}>${words.reset}</button>
        </span>
      </div>
      ${notices(messages, words)} ${parts.guess ?? nothing}
      <div class="neuron">
        ${diagram?.render(frame)} ${knobs(frame, actions, parts.controls)}
      </div>
      ${others.map(
        ([name, view]) => html`<div class="${name}-view">
        ${view.render(frame)} ${name === 'table' ? ownDataTools(parts.ownData, words) : nothing}
      </div>`,
      )}
      <p class="visually-hidden" role="status">${announcement}</p>
      <div class="dialog"></div>
    </div>`;
}

/** What stands where there is no widget: the author's table, and why in one line. */
export function fallback(messages: readonly string[], words: Words): TemplateResult {
  return html`<slot></slot>${notices(messages, words)}`;
}
