#include "core/learn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/compute.hpp"
#include "core/shapes.hpp"

namespace soma {
namespace {

/// How long the parts of a step are; the largest size stands for more than can be counted.
struct StepSizes {
  std::size_t inputs = 0;
  std::size_t targets = 0;
  std::size_t values = 0;  ///< of all neurons, for all examples
  std::size_t parameters = 0;
  std::size_t largest_layer = 0;  ///< weights
};

template <typename T>
StepSizes sizes_of(Network<T> network, std::size_t examples) {
  StepSizes sizes;
  const Layer<T>& first = network.layers.front();
  sizes.inputs = first.outputs == 0 ? 0 : first.weights.size() / first.outputs;
  sizes.targets = network.layers.back().outputs;
  for (const Layer<T>& layer : network.layers) {
    const auto values = area(layer.outputs, examples);
    sizes.values =
        saturating_sum(sizes.values, values.value_or(std::numeric_limits<std::size_t>::max()));
    sizes.parameters += layer.weights.size() + layer.bias.size();
    sizes.largest_layer = std::max(sizes.largest_layer, layer.weights.size());
  }
  return sizes;
}

/// Whether the network's numbers are the parameters, in their order.
template <typename T>
bool is_view(Network<T> network, std::span<T> parameters) {
  std::size_t at = 0;
  const auto next_are = [&](std::span<const T> numbers) {
    const bool fit = numbers.size() <= parameters.size() - at &&
                     (numbers.empty() || numbers.data() == parameters.data() + at);
    at += fit ? numbers.size() : 0;
    return fit;
  };
  return std::all_of(
             network.layers.begin(), network.layers.end(),
             [&](const auto& layer) { return next_are(layer.weights) && next_are(layer.bias); }) &&
         at == parameters.size();
}

/// A layer's activations. Those of a single example are computed by plain loops.
template <typename T>
void compute_layer(const Layer<T>& layer, const Batch<T>& batch, std::span<T> outputs,
                   const Kernel& kernel) {
  if (batch.examples != 1) {
    compute(layer, batch, outputs, kernel);
    return;
  }
  const Kernel& scalar = *kernels().back();
  scalar.functions<T>().weighted_sums(layer.weights, layer.bias, batch, outputs, 1);
  activate(layer.activation, layer.threshold, outputs);
}

/// One after the other where they are few; many in several sums side by side, since each addition
/// would wait for the one before.
template <typename T>
T sum_of(std::span<const T> numbers) {
  constexpr std::size_t lanes = 16;
  std::array<T, lanes> sums{};
  std::size_t i = 0;
  if (numbers.size() >= 2 * lanes) {
    for (; i + lanes <= numbers.size(); i += lanes) {
      for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += numbers[i + lane];
    }
  }
  T sum = std::accumulate(sums.begin(), sums.end(), T{0});
  for (; i < numbers.size(); ++i) sum += numbers[i];
  return sum;
}

/// Of no numbers: 0. Of one: that number, the sign of a zero included.
template <typename T>
T mean(std::span<const T> numbers) {
  if (numbers.size() == 1) return numbers[0];
  const T sum = sum_of(numbers);
  return numbers.empty() ? sum : sum / static_cast<T>(numbers.size());
}

/// Multiplies by the slope of the activation at its outputs. A step's deltas stay as they are.
template <typename T>
void apply_slopes(Activation activation, std::span<const T> outputs,
                  std::span<const T> output_deltas, std::span<T> deltas) {
  const auto with_slopes = [&](auto slope_at) {
    for (std::size_t i = 0; i < deltas.size(); ++i) {
      deltas[i] = output_deltas[i] * slope_at(outputs[i]);
    }
  };
  switch (activation) {
    case Activation::identity:
    case Activation::step:
      std::copy(output_deltas.begin(), output_deltas.end(), deltas.begin());
      break;
    case Activation::relu:
      with_slopes([](T output) { return output > 0 ? T{1} : T{0}; });
      break;
    case Activation::sigmoid:
      with_slopes([](T output) { return output * (1 - output); });
      break;
  }
}

/// Examples whose rows stay in the cache while all outputs and inputs meet.
template <typename T>
constexpr std::size_t examples_at_a_time = 2048 / sizeof(T);

/// The mean over the examples of each delta times each input, outputs x inputs.
template <typename T>
void compute_weight_deltas(std::span<const T> deltas, const Batch<T>& batch, std::size_t outputs,
                           std::span<T> weight_deltas, const Kernel& kernel) {
  const auto& [inputs, examples, values] = batch;
  if (examples == 1) {
    for (std::size_t output = 0; output < outputs; ++output) {
      for (std::size_t input = 0; input < inputs; ++input) {
        weight_deltas[output * inputs + input] = deltas[output] * values[input];
      }
    }
    return;
  }
  std::fill(weight_deltas.begin(), weight_deltas.end(), T{0});
  const std::size_t step = outputs == 1 ? examples : examples_at_a_time<T>;
  for (std::size_t begin = 0; begin < examples; begin += step) {
    const std::size_t count = std::min(step, examples - begin);
    for (std::size_t output = 0; output < outputs; ++output) {
      const auto delta_row = deltas.subspan(output * examples + begin, count);
      for (std::size_t input = 0; input < inputs; ++input) {
        weight_deltas[output * inputs + input] +=
            weighted_sum(delta_row, values.subspan(input * examples + begin, count), kernel);
      }
    }
  }
  if (examples == 0) return;
  for (T& delta : weight_deltas) delta /= static_cast<T>(examples);
}

/// The mean over the examples of each output's delta.
template <typename T>
void compute_bias_deltas(std::span<const T> deltas, std::size_t examples,
                         std::span<T> bias_deltas) {
  for (std::size_t output = 0; output < bias_deltas.size(); ++output) {
    bias_deltas[output] = mean(deltas.subspan(output * examples, examples));
  }
}

/// The sums of the deltas that each input of a layer feeds, each times its weight.
template <typename T>
void hand_back(const Layer<T>& layer, std::span<const T> deltas, std::size_t inputs,
               std::size_t examples, std::span<T> output_deltas, std::span<T> transposed,
               const Kernel& kernel) {
  for (std::size_t output = 0; output < layer.outputs; ++output) {
    for (std::size_t input = 0; input < inputs; ++input) {
      transposed[input * layer.outputs + output] = layer.weights[output * inputs + input];
    }
  }
  const Layer<T> backward{.weights = transposed.first(layer.weights.size()), .outputs = inputs};
  compute_layer(backward, Batch<T>{layer.outputs, examples, deltas}, output_deltas, kernel);
}

/// A parameter that is tried at other values, and has `value` in the end, whatever comes between.
template <typename T>
class Trial {
 public:
  explicit Trial(T& parameter) : parameter_(parameter), value_(parameter) {}
  ~Trial() { parameter_ = value_; }
  Trial(const Trial&) = delete;
  Trial(Trial&&) = delete;
  Trial& operator=(const Trial&) = delete;
  Trial& operator=(Trial&&) = delete;

