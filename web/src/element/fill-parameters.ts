import type { App } from '../app/app.ts';
import type { Pasted } from '../dom/pasted-table.ts';
import type { LayerParameter } from '../model/network.ts';
import { problemOf } from '../model/problem.ts';

/** Puts a block of cells into a layer's table, from one number on, in one step of undo. */
export async function fillParameters(
  app: App,
  from: LayerParameter,
  { text, html }: Pasted,
): Promise<void> {
  try {
    const { fillWeights } = await import('../model/table/fill-weights.ts');
    const { pastedTable } = await import('../dom/pasted-table.ts');
    const { session, settings } = app;
    if (!session || !settings) return;
    const { state, selected } = session;
    const { language } = settings.format;
    const block = pastedTable(html, language) ?? text;
    const { network, problem } = fillWeights(state, block, from, {
      language,
      hasBias: settings.controls.includes('bias'),
    });
    if (network) app.replace({ ...state, network }, selected);
    if (problem) app.editor?.refuseParameter(from, problem);
  } catch (error) {
    app.refuse(problemOf(error));
  }
}
