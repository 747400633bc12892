#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/forward.hpp"

/// How a network learns from examples whose targets are known.
///
/// - delta: prediction - target;
/// - error of an example: its delta squared, summed over the outputs;
/// - mean squared error: the mean of the examples' errors;
/// - weight delta: delta x input, the mean over the examples. It is half the slope of the mean
///   squared error over that weight. A bias has an input of 1;
/// - new weight: weight - alpha x weight delta.
///
/// Where an output has an activation, its delta is multiplied by the activation's slope before it
/// meets an input. A hidden neuron's delta is the sum of the deltas it feeds, each times its
/// weight, times the slope of the neuron's activation. A step has no slope: its deltas are left as
/// they are, which with one layer is the perceptron rule.
///
/// No step allocates, and nothing is random. A single example is computed by plain loops, whatever
/// the kernel: in float64 each number is bit for bit that of the same loop in CPython. Several
/// examples are computed by the kernel, and are as exact as it is. `T` is float or double.
///
/// Source: Trask, Grokking Deep Learning (Manning, 2019), chapters 4 to 6; for the perceptron rule
/// Rosenblatt, The Perceptron, Psychological Review 65 (1958).
namespace soma {

/// Writes prediction - target for each prediction, and each example's error.
/// @param predictions  outputs x examples, as are `targets` and `deltas`
/// @param errors       one per example
/// @return             the mean squared error; 0 for no examples
template <typename T>
T compare(std::span<const T> predictions, std::span<const T> targets, std::span<T> deltas,
          std::span<T> errors);

/// A network whose weights and biases can be changed: its parameters, each layer's weights and then
/// its biases, layer by layer. Thresholds stay as they are.
template <typename T>
struct Trainable {
  Network<T> network;       ///< views of `parameters`, in their order
  std::span<T> parameters;  ///< in all as many as the network has weights and biases
  /// One per parameter, 0 where it may change; empty where all may.
  std::span<const std::uint8_t> locked{};

  [[nodiscard]] bool is_locked(std::size_t parameter) const {
    return !locked.empty() && locked[parameter] != 0;
  }
};

/// Examples and what is true of them.
template <typename T>
struct TrainingSet {
  Batch<T> batch;
  std::span<const T> targets;  ///< outputs of the last layer x examples
};

/// The text for shapes that do not fit each other, or nothing where all do: that of `forward`, or
/// `4 examples but 3 targets`, `2 outputs of 4 examples need 8 targets, not 7`,
/// `3 parameters but 2 locks`.
template <typename T>
std::optional<std::string> training_error(const Trainable<T>& trainable, const TrainingSet<T>& set);

/// The mean of the errors, but for those of examples that lack a number: that have NaN for an input
/// or a target.
template <typename T>
T mean_of_complete(std::span<const T> errors, const TrainingSet<T>& set);

/// All numbers of one step, in the caller's memory. "Layer by layer" is all of the first layer's
/// numbers, outputs x examples, and then the next one's; `layer_values` finds one layer's.
template <typename T>
struct TrainingStep {
  std::span<T> inputs;   ///< of an example that `select_example` has copied
  std::span<T> targets;  ///< the same

  std::span<T> outputs;  ///< layer by layer, before the step; the last layer's are the predictions
  /// Layer by layer, before the activation's slope: the last layer's are prediction - target, a
  /// hidden one's the sums of the deltas that its neurons feed, each times its weight.
  std::span<T> output_deltas;
  /// Layer by layer; `output_deltas` times the slopes, and the same memory where no layer has any.
  std::span<T> deltas;
  std::span<T> errors;  ///< one per example, before the step

  // One number per parameter:
  std::span<T> before;            ///< the parameters before the step
  std::span<T> parameter_deltas;  ///< by gradient descent; of locked ones too
  /// By hot and cold: the mean squared error with this parameter nudged up, those before it as the
  /// step has left them. For a locked one the best error so far.
  std::span<T> up_errors;
  std::span<T> down_errors;  ///< the same, nudged down
  std::span<T> after;        ///< the parameters after the step; only if all are finite do they stay

