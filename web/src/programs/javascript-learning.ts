import type { Activation } from '../engine/types.ts';
import { activated, numbers, write } from './javascript.ts';
import {
  freeParameters,
  hasFreeBias,
  hasLockedWeights,
  headline,
  type LearningProgram,
  type LearningProgramLayer,
  onlyNeuron,
  passes,
} from './learning.ts';
import { biases, weightNumbers } from './network.ts';
import { type Code, code, join, mark, quoted, row } from './program.ts';

/** Learning in plain JavaScript. */
export function javascriptLearning(program: LearningProgram): Code {
  const layer = onlyNeuron(program);
  return layer ? neuron(program, layer) : network(program);
}

function neuron(program: LearningProgram, layer: LearningProgramLayer): Code {
  const isHotAndCold = program.method === 'hot-and-cold';
  const bias = hasFreeBias(program);
  const data = examples(program, (targets) => write(targets[0] ?? 0));
  return code`${start(program)}const weights = [${weightNumbers(layer, 0, write)}]; // ${program.names}
${bias ? 'let' : 'const'} bias = ${biases(layer, write)};
${hasLockedWeights(program) ? `const free = [${layer.free[0]?.slice(0, -1).join(', ')}];\n` : ''}${data}${isHotAndCold ? batches(program) : ''}
function predict(inputs) {
  let total = 0;
  for (const [i, value] of inputs.entries()) {
    ${mark('total +=', 'total')} ${mark('value * weights[i]', 'product')};
  }
  ${mark('total += bias', 'bias')};
  ${mark(`return ${activated(layer, write(layer.threshold))}`, 'activation')};
}

${isHotAndCold ? nudgeNeuron(program) : program.order === 'each' ? descend(program, layer) : descendFromAll(program, layer)}
for (const [label, inputs] of examples) {
  console.log(\`\${label}: \${predict(inputs)}\`);
}
for (const [i, name] of [${quoted(program.inputs)}].entries()) {
  console.log(\`\${name}: \${weights[i]}\`);
}
${bias ? 'console.log(`bias: \x24{bias}`);\n' : ''}`;
}

function descend(program: LearningProgram, { activation }: LearningProgramLayer): string {
  return `for (let number = 1; number <= passes; number += 1) {
  let error = 0;
  for (const [, inputs, target] of examples) {
    const prediction = predict(inputs);
    ${deltaName(activation)} delta = prediction - target;
    error += delta * delta;
${slopeLine(activation, '    ')}    for (const [i, value] of inputs.entries()) {
      const weightDelta = delta * value;
      ${ifFree(program)}weights[i] -= alpha * weightDelta;
    }
${hasFreeBias(program) ? '    bias -= alpha * delta;\n' : ''}  }
  console.log(\`pass \${number}, error: \${error / examples.length}\`);
}
`;
}

function descendFromAll(program: LearningProgram, { activation }: LearningProgramLayer): string {
  const bias = hasFreeBias(program);
  return `for (let number = 1; number <= passes; number += 1) {
  let error = 0;
  const weightDeltas = weights.map(() => 0);
${bias ? '  let biasDelta = 0;\n' : ''}  for (const [, inputs, target] of examples) {
    const prediction = predict(inputs);
    ${deltaName(activation)} delta = prediction - target;
    error += delta * delta;
${slopeLine(activation, '    ')}    for (const [i, value] of inputs.entries()) {
      weightDeltas[i] += delta * value;
    }
${bias ? '    biasDelta += delta;\n' : ''}  }
  for (const [i, weightDelta] of weightDeltas.entries()) {
    ${ifFree(program)}weights[i] -= alpha * (weightDelta / examples.length);
  }
${bias ? '  bias -= alpha * (biasDelta / examples.length);\n' : ''}  console.log(\`pass \${number}, error: \${error / examples.length}\`);
}
`;
}

// Where there is a slope, the delta changes.
function deltaName(activation: Activation): string {
  return activation === 'relu' || activation === 'sigmoid' ? 'let' : 'const';
}

function slopeLine(activation: Activation, indent: string): string {
  if (activation === 'relu') return `${indent}delta *= Number(prediction > 0);\n`;
  return activation === 'sigmoid' ? `${indent}delta *= prediction * (1 - prediction);\n` : '';
}

