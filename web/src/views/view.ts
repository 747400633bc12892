import type { TemplateResult } from 'lit';
import type { Words } from '../locales/neuron/en.ts';
import type { Format } from '../model/format.ts';
import type { Result } from '../model/result.ts';
import type { Step } from '../model/steps.ts';

/** Text in a field that is being typed, and what is wrong with it, if anything. */
export interface Draft {
  readonly text: string;
  readonly message?: string;
}

/** A guess that the reader makes before the answer shows, and whether it may show by now. */
export interface Guess {
  readonly hidden: boolean;
  readonly example: number;
  readonly value: number | undefined;
  /** What it is called. */
  readonly label: string;
  /** Where the answer may lie, before it is told. */
  readonly ends: readonly [number, number];
}

/** All that a view may draw from. Every view of a widget gets the same one. */
export interface Frame {
  readonly result: Result;
  /** The chosen example, counted from 0; -1 where there are none. */
  readonly selected: number;
  readonly format: Format;
  readonly words: Words;
  /** How wide the widget is, in CSS pixels. */
  readonly width: number;
  /** The weight that is drawn thickest. */
  readonly fullWeight: number;
  /** The inputs on the plot's horizontal axis and drawn over the prediction, counted from 0. */
  readonly x: number;
  readonly compare: number | undefined;
  /** Whether the sum shows every digit. */
  readonly allDigits: boolean;
  /** The step that the reader has walked to, counted from 0; undefined where none is walking. */
  readonly step: { readonly index: number; readonly count: number; readonly now: Step } | undefined;
  /** Undefined where the author does not ask for one. While it is hidden, results are NaN. */
  readonly guess: Guess | undefined;
  /** Whether the sum has the bias as a term of its own. */
  readonly showsBias: boolean;
  /** Whether the reader is in the middle of a change: axes hold still. */
  readonly dragging: boolean;
  readonly draft: (input: number, example: number) => Draft | undefined;
  /** The present neuron's predictions for other values, `inputs x examples`. */
  readonly predict: (values: Float64Array, examples: number) => Float64Array;
  /** What the present activation makes of some sums. */
  readonly activate: (sums: Float64Array) => Float64Array;
}

/** What a view may ask for. */
export interface Actions {
  select(example: number): void;
  /** Text typed into a cell; `done` when the reader leaves it. */
  typeValue(input: number, example: number, text: string, done: boolean): void;
  /** Something is pasted into a cell: a block of cells is for more than that one. */
  paste(input: number, example: number, event: ClipboardEvent): void;
  showAllDigits(shown: boolean): void;
  /** Walks so many steps on, or back; not past either end. */
  walk(by: number): void;
  /** Places the reader's guess. */
  guess(value: number): void;
  /** Ends the walk. */
  leave(): void;
  /** Draws anew, with nothing but the view's own state changed. */
  redraw(): void;
}

export interface View {
  render(frame: Frame): TemplateResult;
  /** Called after what `render` returned is in the page, within `root`. */
  drawn?(frame: Frame, root: ShadowRoot): void;
  /** Called when the widget leaves the page. */
  disconnect?(): void;
}

export type ViewFactory = (actions: Actions) => View;
