import type { Activation } from '../engine/types.ts';
import { activated, write } from './cpp.ts';
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
import { biases, weightNumbers, weightRows } from './network.ts';
import { type Code, code, join, mark, quoted, row } from './program.ts';

/** Learning in C++ from 17 on, with its standard library alone. */
export function cppLearning(program: LearningProgram): Code {
  const layer = onlyNeuron(program);
  return layer ? neuron(program, layer) : network(program);
}

const includes = `#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

using Vector = std::vector<double>;
`;

function neuron(program: LearningProgram, layer: LearningProgramLayer): Code {
  const isHotAndCold = program.method === 'hot-and-cold';
  const bias = hasFreeBias(program);
  const data = examples(program, (targets) => write(targets[0] ?? 0));
  const locks = `  const std::vector<bool> free{${layer.free[0]?.slice(0, -1).join(', ')}};\n`;
  return code`${head(program)}${includes}
struct Example {
  std::string label;
  Vector inputs;
  double target;
};

int main() {
${sizes(program)}  Vector weights{${weightNumbers(layer, 0, write)}};  // ${program.names}
  ${bias ? 'double' : 'const double'} bias = ${biases(layer, write)};
${hasLockedWeights(program) ? locks : ''}${data}${isHotAndCold ? batches(program) : ''}
  const auto predict = [&](const Vector& inputs) -> double {
    double total = 0.0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      ${mark('total +=', 'total')} ${mark('inputs[i] * weights[i]', 'product')};
    }
    ${mark('total += bias', 'bias')};
    ${mark(`return ${activated(layer, write(layer.threshold))}`, 'activation')};
  };

  std::cout.precision(17);
${isHotAndCold ? nudgeNeuron(program) : descend(program, layer)}
  for (const auto& [label, inputs, target] : examples) {
    std::cout << label << ": " << predict(inputs) << '\\n';
  }
  const std::vector<std::string> names{${quoted(program.inputs)}};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    std::cout << names[i] << ": " << weights[i] << '\\n';
  }
${bias ? `  std::cout << "bias: " << bias << '\\n';\n` : ''}}
`;
}

function descend(program: LearningProgram, { activation }: LearningProgramLayer): string {
  const isMasked = hasLockedWeights(program);
  const [bias, isEach] = [hasFreeBias(program), program.order === 'each'];
  const start = `    Vector weight_deltas(weights.size());\n${bias ? '    double bias_delta = 0.0;\n' : ''}`;
  const weight = isEach
    ? guarded(isMasked, 'free[i]', 'weights[i] -= alpha * weight_delta', 8)
    : guarded(false, '', 'weight_deltas[i] += weight_delta', 8);
  const count = 'static_cast<double>(examples.size())';
  const update = `    for (std::size_t i = 0; i < weights.size(); ++i) {
${guarded(isMasked, 'free[i]', `weights[i] -= alpha * (weight_deltas[i] / ${count})`, 6)}    }
${bias ? `    bias -= alpha * (bias_delta / ${count});\n` : ''}`;
  return `  for (int number = 1; number <= passes; ++number) {
    double error = 0.0;
${isEach ? '' : start}    for (const auto& [label, inputs, target] : examples) {
      const double prediction = predict(inputs);
      double delta = prediction - target;
      error += delta * delta;
${slopeLine(activation)}      for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double weight_delta = delta * inputs[i];
${weight}      }
${bias ? (isEach ? '      bias -= alpha * delta;\n' : '      bias_delta += delta;\n') : ''}    }
${isEach ? '' : update}    std::cout << "pass " << number << ", error: " << error / ${count} << '\\n';
  }
`;
}

function slopeLine(activation: Activation): string {
  if (activation === 'relu') return '      delta *= prediction > 0;\n';
  return activation === 'sigmoid' ? '      delta *= prediction * (1 - prediction);\n' : '';
}

function nudgeNeuron(program: LearningProgram): string {
  return `  const auto mean_squared_error = [&](const std::vector<Example>& batch) {
    double error = 0.0;
    for (const auto& [label, inputs, target] : batch) {
      const double delta = predict(inputs) - target;
      error += delta * delta;
    }
    return error / static_cast<double>(batch.size());
  };
  for (int number = 1; number <= passes; ++number) {
    double error = 0.0;
    for (const auto& batch : batches) {
      double best = mean_squared_error(batch);
      error += best;
      for (std::size_t i = 0; i < weights.size(); ++i) {
${hasLockedWeights(program) ? '        if (!free[i]) continue;\n' : ''}        const double before = weights[i];
${nudge('weights[i]')}      }
    }
    std::cout << "pass " << number << ", error: "
              << error / static_cast<double>(batches.size()) << '\\n';
  }
`;
}

