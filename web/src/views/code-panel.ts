import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import type { Step } from '../model/steps.ts';
import { type Language, languages, writeProgram } from '../programs/list.ts';
import { type Code, isLit, maxRows, textOf } from '../programs/program.ts';
import { choose, chosenLanguage } from './chosen-language.ts';
import css from './code-panel.css?inline';
import type { Actions } from './view.ts';

/** What the widget is to adopt before it shows this. */
export { css };

/** The present computation as a program, in a language of the reader's choice. */
export function codePanel({ redraw }: Actions): (viewModel: ViewModel) => TemplateResult {
  let language = chosenLanguage();
  let status: 'copied' | 'notCopied' | undefined;

  return ({ words, format, result, neuron, selected, step }) => {
    const program = writeProgram(language, result, neuron.place, selected);
    const count = result.state.dataset.labels.length;
    return html`
      <div class="actions">
        <label>${words.codeLanguage}
          <select @change=${change}>
            ${Object.keys(languages).map((name) => html`<option ?selected=${name === language}>${name}</option>`)}
          </select>
        </label>
        <button type="button" @click=${copy}>${words.copy}</button>
        <span role="status">${status ? words[status] : ''}</span>
      </div>
      ${
        count > maxRows
          ? html`<p class="note">${words.codeRows(format.given(maxRows), format.given(count))}</p>`
          : nothing
      }
      <pre tabindex="0" role="region" aria-label=${language}><code>${program.map((piece) => draw(piece, step?.now))}</code></pre>`;

    function change(event: Event) {
      language = (event.target as HTMLSelectElement).value as Language;
      choose(language);
      say(undefined);
    }

    async function copy({ currentTarget }: Event) {
      const code = (currentTarget as Element)
        .closest('.actions')
        ?.parentElement?.querySelector('code');
      try {
        await navigator.clipboard.writeText(textOf(program));
        say('copied');
      } catch {
        if (code) getSelection()?.selectAllChildren(code);
        say('notCopied');
      }
    }
  };

  function say(next: typeof status) {
    status = next;
    redraw();
  }
}

function draw(piece: Code[number], step: Step | undefined): unknown {
  if (typeof piece === 'string') return piece;
  if (step && isLit(piece, step)) return html`<mark>${piece.text}</mark>`;
  return piece.isChosen ? html`<b>${piece.text}</b>` : piece.text;
}
