import { loadEngine } from '../engine/index.ts';
import { messageOf } from '../model/message.ts';
import { loadRaceWhenNear } from '../race/when-near.ts';
import { readGames } from './games.ts';
import { wireKernel } from './kernel-in-use.ts';
import { wireLanes } from './lanes-figure.ts';
import { wireTryWeights } from './try-weights.ts';

/** Makes the lesson's own figures live. Where the engine is missing, they stay as written. */
export async function wireFigures(page: Document): Promise<void> {
  loadRaceWhenNear(find(page, 'soma-race'));
  const tryWeights = find(page, '#try-weights');
  const games = readGames(find(page, '#four-games'));
  try {
    const engine = await loadEngine();
    wireTryWeights(tryWeights, games, engine);
    wireKernel(find(page, '#kernel-in-use'), engine.kernel);
    wireLanes(find(page, '#lanes-figure'), games, engine.kernel);
  } catch (error) {
    const reason = messageOf(error);
    page.body.classList.add('no-engine');
    find(tryWeights, '[role=status]').textContent = `Nothing to try here: ${reason}.`;
  }
}

function find(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