// Tries a number at both sides, and leaves it where the error was least.
function nudge(place: string): string {
  return `        double kept = before;
        for (const double tried : {before + nudge, before - nudge}) {
          ${place} = tried;
          const double error_there = mean_squared_error(batch);
          if (error_there < best) {
            best = error_there;
            kept = tried;
          }
        }
        ${place} = kept;
`;
}

function network(program: LearningProgram): Code {
  const { layers, outputs, method, learns } = program;
  const isHotAndCold = method === 'hot-and-cold';
  const isMasked = learns === 'some' && !isHotAndCold;
  const data = examples(program, (targets) => `{${targets.map(write).join(', ')}}`);
  return code`${head(program)}${includes}using Matrix = std::vector<Vector>;

struct Layer {
  Matrix weights;
  Vector bias;
  double (*activation)(double);
${isHotAndCold ? '' : '  double (*slope)(double);\n'}${isMasked ? '  std::vector<std::vector<bool>> free;  // of each neuron its weights, and its bias\n' : ''}};

struct Example {
  std::string label;
  Vector inputs;
  Vector targets;
};

int main() {
${sizes(program)}${join(layers.map(numbers), '')}  std::vector<Layer> layers{
${layers.map((layer) => layerLine(program, layer)).join('')}  };
  const std::vector<std::string> outputs{${quoted(outputs)}};
${data}${isHotAndCold ? free(program) + batches(program) : ''}
  const auto forward = [&](const Vector& inputs) {
    Matrix values{inputs};
    for (const Layer& layer : layers) {
      Vector results;
      for (std::size_t n = 0; n < layer.weights.size(); ++n) {
        double total = 0.0;
        for (std::size_t i = 0; i < values.back().size(); ++i) {
          ${mark('total +=', 'total')} ${mark('values.back()[i] * layer.weights[n][i]', 'product')};
        }
        ${mark('total += layer.bias[n]', 'bias')};
        results.push_back(${mark('layer.activation(total)', 'activation')});
      }
      values.push_back(results);
    }
    return values;
  };

  std::cout.precision(17);
${isHotAndCold ? nudgeNetwork() : handBack(program)}
  for (const auto& [label, inputs, targets] : examples) {
    const Vector predictions = forward(inputs).back();
    for (std::size_t i = 0; i < predictions.size(); ++i) {
      std::cout << label << ", " << outputs[i] << ": " << predictions[i] << '\\n';
    }
  }
}
`;
}

function numbers(layer: LearningProgramLayer): Code {
  const { number, inputs } = layer;
  return code`  const Matrix W${number}{  // ${inputs}
${weightRows(layer, write, { start: '      {', end: '},  // ' })}  };
  const Vector b${number}{${biases(layer, write)}};
`;
}

function handBack({ learns, order }: LearningProgram): string {
  const isMasked = learns === 'some';
  const [bias, isEach] = [learns !== 'weights', order === 'each'];
  const count = 'static_cast<double>(examples.size())';
  const last = 'layers[k].free[n].back()';
  const weight = isEach
    ? guarded(isMasked, 'layers[k].free[n][i]', 'row[i] -= alpha * (delta * before[i])', 12)
    : guarded(false, '', 'steps[k].weights[n][i] += delta * before[i]', 12);
  const biasLine = isEach
    ? guarded(isMasked, last, 'layers[k].bias[n] -= alpha * delta', 10)
    : guarded(false, '', 'steps[k].bias[n] += delta', 10);
  const start = `    std::vector<Layer> steps = layers;  // the sums of all deltas
    for (Layer& step : steps) {
      for (Vector& row : step.weights) std::fill(row.begin(), row.end(), 0.0);
      std::fill(step.bias.begin(), step.bias.end(), 0.0);
    }
`;
  const update = `    for (std::size_t k = 0; k < layers.size(); ++k) {
      for (std::size_t n = 0; n < layers[k].weights.size(); ++n) {
        Vector& row = layers[k].weights[n];
        for (std::size_t i = 0; i < row.size(); ++i) {
${guarded(isMasked, 'layers[k].free[n][i]', `row[i] -= alpha * (steps[k].weights[n][i] / ${count})`, 10)}        }
${bias ? guarded(isMasked, last, `layers[k].bias[n] -= alpha * (steps[k].bias[n] / ${count})`, 8) : ''}      }
    }
`;
  return `  for (int number = 1; number <= passes; ++number) {
    double error = 0.0;
${isEach ? '' : start}    for (const auto& [label, inputs, targets] : examples) {
      const Matrix values = forward(inputs);
      Vector deltas = values.back();
      for (std::size_t i = 0; i < deltas.size(); ++i) {
        deltas[i] -= targets[i];
        error += deltas[i] * deltas[i];
      }
      for (std::size_t k = layers.size(); k-- > 0;) {
        const Vector& before = values[k];
        Vector deltas_before(before.size());
        for (std::size_t n = 0; n < deltas.size(); ++n) {
          const double delta = deltas[n] * layers[k].slope(values[k + 1][n]);
          Vector& row = layers[k].weights[n];
          for (std::size_t i = 0; i < before.size(); ++i) {
            deltas_before[i] += delta * row[i];
${weight}          }
${bias ? biasLine : ''}        }
        deltas = deltas_before;
      }
    }
${isEach ? '' : update}    std::cout << "pass " << number << ", error: " << error / ${count} << '\\n';
  }
`;
}

