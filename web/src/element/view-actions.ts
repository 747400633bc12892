import type { App } from '../app/app.ts';
import { takesData } from '../app/settings.ts';
import { isBlock } from '../controls/data-tools.ts';
import type { Pasted } from '../dom/pasted-table.ts';
import type { Actions } from '../views/view.ts';
import { fillParameters } from './fill-parameters.ts';
import type { LazyQuestion } from './lazy-question.ts';

export interface ViewActionsHost {
  readonly app: App;
  readonly question: LazyQuestion;
  /** Puts a block of cells into the table, from one cell on. */
  readonly fill: (block: Pasted, input: number, example: number) => void;
  readonly redraw: () => void;
}

/** What views may ask for, as changes of the app. */
export function viewActions({ app, question, fill, redraw }: ViewActionsHost): Actions {
  return {
    select: (example) => app.editor?.select(example),
    selectNeuron: (place) => app.editor?.selectNeuron(place),
    typeValue: (...args) => app.editor?.typeValue(...args),
    typeTarget: (...args) => app.editor?.typeTarget(...args),
    cancelTyping: (field) => app.editor?.cancelTyping(field),
    paste: (input, example, event) => {
      const block = blockIn(event);
      if (!app.settings || !takesData(app.settings) || !block) return;
      event.preventDefault();
      fill(block, input, example);
    },
    typeParameter: (...args) => app.editor?.typeParameter(...args),
    setParameter: (...args) => app.editor?.setParameter(...args),
    parameter: (parameter) => app.editor?.parameter(parameter) ?? Number.NaN,
    cancel: () => app.editor?.cancel(),
    setActivation: (activation) => app.editor?.setActivation(activation),
    pasteParameters: (parameter, event) => {
      const block = blockIn(event);
      if (!block) return;
      event.preventDefault();
      void fillParameters(app, parameter, block);
    },
    point: (pointed) => app.point(pointed),
    showAllDigits: (shown) => app.showAllDigits(shown),
    guess: (value) => question.place(value),
    moveStep: (by, unit) => {
      const enters = app.moveStep(by, unit);
      void announceStep(app, enters, redraw);
    },
    closeSteps: () => app.closeSteps(),
    learning: app.learning,
    redraw,
  };
}

type Walk = typeof import('../views/walk.ts');
let walk: Walk | undefined;

// The first step is said once the words for it are there, unless something else has come up.
async function announceStep(app: App, enters: boolean, redraw: () => void): Promise<void> {
  const { step } = app;
  const say = ({ entersSays, stepSays }: Walk) => {
    app.announcement =
      step &&
      ((viewModel) =>
        [...(enters ? [entersSays(viewModel)] : []), stepSays(step, viewModel)].join(' '));
  };
  if (walk) {
    say(walk);
    return;
  }
  const nothingYet = () => '';
  app.announcement = nothingYet;
  try {
    walk = await import('../views/walk.ts');
    if (app.announcement === nothingYet) say(walk);
    redraw();
  } catch {
    // The sum shows why it could not be loaded.
  }
}

// What is pasted, where it is a block of cells. By the time that its table is read, the event is over.
function blockIn({ clipboardData: data }: ClipboardEvent): Pasted | undefined {
  const text = data?.getData('text/plain') ?? '';
  return data && isBlock(text) ? { text, html: data.getData('text/html') } : undefined;
}
