import { code } from './code.ts';
import { diagram } from './diagram.ts';
import { plot } from './plot.ts';
import { sum } from './sum.ts';
import { table } from './table.ts';
import type { ViewFactory } from './view.ts';

/** Every view there is, in the order in which a widget shows them. */
export const views = { diagram, sum, table, plot, code } as const satisfies Record<
  string,
  ViewFactory
>;

export type ViewName = keyof typeof views;
