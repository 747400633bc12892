import type { App } from '../app/app.ts';
import { takesData } from '../app/settings.ts';
import { isBlock } from '../controls/data-tools.ts';
import { pastedTable } from '../dom/pasted-table.ts';
import { entersSays, stepSays } from '../views/stepper.ts';
import type { Actions } from '../views/view.ts';
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
      const data = event.clipboardData;
      const text = pastedTable(data) ?? data?.getData('text/plain') ?? '';
      if (!app.settings || !takesData(app.settings) || !isBlock(text)) return;
      event.preventDefault();
      fill(text, input, example);
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