  void set(T value) { parameter_ = value; }
  void keep(T value) { value_ = value; }

 private:
  T& parameter_;
  T value_;
};

template <typename T>
bool is_locked(const Trainable<T>& trainable, std::size_t parameter) {
  return !trainable.locked.empty() && trainable.locked[parameter] != 0;
}

}  // namespace

template <typename T>
T compare(std::span<const T> predictions, std::span<const T> targets, std::span<T> deltas,
          std::span<T> errors) {
  std::fill(errors.begin(), errors.end(), T{0});
  for (std::size_t row = 0; row < predictions.size(); row += errors.size()) {
    for (std::size_t example = 0; example < errors.size(); ++example) {
      const T delta = predictions[row + example] - targets[row + example];
      deltas[row + example] = delta;
      errors[example] += delta * delta;
    }
  }
  return mean(std::span<const T>(errors));
}

template <typename T>
T mean_of_complete(std::span<const T> errors, const TrainingSet<T>& set) {
  const T all = mean(errors);
  if (!std::isnan(all)) return all;  // NaN stays NaN, so no number is missing.
  const auto has_nan = [&](std::span<const T> rows, std::size_t example) {
    for (std::size_t at = example; at < rows.size(); at += errors.size()) {
      if (std::isnan(rows[at])) return true;
    }
    return false;
  };
  T sum = 0;
  std::size_t count = 0;
  for (std::size_t example = 0; example < errors.size(); ++example) {
    if (has_nan(set.batch.values, example) || has_nan(set.targets, example)) continue;
    sum += errors[example];
    ++count;
  }
  return count == 0 ? sum : sum / static_cast<T>(count);
}

template <typename T>
ShapeText training_error(const Trainable<T>& trainable, const TrainingSet<T>& set) {
  const Network<T> network = trainable.network;
  if (auto error = network_error(network, set.batch)) return error;
  if (auto error =
          targets_error(network.layers.back().outputs, set.batch.examples, set.targets.size())) {
    return error;
  }
  if (!is_view(network, trainable.parameters)) {
    return "the network's weights and biases are not the parameters, in their order";
  }
  return locks_error(trainable.parameters.size(), trainable.locked.size());
}

template <typename T>
std::size_t training_memory_size(Network<T> network, std::size_t examples) {
  const StepSizes sizes = sizes_of(network, examples);
  std::size_t total = sizes.inputs + sizes.targets + sizes.largest_layer;
  for (int span = 0; span < 3; ++span) total = saturating_sum(total, sizes.values);
  for (int span = 0; span < 5; ++span) total = saturating_sum(total, sizes.parameters);
  return saturating_sum(total, examples);
}

template <typename T>
TrainingStep<T> training_step(Network<T> network, std::size_t examples, std::span<T> memory) {
  const StepSizes sizes = sizes_of(network, examples);
  const auto take = [&](std::size_t size) {
    const std::span<T> part = memory.first(size);
    memory = memory.subspan(size);
    return part;
  };
  return {
      .inputs = take(sizes.inputs),
      .targets = take(sizes.targets),
      .outputs = take(sizes.values),
      .output_deltas = take(sizes.values),
      .deltas = take(sizes.values),
      .errors = take(examples),
      .before = take(sizes.parameters),
      .parameter_deltas = take(sizes.parameters),
      .up_errors = take(sizes.parameters),
      .down_errors = take(sizes.parameters),
      .after = take(sizes.parameters),
      .transposed = take(sizes.largest_layer),
  };
}

template <typename T>
std::span<T> layer_values(Network<T> network, std::size_t layer, std::size_t examples,
                          std::span<T> values) {
  std::size_t begin = 0;
  for (const Layer<T>& before : network.layers.first(layer)) begin += before.outputs * examples;
  return values.subspan(begin, network.layers[layer].outputs * examples);
}

template <typename T>
TrainingSet<T> select_example(const TrainingSet<T>& set, std::size_t example,
                              const TrainingStep<T>& step) {
  const std::size_t examples = set.batch.examples;
  const auto copy_column = [&](std::span<const T> rows, std::span<T> column) {
    for (std::size_t row = 0; row < column.size(); ++row) {
      column[row] = rows[row * examples + example];
    }
  };
  copy_column(set.batch.values, step.inputs);
  copy_column(set.targets, step.targets);
  return {{set.batch.inputs, 1, step.inputs}, step.targets};
}

template <typename T>
T mean_squared_error(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
                     const Kernel& kernel) {
  const std::size_t examples = set.batch.examples;
  Batch<T> from = set.batch;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const std::span<T> outputs = layer_values(network, i, examples, step.outputs);
    compute_layer(network.layers[i], from, outputs, kernel);
    from = {network.layers[i].outputs, examples, outputs};
  }

