import { matrix } from './numpy.ts';
import { type Code, code, floatWriter, mark, type Program, weights } from './program.ts';
import { threshold } from './python.ts';

const write = floatWriter('float("nan")', 'float("inf")');

/** PyTorch, all examples at once, in the same 64 bits. */
export function pytorch(program: Program): Code {
  return code`import torch

torch.set_default_dtype(torch.float64)

weights = torch.tensor([${weights(program, write)}])  # ${program.names}
bias = ${mark(write(program.neuron.bias), 'bias')}
${threshold(program, write)}${matrix(program, write, 'torch.tensor', '.reshape')}
total = ${mark('examples @ weights', ['product', 'total'])} ${mark('+ bias', 'bias')}
${mark(`predictions = ${activated(program)}`, 'activation')}
for label, prediction in zip(labels, predictions.tolist()):
    print(f"{label}: {prediction}")
`;
}

function activated({ neuron, hasNaN }: Program): string {
  switch (neuron.activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN
        ? 'torch.where(total.isnan(), total, (total > threshold).double())'
        : '(total > threshold).double()';
    case 'relu':
      return 'torch.relu(total)';
    case 'sigmoid':
      return 'torch.sigmoid(total)';
  }
}
