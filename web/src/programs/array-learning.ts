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
import { type ArrayStyle, forward, layerNames, matrices, matrix } from './numpy.ts';
import { type Code, code, indent, mark, quoted } from './program.ts';

/** Learning with a library of arrays, a whole batch at once. */
export function arrayLearning(style: ArrayStyle): (program: LearningProgram) => Code {
  return (program) => {
    const layer = onlyNeuron(program);
    return layer ? neuron(program, layer, style) : network(program, style);
  };
}

function neuron(program: LearningProgram, layer: LearningProgramLayer, style: ArrayStyle): Code {
  const { write, make } = style;
  const isHotAndCold = program.method === 'hot-and-cold';
  const truth = program.targets.map(([target = 0]) => write(target));
  const result = style.activated(layer, write(layer.threshold));
  const isTensor = usesAutograd(program, style) && hasFreeBias(program);
  return code`${start(program, style)}weights = ${make}([${weightNumbers(layer, 0, write)}])  # ${program.names}
bias = ${isTensor ? code`${make}(${biases(layer, write)})` : biases(layer, write)}
${hasLockedWeights(program) ? `free = ${make}([${flags(layer.free[0]?.slice(0, -1) ?? [])}])\n` : ''}${matrix(program, program.inputs.length, style)}targets = ${make}([${truth.join(', ')}])
${batches(program, 'examples[[i]]', 'targets[[i]]', '(examples, targets)')}

def predict(inputs):
    total = ${mark('inputs @ weights', ['product', 'total'])} ${mark('+ bias', 'bias')}
    ${mark(`return ${result}`, 'activation')}


${isHotAndCold ? nudgeNeuron(program) : usesAutograd(program, style) ? followNeuron(program) : descend(program, layer)}
for label, prediction in zip(labels, predict(examples)):
    print(f"{label}: {prediction}")
for name, weight in zip([${quoted(program.inputs)}], weights):
    print(f"{name}: {weight}")
${hasFreeBias(program) ? 'print(f"bias: {bias}")\n' : ''}`;
}

function descend(program: LearningProgram, { activation }: LearningProgramLayer): string {
  return `for number in range(1, passes + 1):
    error = 0.0
    for inputs, truth in batches:
        predictions = predict(inputs)
        deltas = predictions - truth
        error += (deltas ** 2).mean()
${slopeLine('deltas', 'predictions', activation)}        weights -= alpha * (deltas @ inputs / len(inputs))${hasLockedWeights(program) ? ' * free' : ''}
${hasFreeBias(program) ? '        bias -= alpha * deltas.mean()\n' : ''}    print(f"pass {number}, error: {error / len(batches)}")
`;
}

function slopeLine(deltas: string, outputs: string, activation: Activation): string {
  if (activation === 'relu') return `        ${deltas} *= ${outputs} > 0\n`;
  return activation === 'sigmoid' ? `        ${deltas} *= ${outputs} * (1 - ${outputs})\n` : '';
}

function nudgeNeuron(program: LearningProgram): string {
  return `def mean_squared_error(inputs, truth):
    return ((predict(inputs) - truth) ** 2).mean()


for number in range(1, passes + 1):
    error = 0.0
    for batch in batches:
        best = mean_squared_error(*batch)
        error += best
        for i in range(len(weights)):
${hasLockedWeights(program) ? '            if not free[i]:\n                continue\n' : ''}${nudge('weights[i]')}    print(f"pass {number}, error: {error / len(batches)}")
`;
}

// Tries a number at both sides, and leaves it where the error was least.
function nudge(place: string): string {
  return `            before = kept = ${place}.item()
            for tried in (before + nudge, before - nudge):
                ${place} = tried
                error_there = mean_squared_error(*batch)
                if error_there < best:
                    best, kept = error_there, tried
            ${place} = kept
`;
}

function network(program: LearningProgram, style: ArrayStyle): Code {
  const { make, write } = style;
  const isHotAndCold = program.method === 'hot-and-cold';
  const names = layerNames(program).join(', ');
  const truth = program.targets.map((row) => `    [${row.map(write).join(', ')}],\n`);
  return code`${start(program, style)}${matrices(program, style)}targets = ${make}([
${truth.join('')}])
${isHotAndCold ? free(program) : program.learns === 'some' ? masks(program, style) : ''}
X, T = examples.T, targets.T
${batches(program, 'X[:, [i]]', 'T[:, [i]]', '(X, T)')}

def forward(x):
${indent(forward(program, style), '    ')}    return ${names}


${isHotAndCold ? nudgeNetwork(names) : usesAutograd(program, style) ? followNetwork(program, names) : handBack(program, names)}
${names} = forward(X)
for label, values in zip(labels, y.T):
    for name, value in zip(outputs, values):
        print(f"{label}, {name}: {value}")
`;
}

