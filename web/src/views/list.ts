import { code } from './code.ts';
import { diagram } from './diagram.ts';
import { learn } from './learn.ts';
import { matrices } from './matrices.ts';
import { plot } from './plot.ts';
import { sum } from './sum.ts';
import { table } from './table.ts';
import type { ViewFactory } from './view.ts';
import { weights } from './weights.ts';

/** Every view there is, by name, in the order in which a widget shows them. */
export const views: Readonly<Record<string, ViewFactory>> = {
  diagram,
  sum,
  weights,
  table,
  plot,
  learn,
  matrices,
  code,
};
