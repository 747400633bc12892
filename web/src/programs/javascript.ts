import { biases, type NetworkProgram, type ProgramLayer, weightRows } from './network.ts';
import {
  type Activated,
  type Code,
  code,
  join,
  mark,
  type NeuronProgram,
  quoted,
  row,
  weights,
} from './program.ts';

export const write = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

/** A neuron in plain JavaScript, for a browser's console or for Node. */
export function javascriptNeuron(program: NeuronProgram): Code {
  const { activation, threshold, bias } = program.neuron;
  const examples = program.labels.map(
    (label, example) => code`  [${JSON.stringify(label)}, [${row(program, example, write)}]],\n`,
  );
  return code`const weights = [${weights(program, write)}]; // ${program.names}
const bias = ${mark(write(bias), 'bias')};
${activation === 'step' ? `const threshold = ${write(threshold)};\n` : ''}const examples = [
${join(examples, '')}];

for (const [label, inputs] of examples) {
  let total = 0;
  for (const [i, value] of inputs.entries()) {
    ${mark('total +=', 'total')} ${mark('value * weights[i]', 'product')};
  }
  ${mark('total += bias', 'bias')};
  ${mark(`const prediction = ${activated(program, 'threshold')}`, 'activation')};
  console.log(\`\${label}: \${prediction}\`);
}
`;
}

/** A network in the same. */
export function javascriptNetwork(program: NetworkProgram): Code {
  const { layers, labels, outputs } = program;
  const examples = labels.map(
    (label, example) => code`  [${JSON.stringify(label)}, [${row(program, example, write)}]],\n`,
  );
  return code`${join(layers.map(numbers), '')}const layers = [
${layers.map(layerLine).join('')}];
const outputs = [${quoted(outputs)}];
const examples = [
${join(examples, '')}];

for (const [label, inputs] of examples) {
  let values = inputs;
  for (const [weights, bias, activation] of layers) {
    const results = [];
    for (const [neuron, row] of weights.entries()) {
      let total = 0;
      for (const [i, value] of values.entries()) {
        ${mark('total +=', 'total')} ${mark('value * row[i]', 'product')};
      }
      ${mark('total += bias[neuron]', 'bias')};
      results.push(${mark('activation(total)', 'activation')});
    }
    values = results;
  }
  for (const [i, name] of outputs.entries()) {
    console.log(\`\${label}, \${name}: \${values[i]}\`);
  }
}
`;
}

export function numbers(layer: ProgramLayer): Code {
  const { number, inputs } = layer;
  return code`const W${number} = [ // ${inputs}
${weightRows(layer, write, { start: '  [', end: '], // ' })}];
const b${number} = [${biases(layer, write)}];
`;
}

function layerLine(layer: ProgramLayer): string {
  const { number, threshold } = layer;
  return `  [W${number}, b${number}, (total) => ${activated(layer, write(threshold))}],\n`;
}

export function activated({ activation, hasNaN }: Activated, threshold: string): string {
  switch (activation) {
    case 'identity':
      return 'total';
    case 'step':
      return `${hasNaN ? 'Number.isNaN(total) ? total : ' : ''}Number(total > ${threshold})`;
    case 'relu':
      return 'Math.max(total, 0)';
    case 'sigmoid':
      return '1 / (1 + Math.exp(-total))';
  }
}
