import type { App } from '../app/app.ts';
import { takesData } from '../app/settings.ts';
import { isBlock } from '../controls/data-tools.ts';
import { pastedTable } from '../dom/pasted-table.ts';
import { entersSays, stepSays } from '../views/stepper.ts';
import type { Actions } from '../views/view.ts';
import { fillParameters } from './fill-parameters.ts';
import type { LazyQuestion } from './lazy-question.ts';

export interface ViewActionsHost {
  readonly app: App;
  readonly question: LazyQuestion;
  /** Puts a block of cells into the table, from one cell on. */
  readonly fill: (text: string, input: number, example: number) => void;
  readonly redraw: () => void;
}

/** What views may ask for, as changes of the app. */
export function viewActions({ app, question, fill, redraw }: ViewActionsHost): Actions {
  return {
    select: (example) => app.editor?.select(example),
    selectNeuron: (place) => app.editor?.selectNeuron(place),
    typeValue: (...args) => app.editor?.typeValue(...args),
    typeTarget: (...args) => app.editor?.typeTarget(...args),
    paste: (input, example, event) => {
      const block = blockIn(event);
      if (!app.settings || !takesData(app.settings) || block === undefined) return;
      event.preventDefault();
      fill(block, input, example);
    },
    typeParameter: (...args) => app.editor?.typeParameter(...args),
    pasteParameters: (parameter, event) => {
      const block = blockIn(event);
      if (block === undefined) return;
      event.preventDefault();
      void fillParameters(app, parameter, block);
    },
    showAllDigits: (shown) => app.showAllDigits(shown),
    guess: (value) => question.place(value),
    moveStep: (by, unit) => {
      const enters = app.moveStep(by, unit);
      const { step } = app;
      app.announcement =
        step &&
        ((viewModel) =>
          [...(enters ? [entersSays(viewModel)] : []), stepSays(step, viewModel)].join(' '));
    },
    closeSteps: () => app.closeSteps(),
    learning: app.learning,
    redraw,
  };
}

// What is pasted, where it is a block of cells.
function blockIn({ clipboardData: data }: ClipboardEvent): string | undefined {
  const text = pastedTable(data) ?? data?.getData('text/plain') ?? '';
  return isBlock(text) ? text : undefined;
}
