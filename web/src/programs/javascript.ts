import { type Code, code, join, mark, type Program, row, weights } from './program.ts';

const write = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

/** Plain JavaScript, for a browser's console or for Node. */
export function javascript(program: Program): Code {
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
  ${mark(`const prediction = ${activated(program)}`, 'activation')};
  console.log(\`\${label}: \${prediction}\`);
}
`;
}

function activated({ neuron, hasNaN }: Program): string {
  switch (neuron.activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN
        ? 'Number.isNaN(total) ? total : Number(total > threshold)'
        : 'Number(total > threshold)';
    case 'relu':
      return 'Math.max(total, 0)';
    case 'sigmoid':
      return '1 / (1 + Math.exp(-total))';
  }
}
