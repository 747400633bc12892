import { folded } from './folded.ts';

/** The present computation as a program. */
export const code = folded({
  name: 'code',
  title: (words) => words.code,
  load: async (actions) => {
    const { codePanel, css } = await import('./code-panel.ts');
    return { value: codePanel(actions), styles: [css] };
  },
});