  const auto deltas =
      layer_values(network, network.layers.size() - 1, examples, step.output_deltas);
  return compare<T>(from.values, set.targets, deltas, step.errors.first(examples));
}

template <typename T>
T backpropagate(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
                const Kernel& kernel) {
  const T error = mean_squared_error(network, set, step, kernel);
  const std::size_t examples = set.batch.examples;
  std::size_t end = step.parameter_deltas.size();
  for (std::size_t i = network.layers.size(); i-- > 0;) {
    const Layer<T>& layer = network.layers[i];
    const auto values_of = [&](std::size_t at, std::span<T> values) {
      return layer_values(network, at, examples, values);
    };
    const std::span<T> deltas = values_of(i, step.deltas);
    apply_slopes<T>(layer.activation, values_of(i, step.outputs), values_of(i, step.output_deltas),
                    deltas);

    const Batch<T> inputs =
        i == 0 ? set.batch
               : Batch<T>{network.layers[i - 1].outputs, examples, values_of(i - 1, step.outputs)};
    end -= layer.bias.size();
    compute_bias_deltas<T>(deltas, examples, step.parameter_deltas.subspan(end, layer.bias.size()));
    end -= layer.weights.size();
    compute_weight_deltas<T>(deltas, inputs, layer.outputs,
                             step.parameter_deltas.subspan(end, layer.weights.size()), kernel);
    if (i > 0) {
      hand_back<T>(layer, deltas, inputs.inputs, examples, values_of(i - 1, step.output_deltas),
                   step.transposed, kernel);
    }
  }
  return error;
}

