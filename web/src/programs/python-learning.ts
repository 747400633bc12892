import type { Activation } from '../engine/types.ts';
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
import { activated, numbers, write } from './python.ts';

/** Learning in plain Python, one number at a time. */
export function pythonLearning(program: LearningProgram): Code {
  const layer = onlyNeuron(program);
  return layer ? neuron(program, layer) : network(program);
}

function neuron(program: LearningProgram, layer: LearningProgramLayer): Code {
  const isHotAndCold = program.method === 'hot-and-cold';
  const data = examples(program, (targets) => write(targets[0] ?? 0));
  return code`${start(program)}weights = [${weightNumbers(layer, 0, write)}]  # ${program.names}
bias = ${biases(layer, write)}
${hasLockedWeights(program) ? `free = [${flags(layer.free[0]?.slice(0, -1) ?? [])}]\n` : ''}${data}${isHotAndCold ? batches(program) : ''}

def predict(inputs):
    total = 0.0
    for value, weight in zip(inputs, weights):
        ${mark('total +=', 'total')} ${mark('value * weight', 'product')}
    ${mark('total += bias', 'bias')}
    ${mark(`return ${activated(layer, write(layer.threshold))}`, 'activation')}


${isHotAndCold ? nudgeNeuron(program) : program.order === 'each' ? descend(program, layer) : descendFromAll(program, layer)}
for label, inputs, target in examples:
    print(f"{label}: {predict(inputs)}")
for name, weight in zip([${quoted(program.inputs)}], weights):
    print(f"{name}: {weight}")
${hasFreeBias(program) ? 'print(f"bias: {bias}")\n' : ''}`;
}

function descend(program: LearningProgram, { activation }: LearningProgramLayer): string {
  return `for number in range(1, passes + 1):
    error = 0.0
    for label, inputs, target in examples:
        prediction = predict(inputs)
        delta = prediction - target
        error += delta * delta
${slopeLine(activation, '        ')}        for i, value in enumerate(inputs):
            weight_delta = delta * value
${guarded(hasLockedWeights(program), 'free[i]', 'weights[i] -= alpha * weight_delta', '            ')}${hasFreeBias(program) ? '        bias -= alpha * delta\n' : ''}    print(f"pass {number}, error: {error / len(examples)}")
`;
}

function descendFromAll(program: LearningProgram, { activation }: LearningProgramLayer): string {
  const bias = hasFreeBias(program);
  return `for number in range(1, passes + 1):
    error = 0.0
    weight_deltas = [0.0] * len(weights)
${bias ? '    bias_delta = 0.0\n' : ''}    for label, inputs, target in examples:
        prediction = predict(inputs)
        delta = prediction - target
        error += delta * delta
${slopeLine(activation, '        ')}        for i, value in enumerate(inputs):
            weight_deltas[i] += delta * value
${bias ? '        bias_delta += delta\n' : ''}    for i, weight_delta in enumerate(weight_deltas):
${guarded(hasLockedWeights(program), 'free[i]', 'weights[i] -= alpha * (weight_delta / len(examples))', '        ')}${bias ? '    bias -= alpha * (bias_delta / len(examples))\n' : ''}    print(f"pass {number}, error: {error / len(examples)}")
`;
}

function slopeLine(activation: Activation, indent: string): string {
  if (activation === 'relu') return `${indent}delta *= float(prediction > 0)\n`;
  return activation === 'sigmoid' ? `${indent}delta *= prediction * (1 - prediction)\n` : '';
}

function nudgeNeuron(program: LearningProgram): string {
  return `def mean_squared_error(batch):
    error = 0.0
    for label, inputs, target in batch:
        delta = predict(inputs) - target
        error += delta * delta
    return error / len(batch)


for number in range(1, passes + 1):
    error = 0.0
    for batch in batches:
        best = mean_squared_error(batch)
        error += best
        for i, weight in enumerate(weights):
${hasLockedWeights(program) ? '            if not free[i]:\n                continue\n' : ''}${nudge('weights[i]', 'weight', '            ')}    print(f"pass {number}, error: {error / len(batches)}")
`;
}

