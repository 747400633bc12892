import type { DataWords } from './data-en.ts';
import type { GuessingWords } from './guessing-en.ts';
import type { LayerWords } from './layers-en.ts';
import type { LearnWords } from './learn-en.ts';
import type { MatricesWords } from './matrices-en.ts';
import type { NetworkWords } from './network-en.ts';
import type { ShareWords } from './share-en.ts';
import type { WalkWords } from './walk-en.ts';

/** The widget's words in English. Names of controls are part of the element's interface. */
export const en = {
  /** Which way the language is written. */
  rightToLeft: false,
  example: 'Example',
  prediction: 'Prediction',
  inputName: (number: number) => `Input ${number}`,
  neuronName: (number: number) => `Neuron ${number}`,
  hiddenLayer: (number: number) => `Hidden layer ${number}`,
  outputLayer: 'Output layer',
  weightOf: (input: string) => `Weight of ${input}`,
  weightNumber: (input: string) => `Weight of ${input}, number`,
  weightIn: (input: string, neuron: string) => `Weight of ${input} in ${neuron}`,
  biasOf: (neuron: string) => `Bias of ${neuron}`,
  weights: 'Weights',
  weightsOf: (neuron: string) => `Weights of ${neuron}`,
  parameters: { bias: 'Bias', threshold: 'Threshold' },
  parameterNumber: (name: string) => `${name}, number`,
  parametersOf: (neuron: string) => `Numbers of ${neuron}`,
  activation: 'Activation',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  embed: 'Embed',
  /** The Embed dialog's; English ones come with it. */
  share: undefined as ShareWords | undefined,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not let it be copied; the text is selected instead.',
  bias: 'bias',
  sum: 'weighted sum',
  activations: {
    identity: 'identity',
    step: 'step',
    relu: 'ReLU',
    sigmoid: 'sigmoid',
  },
  stepPast: (threshold: string) => `step past ${threshold}`,
  exampleLabel: (kind: string, label: string) => `${kind} ${label}`,
  cell: (input: string, kind: string, label: string) => `${input}, ${kind} ${label}`,
  step: 'Step',
  back: 'Back',
  close: 'Close',
  steps: 'Step by step',
  /** The rest about steps; English words come with them. */
  walk: undefined as WalkWords | undefined,
  allDigits: 'All digits',
  whyDigits:
    'Computers count in halves, quarters, eighths and so on. Most decimals, 0.1 among them, fall ' +
    'between such steps, so a trace of rounding shows at the far end.',
  diagram: (output: string, inputs: string, count: number) =>
    `Neuron: ${inputs} ${count === 1 ? 'leads' : 'lead'} to ${output}`,
  edge: (input: string, weight: string) => `${input}, weight ${weight}`,
  /** Those of a network's picture; English ones come with it. */
  network: undefined as NetworkWords | undefined,
  moreInputs: (count: number) => `and ${count} more`,
  plot: (output: string, input: string) => `${output} over ${input}`,
  allOutputs: 'All outputs',
  points: (plot: string) => `Points: ${plot}`,
  code: 'The same in code',
  codeLanguage: 'Language',
  codeRows: (shown: string, count: string) => `With the first ${shown} of ${count} examples.`,
  matrices: 'As matrices',
  /** The rest about them; English words for it come with them. */
  ofMatrices: undefined as MatricesWords | undefined,
  notLoaded: (reason: string) => `This could not be loaded: ${reason}`,
  /** Those of predict first; English ones come with the question. */
  guessing: undefined as GuessingWords | undefined,
  /** Those of learning; English ones come with its view. */
  learn: undefined as LearnWords | undefined,
  lock: (name: string) => `Lock ${name}`,
  unknown: '?',
  noValue: '–',
  target: 'target',
  /** Prediction - target. */
  delta: 'delta',
  squaredDelta: 'delta²',
  meanSquaredError: (value: string) => `Mean squared error: ${value}`,
  /** Of several outputs. */
  squaresAdded: 'the squares of each row are added, then the mean of the rows is taken',
  verdict: 'Right or wrong',
  isRight: 'right',
  isWrong: 'wrong',
  rightOf: (right: string, count: string) => `${right} of ${count} right`,
  rows: (from: number, to: number, total: string) => `Rows ${from} to ${to} of ${total}`,
  previousRows: 'Previous rows',
  nextRows: 'Next rows',
  ownData: 'Your data',
  /** The rest about that; English words for it come with its panel. */
  data: undefined as DataWords | undefined,
  /** Those of tables of weights; English ones come with `<soma-network>`. */
  layers: undefined as LayerWords | undefined,
  announce: (output: string, example: string, value: string) =>
    `${output} for ${example}: ${value}`,

  // Errors and notes name the place and what stands there.
  notANumber: (row: number, input: string, text: string) =>
    text === ''
      ? `row ${row}, ${input}: the cell is empty`
      : `row ${row}, ${input}: '${text}' is not a number`,
  weightNotANumber: (place: string, text: string) =>
    text === '' ? `${place}: there is no number` : `${place}: '${text}' is not a number`,
  attributeNotANumber: (attribute: string, text: string) =>
    `${attribute}: '${text}' is not a number`,
  attributeNotOneOf: (attribute: string, text: string, allowed: string) =>
    `${attribute}: '${text}' is not one of ${allowed}`,
  attributeNotARange: (attribute: string, text: string) =>
    `${attribute}: '${text}' is not two numbers, the lower first`,
  raggedRow: (row: number, cells: number, columns: number) =>
    `row ${row} has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header has ${columns}`,
  inDoubt: (row: number, input: string, text: string) =>
    `row ${row}, ${input}: '${text}' can be read in more than one way`,
  readAs: (row: number, input: string, text: string, value: string) =>
    `row ${row}, ${input}: '${text}' is read as ${value}, and the column likewise`,
  overlappingCells: (row: number) => `row ${row} has cells that lie on one another`,
  textColumn: (name: string, text: string) =>
    `'${name}' has words such as '${text}', so it is no input`,
  severalTables: (count: number) => `There are ${count} tables with numbers; the first one serves.`,
  duplicateName: (name: string, renamed: string) =>
    `two columns are named '${name}'; the second is called '${renamed}' here`,
  unknownColumn: (attribute: string, name: string, columns: string) =>
    `${attribute}: no column '${name}' among ${columns}`,
  attributeNotPositive: (attribute: string, text: string) =>
    `${attribute}: '${text}' is not a number above 0`,
  notAGoal: (text: string) => `goal: '${text}' is neither a number above 0 nor 'all'`,
  goalNeedsStep: "goal: 'all' needs the activation step, which is right or wrong",
  targetCount: (targets: number, outputs: number) =>
    `target: ${targets} ${targets === 1 ? 'column' : 'columns'} but ${outputs} ${outputs === 1 ? 'output' : 'outputs'}`,
  unknownOutput: (name: string, outputs: string) => `target: no output '${name}' among ${outputs}`,
  reached: 'The goal is reached.',
  notFinite:
    'The next step would lead past the largest number that a computer writes down, so the weights ' +
    'stay as they are.',
  noTarget: (name: string) =>
    `The data has no column '${name}', which says what is true. Everything stays as it was.`,
  noHeader: 'The table has no header row, so its inputs are numbered.',
  noTable: (element: string) => `${element}: there is no table inside.`,
  noInputs: (element: string) => `${element}: the table has no column of inputs.`,
  nameMissing: 'an input needs a name',
  nameTaken: (name: string) => `there is a column named '${name}' already`,
  noData: 'There are no numbers below a header row.',
  notData: (name: string) => `'${name}' is no text; a spreadsheet can save its cells as CSV.`,
  tooBig: (name: string, size: string) => `'${name}' is larger than ${size}`,
  tooManyRows: (rows: number, limit: number) => `${rows} rows; the limit is ${limit}`,
  tooManyInputs: (inputs: number, limit: number) => `${inputs} inputs; the limit is ${limit}`,
  noExamples: 'The table has no examples yet.',
  moreProblems: (count: number) => `and ${count} more of this kind`,
  noEngine: (reason: string) =>
    `The live figure could not start: ${reason}. The table stays as it is.`,
};

/** What every language has to say. */
export type Words = typeof en;
