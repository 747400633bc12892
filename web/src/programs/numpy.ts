import { type Code, code, floatWriter, join, mark, type Program, row, weights } from './program.ts';
import { threshold } from './python.ts';

const write = floatWriter('np.nan', 'np.inf');

/** NumPy, all examples at once. */
export function numpy(program: Program): Code {
  const { bias } = program.neuron;
  return code`import numpy as np

weights = np.array([${weights(program, write)}])  # ${program.names}
bias = ${mark(write(bias), 'bias')}
${threshold(program, write)}${matrix(program, write, 'np.array', '.reshape')}
total = ${mark('examples @ weights', ['product', 'total'])} ${mark('+ bias', 'bias')}
${mark(`predictions = ${activated(program)}`, 'activation')}
for label, prediction in zip(labels, predictions):
    print(f"{label}: {prediction}")
`;
}

/** The labels and the examples as a matrix, for libraries that compute with such. */
export function matrix(
  program: Program,
  write: (value: number) => string,
  make: string,
  reshape: string,
): Code {
  const rows = program.rows.map((_, example) => code`    [${row(program, example, write)}],\n`);
  // Without a row a matrix does not know how many columns it has.
  const shape = rows.length === 0 ? `${reshape}(0, ${program.neuron.weights.length})` : '';
  return code`labels = ${JSON.stringify(program.labels).replaceAll('","', '", "')}
examples = ${make}([
${join(rows, '')}])${shape}
`;
}

function activated({ neuron, hasNaN }: Program): string {
  switch (neuron.activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN
        ? 'np.where(np.isnan(total), total, total > threshold)'
        : '(total > threshold).astype(float)';
    case 'relu':
      return 'np.maximum(total, 0.0)';
    case 'sigmoid':
      return '1 / (1 + np.exp(-total))';
  }
}
