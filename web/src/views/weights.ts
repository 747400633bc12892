import { lazy } from './lazy.ts';

/** The tables of weights, to type and to paste into. One neuron has its knobs and no need of them. */
export const weights = lazy(async () => {
  const { weightTables: create, css } = await import('./weights/tables.ts');
  return { create, css };
});
