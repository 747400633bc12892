import type { Words } from '../locales/neuron/en.ts';
import type { Format } from '../model/format.ts';
import type { Session } from '../model/session.ts';
import type { Frame } from '../views/view.ts';
import type { Settings } from './settings.ts';
import { columnIndex } from './source.ts';

/** What the views draw from, while the reader has neither guessed nor walked nor typed. */
export function frameOf(
  session: Session,
  settings: Settings,
  {
    format,
    words,
    width,
  }: { readonly format: Format; readonly words: Words; readonly width: number },
): Frame {
  const { dataset, bias } = session.state;
  const compare = columnIndex(dataset, settings.compare);
  return {
    result: session.result,
    selected: session.selected,
    format,
    words,
    width,
    fullWeight: Math.max(...settings.weightRange.map(Math.abs)),
    x: Math.max(columnIndex(dataset, settings.x), 0),
    compare: compare < 0 ? undefined : compare,
    allDigits: false,
    step: undefined,
    guess: undefined,
    showsBias: bias !== 0 || settings.controls.includes('bias'),
    dragging: session.inGesture,
    draft: () => undefined,
    predict: (values, examples) => session.predict(values, examples),
    activate: (sums) => session.activate(sums),
  };
}
