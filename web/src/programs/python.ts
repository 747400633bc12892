import { biases, type NetworkProgram, type ProgramLayer, weightRows } from './network.ts';
import {
  type Activated,
  type Code,
  code,
  floatWriter,
  join,
  mark,
  type NeuronProgram,
  quoted,
  row,
  weights,
} from './program.ts';

export const write = floatWriter('float("nan")', 'float("inf")');

/** A neuron in plain Python, one number at a time. */
export function pythonNeuron(program: NeuronProgram): Code {
  const { activation, bias } = program.neuron;
  const examples = program.labels.map(
    (label, example) => code`    (${JSON.stringify(label)}, [${row(program, example, write)}]),\n`,
  );
  return code`${activation === 'sigmoid' ? 'from math import exp\n\n' : ''}weights = [${weights(program, write)}]  # ${program.names}
bias = ${mark(write(bias), 'bias')}
${threshold(program, write)}examples = [
${join(examples, '')}]

for label, inputs in examples:
    total = 0.0
    for value, weight in zip(inputs, weights):
        ${mark('total +=', 'total')} ${mark('value * weight', 'product')}
    ${mark('total += bias', 'bias')}
    ${mark(`prediction = ${activated(program, 'threshold')}`, 'activation')}
    print(f"{label}: {prediction}")
`;
}

/** The line that names a step's threshold, in every language of this family. */
export function threshold({ neuron }: NeuronProgram, write: (value: number) => string): string {
  return neuron.activation === 'step' ? `threshold = ${write(neuron.threshold)}\n` : '';
}

/** A network in the same. */
export function pythonNetwork(program: NetworkProgram): Code {
  const { layers, labels, outputs } = program;
  const examples = labels.map(
    (label, example) => code`    (${JSON.stringify(label)}, [${row(program, example, write)}]),\n`,
  );
  const usesExp = layers.some(({ activation }) => activation === 'sigmoid');
  return code`${usesExp ? 'from math import exp\n\n' : ''}${join(layers.map(numbers), '')}layers = [
${layers.map(layerLine).join('')}]
outputs = [${quoted(outputs)}]
examples = [
${join(examples, '')}]

for label, values in examples:
    for weights, bias, activation in layers:
        results = []
        for row, b in zip(weights, bias):
            total = 0.0
            for value, weight in zip(values, row):
                ${mark('total +=', 'total')} ${mark('value * weight', 'product')}
            ${mark('total += b', 'bias')}
            results.append(${mark('activation(total)', 'activation')})
        values = results
    for name, value in zip(outputs, values):
        print(f"{label}, {name}: {value}")
`;
}

export function numbers(layer: ProgramLayer): Code {
  const { number, inputs } = layer;
  return code`W${number} = [  # ${inputs}
${weightRows(layer, write, { start: '    [', end: '],  # ' })}]
b${number} = [${biases(layer, write)}]
`;
}

function layerLine(layer: ProgramLayer): string {
  const { number, threshold } = layer;
  return `    (W${number}, b${number}, lambda total: ${activated(layer, write(threshold))}),\n`;
}

export function activated({ activation, minSum, hasNaN }: Activated, threshold: string): string {
  switch (activation) {
    case 'identity':
      return 'total';
    case 'step':
      return `float(total > ${threshold})${hasNaN ? ' if total == total else total' : ''}`;
    case 'relu':
      return 'max(total, 0.0)';
    case 'sigmoid':
      // Here exp overflows with an error where other languages go on with infinity.
      return minSum < -700 ? '1 / (1 + exp(min(-total, 700)))' : '1 / (1 + exp(-total))';
  }
}
