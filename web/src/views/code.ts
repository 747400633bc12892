import { folded } from './folded.ts';

/** The present computation as a program. */
export const code = folded({
  name: 'code',
  title: (words) => words.code,
  load: async () => {
    const { codePanel: create, css } = await import('./code-panel.ts');
    return { create, css };
  },
});
