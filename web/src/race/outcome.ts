import { bytesFor } from './backends/runner.ts';
import { inWords as curvesInWords } from './curves.ts';
import { inWords as resultInWords } from './result-view.ts';
import { type RaceViewModel, reasonOf } from './view-model.ts';

/** What kept the last race from its end; undefined where nothing did but the reader. */
export function problem({ outcome, last, words, format }: RaceViewModel): string | undefined {
  if (outcome?.code === 'failed') return words.failed(reasonOf(outcome.message, words));
  if (outcome?.code !== 'out-of-memory') return undefined;
  const { games, all } = outcome;
  const text = words.outOfMemory(format.count(games), format.bytes(bytesFor(games)));
  return last && !all ? `${text} ${words.lastGood}` : text;
}

/** How the last race ended, for who does not see the page. */
export function announcement(viewModel: RaceViewModel): string {
  const { outcome, last, words } = viewModel;
  if (!outcome) return '';
  if (outcome.code === 'cancelled') return words.cancelled;
  const trouble = problem(viewModel);
  if (trouble) return trouble;
  if (outcome.all) return [words.allDone, ...curvesInWords(viewModel)].join(' ');
  return last ? resultInWords(viewModel, last).join(' ') : '';
}