  // Scratch memory:
  std::span<T> transposed;  ///< weights, inputs x outputs
  std::span<T> of_tiles;    ///< each tile's error and parameter deltas, for several threads
};

/// How many numbers of memory a step needs, or the largest size where none is large enough.
/// @param examples  the most that one step learns from
template <typename T>
std::size_t training_memory_size(Network<T> network, std::size_t examples);

/// A step in `memory`, which holds `training_memory_size(network, examples)` numbers.
/// @pre  that size is not the largest, and the network's shapes fit
template <typename T>
TrainingStep<T> training_step(Network<T> network, std::size_t examples, std::span<T> memory);

/// One layer's part of `outputs`, `output_deltas` or `deltas`: outputs x examples.
/// @param examples  of the set that the step learned from
template <typename T>
std::span<T> layer_values(Network<T> network, std::size_t layer, std::size_t examples,
                          std::span<T> values);

/// One of the examples, copied into the step's `inputs` and `targets`, of which the result is a
/// view.
template <typename T>
TrainingSet<T> select_example(const TrainingSet<T>& set, std::size_t example,
                              const TrainingStep<T>& step);

// From here on: `training_error` is empty, and the step has room for the set's examples.

/// The mean squared error; 0 for no examples. Writes outputs, errors, and the last layer's output
/// deltas.
template <typename T>
T mean_squared_error(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
                     const Kernel& kernel = best_kernel());

/// The mean squared error; writes outputs, errors, output deltas, deltas and parameter deltas.
template <typename T>
T backpropagate(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
                const Kernel& kernel = best_kernel());

/// What became of the parameters.
enum class Outcome : std::uint8_t {
  changed,
  unchanged,
  not_finite,  ///< an infinity or NaN came up; the parameters stay as they were before that step
};

template <typename T>
struct StepResult {
  Outcome outcome = Outcome::unchanged;
  T error = 0;  ///< the mean squared error before the step
};

/// One update from all examples of the set: each parameter - alpha x its delta.
/// @param alpha  the learning rate: how much of a parameter's delta is taken off
template <typename T>
StepResult<T> gradient_descent(const Trainable<T>& trainable, const TrainingSet<T>& set, T alpha,
                               const TrainingStep<T>& step, const Kernel& kernel = best_kernel());

/// Tries each parameter in turn, the nudge up and the nudge down, and keeps the one that makes the
/// mean squared error smaller, up where both do alike, before it goes on to the next one. Writes
/// all but deltas.
/// @param nudge  how far to move a parameter
template <typename T>
StepResult<T> hot_and_cold(const Trainable<T>& trainable, const TrainingSet<T>& set, T nudge,
                           const TrainingStep<T>& step, const Kernel& kernel = best_kernel());

enum class Method : std::uint8_t { hot_and_cold, gradient_descent };

template <typename T>
struct Training {
  Method method = Method::gradient_descent;
  T step_size = 0;  ///< alpha, or hot and cold's nudge
};

/// One step by the method, from all examples of the set.
template <typename T>
StepResult<T> learn_step(const Trainable<T>& trainable, const TrainingSet<T>& set,
                         const Training<T>& training, const TrainingStep<T>& step,
                         const Kernel& kernel = best_kernel());

/// A step from each of some examples, in their order. It ends early where the outcome of one is
/// `not_finite`; steps before that one stay.
/// @param first   the first example, counted from 0; those after it are as many as `errors`
/// @param step    has room for one example; holds the last step
/// @param errors  of each example just before the step on it, to be written; 0 where it ended
/// before
/// @return        the mean of `errors`, and `changed` where any step changed a parameter
template <typename T>
StepResult<T> learn_each(const Trainable<T>& trainable, const TrainingSet<T>& set,
                         std::size_t first, const Training<T>& training,
                         const TrainingStep<T>& step, std::span<T> errors,
                         const Kernel& kernel = best_kernel());

}  // namespace soma
