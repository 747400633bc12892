#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>

#include "core/buffer.hpp"
#include "core/compute.hpp"
#include "core/learn.hpp"

namespace soma {

/// A layer as its owner describes it. The lengths are those of the owner's arrays, fitting or not:
/// `Workspace::forward` finds out.
struct LayerShape {
  std::size_t weights = 0;
  std::size_t outputs = 1;
  std::size_t biases = 0;
  Activation activation = Activation::identity;
  double threshold = 0;
};

/// Predictions beside what is true.
template <typename T>
struct Comparison {
  std::span<T> deltas;  ///< prediction - target, outputs x examples
  std::span<T> errors;  ///< one per example
  T error = 0;          ///< the mean squared error of the examples that lack no number
};

/// Remembers why a call failed. Apart from Workspace so that its texts are compiled once.
class LastError {
 public:
  /// Why the last call that failed did.
  [[nodiscard]] const std::string& error() const { return error_; }

  /// Remembers the reason; always false, for the caller to return.
  bool set_error(std::string reason);

 protected:
  /// Remembers the error of shapes that do not fit; whether there is none.
  bool fits(ShapeText error);
  /// `out of memory: a batch of 3 x 400000000 numbers`
  bool set_out_of_memory(const char* what, std::initializer_list<std::size_t> shape);

 private:
  std::string error_;
};

/// A network and a batch in memory of their own, for a caller in another language who writes the
/// numbers in place. A call that fails returns false, says why in `error()`, and leaves all else as
/// it was, where memory does not suffice for the numbers too.
template <typename T>
class Workspace : public LastError {
 public:
  /// Computes with that kernel from now on; until then it is the best one.
  void set_kernel(const Kernel& kernel) { kernel_ = &kernel; }

  /// Makes room for a batch of so many values, inputs x examples; what was there is lost.
  [[nodiscard]] bool set_batch(std::size_t inputs, std::size_t examples, std::size_t values) {
    if (!fits(batch_error(inputs, examples, values))) return false;
    if (!batch_.resize(values)) return set_out_of_memory("a batch", {inputs, examples});
    inputs_ = inputs;
    examples_ = examples;
    forget_results();
    return true;
  }

  /// Makes room for what is true of the batch, outputs of the last layer x examples; what was there
  /// is lost. Whether so many fit is found out where they are used.
  [[nodiscard]] bool set_targets(std::size_t count) {
    return targets_.resize(count) || set_out_of_memory("targets", {count});
  }

  /// Begins a new network of so many layers, each as `LayerShape` has it until told otherwise.
  [[nodiscard]] bool begin_layers(std::size_t count) {
    if (!shapes_.resize(count)) return set_out_of_memory("shapes", {count});
    for (LayerShape& shape : shapes_.span()) shape = {};
    return true;
  }

  /// The layers of the network begun last, to be described.
  [[nodiscard]] std::span<LayerShape> shapes() const { return shapes_.span(); }

  /// Makes room for the weights and biases of the network begun last, still to be written, and
  /// computes with it from now on.
  [[nodiscard]] bool use_layers() {
    const std::span shapes = shapes_.span();
    std::size_t total = 0;
    for (const LayerShape& shape : shapes)
      total = saturating_sum(saturating_sum(total, shape.weights), shape.biases);
    Memory next;
    if (!next.numbers.resize(total) || !next.layers.resize(shapes.size())) {
      return set_out_of_memory(shapes.size() == 1 ? "a layer" : "layers", {total});
    }
    T* rest = next.numbers.span().data();
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      const auto& [weights, outputs, biases, activation, threshold] = shapes[i];
      next.layers.span()[i] = {{rest, weights},
                               {rest + weights, biases},
                               outputs,
                               activation,
                               static_cast<T>(threshold)};
      rest += weights + biases;
    }
    network_ = std::move(next);
    forget_results();
    return true;
  }

  /// Computes the predictions, or finds out which shapes do not fit.
  [[nodiscard]] bool forward() {
    if (!has_predictions_ && !make_room_for_predictions()) return false;
    const auto& [network, batch, predictions, scratch] = call_;
    forward_unchecked(network, batch, predictions, scratch, kernel());
    return true;
  }

  /// As `forward`, with every layer's sums and outputs kept in `results()`.
  [[nodiscard]] bool forward_traced() {
    if (!has_results_ && !make_room_for_results()) return false;
    forward_traced_unchecked(network(), batch_view(), results(), kernel());
    return true;
  }

