import { biases, type NetworkProgram, weightRows } from './network.ts';
import {
  type Activated,
  type Code,
  code,
  type Examples,
  floatWriter,
  join,
  mark,
  type NeuronProgram,
  quoted,
  row,
  type Topic,
  weights,
} from './program.ts';
import { threshold } from './python.ts';

const write = floatWriter('np.nan', 'np.inf');
export const style: ArrayStyle = {
  imports: 'import numpy as np\n',
  make: 'np.array',
  write,
  activated,
  hasAutograd: false,
};

/** A neuron with NumPy, all examples at once. */
export function numpyNeuron(program: NeuronProgram): Code {
  const { bias } = program.neuron;
  return code`import numpy as np

weights = np.array([${weights(program, write)}])  # ${program.names}
bias = ${mark(write(bias), 'bias')}
${threshold(program, write)}${matrix(program, program.neuron.weights.length, style)}
total = ${mark('examples @ weights', ['product', 'total'])} ${mark('+ bias', 'bias')}
${mark(`predictions = ${activated(program, 'threshold')}`, 'activation')}
for label, prediction in zip(labels, predictions):
    print(f"{label}: {prediction}")
`;
}

/** A network with NumPy, all examples at once. */
export function numpyNetwork(program: NetworkProgram): Code {
  return code`import numpy as np

${matrices(program, style)}
x = examples.T
${forward(program, style)}
for label, values in zip(labels, y.T):
    for name, value in zip(outputs, values):
        print(f"{label}, {name}: {value}")
`;
}

/** The labels and the examples as a matrix, for libraries that compute with such. */
export function matrix(examples: Examples, inputs: number, { write, make }: ArrayStyle): Code {
  const rows = examples.rows.map((_, example) => code`    [${row(examples, example, write)}],\n`);
  // Without a row a matrix does not know how many columns it has.
  const shape = rows.length === 0 ? `.reshape(0, ${inputs})` : '';
  return code`labels = [${quoted(examples.labels)}]
examples = ${make}([
${join(rows, '')}])${shape}
`;
}

/** A network's numbers and its examples as matrices. */
export function matrices(program: NetworkProgram, style: ArrayStyle): Code {
  const { layers, outputs } = program;
  const { make, write } = style;
  const numbers = layers.map((layer) => {
    const { number, inputs } = layer;
    return code`W${number} = ${make}([  # ${inputs}
${weightRows(layer, write, { start: '    [', end: '],  # ' })}])
b${number} = ${make}([${biases(layer, write, ['[', ']'])}])
`;
  });
  const width = layers[0]?.weights[0]?.length ?? 0;
  return code`${join(numbers, '')}${matrix(program, width, style)}outputs = [${quoted(outputs)}]
`;
}

/** What comes out of each layer, from `h1` to `y`. */
export function layerNames({ layers }: NetworkProgram): string[] {
  return layers.map(({ number }, index) => (index === layers.length - 1 ? 'y' : `h${number}`));
}

/** A line or two for each layer, from `x` to `y`; those of the chosen neuron's layer light up. */
export function forward(program: NetworkProgram, { write, activated }: ArrayStyle): Code {
  const names = layerNames(program);
  const lines = program.layers.map((layer, index) => {
    const { number, chosen, activation, threshold } = layer;
    const lit = (text: string, topics: readonly Topic[]) =>
      chosen === undefined ? text : mark(text, topics);
    const [from, to] = [names[index - 1] ?? 'x', names[index] ?? 'y'];
    const sum = code`${lit(`W${number} @ ${from}`, index === 0 ? ['product', 'total'] : ['input', 'product', 'total'])} ${lit(`+ b${number}`, ['bias'])}\n`;
    if (activation === 'identity') return code`${lit(`${to} =`, ['activation'])} ${sum}`;
    const result = `${to} = ${activated(layer, write(threshold))}`;
    return code`total = ${sum}${lit(result, ['activation'])}\n`;
  });
  return join(lines, '');
}

/** How a library makes arrays and computes with them. */
export interface ArrayStyle {
  /** The program's first lines. */
  readonly imports: string;
  readonly make: string;
  readonly write: (value: number) => string;
  readonly activated: (layer: Activated, threshold: string) => string;
  /** Whether it finds slopes by itself. */
  readonly hasAutograd: boolean;
}

function activated({ activation, hasNaN }: Activated, threshold: string): string {
  switch (activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN
        ? `np.where(np.isnan(total), total, total > ${threshold})`
        : `(total > ${threshold}).astype(float)`;
    case 'relu':
      return 'np.maximum(total, 0.0)';
    case 'sigmoid':
      return '1 / (1 + np.exp(-total))';
  }
}
