import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { exampleCount, lacksInput, problemAt, valueAt } from '../model/dataset.ts';
import type { Actions, Frame, View } from './view.ts';

/** A table longer than this is shown a page at a time. */
export const pageSize = 50;

/** The examples as cells that can be typed into, with the prediction of each. */
export function table(actions: Actions): View {
  let page = 0;
  let shownFor = -1;

  function turn(to: number) {
    page = to;
    actions.redraw();
  }

  return {
    render(frame) {
      const { words, selected } = frame;
      const { dataset } = frame.result.state;
      const count = exampleCount(dataset);
      if (selected !== shownFor) page = Math.floor(Math.max(selected, 0) / pageSize);
      shownFor = selected;
      page = Math.min(page, Math.max(Math.ceil(count / pageSize) - 1, 0));
      const first = page * pageSize;
      const shown = Math.min(pageSize, count - first);
      return html`
        <div class="scroller">
          <table part="table" aria-label=${frame.result.state.dataset.title || nothing}
            aria-rowcount=${count + 1}>
            <thead><tr>
              <th scope="col">${dataset.exampleName}</th>
              ${dataset.inputs.map(({ title }) => html`<th scope="col">${title}</th>`)}
              <th scope="col" class="output">${dataset.output.title}</th>
            </tr></thead>
            <tbody>${Array.from({ length: shown }, (_, index) => row(frame, first + index))}</tbody>
          </table>
        </div>
        ${count > pageSize ? pager(frame, first, shown, count) : nothing}
        ${count === 0 ? html`<p class="note">${words.noExamples}</p>` : nothing}`;
    },
  };

  function row(frame: Frame, example: number): TemplateResult {
    const { words, format, result, selected } = frame;
    const { dataset } = result.state;
    const label = dataset.labels[example] ?? '';
    const chosen = example === selected;
    const prediction = frame.guess?.hidden
      ? words.unknown
      : format.prediction(result.predictions[example] ?? Number.NaN);
    const messages = dataset.inputs.flatMap((_, input) => {
      const message = wrongWith(frame, input, example);
      return message
        ? html`<span class="message" id=${problemId(input, example)}>${message}</span>`
        : [];
    });
    return html`
      <tr class=${chosen ? 'chosen' : ''} aria-rowindex=${example + 2}
        @click=${() => actions.select(example)}>
        <th scope="row"><label>
          <input type="radio" name="example" .checked=${live(chosen)}
            aria-label=${words.exampleLabel(dataset.exampleName, label)}
            @change=${() => actions.select(example)} />
          <span aria-hidden="true">${label}</span>
        </label></th>
        ${dataset.inputs.map((_, input) => cell(frame, input, example))}
        <td class="output"><span>${lacksInput(dataset, example) ? words.noValue : prediction}</span></td>
      </tr>
      ${
        messages.length > 0
          ? html`
            <tr class="problem ${chosen ? 'chosen' : ''}">
              <td colspan=${dataset.inputs.length + 2}>${messages}</td>
            </tr>`
          : nothing
      }`;
  }

  function cell(frame: Frame, input: number, example: number): TemplateResult {
    const { words, format } = frame;
    const { dataset } = frame.result.state;
    const message = wrongWith(frame, input, example);
    const text =
      frame.draft(input, example)?.text ??
      problemAt(dataset, input, example)?.text ??
      format.given(valueAt(dataset, input, example));
    return html`
      <td>
        <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
          aria-label=${words.cell(dataset.inputs[input]?.name ?? '', dataset.exampleName, dataset.labels[example] ?? '')}
          aria-invalid=${message ? 'true' : 'false'}
          aria-describedby=${message ? problemId(input, example) : nothing}
          .value=${live(text)} .style=${`--length: ${text.length}`}
          @focus=${() => actions.select(example)}
          @paste=${(event: ClipboardEvent) => actions.paste(input, example, event)}
          @input=${(event: Event) => type(event, false)}
          @change=${(event: Event) => type(event, true)} />
      </td>`;

    function type(event: Event, done: boolean) {
      actions.typeValue(input, example, (event.target as HTMLInputElement).value, done);
    }
  }

  function pager(frame: Frame, first: number, shown: number, count: number): TemplateResult {
    const { words, format } = frame;
    return html`
      <p class="pager">
        <button type="button" ?disabled=${first === 0} @click=${() => turn(page - 1)}>
          ${words.previousRows}</button>
        <span>${words.rows(first + 1, first + shown, format.given(count))}</span>
        <button type="button" ?disabled=${first + shown >= count} @click=${() => turn(page + 1)}>
          ${words.nextRows}</button>
      </p>`;
  }
}

// What is wrong with a cell: with what is being typed, or else with what the author gave.
function wrongWith(frame: Frame, input: number, example: number): string | undefined {
  const draft = frame.draft(input, example);
  return draft ? draft.message : problemAt(frame.result.state.dataset, input, example)?.message;
}

function problemId(input: number, example: number): string {
  return `problem-${input}-${example}`;
}
