import { folded } from './folded.ts';

/** The network as a product of matrices; unfolded where it is all that an author asks for. */
export const matrices = folded({
  name: 'matrices',
  title: (words) => words.matrices,
  isOpen: ({ views }) => views.length === 1,
  load: async (actions) => {
    const { matricesPanel, css } = await import('./matrices/panel.ts');
    return { value: matricesPanel(actions), styles: [css] };
  },
});
