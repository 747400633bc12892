import type { NetworkProgram } from './network.ts';
import { type ArrayStyle, forward, matrices, matrix } from './numpy.ts';
import {
  type Activated,
  type Code,
  code,
  floatWriter,
  mark,
  type NeuronProgram,
  weights,
} from './program.ts';
import { threshold } from './python.ts';

const write = floatWriter('float("nan")', 'float("inf")');
export const style: ArrayStyle = {
  imports: 'import torch\n\ntorch.set_default_dtype(torch.float64)\n',
  make: 'torch.tensor',
  write,
  activated,
  hasAutograd: true,
};

/** A neuron with PyTorch, all examples at once, in the same 64 bits. */
export function pytorchNeuron(program: NeuronProgram): Code {
  return code`import torch

torch.set_default_dtype(torch.float64)

weights = torch.tensor([${weights(program, write)}])  # ${program.names}
bias = ${mark(write(program.neuron.bias), 'bias')}
${threshold(program, write)}${matrix(program, program.neuron.weights.length, style)}
total = ${mark('examples @ weights', ['product', 'total'])} ${mark('+ bias', 'bias')}
${mark(`predictions = ${activated(program, 'threshold')}`, 'activation')}
for label, prediction in zip(labels, predictions.tolist()):
    print(f"{label}: {prediction}")
`;
}

/** A network in the same. */
export function pytorchNetwork(program: NetworkProgram): Code {
  return code`import torch

torch.set_default_dtype(torch.float64)

${matrices(program, style)}
x = examples.T
${forward(program, style)}
for label, values in zip(labels, y.T.tolist()):
    for name, value in zip(outputs, values):
        print(f"{label}, {name}: {value}")
`;
}

function activated({ activation, hasNaN }: Activated, threshold: string): string {
  switch (activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN
        ? `torch.where(total.isnan(), total, (total > ${threshold}).double())`
        : `(total > ${threshold}).double()`;
    case 'relu':
      return 'torch.relu(total)';
    case 'sigmoid':
      return 'torch.sigmoid(total)';
  }
}