function handBack(program: LearningProgram, names: string): string {
  const { layers, learns } = program;
  const outputs = layerNames(program);
  const lines = [...layers.keys()].reverse().map((index) => {
    const activation = layers[index]?.activation ?? 'identity';
    const [number, next] = [index + 1, index + 2];
    const first =
      index === layers.length - 1
        ? `        d${number} = y - target\n        error += (d${number} ** 2).sum() / x.shape[1]\n`
        : `        d${number} = W${next}.T @ d${next}\n`;
    return first + slopeLine(`d${number}`, outputs[index] ?? 'y', activation);
  });
  const updates = [...layers.keys()].map((index) => {
    const number = index + 1;
    const [weightMask, biasMask] =
      learns === 'some' ? [` * F${number}[:, :-1]`, ` * F${number}[:, [-1]]`] : ['', ''];
    const before = outputs[index - 1] ?? 'x';
    const bias = `        b${number} -= alpha * d${number}.mean(axis=1, keepdims=True)${biasMask}\n`;
    return `        W${number} -= alpha * (d${number} @ ${before}.T / x.shape[1])${weightMask}\n${learns === 'weights' ? '' : bias}`;
  });
  return `for number in range(1, passes + 1):
    error = 0.0
    for x, target in batches:
        ${names} = forward(x)
${lines.join('')}${updates.join('')}    print(f"pass {number}, error: {error / len(batches)}")
`;
}

// A step has no slope that could be followed.
function usesAutograd({ method, layers }: LearningProgram, { hasAutograd }: ArrayStyle): boolean {
  const hasStep = layers.some(({ activation }) => activation === 'step');
  return hasAutograd && method === 'gradient-descent' && !hasStep;
}

function followNeuron(program: LearningProgram): string {
  const bias = hasFreeBias(program);
  const free = hasLockedWeights(program) ? ['free', ...(bias ? ['1.0'] : [])] : [];
  return follow({
    parameters: ['weights', ...(bias ? ['bias'] : [])],
    free,
    batch: 'inputs, truth',
    error: ['batch_error = ((predict(inputs) - truth) ** 2).mean()'],
  });
}

function followNetwork({ layers, learns }: LearningProgram, names: string): string {
  const all = layers.map(({ number }) => number);
  return follow({
    parameters: all.flatMap((number) => [
      `W${number}`,
      ...(learns === 'weights' ? [] : [`b${number}`]),
    ]),
    free: learns === 'some' ? all.flatMap((at) => [`F${at}[:, :-1]`, `F${at}[:, [-1]]`]) : [],
    batch: 'x, target',
    error: [`${names} = forward(x)`, 'batch_error = ((y - target) ** 2).sum() / x.shape[1]'],
  });
}

interface Follow {
  readonly parameters: readonly string[];
  /** What masks each of them; empty where all learn. */
  readonly free: readonly string[];
  readonly batch: string;
  /** The lines that work out a batch's error. */
  readonly error: readonly string[];
}

// The slope of the mean squared error is twice the mean of delta x input.
function follow({ parameters, free, batch, error }: Follow): string {
  const isMasked = free.length > 0;
  const each = isMasked
    ? `for parameter, free_here in zip(parameters, [${free.join(', ')}]):`
    : 'for parameter in parameters:';
  return `parameters = [${parameters.join(', ')}]
for parameter in parameters:
    parameter.requires_grad_()

for number in range(1, passes + 1):
    error = 0.0
    for ${batch} in batches:
${error.map((line) => `        ${line}\n`).join('')}        batch_error.backward()
        error += batch_error.item()
        with torch.no_grad():
            ${each}
                parameter -= alpha * parameter.grad / 2${isMasked ? ' * free_here' : ''}
                parameter.grad = None
    print(f"pass {number}, error: {error / len(batches)}")
`;
}

function nudgeNetwork(names: string): string {
  return `def mean_squared_error(x, target):
    ${names} = forward(x)
    return ((y - target) ** 2).sum() / x.shape[1]


for number in range(1, passes + 1):
    error = 0.0
    for batch in batches:
        best = mean_squared_error(*batch)
        error += best
        for matrix, n, i in free:
${nudge('matrix[n, i]')}    print(f"pass {number}, error: {error / len(batches)}")
`;
}

function start(program: LearningProgram, { imports, write }: ArrayStyle): string {
  const size = program.method === 'hot-and-cold' ? 'nudge' : 'alpha';
  return `# ${headline(program)}
${imports}
passes = ${passes}
${size} = ${write(program.stepSize)}
`;
}

function batches({ order }: LearningProgram, inputs: string, targets: string, all: string): string {
  return order === 'each'
    ? `batches = [(${inputs}, ${targets}) for i in range(len(labels))]\n`
    : `batches = [${all}]\n`;
}

// Of each neuron, 1 for what learns: its weights, and at last its bias.
function masks({ layers }: LearningProgram, { make }: ArrayStyle): string {
  return layers
    .map(({ number, free }) => {
      return `F${number} = ${make}([${free.map((row) => `[${flags(row)}]`).join(', ')}])\n`;
    })
    .join('');
}

function flags(row: readonly boolean[]): string {
  return row.map((isFree) => (isFree ? '1.0' : '0.0')).join(', ');
}

function free(program: LearningProgram): string {
  const { layers, learns } = program;
  if (learns === 'some') {
    const places = freeParameters(program, (layer, neuron, input) =>
      input === 'bias' ? `(b${layer}, ${neuron}, 0)` : `(W${layer}, ${neuron}, ${input})`,
    );
    return `free = [${places.join(', ')}]\n`;
  }
  const all = layers.flatMap(({ number }) =>
    learns === 'all' ? [`W${number}`, `b${number}`] : [`W${number}`],
  );
  return `free = [
    (matrix, n, i)
    for matrix in [${all.join(', ')}]
    for n in range(matrix.shape[0])
    for i in range(matrix.shape[1])
]
`;
}