function nudgeNetwork(): string {
  return `  const auto mean_squared_error = [&](const std::vector<Example>& batch) {
    double error = 0.0;
    for (const auto& [label, inputs, targets] : batch) {
      const Vector predictions = forward(inputs).back();
      double squares = 0.0;
      for (std::size_t i = 0; i < predictions.size(); ++i) {
        const double delta = predictions[i] - targets[i];
        squares += delta * delta;
      }
      error += squares;
    }
    return error / static_cast<double>(batch.size());
  };
  for (int number = 1; number <= passes; ++number) {
    double error = 0.0;
    for (const auto& batch : batches) {
      double best = mean_squared_error(batch);
      error += best;
      for (double* parameter : free) {
        const double before = *parameter;
${nudge('*parameter')}      }
    }
    std::cout << "pass " << number << ", error: "
              << error / static_cast<double>(batches.size()) << '\\n';
  }
`;
}

function head(program: LearningProgram): string {
  return `// g++ -std=c++17 -ffp-contract=off learning.cpp && ./a.out
// ${headline(program)}
`;
}

function sizes({ method, stepSize }: LearningProgram): string {
  const name = method === 'hot-and-cold' ? 'nudge' : 'alpha';
  return `  const int passes = ${passes};
  const double ${name} = ${write(stepSize)};
`;
}

function examples(
  program: LearningProgram,
  writeTargets: (targets: readonly number[]) => string,
): Code {
  const lines = program.labels.map(
    (label, example) =>
      code`      {${JSON.stringify(label)}, {${row(program, example, write)}}, ${writeTargets(program.targets[example] ?? [])}},\n`,
  );
  return code`  const std::vector<Example> examples{
${join(lines, '')}  };
`;
}

function batches({ order }: LearningProgram): string {
  return order === 'each'
    ? `  std::vector<std::vector<Example>> batches;
  for (const Example& example : examples) batches.push_back({example});
`
    : '  const std::vector<std::vector<Example>> batches(1, examples);\n';
}

function layerLine({ method, learns }: LearningProgram, layer: LearningProgramLayer): string {
  const { number, threshold, activation, free } = layer;
  const result = activated(layer, write(threshold));
  const parts = [
    `W${number}, b${number}`,
    `[](double total) -> double { return ${result}; }`,
    ...(method === 'gradient-descent' ? [slope(activation)] : []),
    ...(method === 'gradient-descent' && learns === 'some'
      ? [`{${free.map((row) => `{${row.join(', ')}}`).join(', ')}}`]
      : []),
  ];
  return `      {${parts.join(',\n       ')}},\n`;
}

function slope(activation: Activation): string {
  switch (activation) {
    case 'relu':
      return '[](double output) -> double { return output > 0; }';
    case 'sigmoid':
      return '[](double output) -> double { return output * (1 - output); }';
    default:
      return '[](double) { return 1.0; }';
  }
}

function free(program: LearningProgram): string {
  const { learns } = program;
  if (learns === 'some') {
    const places = freeParameters(program, (layer, neuron, input) => {
      const from = `&layers[${Number(layer) - 1}]`;
      return input === 'bias' ? `${from}.bias[${neuron}]` : `${from}.weights[${neuron}][${input}]`;
    });
    return `  const std::vector<double*> free{${places.join(', ')}};\n`;
  }
  return `  std::vector<double*> free;
  for (Layer& layer : layers) {
    for (Vector& row : layer.weights) {
      for (double& weight : row) free.push_back(&weight);
    }
${learns === 'all' ? '    for (double& bias : layer.bias) free.push_back(&bias);\n' : ''}  }
`;
}

// A line that some parameters are spared from.
function guarded(isMasked: boolean, condition: string, line: string, indent: number): string {
  return `${' '.repeat(indent)}${isMasked ? `if (${condition}) ` : ''}${line};\n`;
}
