import { html, nothing, type TemplateResult } from 'lit';
import type { Learning } from '../../app/learning.ts';
import type { ViewModel } from '../../app/view-model.ts';
import { steadyButton } from '../../controls/steady-button.ts';
import { type Hint, hintFor } from '../../model/hint.ts';
import { isSameLayer, type Network, type Parameter } from '../../model/network.ts';
import type { State } from '../../model/state.ts';
import type { Actions } from '../view.ts';
import { parameterTitle } from './names.ts';
import { stepWriter, wordsOf } from './write.ts';

/** Of a move, one press tells which weight, the next which way, and the third how far. */
const wholeMove = 3;

/** A button whose presses tell ever more of what to do next. */
export function hints({ redraw, selectNeuron }: Actions) {
  let given: { hint: Hint; state: State; told: number } | undefined;

  return (viewModel: ViewModel, learning: Learning): TemplateResult => {
    const words = wordsOf(viewModel);
    const { state } = viewModel.result;
    // What was said of another state helps no more.
    const now = given && sameNumbers(given.state, state) ? given : undefined;
    const isWhole = now !== undefined && (now.hint.kind !== 'move' || now.told === wholeMove);
    const press = () => {
      if (now) now.told += 1;
      else given = { hint: ask(viewModel, learning), state, told: 1 };
      if (given?.told === 1 && given.hint.kind === 'move') choose(given.hint.parameter);
      redraw();
    };
    return html`
      <p class="actions hints">
        ${steadyButton(words.hint, !isWhole, press)}
      </p>
      <p class="hint" role="status">${now ? says(viewModel, now.hint, now.told) : nothing}</p>`;
  };

  // Its knob is there to be turned.
  function choose(parameter: Parameter) {
    if (parameter.kind === 'threshold') return;
    selectNeuron({ layer: parameter.layer, neuron: parameter.output });
  }
}

function ask(viewModel: ViewModel, learning: Learning): Hint {
  const { result, errorOf, format } = viewModel;
  const { network, training } = result.state;
  return hintFor({
    network,
    training,
    parameters: parametersOf(network),
    errorOf,
    best: learning.best(),
    round: format.rounding,
  });
}

function parametersOf(network: Network): Parameter[] {
  return network.flatMap(({ weights, bias }, layer) =>
    bias.flatMap((_, output): Parameter[] => [
      ...Array.from({ length: weights.length / bias.length }, (_, input) => ({
        kind: 'weight' as const,
        layer,
        output,
        input,
      })),
      { kind: 'bias', layer, output },
    ]),
  );
}

function says(viewModel: ViewModel, hint: Hint, told: number): string {
  const words = wordsOf(viewModel);
  const { write } = stepWriter(viewModel);
  const { training, dataset, network } = viewModel.result.state;
  switch (hint.kind) {
    case 'reached':
      return viewModel.words.reached;
    case 'least':
      return words.hintLeast;
    case 'stuck':
      return words.hintStuck;
    case 'impossible': {
      const { goal } = training;
      const why =
        hint.best.proof === 'repeats' || typeof goal !== 'number'
          ? words.hintNotParted
          : words.hintImpossible(write(goal), write(hint.best.error));
      const holds = training.locks.some(({ kind }) => kind === 'weight');
      return holds ? `${why} ${words.hintLocked}` : why;
    }
    case 'move': {
      const { parameter, from, to, error, after, least } = hint;
      const count = dataset.labels.length;
      const isStep = network.at(-1)?.activation === 'step';
      const right = String(Math.round(count * (1 - after)));
      return [
        words.hintWhich(parameterTitle(viewModel, parameter)),
        to > from ? words.hintUp : words.hintDown,
        isStep
          ? words.hintHowRight(viewModel.format.brief(to), right, String(count))
          : words.hintHow(viewModel.format.brief(to), write(after)),
        after > error && least !== undefined ? words.hintWorse(write(least)) : '',
      ]
        .slice(0, told === wholeMove ? undefined : told)
        .filter(Boolean)
        .join(' ');
    }
  }
}

// Names are made anew with each view model, and the numbers are not.
function sameNumbers(one: State, other: State): boolean {
  return (
    one.training === other.training &&
    one.dataset.values === other.dataset.values &&
    one.dataset.targets === other.dataset.targets &&
    one.network.every((layer, place) => isSameLayer(layer, other.network[place] ?? layer))
  );
}
