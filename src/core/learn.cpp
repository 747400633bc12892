#include "core/learn.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/compute.hpp"
#include "core/mean.hpp"
#include "core/shapes.hpp"
#include "core/step_tiles.hpp"

namespace soma {
namespace {

/// How long the parts of a step are; the largest size stands for more than can be counted.
struct StepSizes {
  std::size_t inputs = 0;
  std::size_t targets = 0;
  std::size_t values = 0;  ///< of all neurons, for all examples
  std::size_t parameters = 0;
  std::size_t of_tiles = 0;  ///< of each tile's error and parameter deltas
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
  }
#ifdef _OPENMP
  // Where these take no more than the neurons' own numbers.
  const std::size_t tiles = step_tiles<T>(examples);
  if (tiles > 1 && sizes.parameters < sizes.values / tiles) {
    sizes.of_tiles = tiles * (sizes.parameters + 1);
  }
#endif
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

/// `gradient_descent` on one example by one layer, for callers who ask for nothing but what becomes
/// of the parameters and for the error: a fifth of its time.
/// @param after  memory for as many numbers as there are parameters
/// @return       nothing, with the parameters as they were, where one would not be finite
template <typename T>
std::optional<StepResult<T>> descend(const Trainable<T>& trainable, const TrainingSet<T>& set,
                                     std::size_t example, T alpha, std::span<T> after) {
  const Layer<T>& layer = trainable.network.layers.front();
  const auto& [inputs, examples, values] = set.batch;
  StepResult<T> result;
  bool finite = true;
  const auto update = [&](std::size_t parameter, T parameter_delta) {
    const T before = trainable.parameters[parameter];
    after[parameter] = before;
    if (trainable.is_locked(parameter)) return;
    after[parameter] = before - alpha * parameter_delta;
    if (after[parameter] != before) result.outcome = Outcome::changed;
    finite = finite && std::isfinite(after[parameter]);
  };
  for (std::size_t output = 0; output < layer.outputs; ++output) {
    const std::size_t first = output * inputs;
    T sum = 0;
    for (std::size_t input = 0; input < inputs; ++input) {
      sum += values[input * examples + example] * layer.weights[first + input];
    }
    if (!layer.bias.empty()) sum += layer.bias[output];
    const T prediction = activate(layer.activation, sum, layer.threshold);
    const T output_delta = prediction - set.targets[output * examples + example];
    result.error += output_delta * output_delta;
    const T delta = times_slope(layer.activation, output_delta, prediction);
    for (std::size_t input = 0; input < inputs; ++input) {
      update(first + input, delta * values[input * examples + example]);
    }
    if (!layer.bias.empty()) update(layer.weights.size() + output, delta);
  }
  if (!finite) return std::nullopt;
  for (std::size_t i = 0; i < after.size(); ++i) trainable.parameters[i] = after[i];
  return result;
}

}  // namespace

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
  std::size_t total = sizes.inputs + sizes.targets;
  for (int span = 0; span < 3; ++span) total = saturating_sum(total, sizes.values);
  for (int span = 0; span < 6; ++span) total = saturating_sum(total, sizes.parameters);
  return saturating_sum(saturating_sum(total, sizes.of_tiles), examples);
}

template <typename T>
TrainingStep<T> training_step(Network<T> network, std::size_t examples, std::span<T> memory) {
  const StepSizes sizes = sizes_of(network, examples);
  const auto take = [&](std::size_t size) {
    const std::span<T> part = memory.first(size);
    memory = memory.subspan(size);
    return part;
  };
  const bool has_slopes =
      std::any_of(network.layers.begin(), network.layers.end(), [](const Layer<T>& layer) {
        return layer.activation == Activation::relu || layer.activation == Activation::sigmoid;
      });
  const std::span<T> deltas = take(sizes.values);
  return {
      .inputs = take(sizes.inputs),
      .targets = take(sizes.targets),
      .outputs = take(sizes.values),
      .output_deltas = has_slopes ? take(sizes.values) : deltas,
      .deltas = deltas,
      .errors = take(examples),
      .before = take(sizes.parameters),
      .parameter_deltas = take(sizes.parameters),
      .up_errors = take(sizes.parameters),
      .down_errors = take(sizes.parameters),
      .after = take(sizes.parameters),
      .transposed = take(sizes.parameters),
      .of_tiles = take(sizes.of_tiles),
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
StepResult<T> gradient_descent(const Trainable<T>& trainable, const TrainingSet<T>& set, T alpha,
                               const TrainingStep<T>& step, const Kernel& kernel) {
  const T error = backpropagate(trainable.network, set, step, kernel);
  std::copy(trainable.parameters.begin(), trainable.parameters.end(), step.before.begin());
  bool changed = false;
  bool finite = true;
  for (std::size_t i = 0; i < step.after.size(); ++i) {
    const T before = step.before[i];
    step.after[i] = before;
    if (trainable.is_locked(i)) continue;
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
    if (trainable.is_locked(i)) continue;
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
StepResult<T> learn_each(const Trainable<T>& trainable, const TrainingSet<T>& set,
                         std::size_t first, const Training<T>& training,
                         const TrainingStep<T>& step, std::span<T> errors, const Kernel& kernel) {
  const bool descends =
      training.method == Method::gradient_descent && trainable.network.layers.size() == 1;
  StepResult<T> all;
  std::fill(errors.begin(), errors.end(), T{0});
  for (std::size_t i = 0; i < errors.size() && all.outcome != Outcome::not_finite; ++i) {
    std::optional<StepResult<T>> result;
    // The last step leaves all its numbers.
    if (descends && i + 1 < errors.size()) {
      result = descend(trainable, set, first + i, training.step_size, step.after);
    }
    if (!result) {
      const TrainingSet<T> example = select_example(set, first + i, step);
      result = learn_step(trainable, example, training, step, kernel);
    }
    errors[i] = result->error;
    if (result->outcome != Outcome::unchanged) all.outcome = result->outcome;
  }
  all.error = mean(std::span<const T>(errors));
  return all;
}

#define SOMA_INSTANTIATE(T)                                                                     \
  template ShapeText training_error(const Trainable<T>&, const TrainingSet<T>&);                \
  template std::size_t training_memory_size(Network<T>, std::size_t);                           \
  template TrainingStep<T> training_step(Network<T>, std::size_t, std::span<T>);                \
  template std::span<T> layer_values(Network<T>, std::size_t, std::size_t, std::span<T>);       \
  template TrainingSet<T> select_example(const TrainingSet<T>&, std::size_t,                    \
                                         const TrainingStep<T>&);                               \
  template StepResult<T> gradient_descent(const Trainable<T>&, const TrainingSet<T>&, T,        \
                                          const TrainingStep<T>&, const Kernel&);               \
  template StepResult<T> hot_and_cold(const Trainable<T>&, const TrainingSet<T>&, T,            \
                                      const TrainingStep<T>&, const Kernel&);                   \
  template StepResult<T> learn_step(const Trainable<T>&, const TrainingSet<T>&,                 \
                                    const Training<T>&, const TrainingStep<T>&, const Kernel&); \
  template StepResult<T> learn_each(const Trainable<T>&, const TrainingSet<T>&, std::size_t,    \
                                    const Training<T>&, const TrainingStep<T>&, std::span<T>,   \
                                    const Kernel&);
SOMA_INSTANTIATE(float)
SOMA_INSTANTIATE(double)
#undef SOMA_INSTANTIATE

}  // namespace soma