template <typename T>
StepResult<T> gradient_descent(const Trainable<T>& trainable, const TrainingSet<T>& set, T alpha,
                               const TrainingStep<T>& step, const Kernel& kernel) {
  const T error = backpropagate(trainable.network, set, step, kernel);
  std::copy(trainable.parameters.begin(), trainable.parameters.end(), step.before.begin());
  bool changed = false;
  bool finite = true;
  for (std::size_t i = 0; i < step.after.size(); ++i) {
    const T before = step.before[i];
    step.after[i] = before;
    if (is_locked(trainable, i)) continue;
    step.after[i] = before - alpha * step.parameter_deltas[i];
    changed = changed || step.after[i] != before;
    finite = finite && std::isfinite(step.after[i]);
  }
  if (!finite) return {Outcome::not_finite, error};
  std::copy(step.after.begin(), step.after.end(), trainable.parameters.begin());
  return {changed ? Outcome::changed : Outcome::unchanged, error};
}

template <typename T>
StepResult<T> hot_and_cold(const Trainable<T>& trainable, const TrainingSet<T>& set, T nudge,
                           const TrainingStep<T>& step, const Kernel& kernel) {
  const T error = mean_squared_error(trainable.network, set, step, kernel);
  std::copy(trainable.parameters.begin(), trainable.parameters.end(), step.before.begin());
  T best = error;
  bool changed = false;
  bool finite = std::isfinite(error);
  for (std::size_t i = 0; i < trainable.parameters.size(); ++i) {
    step.up_errors[i] = best;
    step.down_errors[i] = best;
    if (is_locked(trainable, i)) continue;
    Trial<T> trial(trainable.parameters[i]);
    const auto try_value = [&](T value) {
      trial.set(value);
      const T error_there = mean_squared_error(trainable.network, set, step, kernel);
      finite = finite && std::isfinite(value) && std::isfinite(error_there);
      return error_there;
    };
    const T up = step.before[i] + nudge;
    const T down = step.before[i] - nudge;
    step.up_errors[i] = try_value(up);
    step.down_errors[i] = try_value(down);
    const auto keep_if_better = [&](T value, T error_there) {
      if (!std::isfinite(value) || !(error_there < best)) return;
      trial.keep(value);
      best = error_there;
      changed = true;
    };
    keep_if_better(up, step.up_errors[i]);
    keep_if_better(down, step.down_errors[i]);
  }
  // The outputs and errors that stay are those from before the step.
  std::copy(trainable.parameters.begin(), trainable.parameters.end(), step.after.begin());
  std::copy(step.before.begin(), step.before.end(), trainable.parameters.begin());
  mean_squared_error(trainable.network, set, step, kernel);
  std::copy(step.after.begin(), step.after.end(), trainable.parameters.begin());
  if (changed) return {Outcome::changed, error};
  return {finite ? Outcome::unchanged : Outcome::not_finite, error};
}

