import { App } from '../../web/src/app/app.ts';
import { NetworkAccess } from '../../web/src/app/network-access.ts';
import { ScriptAccess } from '../../web/src/app/script-access.ts';
import { en } from '../../web/src/locales/neuron/en.ts';
import { nameInputs, nameState } from '../../web/src/locales/neuron/names.ts';
import type { Parameter } from '../../web/src/model/network.ts';
import type { Problem } from '../../web/src/model/problem.ts';
import { type Grid, gridOf } from '../../web/src/model/table/grid.ts';
import { namesAround, readLayers } from '../../web/src/model/table/read-layers.ts';
import { engine } from './programs.ts';

const tables = (all: string[][]): Grid[] =>
  all.map((rows) => gridOf(rows.map((row) => row.split(' '))));

/** The first input's weight. */
export const toes: Parameter = { kind: 'weight', layer: 0, output: 0, input: 0 };

/** An app as an element would have it, and what it told. */
export function start(
  attributes: Record<string, string> = {},
  rows = ['Toes Record', '8.5 0.65', '9.5 0.8'],
  /** Tables of weights, where they make a network. */
  layers: string[][] | undefined = undefined,
) {
  const author = { language: 'en', rows, layers, attributes };
  const fired: string[] = [];
  const failed: Problem[] = [];
  const app = new App({
    author: () => ({
      language: author.language,
      layers: layers && { namesAround, readLayers },
      tableLanguage: 'en',
      tables: tables([author.rows, ...(author.layers ?? [])]),
      attribute: (name) => author.attributes[name] ?? null,
      views: ['diagram', 'sum', 'table'],
    }),
    isShownInCell: () => false,
    hidesAnswers: () => false,
    fire: (type) => fired.push(type),
    failed: (problems) => failed.push(...problems),
    redraw: () => {},
    pause: async () => {},
  });
  const script = new ScriptAccess(
    app,
    () => true,
    (inputs) => nameInputs(inputs, en),
  );
  const network = new NetworkAccess(
    app,
    script,
    () => true,
    (state) => nameState(state, en).network,
  );
  app.start(engine);
  const announced = () => {
    const viewModel = app.viewModel(en, { width: 0, guess: undefined });
    return viewModel && app.announcement?.(viewModel);
  };
  return { app, script, network, author, fired, failed, announced };
}
