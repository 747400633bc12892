import type { TemplateResult } from 'lit';
import type { LearningActions } from '../app/learning.ts';
import type { Pointed, ViewModel } from '../app/view-model.ts';
import type { Activation } from '../engine/types.ts';
import type { LayerParameter, NeuronPlace, Parameter } from '../model/network.ts';
import type { StepUnit } from '../model/steps.ts';

/** What a view may ask for. */
export interface Actions {
  select(example: number): void;
  /** Chooses the neuron that is taken apart. */
  selectNeuron(place: NeuronPlace): void;
  /** Text typed into a cell; `done` when the reader leaves it. */
  typeValue(input: number, example: number, text: string, done: boolean): void;
  /** The same into a cell that says what is true. */
  typeTarget(output: number, example: number, text: string, done: boolean): void;
  /** Leaves a field, by its key, with the number that it had before anything was typed. */
  cancelTyping(field: string): void;
  /** Something is pasted into a cell: a block of cells is for more than that one. */
  paste(input: number, example: number, event: ClipboardEvent): void;
  /** Text typed into a parameter's field; `done` when the reader leaves it. */
  typeParameter(parameter: Parameter, text: string, done: boolean): void;
  /** A parameter from a slider or from the arrow keys; `done` when the reader lets go. */
  setParameter(parameter: Parameter, value: number, done: boolean): void;
  /** The number that holds now, drawn or not. */
  parameter(parameter: Parameter): number;
  /** Takes the change under way back. */
  cancel(): void;
  setActivation(activation: Activation): void;
  /** Something is pasted into a layer's table: a block of cells is for more than that one. */
  pasteParameters(parameter: LayerParameter, event: ClipboardEvent): void;
  showAllDigits(shown: boolean): void;
  /** Lights up what a number was made of, in place of what was lit before. */
  point(pointed: readonly Pointed[]): void;
  /** Goes so many steps, or neurons or layers, on or back; not past either end. */
  moveStep(by: number, unit?: StepUnit): void;
  closeSteps(): void;
  readonly learning: LearningActions;
  /** Places the reader's guess. */
  guess(value: number): void;
  /** Draws anew, with nothing but the view's own state changed. */
  redraw(): void;
}

export interface View {
  render(viewModel: ViewModel): TemplateResult;
  /** Called after what `render` returned is in the page, within `root`. */
  drawn?(viewModel: ViewModel, root: ShadowRoot): void;
  /** Called when the widget leaves the page. */
  disconnect?(): void;
}

export type ViewFactory = (actions: Actions) => View;