function nudgeNeuron(program: LearningProgram): string {
  return `function meanSquaredError(batch) {
  let error = 0;
  for (const [, inputs, target] of batch) {
    const delta = predict(inputs) - target;
    error += delta * delta;
  }
  return error / batch.length;
}

for (let number = 1; number <= passes; number += 1) {
  let error = 0;
  for (const batch of batches) {
    let best = meanSquaredError(batch);
    error += best;
    for (const [i, before] of weights.entries()) {
${hasLockedWeights(program) ? '      if (!free[i]) continue;\n' : ''}${nudge('weights[i]')}    }
  }
  console.log(\`pass \${number}, error: \${error / batches.length}\`);
}
`;
}

// Tries a number at both sides, and leaves it where the error was least.
function nudge(place: string): string {
  return `      let kept = before;
      for (const tried of [before + nudge, before - nudge]) {
        ${place} = tried;
        const errorThere = meanSquaredError(batch);
        if (errorThere < best) [best, kept] = [errorThere, tried];
      }
      ${place} = kept;
`;
}

function network(program: LearningProgram): Code {
  const { layers, outputs, method, learns } = program;
  const isHotAndCold = method === 'hot-and-cold';
  const data = examples(program, (targets) => `[${targets.map(write).join(', ')}]`);
  return code`${start(program)}${join(layers.map(numbers), '')}${learns === 'some' && !isHotAndCold ? masks(program) : ''}const layers = [
${layers.map((layer) => layerLine(program, layer)).join('')}];
const outputs = [${quoted(outputs)}];
${data}${isHotAndCold ? free(program) + batches(program) : ''}
function forward(inputs) {
  const values = [inputs];
  for (const [weights, bias, activation] of layers) {
    const [before] = values.slice(-1);
    const results = [];
    for (const [neuron, row] of weights.entries()) {
      let total = 0;
      for (const [i, value] of before.entries()) {
        ${mark('total +=', 'total')} ${mark('value * row[i]', 'product')};
      }
      ${mark('total += bias[neuron]', 'bias')};
      results.push(${mark('activation(total)', 'activation')});
    }
    values.push(results);
  }
  return values;
}

${isHotAndCold ? nudgeNetwork() : handBack(program)}
for (const [label, inputs] of examples) {
  const [predictions] = forward(inputs).slice(-1);
  for (const [i, name] of outputs.entries()) {
    console.log(\`\${label}, \${name}: \${predictions[i]}\`);
  }
}
`;
}

function handBack(program: LearningProgram): string {
  const { learns, order } = program;
  const isMasked = learns === 'some';
  const [bias, isEach] = [learns !== 'weights', order === 'each'];
  const weight = isEach
    ? guarded(isMasked, 'free[n][i]', 'weights[n][i] -= alpha * (delta * value)', 10)
    : guarded(false, '', 'weightDeltas[k][n][i] += delta * value', 10);
  const biasLine = isEach
    ? guarded(isMasked, 'free[n][before.length]', 'bias[n] -= alpha * delta', 8)
    : guarded(false, '', 'biasDeltas[k][n] += delta', 8);
  return `for (let number = 1; number <= passes; number += 1) {
  let error = 0;
${isEach ? '' : '  const weightDeltas = layers.map(([weights]) => weights.map((row) => row.map(() => 0)));\n'}${!isEach && bias ? '  const biasDeltas = layers.map(([, bias]) => bias.map(() => 0));\n' : ''}  for (const [, inputs, targets] of examples) {
    const values = forward(inputs);
    let deltas = values[layers.length].map((value, i) => value - targets[i]);
    for (const delta of deltas) error += delta * delta;
    for (let k = layers.length - 1; k >= 0; k -= 1) {
      const [weights${bias || isMasked ? ', bias' : ', '}, , slope${isMasked ? ', free' : ''}] = layers[k];
      const before = values[k];
      const deltasBefore = before.map(() => 0);
      for (const [n, output] of values[k + 1].entries()) {
        const delta = deltas[n] * slope(output);
        for (const [i, value] of before.entries()) {
          deltasBefore[i] += delta * weights[n][i];
${weight}        }
${bias ? biasLine : ''}      }
      deltas = deltasBefore;
    }
  }
${isEach ? '' : updateFromAll(isMasked, bias)}  console.log(\`pass \${number}, error: \${error / examples.length}\`);
}
`;
}

