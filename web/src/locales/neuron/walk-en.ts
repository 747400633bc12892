/** What is said in English of steps through the sums: it loads once a reader takes one. */
export const walkEn = {
  nextNeuron: 'Next neuron',
  nextLayer: 'Next layer',
  stepOf: (step: number, count: number) => `Step ${step} of ${count}.`,
  stepIn: (layer: string, neuron: string, step: number, count: number) =>
    `${layer}, ${neuron}, step ${step} of ${count}.`,
  stepEnters: (layer: string, neuron: string) => `${layer}, ${neuron}.`,
  stepInput: (input: string, value: string) => `${input} comes in: ${value}.`,
  stepProduct: (equation: string) => `Times its weight: ${equation}.`,
  stepTotal: (equation: string) => `Added to the sum so far: ${equation}.`,
  stepBias: (equation: string) => `The bias is added: ${equation}.`,
  stepIdentity: (value: string) => `That sum is the prediction: ${value}.`,
  stepActivation: (activation: string, sum: string, equals: string) =>
    `The activation turns ${sum} into the prediction: ${activation} ${equals}.`,
  stepPassesOn: (neuron: string, value: string) =>
    `That sum is what ${neuron} passes on: ${value}.`,
  stepActivationPassesOn: (neuron: string, activation: string, sum: string, equals: string) =>
    `The activation turns ${sum} into what ${neuron} passes on: ${activation} ${equals}.`,
};

/** What every language has to say there. */
export type WalkWords = typeof walkEn;