// Tries a number at both sides, and leaves it where the error was least.
function nudge(place: string, before: string, indent: string): string {
  return `kept = ${before}
for tried in (${before} + nudge, ${before} - nudge):
    ${place} = tried
    error_there = mean_squared_error(batch)
    if error_there < best:
        best, kept = error_there, tried
${place} = kept
`.replace(/^(?=.)/gm, indent);
}

function network(program: LearningProgram): Code {
  const { layers, outputs, method } = program;
  const isHotAndCold = method === 'hot-and-cold';
  const data = examples(program, (targets) => `[${targets.map(write).join(', ')}]`);
  return code`${start(program)}${join(layers.map(numbers), '')}${program.learns === 'some' && !isHotAndCold ? masks(program) : ''}layers = [
${layers.map((layer) => layerLine(program, layer)).join('')}]
outputs = [${quoted(outputs)}]
${data}${isHotAndCold ? free(program) + batches(program) : ''}

def forward(inputs):
    values = [inputs]
    for weights, bias, activation${isHotAndCold ? '' : ', *_'} in layers:
        results = []
        for row, b in zip(weights, bias):
            total = 0.0
            for value, weight in zip(values[-1], row):
                ${mark('total +=', 'total')} ${mark('value * weight', 'product')}
            ${mark('total += b', 'bias')}
            results.append(${mark('activation(total)', 'activation')})
        values.append(results)
    return values


${isHotAndCold ? nudgeNetwork() : program.order === 'each' ? handBack(program) : handBackFromAll(program)}
for label, inputs, targets in examples:
    for name, value in zip(outputs, forward(inputs)[-1]):
        print(f"{label}, {name}: {value}")
`;
}

function handBack(program: LearningProgram): string {
  const { learns } = program;
  const isMasked = learns === 'some';
  return `for number in range(1, passes + 1):
    error = 0.0
    for label, inputs, targets in examples:
        values = forward(inputs)
        deltas = [value - target for value, target in zip(values[-1], targets)]
        for delta in deltas:
            error += delta * delta
        while len(values) > 1:
            layer_outputs = values.pop()
            weights, bias, activation, slope${isMasked ? ', free' : ''} = layers[len(values) - 1]
            deltas = [delta * slope(output) for delta, output in zip(deltas, layer_outputs)]
            deltas_before = [0.0] * len(values[-1])
            for n, delta in enumerate(deltas):
                for i, value in enumerate(values[-1]):
                    deltas_before[i] += delta * weights[n][i]
${guarded(isMasked, 'free[n][i]', 'weights[n][i] -= alpha * (delta * value)', ' '.repeat(20))}${learns === 'weights' ? '' : guarded(isMasked, 'free[n][-1]', 'bias[n] -= alpha * delta', ' '.repeat(16))}            deltas = deltas_before
    print(f"pass {number}, error: {error / len(examples)}")
`;
}

function handBackFromAll(program: LearningProgram): string {
  const { learns } = program;
  const isMasked = learns === 'some';
  const bias = learns !== 'weights';
  return `for number in range(1, passes + 1):
    error = 0.0
    weight_deltas = [[[0.0] * len(row) for row in weights] for weights, *_ in layers]
${bias ? '    bias_deltas = [[0.0] * len(bias) for weights, bias, *_ in layers]\n' : ''}    for label, inputs, targets in examples:
        values = forward(inputs)
        deltas = [value - target for value, target in zip(values[-1], targets)]
        for delta in deltas:
            error += delta * delta
        while len(values) > 1:
            layer_outputs = values.pop()
            k = len(values) - 1
            weights, bias, activation, slope, *_ = layers[k]
            deltas = [delta * slope(output) for delta, output in zip(deltas, layer_outputs)]
            deltas_before = [0.0] * len(values[-1])
            for n, delta in enumerate(deltas):
                for i, value in enumerate(values[-1]):
                    deltas_before[i] += delta * weights[n][i]
                    weight_deltas[k][n][i] += delta * value
${bias ? '                bias_deltas[k][n] += delta\n' : ''}            deltas = deltas_before
    for k, (weights, bias, activation, slope${isMasked ? ', free' : ''}) in enumerate(layers):
        for n, row in enumerate(weights):
            for i in range(len(row)):
${guarded(isMasked, 'free[n][i]', 'row[i] -= alpha * (weight_deltas[k][n][i] / len(examples))', ' '.repeat(16))}${bias ? guarded(isMasked, 'free[n][-1]', 'bias[n] -= alpha * (bias_deltas[k][n] / len(examples))', ' '.repeat(12)) : ''}    print(f"pass {number}, error: {error / len(examples)}")
`;
}

