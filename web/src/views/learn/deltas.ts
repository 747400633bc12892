import { html, nothing, type TemplateResult } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import type { LearningStep } from '../../model/learning-step.ts';
import type { NeuronPlace } from '../../model/network.ts';
import { deltaAt, isOutput, ledgerOf, valueAt } from './ledger-cells.ts';
import { shareOf } from './ledger-says.ts';
import { stepWriter, wordsOf } from './write.ts';

// Nobody follows more of a layer's neurons by hand.
const maxNeurons = 12;

/**
 * The deltas of a network with several neurons, from the outputs back, each with how it came about; a
 * neuron that is chosen shows its weights below.
 */
export function deltas(
  viewModel: ViewModel,
  step: LearningStep,
  choose: (place: NeuronPlace) => void,
): TemplateResult | typeof nothing {
  const { network } = viewModel.result.state;
  const isAlone = step.before.length === 1 && step.before[0]?.bias.length === 1;
  if (isAlone || step.method === 'hot-and-cold') return nothing;
  const words = wordsOf(viewModel);
  const places = network
    .flatMap(({ bias }, layer) =>
      bias.slice(0, maxNeurons).map((_, neuron) => ({ layer, neuron, last: -layer })),
    )
    .sort((a, b) => a.last - b.last);
  return html`
    <div class="scroller">
      <table class="deltas">
        <thead><tr>
          <th scope="col">${words.neuron}</th>
          <th scope="col">${words.share}</th>
          <th scope="col">${words.rows.delta}</th>
        </tr></thead>
        <tbody>${places.map((place) => row(place))}</tbody>
      </table>
    </div>`;

  function row(place: NeuronPlace): TemplateResult {
    const writer = stepWriter(viewModel);
    const { write, signed } = writer;
    const ledger = ledgerOf(step, place, viewModel);
    const at = (name: 'prediction' | 'target') => valueAt(ledger, { row: name, column: 0 });
    const name = network[place.layer]?.names[place.neuron] ?? '';
    const how = isOutput(step, place)
      ? `${signed(at('prediction'))} − ${signed(at('target'))}`
      : shareOf(ledger, writer);
    const sloped = ledger.rows.some(({ name }) => name === 'slope');
    const { layer, neuron } = viewModel.neuron.place;
    const isChosen = place.layer === layer && place.neuron === neuron;
    return html`
      <tr>
        <th scope="row"><button type="button" class="quiet" aria-pressed=${isChosen}
          @click=${() => choose(place)}>${name}</button></th>
        <td class="how">${sloped ? `(${how}) × ${words.slope}` : how}</td>
        <td>${write(deltaAt(ledger, ledger.example))}</td>
      </tr>`;
  }
}
