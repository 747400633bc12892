import { type Code, code, floatWriter, join, mark, type Program, row, weights } from './program.ts';

const write = floatWriter('float("nan")', 'float("inf")');

/** Plain Python, one number at a time. */
export function python(program: Program): Code {
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
    ${mark(`prediction = ${activated(program)}`, 'activation')}
    print(f"{label}: {prediction}")
`;
}

/** The line that names a step's threshold, in every language of this family. */
export function threshold({ neuron }: Program, write: (value: number) => string): string {
  return neuron.activation === 'step' ? `threshold = ${write(neuron.threshold)}\n` : '';
}

function activated({ neuron, minSum, hasNaN }: Program): string {
  switch (neuron.activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN
        ? 'float(total > threshold) if total == total else total'
        : 'float(total > threshold)';
    case 'relu':
      return 'max(total, 0.0)';
    case 'sigmoid':
      // Here exp overflows with an error where other languages go on with infinity.
      return minSum < -700 ? '1 / (1 + exp(min(-total, 700)))' : '1 / (1 + exp(-total))';
  }
}
