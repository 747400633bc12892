#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

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

/// Remembers why a call failed. Apart from Workspace so that its texts are compiled once.
class Failure {
 public:
  /// Why the last call that failed did.
  [[nodiscard]] const std::string& error() const { return error_; }

  /// Remembers the reason; always false, for the caller to return.
  bool fail(std::string reason);

 protected:
  /// `out of memory: a batch of 3 x 400000000 numbers`
  bool out_of_memory(const char* what, std::initializer_list<std::size_t> shape);

 private:
  std::string error_;
};

/// A network and a batch in memory of their own, for a caller in another language who writes the
/// numbers in place. A call that fails returns false, says why in `error()`, and leaves all else as
/// it was, where memory does not suffice for the numbers too.
template <typename T>
class Workspace : public Failure {
 public:
  /// Makes room for inputs x examples numbers; what was there is lost.
  [[nodiscard]] bool set_batch(std::size_t inputs, std::size_t examples) {
    const bool countable =
        examples == 0 || inputs <= std::numeric_limits<std::size_t>::max() / examples;
    if (!countable || !batch_.resize(inputs * examples)) {
      return out_of_memory("a batch", {inputs, examples});
    }
    inputs_ = inputs;
    examples_ = examples;
    return true;
  }

  /// Makes room for the weights and biases of one more layer, to be computed with from the next
  /// `use_layers` on. Where memory does not suffice, all layers added since the last are dropped.
  [[nodiscard]] bool add_layer(const LayerShape& shape) {
    Numbers numbers;
    if (!numbers.weights.resize(shape.weights) || !numbers.bias.resize(shape.biases)) {
      added_ = {};
      return out_of_memory("a layer", {shape.weights + shape.biases});
    }
    added_.layers.push_back({numbers.weights.span(), numbers.bias.span(), shape.outputs,
                             shape.activation, static_cast<T>(shape.threshold)});
    added_.numbers.push_back(std::move(numbers));
    return true;
  }

  /// The layers added since the last call, whose numbers are still to be written, make up the
  /// network; those from before are gone.
  void use_layers() { used_ = std::exchange(added_, {}); }

  /// Computes the predictions, or finds out which shapes do not fit.
  [[nodiscard]] bool forward(const Kernel& kernel) {
    const Network<T> network{used_.layers};
    const Batch<T> batch{inputs_, examples_, batch_.span()};
    if (auto error = shape_error(network, batch)) return fail(*std::move(error));
    const std::size_t outputs = network.layers.back().outputs;
    if (!predictions_.resize(outputs * examples_) ||
        !scratch_.resize(scratch_size(network, examples_))) {
      return out_of_memory("predictions", {outputs, examples_});
    }
    forward_unchecked(network, batch, predictions_.span(), scratch_.span(), kernel);
    return true;
  }

  [[nodiscard]] std::span<T> batch() const { return batch_.span(); }
  [[nodiscard]] std::span<T> predictions() const { return predictions_.span(); }

  /// Empty where there is no such layer.
  [[nodiscard]] std::span<T> weights(std::size_t layer) const {
    return layer < used_.numbers.size() ? used_.numbers[layer].weights.span() : std::span<T>{};
  }
  [[nodiscard]] std::span<T> bias(std::size_t layer) const {
    return layer < used_.numbers.size() ? used_.numbers[layer].bias.span() : std::span<T>{};
  }

 private:
  struct Numbers {
    Buffer<T> weights;
    Buffer<T> bias;
  };
  struct Layers {
    std::vector<Numbers> numbers;
    std::vector<Layer<T>> layers;
  };

  std::size_t inputs_ = 0;
  std::size_t examples_ = 0;
  Buffer<T> batch_;
  Layers added_;
  Layers used_;
  Buffer<T> predictions_;
  Buffer<T> scratch_;
};

}  // namespace soma
