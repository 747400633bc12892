import { html, nothing, type TemplateResult } from 'lit';
import type { ViewName } from '../views/list.ts';
import type { View } from '../views/view.ts';
import type { Words } from '../words/en.ts';
import { type KnobActions, type KnobFrame, knobs } from './knobs.ts';
import { notices } from './notices.ts';

export interface WidgetParts {
  readonly frame: KnobFrame;
  readonly views: readonly (readonly [ViewName, View])[];
  readonly wide: boolean;
  readonly messages: readonly string[];
  readonly announcement: string;
  readonly actions: KnobActions & { reset(): void };
}

// Turning a knob must move these without a scroll, so they keep it company.
const withKnobs: readonly ViewName[] = ['diagram', 'sum'];

/** Whether a view stands in the column beside the knobs, where there is room for two. */
export function standsBeside(view: ViewName): boolean {
  return !withKnobs.includes(view);
}

/** The whole widget: the neuron with its knobs, and the examples beside or under it. */
export function widget(parts: WidgetParts): TemplateResult {
  const { frame, wide, messages, announcement, actions } = parts;
  const { words } = frame;
  const { title, output } = frame.result.state.dataset;
  const others = parts.views.map(([name]) => name).filter(standsBeside);
  return html`
    <div class="widget ${wide ? 'wide' : ''}" part="widget" role="group"
      aria-label=${title || output.title}>
      <div class="head">
        <p class="caption" part="caption">${title}</p>
        <button type="button" part="reset" @click=${actions.reset}>${words.reset}</button>
      </div>
      ${notices(messages, words)}
      <div class="column">
        ${draw(parts, ['diagram'])} ${knobs(frame, actions)} ${draw(parts, ['sum'])}
      </div>
      ${others.length > 0 ? html`<div class="column">${draw(parts, others)}</div>` : nothing}
      <p class="visually-hidden" role="status">${announcement}</p>
    </div>`;
}

/** What stands where there is no widget: the author's table, and why in one line. */
export function fallback(messages: readonly string[], words: Words): TemplateResult {
  return html`<slot></slot>${notices(messages, words)}`;
}

function draw({ frame, views }: WidgetParts, names: readonly ViewName[]): TemplateResult[] {
  return views
    .filter(([name]) => names.includes(name))
    .map(([name, view]) => html`<div class="view ${name}">${view.render(frame)}</div>`);
}
