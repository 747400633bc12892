/** What is said in English of a network's picture: it loads with that. */
export const networkEn = {
  neurons: 'Neurons, layer by layer',
  neuron: (name: string, value: string, inputs: number) =>
    `${name}: ${value}, ${inputs} ${inputs === 1 ? 'input' : 'inputs'}`,
  takenApart: (neuron: string) => `${neuron}, taken apart`,
  layersDrawn: (from: number, to: number, count: number) =>
    `Layers ${from} to ${to} of ${count} are drawn.`,
  neuronsDrawn: (layer: string, from: number, to: number, count: number) =>
    `${layer}: neurons ${from} to ${to} of ${count} are drawn.`,
  inputsDrawn: (shown: number, count: number) => `${shown} of ${count} inputs are drawn.`,
};

/** What every language has to say there. */
export type NetworkWords = typeof networkEn;
