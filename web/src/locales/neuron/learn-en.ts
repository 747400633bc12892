/** What the view of learning says in English: it loads with that view. */
export const learnEn = {
  title: 'Learning',
  method: 'Method',
  methods: {
    'by-hand': 'by hand',
    'hot-and-cold': 'hot and cold',
    'gradient-descent': 'gradient descent',
  },
  perceptronRule: 'perceptron rule',
  alpha: 'Alpha',
  nudge: 'Nudge',
  notAStepSize: (name: string) => `${name} has to be a number above 0`,
  order: 'New weights',
  orders: { each: 'after each example', all: 'after all examples' },
  pass: 'Pass',
  run: 'Run',
  stop: 'Stop',
  restart: 'To the start',
  history: 'Steps taken',
  stepOf: (step: string, count: string) => `step ${step} of ${count}`,
  errorIs: (error: string) => `error ${error}`,
  goalIs: (goal: string) => (goal === '' ? 'goal: all right' : `goal: below ${goal}`),
  // Too far.
  tooFar: (alpha: string, input: string) =>
    `The error grows: alpha ${alpha} is too large for inputs as large as ${input}. Each step goes ` +
    'past the best weight, and each time further.',
  tooFarHidden: (alpha: string) =>
    `The error grows: alpha ${alpha} is too large here. Each step goes past the best weights.`,
  swings: (errors: string) => `The errors so far: ${errors}.`,
  notReached: (run: string) => `The goal is not reached yet; ${run} goes on from here.`,
  nothingChanged: 'The last pass has ended where it began: running on changes nothing.',
  // Hints.
  hint: 'Hint',
  hintWhich: (name: string) => `Look at ${name}.`,
  hintUp: 'It is too small: turn it up.',
  hintDown: 'It is too large: turn it down.',
  hintHow: (to: string, error: string) => `To about ${to}; the error is then ${error}.`,
  hintHowRight: (to: string, right: string, count: string) =>
    `To about ${to}; then ${right} of ${count} are right.`,
  hintWorse: (least: string) =>
    `The error grows at first; once the others follow, it falls to ${least}.`,
  hintLeast: 'This is the least error that there is.',
  hintStuck: 'From here, no weight alone makes it better.',
  hintImpossible: (goal: string, least: string) =>
    `No setting gets the error below ${goal}. Whatever you turn, at least ${least} is left, in the ` +
    'least squares solution: the weights whose squared deltas have the least sum. One weighted sum ' +
    'comes no nearer to these targets.',
  hintNotParted:
    'No setting gets all of them right. The perceptron rule comes back to weights where it has ' +
    'been, which it never does where there is a solution: no weighted sum parts these examples.',
  hintLocked: 'Freeing what is locked may help.',
  // The ledger.
  ledger: (step: string, source: string) => `Step ${step}, from ${source}`,
  allExamples: (count: string) => `all ${count} examples`,
  ledgerOf: (neuron: string) => `The weights of ${neuron}`,
  ledgerEmpty: 'Take a step, and every number of it stands here.',
  wholePass: 'A whole pass led here; one step more, and every number of it stands here.',
  chooseNumber: 'Choose a number to see where it comes from.',
  copyCsv: 'Copy as CSV',
  copyHtml: 'Copy as HTML',
  rows: {
    input: 'input',
    weight: 'weight',
    prediction: 'prediction',
    output: 'output',
    target: 'target',
    delta: 'delta',
    slope: 'delta × slope',
    product: 'delta × input',
    weightDelta: 'weight delta',
    mean: 'weight delta (mean)',
    error: 'error',
    up: 'error, nudged up',
    down: 'error, nudged down',
    alpha: 'alpha',
    nudge: 'nudge',
    newWeight: 'new weight',
  },
  neuron: 'neuron',
  slope: 'slope',
  share: 'how it came about',
  saysInput: (input: string, example: string, value: string) =>
    `${input} of ${example} is ${value}, as the table has it.`,
  saysInputFrom: (neuron: string, value: string) => `${neuron} puts out ${value}.`,
  saysInputBias: 'A bias has no input: it counts as if 1 came in.',
  saysWeight: (name: string, value: string) => `${name} before this step: ${value}.`,
  saysPrediction: (equation: string) => `The weighted sum: ${equation}.`,
  saysActivated: (equation: string, activation: string, value: string) =>
    `The weighted sum, ${equation}, which the activation ${activation} turns into ${value}.`,
  saysTarget: (example: string, value: string) => `What is true of ${example}: ${value}.`,
  saysDelta: (equation: string) => `Prediction − target: ${equation}.`,
  saysHigh: 'The prediction is too high.',
  saysLow: 'The prediction is too low.',
  saysExact: 'The prediction is right, so no weight has anything to answer for.',
  saysShare: (equation: string) =>
    `The deltas that it feeds, each through the weight that leads there: ${equation}.`,
  saysSlope: (activation: string, equation: string) =>
    `Times the slope of ${activation} there: ${equation}.`,
  saysProduct: (equation: string) => `Delta × input: ${equation}.`,
  whyInput: (half: string, halved: string) =>
    `That is this weight’s part in the harm. Half the input, ${half}, would have done half of it, ` +
    `${halved}; an input of 0, none; a negative input would turn the way round.`,
  whyZero: 'An input of 0 has had no part in the prediction, so its weight stays as it is.',
  whyNegative: (half: string, halved: string) =>
    'The input is negative, which turns the way round: more weight makes this prediction smaller. ' +
    `Half the input, ${half}, would have done half the harm, ${halved}; an input of 0, none.`,
  whyNoDelta: 'The delta is 0, so there is nothing to change.',
  whyBias: 'The bias has its full part in every prediction.',
  saysMean: (count: string, equation: string) => `The mean over ${count} examples: ${equation}.`,
  saysAlpha: 'How much of the weight delta is taken off. You choose it.',
  saysNudge: 'How far a weight is moved to try it. You choose it.',
  saysNewWeight: (equation: string) => `Weight − alpha × weight delta: ${equation}.`,
  saysLocked: 'It is locked, so it stays as it is.',
  saysError: 'The error with the weights as they were.',
  saysUp: (weight: string, error: string) =>
    `A little up, to ${weight}, and the error would be ${error}.`,
  saysDown: (weight: string, error: string) =>
    `A little down, to ${weight}, and the error would be ${error}.`,
  saysUpIsBest: 'A little up is the best of the three, so the weight goes up.',
  saysDownIsBest: 'A little down is the best of the three, so the weight goes down.',
  saysStayIsBest: 'Neither up nor down is better, so the weight stays.',
  // Curves.
  errorCurve: 'Error over steps',
  stepsAxis: 'step',
  errorCurveSays: (from: string, to: string, least: string) =>
    `Error from ${from} at the start to ${to} now; the least was ${least}.`,
  weightCurve: (weight: string) => `Error over ${weight}`,
  weightCurveOf: (weight: string, example: string) => `Error of ${example} over ${weight}`,
  curveWeight: 'Weight',
  weightCurveSays: (weight: string, error: string, best: string, least: string) =>
    `At ${weight} the error is ${error}. It is least, ${least}, at ${best}.`,
  weightCurveFlat: (weight: string, error: string) =>
    `At ${weight} the error is ${error}, and no weight near it does better.`,
  slopeSays: (slope: string) => `The slope there is ${slope}.`,
  nextWeightDelta: 'next weight delta',
  slopeWhy: 'The 2 comes from squaring the delta; in the steps, alpha takes it in.',
  strays: 'Dots beside the curve are steps in which other weights have moved as well.',
  noSlope: 'A step has no slope to go down; the perceptron rule does without one.',
  wiggle: 'Wiggle',
  wiggleLess: 'Wiggle less',
  wiggleWhat: 'Moves this weight a little and measures what the error does.',
  wiggleSays: (weight: string, error: string, nudged: string, then: string) =>
    `With ${weight} the error is ${error}, with ${nudged} it is ${then}.`,
  wiggleSlope: (equation: string, computed: string) =>
    `The difference by the nudge: ${equation}. Computed, it is ${computed}.`,
};

/** What every language has to say there. */
export type LearnWords = typeof learnEn;