template <typename T>
StepResult<T> learn_step(const Trainable<T>& trainable, const TrainingSet<T>& set,
                         const Training<T>& training, const TrainingStep<T>& step,
                         const Kernel& kernel) {
  return training.method == Method::gradient_descent
             ? gradient_descent(trainable, set, training.step_size, step, kernel)
             : hot_and_cold(trainable, set, training.step_size, step, kernel);
}

template <typename T>
StepResult<T> learn_pass(const Trainable<T>& trainable, const TrainingSet<T>& set,
                         const Training<T>& training, const TrainingStep<T>& step,
                         std::span<T> errors, const Kernel& kernel) {
  if (training.order == Order::all) {
    const StepResult<T> result = learn_step(trainable, set, training, step, kernel);
    std::copy_n(step.errors.begin(), errors.size(), errors.begin());
    return result;
  }
  StepResult<T> pass;
  std::fill(errors.begin(), errors.end(), T{0});
  for (std::size_t example = 0; example < set.batch.examples; ++example) {
    const StepResult<T> result =
        learn_step(trainable, select_example(set, example, step), training, step, kernel);
    errors[example] = result.error;
    if (result.outcome != Outcome::unchanged) pass.outcome = result.outcome;
    if (result.outcome == Outcome::not_finite) break;
  }
  pass.error = mean(std::span<const T>(errors));
  return pass;
}

#define SOMA_INSTANTIATE(T)                                                                     \
  template T compare(std::span<const T>, std::span<const T>, std::span<T>, std::span<T>);       \
  template T mean_of_complete(std::span<const T>, const TrainingSet<T>&);                       \
  template ShapeText training_error(const Trainable<T>&, const TrainingSet<T>&);                \
  template std::size_t training_memory_size(Network<T>, std::size_t);                           \
  template TrainingStep<T> training_step(Network<T>, std::size_t, std::span<T>);                \
  template std::span<T> layer_values(Network<T>, std::size_t, std::size_t, std::span<T>);       \
  template TrainingSet<T> select_example(const TrainingSet<T>&, std::size_t,                    \
                                         const TrainingStep<T>&);                               \
  template T mean_squared_error(Network<T>, const TrainingSet<T>&, const TrainingStep<T>&,      \
                                const Kernel&);                                                 \
  template T backpropagate(Network<T>, const TrainingSet<T>&, const TrainingStep<T>&,           \
                           const Kernel&);                                                      \
  template StepResult<T> gradient_descent(const Trainable<T>&, const TrainingSet<T>&, T,        \
                                          const TrainingStep<T>&, const Kernel&);               \
  template StepResult<T> hot_and_cold(const Trainable<T>&, const TrainingSet<T>&, T,            \
                                      const TrainingStep<T>&, const Kernel&);                   \
  template StepResult<T> learn_step(const Trainable<T>&, const TrainingSet<T>&,                 \
                                    const Training<T>&, const TrainingStep<T>&, const Kernel&); \
  template StepResult<T> learn_pass(const Trainable<T>&, const TrainingSet<T>&,                 \
                                    const Training<T>&, const TrainingStep<T>&, std::span<T>,   \
                                    const Kernel&);
SOMA_INSTANTIATE(float)
SOMA_INSTANTIATE(double)
#undef SOMA_INSTANTIATE

}  // namespace soma
