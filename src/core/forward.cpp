#include "core/forward.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/shapes.hpp"

namespace soma {
namespace {

// The one place that throws. The wasm binaries are built without exceptions, which old browsers
// lack: their binding asks for shape_error first.
void require(const std::optional<std::string>& error) {
  if (!error) return;
#ifdef __cpp_exceptions
  throw ShapeError(*error);
#else
  std::abort();
#endif
}

template <typename T>
T checked_sum(std::span<const T> inputs, std::span<const T> weights, const Kernel& kernel) {
  require(shape_error(inputs.size(), weights.size()));
  return kernel.functions<T>().dot(inputs, weights);
}

/// The most outputs that any layer before the last has.
template <typename T>
std::size_t widest_hidden(Network<T> network) {
  std::size_t widest = 0;
  for (const Layer<T>& layer : network.layers.first(network.layers.size() - 1)) {
    widest = std::max(widest, layer.outputs);
  }
  return widest;
}

}  // namespace

template <typename T>
std::optional<std::string> shape_error(Network<T> network, Batch<T> batch) {
  const auto layers = network.layers;
  if (layers.empty()) return "a network needs at least 1 layer, not 0";
  if (auto error = batch_error(batch.inputs, batch.examples, batch.values.size())) return error;

  std::size_t inputs = batch.inputs;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Layer<T>& layer = layers[i];
    auto error = layer_error(inputs, layer.outputs, layer.weights.size(), layer.bias.size());
    if (!error) error = room_error(layer.outputs, batch.examples);
    if (error) return layers.size() == 1 ? error : at_layer(i, *error);
    inputs = layer.outputs;
  }
  return std::nullopt;
}

float weighted_sum(std::span<const float> inputs, std::span<const float> weights,
                   const Kernel& kernel) {
  return checked_sum(inputs, weights, kernel);
}

double weighted_sum(std::span<const double> inputs, std::span<const double> weights,
                    const Kernel& kernel) {
  return checked_sum(inputs, weights, kernel);
}

template <typename T>
std::size_t scratch_size(Network<T> network, std::size_t examples) {
  // Two halves, used in turn, once there are two hand-overs.
  const std::size_t halves = std::min<std::size_t>(network.layers.size() - 1, 2);
  return halves * widest_hidden(network) * examples;
}

template <typename T>
void forward_unchecked(Network<T> network, Batch<T> batch, std::span<T> predictions,
                       std::span<T> scratch, const Kernel& kernel) {
  const auto layers = network.layers;
  const std::size_t half = widest_hidden(network) * batch.examples;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Layer<T>& layer = layers[i];
    const bool last = i + 1 == layers.size();
    const std::span<T> outputs =
        last ? predictions : scratch.subspan(i % 2 * half, layer.outputs * batch.examples);
    kernel.functions<T>().weighted_sums(layer.weights, layer.bias, batch, outputs);
    activate(layer.activation, layer.threshold, outputs);
    batch = {layer.outputs, batch.examples, outputs};
  }
}

template <typename T>
void forward(Network<T> network, Batch<T> batch, std::span<T> predictions, const Kernel& kernel) {
  require(shape_error(network, batch));
  require(predictions_error(network.layers.back().outputs, batch.examples, predictions.size()));
  std::vector<T> scratch(scratch_size(network, batch.examples));
  forward_unchecked(network, batch, predictions, std::span<T>(scratch), kernel);
}

template <typename T>
std::vector<T> forward(Network<T> network, Batch<T> batch, const Kernel& kernel) {
  require(shape_error(network, batch));
  std::vector<T> predictions(network.layers.back().outputs * batch.examples);
  forward(network, batch, std::span<T>(predictions), kernel);
  return predictions;
}

#define SOMA_INSTANTIATE(T)                                                         \
  template std::optional<std::string> shape_error(Network<T>, Batch<T>);            \
  template std::size_t scratch_size(Network<T>, std::size_t);                       \
  template void forward_unchecked(Network<T>, Batch<T>, std::span<T>, std::span<T>, \
                                  const Kernel&);                                   \
  template void forward(Network<T>, Batch<T>, std::span<T>, const Kernel&);         \
  template std::vector<T> forward(Network<T>, Batch<T>, const Kernel&);
SOMA_INSTANTIATE(float)
SOMA_INSTANTIATE(double)
#undef SOMA_INSTANTIATE

}  // namespace soma
