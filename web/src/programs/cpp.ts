import { biases, type NetworkProgram, type ProgramLayer, weightRows } from './network.ts';
import {
  type Activated,
  type Code,
  code,
  floatWriter,
  join,
  mark,
  type NeuronProgram,
  quoted,
  row,
  weights,
} from './program.ts';

export const write = floatWriter('NAN', 'INFINITY');

/** A neuron in C++ from 17 on, with its standard library alone. */
export function cppNeuron(program: NeuronProgram): Code {
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
    ${mark(`const double prediction = ${activated(program, 'threshold')}`, 'activation')};
    std::cout << label << ": " << prediction << '\\n';
  }
}
`;
}

/** A network in the same. */
export function cppNetwork(program: NetworkProgram): Code {
  const { layers, labels, outputs } = program;
  const examples = labels.map(
    (label, example) =>
      code`      {${JSON.stringify(label)}, {${row(program, example, write)}}},\n`,
  );
  return code`// g++ -std=c++17 -ffp-contract=off network.cpp && ./a.out
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

struct Layer {
  Matrix weights;
  Vector bias;
  double (*activation)(double);
};

struct Example {
  std::string label;
  Vector inputs;
};

int main() {
${join(layers.map(cppNumbers), '')}  const std::vector<Layer> layers{
${layers.map(cppLayer).join('')}  };
  const std::vector<std::string> outputs{${quoted(outputs)}};
  const std::vector<Example> examples{
${join(examples, '')}  };

  std::cout.precision(17);
  for (const auto& [label, inputs] : examples) {
    Vector values = inputs;
    for (const auto& [weights, bias, activation] : layers) {
      Vector results;
      for (std::size_t neuron = 0; neuron < weights.size(); ++neuron) {
        double total = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
          ${mark('total +=', 'total')} ${mark('values[i] * weights[neuron][i]', 'product')};
        }
        ${mark('total += bias[neuron]', 'bias')};
        results.push_back(${mark('activation(total)', 'activation')});
      }
      values = results;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::cout << label << ", " << outputs[i] << ": " << values[i] << '\\n';
    }
  }
}
`;
}

function cppNumbers(layer: ProgramLayer): Code {
  const { number, inputs } = layer;
  return code`  const Matrix W${number}{  // ${inputs}
${weightRows(layer, write, { start: '      {', end: '},  // ' })}  };
  const Vector b${number}{${biases(layer, write)}};
`;
}

function cppLayer(layer: ProgramLayer): string {
  const { number, threshold } = layer;
  const result = activated(layer, write(threshold));
  return `      {W${number}, b${number}, [](double total) -> double { return ${result}; }},\n`;
}

export function activated({ activation, hasNaN }: Activated, threshold: string): string {
  switch (activation) {
    case 'identity':
      return 'total';
    case 'step':
      return `${hasNaN ? 'std::isnan(total) ? total : ' : ''}total > ${threshold}`;
    case 'relu':
      return 'std::max(total, 0.0)';
    case 'sigmoid':
      return '1 / (1 + std::exp(-total))';
  }
}