function updateFromAll(isMasked: boolean, bias: boolean): string {
  const weight = 'row[i] -= alpha * (weightDeltas[k][n][i] / examples.length)';
  const biasLine = 'bias[n] -= alpha * (biasDeltas[k][n] / examples.length)';
  return `  for (const [k, [weights${bias ? ', bias' : isMasked ? ', ' : ''}${isMasked ? ', , , free' : ''}]] of layers.entries()) {
    for (const [n, row] of weights.entries()) {
      for (const i of row.keys()) {
${guarded(isMasked, 'free[n][i]', weight, 8)}      }
${bias ? guarded(isMasked, 'free[n][row.length]', biasLine, 6) : ''}    }
  }
`;
}

function nudgeNetwork(): string {
  return `function meanSquaredError(batch) {
  let error = 0;
  for (const [, inputs, targets] of batch) {
    let squares = 0;
    for (const [i, value] of forward(inputs)[layers.length].entries()) {
      const delta = value - targets[i];
      squares += delta * delta;
    }
    error += squares;
  }
  return error / batch.length;
}

for (let number = 1; number <= passes; number += 1) {
  let error = 0;
  for (const batch of batches) {
    let best = meanSquaredError(batch);
    error += best;
    for (const [row, i] of free) {
      const before = row[i];
${nudge('row[i]')}    }
  }
  console.log(\`pass \${number}, error: \${error / batches.length}\`);
}
`;
}

function start(program: LearningProgram): string {
  const size = program.method === 'hot-and-cold' ? 'nudge' : 'alpha';
  return `// ${headline(program)}
const passes = ${passes};
const ${size} = ${write(program.stepSize)};
`;
}

function examples(
  program: LearningProgram,
  writeTargets: (targets: readonly number[]) => string,
): Code {
  const lines = program.labels.map(
    (label, example) =>
      code`  [${JSON.stringify(label)}, [${row(program, example, write)}], ${writeTargets(program.targets[example] ?? [])}],\n`,
  );
  return code`const examples = [
${join(lines, '')}];
`;
}

function batches({ order }: LearningProgram): string {
  return order === 'each'
    ? 'const batches = examples.map((example) => [example]);\n'
    : 'const batches = [examples];\n';
}

function layerLine({ method, learns }: LearningProgram, layer: LearningProgramLayer): string {
  const { number, threshold, activation } = layer;
  const result = `(total) => ${activated(layer, write(threshold))}`;
  const parts = [`W${number}, b${number}`, result];
  if (method === 'gradient-descent') {
    parts.push(`(output) => ${slope(activation)}`);
    if (learns === 'some') parts.push(`F${number}`);
  }
  return `  [${parts.join(', ')}],\n`;
}

function slope(activation: Activation): string {
  if (activation === 'relu') return 'Number(output > 0)';
  return activation === 'sigmoid' ? 'output * (1 - output)' : '1';
}

// Of each neuron, whether its weights learn, and at last its bias.
function masks({ layers }: LearningProgram): string {
  return layers
    .map(({ number, free }) => {
      const rows = free.map((row) => `[${row.join(', ')}]`);
      return `const F${number} = [${rows.join(', ')}];\n`;
    })
    .join('');
}

function free(program: LearningProgram): string {
  const { layers, learns } = program;
  if (learns === 'some') {
    const places = freeParameters(program, (layer, neuron, input) =>
      input === 'bias' ? `[b${layer}, ${neuron}]` : `[W${layer}[${neuron}], ${input}]`,
    );
    return `const free = [${places.join(', ')}];\n`;
  }
  const rows = layers.map(({ number }) => `...W${number}${learns === 'all' ? `, b${number}` : ''}`);
  return `const free = [${rows.join(', ')}].flatMap((row) => row.map((_, i) => [row, i]));\n`;
}

function ifFree(program: LearningProgram): string {
  return hasLockedWeights(program) ? 'if (free[i]) ' : '';
}

// A line that some parameters are spared from.
function guarded(isMasked: boolean, condition: string, line: string, indent: number): string {
  return `${' '.repeat(indent)}${isMasked ? `if (${condition}) ` : ''}${line};\n`;
}
