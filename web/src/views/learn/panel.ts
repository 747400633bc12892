import { html, nothing, type TemplateResult } from 'lit';
import type { Ended, Learning } from '../../app/learning.ts';
import type { ViewModel } from '../../app/view-model.ts';
import plotCss from '../plot/figure.css?inline';
import type { Actions, View } from '../view.ts';
import { controls } from './controls.ts';
import { curves } from './curves.ts';
import { hints } from './hint.ts';
import learnCss from './learn.css?inline';
import { ledgerTable } from './ledger.ts';
import { tenth } from './step-size.ts';
import { errorWriter, stepWriter, wordsOf } from './write.ts';

/** What the widget is to adopt before it shows this. */
export const styles = [plotCss, learnCss];

// As many errors as tell that they swing.
const swings = 4;

/** The view of learning, once it is loaded: the way there, the present step, and the error's curves. */
export function learnPanel(actions: Actions): View {
  const bar = controls(actions);
  const hint = hints(actions);
  const ledger = ledgerTable(actions);
  const figures = curves(actions);

  return {
    render(viewModel) {
      const { learning } = viewModel;
      if (!learning) return html`${nothing}`;
      const words = wordsOf(viewModel);
      const { method } = viewModel.result.state.training;
      const hasSteps = method !== 'by-hand' || learning.step !== undefined;
      return html`
        <div class="learn" part="learn" role="group" aria-label=${words.title}>
          <div class="bar">
            ${title(viewModel, learning)} ${bar(viewModel, learning)}
            ${hint(viewModel, learning)}
            ${learning.isReached ? html`<p class="outcome reached">${viewModel.words.reached}</p>` : nothing}
            <div class="outcome ${isTooFar(learning) ? 'too-far' : ''}"
              role="status">${outcome(viewModel, learning)}</div>
          </div>
          ${hasSteps ? figures.overSteps(viewModel, learning) : nothing}
          ${figures.overWeight(viewModel)}
          ${hasSteps ? ledger.render(viewModel, learning) : nothing}
        </div>`;
    },
    drawn(_, root) {
      figures.drawn(root);
      ledger.drawn();
    },
    disconnect: () => figures.disconnect(),
  };

  function outcome(viewModel: ViewModel, learning: Learning): TemplateResult | typeof nothing {
    const words = wordsOf(viewModel);
    const { format } = viewModel;
    if (learning.isReached) return nothing;
    if (learning.ended === 'not-finite')
      return tooFar(viewModel, learning, viewModel.words.notFinite);
    if (!isTooFar(learning)) {
      const notes: Partial<Record<Ended, string>> = {
        unchanged: words.nothingChanged,
        'not-reached': words.notReached(words.run),
      };
      const note = learning.ended && notes[learning.ended];
      return note ? html`<p class="note">${note}</p>` : nothing;
    }
    const { training, dataset, network } = viewModel.result.state;
    const largest = dataset.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const alpha = format.given(training.alpha);
    const says =
      network.length === 1 ? words.tooFar(alpha, format.given(largest)) : words.tooFarHidden(alpha);
    return tooFar(viewModel, learning, says);
  }

  function tooFar(viewModel: ViewModel, learning: Learning, says: string): TemplateResult {
    const words = wordsOf(viewModel);
    const { write } = stepWriter(viewModel);
    const { alpha } = viewModel.result.state.training;
    const errors = learning.errors.slice(
      Math.max(0, learning.position + 1 - swings),
      learning.position + 1,
    );
    const smaller = tenth(alpha);
    return html`
      <p>${says}</p>
      <p class="note">${words.swings(errors.map(write).join(' → '))}</p>
      <p class="actions">
        <button type="button"
          @click=${leaving(() => actions.learning.back())}>${viewModel.words.back}</button>
        <button type="button"
          @click=${leaving(() => actions.learning.change({ alpha: smaller }))}>${words.alpha} ${viewModel.format.given(smaller)}</button>
      </p>`;
  }
}

// The button that was pressed may go with what it is about; the way back beside Run stays.
function leaving(act: () => void) {
  return ({ currentTarget }: Event) => {
    const bar = (currentTarget as Element).closest('.bar');
    bar?.querySelector<HTMLElement>('.run button:nth-last-of-type(2)')?.focus();
    act();
  };
}

function isTooFar({ isReached, isTooFar, ended }: Learning): boolean {
  return !isReached && (isTooFar || ended === 'not-finite');
}

// Where learning stands: which step this is, its error, and what to get below.
function title(viewModel: ViewModel, { errors, position }: Learning): TemplateResult {
  const words = wordsOf(viewModel);
  const { format, result } = viewModel;
  const { goal } = result.state.training;
  const { write } = stepWriter(viewModel);
  const last = errors.length - 1;
  const step = last > 0 ? words.stepOf(format.given(position), format.given(last)) : '';
  const error = errorWriter(viewModel)(errors[position] ?? result.comparison?.error ?? Number.NaN);
  return html`
    <p class="title">
      <b>${words.title}</b>
      <span>${step && `${step} · `}${words.errorIs(error)}</span>
      ${goal === undefined ? nothing : html`<span class="goal">${words.goalIs(goal === 'all' ? '' : write(goal))}</span>`}
    </p>`;
}