  /// Compares the outputs of the last `forward_traced` with the targets, in `comparison()`.
  [[nodiscard]] bool compare() {
    if (!has_results_) return set_error("nothing has been computed yet");
    const std::span<T> predictions = results().back().outputs;
    const std::size_t outputs = network().layers.back().outputs;
    if (!fits(targets_error(outputs, examples_, targets().size()))) return false;
    if (!compared_.resize(predictions.size() + examples_)) {
      return set_out_of_memory("deltas", {outputs, examples_});
    }
    comparison_.deltas = compared_.span().first(predictions.size());
    comparison_.errors = compared_.span().subspan(predictions.size());
    soma::compare<T>(predictions, targets(), comparison_.deltas, comparison_.errors);
    comparison_.error = mean_of_complete<T>(comparison_.errors, {batch_view(), targets()});
    return true;
  }

  [[nodiscard]] std::span<T> batch() const { return batch_.span(); }
  [[nodiscard]] std::span<T> targets() const { return targets_.span(); }
  /// What `forward` has computed: outputs of the last layer x examples.
  [[nodiscard]] std::span<T> predictions() const { return predictions_.span(); }
  /// What `forward_traced` has computed, one per layer. Where nothing becomes of the sums, the
  /// outputs are the same memory.
  [[nodiscard]] std::span<const LayerResult<T>> results() const { return results_.span(); }

  /// Of the last `compare`.
  [[nodiscard]] const Comparison<T>& comparison() const { return comparison_; }

  /// Each layer's weights and then its biases, layer by layer.
  [[nodiscard]] std::span<T> numbers() const { return network_.numbers.span(); }

 protected:
  [[nodiscard]] const Kernel& kernel() const { return *kernel_; }
  [[nodiscard]] Network<T> network() const { return {network_.layers.span()}; }
  [[nodiscard]] Batch<T> batch_view() const { return {inputs_, examples_, batch_.span()}; }

 private:
  struct Memory {
    Buffer<T> numbers;
    Buffer<Layer<T>> layers;
  };

  /// What `forward` computes with.
  struct Call {
    Network<T> network;
    Batch<T> batch;
    std::span<T> predictions;
    std::span<T> scratch;
  };

  void forget_results() {
    has_predictions_ = false;
    has_results_ = false;
  }

  /// Checks the shapes and makes room for the predictions, once after each change of shape.
  [[gnu::noinline]] bool make_room_for_predictions() {
    if (!fits(network_error(network(), batch_view()))) return false;
    const std::size_t outputs = network().layers.back().outputs;
    // The scratch memory first, so that a failure leaves the predictions as they were.
    if (!scratch_.resize(scratch_size(network(), examples_)) ||
        !predictions_.resize(outputs * examples_)) {
      return set_out_of_memory("predictions", {outputs, examples_});
    }
    call_ = {network(), batch_view(), predictions_.span(), scratch_.span()};
    has_predictions_ = true;
    return true;
  }

  /// The same for the results of `forward_traced`.
  [[gnu::noinline]] bool make_room_for_results() {
    if (!fits(network_error(network(), batch_view()))) return false;
    const std::span layers = network().layers;
    std::size_t total = 0;
    for (const Layer<T>& layer : layers) {
      total = saturating_sum(total, spans_per_result(layer) * layer.outputs * examples_);
    }
    Buffer<LayerResult<T>> results;
    if (!results.resize(layers.size()) || !trace_.resize(total)) {
      return set_out_of_memory("results", {total});
    }
    std::span<T> rest = trace_.span();
    for (std::size_t i = 0; i < layers.size(); ++i) {
      const std::size_t size = layers[i].outputs * examples_;
      const std::size_t last = (spans_per_result(layers[i]) - 1) * size;
      results.span()[i] = {rest.first(size), rest.subspan(last, size)};
      rest = rest.subspan(last + size);
    }
    results_ = std::move(results);
    has_results_ = true;
    return true;
  }

  static std::size_t spans_per_result(const Layer<T>& layer) {
    return layer.activation == Activation::identity ? 1 : 2;
  }

  const Kernel* kernel_ = &best_kernel();
  std::size_t inputs_ = 0;
  std::size_t examples_ = 0;
  bool has_predictions_ = false;
  bool has_results_ = false;
  Buffer<T> batch_;
  Buffer<T> targets_;
  Buffer<LayerShape> shapes_;
  Memory network_;
  Buffer<T> predictions_;
  Buffer<T> scratch_;
  Call call_;  ///< up to date where there are predictions
  Buffer<LayerResult<T>> results_;
  Buffer<T> trace_;
  Buffer<T> compared_;
  Comparison<T> comparison_;
};

}  // namespace soma
