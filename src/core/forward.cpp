#include "core/forward.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace soma {
namespace {

// "1 input", "3 inputs"
std::string count(std::size_t number, std::string_view noun, std::string_view ending = "s") {
  std::string text = std::to_string(number);
  text.append(" ").append(noun);
  if (number != 1) text += ending;
  return text;
}

/// rows x columns, or nothing where so many numbers, twice over, cannot be counted in bytes.
std::optional<std::size_t> area(std::size_t rows, std::size_t columns) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max() / (2 * sizeof(double));
  if (columns != 0 && rows > most / columns) return std::nullopt;
  return rows * columns;
}

std::string needed(std::optional<std::size_t> number, std::string_view noun) {
  return number ? count(*number, noun) : "more " + std::string(noun) + "s than memory can hold";
}

std::string mismatch(const std::string& sides, std::optional<std::size_t> need, std::size_t have,
                     std::string_view noun) {
  return sides + " need " + needed(need, noun) + ", not " + std::to_string(have);
}

template <typename T>
std::optional<std::string> layer_error(std::size_t inputs, const Layer<T>& layer) {
  const std::size_t outputs = layer.outputs;
  const std::size_t weights = layer.weights.size();
  if (outputs == 1 && weights != inputs) return shape_error(inputs, weights);
  if (const auto need = area(outputs, inputs); need != weights) {
    if (outputs != 0 && weights % outputs == 0) {
      return *shape_error(inputs, weights / outputs) + " for each of " + count(outputs, "output");
    }
    return mismatch(count(inputs, "input") + " for each of " + count(outputs, "output"), need,
                    weights, "weight");
  }
  if (!layer.bias.empty() && layer.bias.size() != outputs) {
    return count(outputs, "output") + " but " + count(layer.bias.size(), "bias", "es");
  }
  return std::nullopt;
}

template <typename T>
std::optional<std::string> batch_error(Batch<T> batch) {
  const auto need = area(batch.inputs, batch.examples);
  if (need == batch.values.size()) return std::nullopt;
  return mismatch(count(batch.inputs, "input") + " of " + count(batch.examples, "example"), need,
                  batch.values.size(), "value");
}

std::string outputs_of_examples(std::size_t outputs, std::size_t examples) {
  return count(outputs, "output") + " of " + count(examples, "example");
}

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

std::optional<std::string> shape_error(std::size_t inputs, std::size_t weights) {
  if (inputs == weights) return std::nullopt;
  return count(inputs, "input") + " but " + count(weights, "weight");
}

template <typename T>
std::optional<std::string> shape_error(Network<T> network, Batch<T> batch) {
  const auto layers = network.layers;
  if (layers.empty()) return "a network needs at least 1 layer, not 0";
  if (auto error = batch_error(batch)) return error;

  std::size_t inputs = batch.inputs;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    auto error = layer_error(inputs, layers[i]);
    inputs = layers[i].outputs;
    if (!error && !area(inputs, batch.examples)) {
      error = outputs_of_examples(inputs, batch.examples) + " are more than memory can hold";
    }
    if (error) {
      return layers.size() == 1 ? *error : "layer " + std::to_string(i + 1) + ": " + *error;
    }
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
  const std::size_t outputs = network.layers.back().outputs;
  if (const std::size_t need = outputs * batch.examples; need != predictions.size()) {
    require(mismatch(outputs_of_examples(outputs, batch.examples), need, predictions.size(),
                     "prediction"));
  }
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