function nudgeNetwork(): string {
  return `def mean_squared_error(batch):
    error = 0.0
    for label, inputs, targets in batch:
        squares = 0.0
        for value, target in zip(forward(inputs)[-1], targets):
            delta = value - target
            squares += delta * delta
        error += squares
    return error / len(batch)


for number in range(1, passes + 1):
    error = 0.0
    for batch in batches:
        best = mean_squared_error(batch)
        error += best
        for row, i in free:
            before = row[i]
${nudge('row[i]', 'before', '            ')}    print(f"pass {number}, error: {error / len(batches)}")
`;
}

function start(program: LearningProgram): string {
  const { method, stepSize, layers } = program;
  const usesExp = layers.some(({ activation }) => activation === 'sigmoid');
  const size = method === 'hot-and-cold' ? 'nudge' : 'alpha';
  return `# ${headline(program)}
${usesExp ? 'from math import exp\n\n' : ''}passes = ${passes}
${size} = ${write(stepSize)}
`;
}

function examples(
  program: LearningProgram,
  writeTargets: (targets: readonly number[]) => string,
): Code {
  const lines = program.labels.map(
    (label, example) =>
      code`    (${JSON.stringify(label)}, [${row(program, example, write)}], ${writeTargets(program.targets[example] ?? [])}),\n`,
  );
  return code`examples = [
${join(lines, '')}]
`;
}

function batches({ order }: LearningProgram): string {
  return order === 'each'
    ? 'batches = [[example] for example in examples]\n'
    : 'batches = [examples]\n';
}

function layerLine({ method, learns }: LearningProgram, layer: LearningProgramLayer): string {
  const { number, threshold, activation } = layer;
  const result = `lambda total: ${activated(layer, write(threshold))}`;
  const descent = [
    `lambda output: ${slope(activation)}`,
    ...(learns === 'some' ? [`F${number}`] : []),
  ];
  const parts = [
    `W${number}, b${number}`,
    result,
    ...(method === 'gradient-descent' ? descent : []),
  ];
  return `    (${parts.join(', ')}),\n`;
}

function slope(activation: Activation): string {
  if (activation === 'relu') return 'float(output > 0)';
  return activation === 'sigmoid' ? 'output * (1 - output)' : '1.0';
}

// Of each neuron, whether its weights learn, and at last its bias.
function masks({ layers }: LearningProgram): string {
  return layers
    .map(
      ({ number, free }) => `F${number} = [${free.map((row) => `[${flags(row)}]`).join(', ')}]\n`,
    )
    .join('');
}

function flags(row: readonly boolean[]): string {
  return row.map((isFree) => (isFree ? 'True' : 'False')).join(', ');
}

function free(program: LearningProgram): string {
  const { layers, learns } = program;
  if (learns === 'some') {
    const places = freeParameters(program, (layer, neuron, input) =>
      input === 'bias' ? `(b${layer}, ${neuron})` : `(W${layer}[${neuron}], ${input})`,
    );
    return `free = [${places.join(', ')}]\n`;
  }
  const rows = layers.map(({ number }) => `*W${number}${learns === 'all' ? `, b${number}` : ''}`);
  return `free = [(row, i) for row in [${rows.join(', ')}] for i in range(len(row))]\n`;
}

// A line that some parameters are spared from.
function guarded(isMasked: boolean, condition: string, line: string, indent: string): string {
  return isMasked ? `${indent}if ${condition}:\n${indent}    ${line}\n` : `${indent}${line}\n`;
}
