#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "bindings/buffer.hpp"
#include "core/forward.hpp"

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

/// The sum, or the largest number that there is, which no memory can hold.
constexpr std::size_t sum_of(std::size_t a, std::size_t b) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  return a > most - b ? most : a + b;
}

/// Remembers why a call failed. Apart from Workspace so that its texts are compiled once.
class Failure {
 public:
  /// Why the last call that failed did.
  [[nodiscard]] const std::string& error() const { return error_; }

  /// Remembers the reason; always false, for the caller to return.
  bool fail(std::string reason);

 protected:
  /// `out of memory: a batch of 3 x 400000000 numbers`
  bool out_of_memory(std::string_view what, std::initializer_list<std::size_t> shape);

 private:
  std::string error_;
};

/// A network and a batch in memory of their own, for a caller in another language who writes the
/// numbers in place. A call that fails returns false, says why in `error()`, and leaves all else as
/// it was, where memory does not suffice for the numbers too.
template <typename T>
class Workspace : public Failure {
 public:
  /// Makes room for a batch of so many values, inputs x examples; what was there is lost.
  [[nodiscard]] bool set_batch(std::size_t inputs, std::size_t examples, std::size_t values) {
    if (auto error = batch_error(inputs, examples, values)) return fail(*std::move(error));
    if (!batch_.resize(values)) return out_of_memory("a batch", {inputs, examples});
    inputs_ = inputs;
    examples_ = examples;
    fits_ = false;
    return true;
  }

  /// Begins a new network of so many layers, each as `LayerShape` has it until told otherwise.
  [[nodiscard]] bool begin_layers(std::size_t count) {
    if (!shapes_.resize(count)) return out_of_memory("shapes", {count});
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
      total = sum_of(sum_of(total, shape.weights), shape.biases);
    Memory next;
    if (!next.numbers.resize(total) || !next.layers.resize(shapes.size())) {
      return out_of_memory(shapes.size() == 1 ? "a layer" : "layers", {total});
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
    fits_ = false;
    return true;
  }

  /// Computes the predictions, or finds out which shapes do not fit.
  [[nodiscard]] bool forward(const Kernel& kernel) {
    if (!fits_ && !fit()) return false;
    forward_unchecked(network(), batch_of(), predictions_.span(), scratch_.span(), kernel);
    return true;
  }

  [[nodiscard]] std::span<T> batch() const { return batch_.span(); }
  [[nodiscard]] std::span<T> predictions() const { return predictions_.span(); }

  /// Each layer's weights and then its biases, layer by layer.
  [[nodiscard]] std::span<T> numbers() const { return network_.numbers.span(); }

 private:
  struct Memory {
    Buffer<T> numbers;
    Buffer<Layer<T>> layers;
  };

  [[nodiscard]] Network<T> network() const { return {network_.layers.span()}; }
  [[nodiscard]] Batch<T> batch_of() const { return {inputs_, examples_, batch_.span()}; }

  /// Once for each shape: checks it and makes room for what it comes to.
  [[gnu::noinline]] bool fit() {
    if (auto error = shape_error(network(), batch_of())) return fail(*std::move(error));
    const std::size_t outputs = network().layers.back().outputs;
    // The scratch memory first: nobody sees it.
    if (!scratch_.resize(scratch_size(network(), examples_)) ||
        !predictions_.resize(outputs * examples_)) {
      return out_of_memory("predictions", {outputs, examples_});
    }
    fits_ = true;
    return true;
  }

  std::size_t inputs_ = 0;
  std::size_t examples_ = 0;
  bool fits_ = false;
  Buffer<T> batch_;
  Buffer<LayerShape> shapes_;
  Memory network_;
  Buffer<T> predictions_;
  Buffer<T> scratch_;
};

}  // namespace soma
