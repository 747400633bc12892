import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../app/settings.ts';
import type { ViewModel } from '../app/view-model.ts';
import { type DataTools, dataTools, dropZone } from '../controls/data-tools.ts';
import { notices } from '../controls/notices.ts';
import { type UndoButtons, undoButtons } from '../controls/undo-buttons.ts';
import type { Words } from '../locales/neuron/en.ts';
import { parameters } from '../views/parameters.ts';
import type { Actions, View } from '../views/view.ts';

export interface WidgetParts {
  readonly viewModel: ViewModel;
  readonly views: readonly (readonly [name: string, view: View])[];
  /** Whether a view is to be drawn anew. */
  readonly follows: (name: string) => boolean;
  readonly settings: Settings;
  /** Given where the page does not say, and the words run the other way. */
  readonly direction: 'rtl' | undefined;
  readonly messages: readonly string[];
  readonly announcement: string;
  readonly undo: UndoButtons;
  /** The question that comes before the answers, where the author asks for one. */
  readonly question: TemplateResult | typeof nothing;
  /** Whether learning would tell what it asks. */
  readonly hidesLearning: boolean;
  /** Given where a reader may bring data. */
  readonly data: DataTools | undefined;
  readonly actions: Actions;
  reset(): void;
  embed(): void;
  click(event: Event): void;
}

/** The whole widget: the neuron with its parameters, then what it makes of the examples. */
export function widget(parts: WidgetParts): TemplateResult {
  const { viewModel, settings, direction, messages, announcement, data, actions } = parts;
  const { words, result, neuron } = viewModel;
  const { title } = result.state.dataset;
  // The sliders belong to the diagram: moving one must move it without a scroll.
  const diagram = parts.views.find(([name]) => name === 'diagram')?.[1];
  // While the answers are hidden, nothing that would tell them is given away either.
  const hidden = viewModel.guess?.hidden;
  const zone = dropZone(data?.take);
  const isLearning = viewModel.learning && !hidden && !parts.hidesLearning;
  const gone = [
    'diagram',
    ...(hidden ? ['code', 'matrices'] : []),
    ...(isLearning ? [] : ['learn']),
  ];
  const others = parts.views.filter(([name]) => !gone.includes(name));
  // The author's table stays in a slot: outside one, nobody knows what its style sheets hide. What a
  // translator puts in place of a text here would never change again; names come from the table, and
  // the other words in the page's language.
  return html`
    <div class="widget ${columnsOf(settings, viewModel)}" part="widget" role="group" translate="no"
      dir=${direction ?? nothing} aria-label=${title || neuron.output.title} @click=${parts.click}
      @dragover=${zone.over} @dragleave=${zone.leave} @drop=${zone.drop}>
      <div class="head">
        <p class="caption" part="caption">${title}</p>
        <span class="actions">
          ${undoButtons(parts.undo)}
          ${
            hidden
              ? nothing
              : html`<button type="button" part="embed-button" @click=${parts.embed}>${words.embed}</button>`
          }
          <button type="button" part="reset" @click=${parts.reset}>${words.reset}</button>
        </span>
      </div>
      ${notices(messages, words.moreProblems)} ${parts.question}
      <div class="neuron">
        ${diagram?.render(viewModel)} ${parameters(viewModel, actions, settings.controls)}
      </div>
      ${others.map(
        ([name, view]) => html`<div class="${name}-view">
        ${parts.follows(name) ? view.render(viewModel) : noChange} ${name === 'table' && data ? dataTools(data) : nothing}
      </div>`,
      )}
      <p class="visually-hidden" role="status">${announcement}</p>
      <div class="dialog"></div>
      <slot hidden></slot>
    </div>`;
}

// From which width on there are two columns, in layout.css: a table needs the more the wider it is.
function columnsOf({ views }: Settings, { result }: ViewModel): string {
  if (!views.includes('sum') && !views.includes('plot')) return '';
  const { inputs, outputs } = result.state.dataset;
  const width = inputs.length + (result.comparison ? 4 : 1) * outputs.length;
  if (!views.includes('table') || width <= 4) return 'columns-early';
  if (width > 7) return 'columns-late wide-table';
  return width === 5 ? 'columns-later' : 'columns-late';
}

/** What stands where there is no widget: the author's table, and why in one line. */
export function fallback(messages: readonly string[], words: Words): TemplateResult {
  return html`<slot></slot>${notices(messages, words.moreProblems)}`;
}
