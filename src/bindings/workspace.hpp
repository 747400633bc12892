#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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

  /// Makes room for the weights and biases of these layers; what was there is lost.
  [[nodiscard]] bool set_layers(std::span<const LayerShape> shapes) {
    std::vector<Numbers> numbers(shapes.size());
    std::vector<Layer<T>> layers;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      const LayerShape& shape = shapes[i];
      if (!numbers[i].weights.resize(shape.weights) || !numbers[i].bias.resize(shape.biases)) {
        return out_of_memory("a layer", {shape.weights + shape.biases});
      }
      layers.push_back({numbers[i].weights.span(), numbers[i].bias.span(), shape.outputs,
                        shape.activation, static_cast<T>(shape.threshold)});
    }
    numbers_ = std::move(numbers);
    layers_ = std::move(layers);
    return true;
  }

  [[nodiscard]] bool set_activation(std::size_t layer, std::string_view name, double threshold) {
    const auto activation = activation_named(name);
    if (!activation) return fail(unknown_activation(name));
    if (layer >= layers_.size()) return fail("no such layer");
    layers_[layer].activation = *activation;
    layers_[layer].threshold = static_cast<T>(threshold);
    return true;
  }

  /// Computes the predictions, or finds out which shapes do not fit.
  [[nodiscard]] bool forward(const Kernel& kernel) {
    const Network<T> network{layers_};
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
    return layer < layers_.size() ? numbers_[layer].weights.span() : std::span<T>{};
  }
  [[nodiscard]] std::span<T> bias(std::size_t layer) const {
    return layer < layers_.size() ? numbers_[layer].bias.span() : std::span<T>{};
  }

 private:
  struct Numbers {
    Buffer<T> weights;
    Buffer<T> bias;
  };

  std::size_t inputs_ = 0;
  std::size_t examples_ = 0;
  Buffer<T> batch_;
  std::vector<Numbers> numbers_;
  std::vector<Layer<T>> layers_;
  Buffer<T> predictions_;
  Buffer<T> scratch_;
};

}  // namespace soma
