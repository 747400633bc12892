import { type Code, code, floatWriter, join, mark, type Program, row, weights } from './program.ts';

const write = floatWriter('NAN', 'INFINITY');

/** C++ from 17 on, with its standard library alone. */
export function cpp(program: Program): Code {
  const { activation, threshold, bias } = program.neuron;
  const examples = program.labels.map(
    (label, example) =>
      code`      {${JSON.stringify(label)}, {${row(program, example, write)}}},\n`,
  );
  const inputs = program.neuron.inputs.length;
  return code`// g++ -std=c++17 -ffp-contract=off neuron.cpp && ./a.out
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

struct Example {
  std::string label;
  std::array<double, ${String(inputs)}> inputs;
};

int main() {
  const std::array<double, ${String(inputs)}> weights{${weights(program, write)}};  // ${program.names}
  const double bias = ${mark(write(bias), 'bias')};
${activation === 'step' ? `  const double threshold = ${write(threshold)};\n` : ''}  const std::vector<Example> examples{
${join(examples, '')}  };

  std::cout.precision(17);
  for (const auto& [label, inputs] : examples) {
    double total = 0.0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      ${mark('total +=', 'total')} ${mark('inputs[i] * weights[i]', 'product')};
    }
    ${mark('total += bias', 'bias')};
    ${mark(`const double prediction = ${activated(program)}`, 'activation')};
    std::cout << label << ": " << prediction << '\\n';
  }
}
`;
}

function activated({ neuron, hasNaN }: Program): string {
  switch (neuron.activation) {
    case 'identity':
      return 'total';
    case 'step':
      return hasNaN ? 'std::isnan(total) ? total : total > threshold' : 'total > threshold';
    case 'relu':
      return 'std::max(total, 0.0)';
    case 'sigmoid':
      return '1 / (1 + std::exp(-total))';
  }
}
