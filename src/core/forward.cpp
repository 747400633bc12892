#include "core/forward.hpp"

#include <algorithm>
#include <array>

#include "core/compute.hpp"
#include "core/parallel.hpp"

namespace soma {
namespace {

template <typename T>
using LayerResults = std::span<const LayerResult<T>>;

void require(const ShapeText& error) {
  if (error) throw_shape_error(*error);
}

/// The largest number of outputs of the layers before the last.
template <typename T>
std::size_t max_hidden_outputs(Network<T> network) {
  std::size_t result = 0;
  for (const Layer<T>& layer : network.layers.first(network.layers.size() - 1)) {
    result = std::max(result, layer.outputs);
  }
  return result;
}

/// How many examples go through all layers at once, where they do: 2 KiB of each row, so that a
/// tile stays in the near caches from layer to layer. What is left over goes with the last tile
/// where it is too little for a slice of its own.
template <typename T>
constexpr std::size_t tile_examples = 2048 / sizeof(T);
template <typename T>
constexpr std::size_t largest_tile = tile_examples<T> + slice_bytes / sizeof(T) - 1;

/// How many numbers a tile needs: two halves that are used in turn.
template <typename T>
std::size_t tile_memory(Network<T> network, std::size_t inputs) {
  return 2 * std::max(inputs, max_hidden_outputs(network)) * largest_tile<T>;
}

#ifdef __wasm__
constexpr bool tiles_pay = false;  // Multiplications take the time there.
#else
constexpr bool tiles_pay = true;
#endif

/// Whether tiles are quicker than layers. The inputs and predictions of a tile have to be copied,
/// which layers of fewer outputs do not make up for.
template <typename T>
bool has_tiles(Network<T> network, std::size_t examples) {
  if (!tiles_pay) return false;
  const Layer<T>& first = network.layers.front();
  const std::size_t outputs = network.layers.back().outputs;
  return network.layers.size() > 1 && examples > largest_tile<T> && !first.weights.empty() &&
         first.weights.size() / first.outputs <= 4 * first.outputs && outputs > 0 &&
         outputs <= max_hidden_outputs(network);
}

/// The predictions of some of a batch's examples, through all layers.
template <typename T>
void compute_tile(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
                  std::span<T> memory, const Kernel& kernel, std::size_t begin, std::size_t count) {
  const std::array halves{memory.first(memory.size() / 2), memory.subspan(memory.size() / 2)};
  const auto copy_rows = [count](std::span<const T> from, std::size_t from_stride, std::span<T> to,
                                 std::size_t to_stride, std::size_t rows) {
    for (std::size_t row = 0; row < rows; ++row) {
      const auto part = from.subspan(row * from_stride, count);
      std::copy(part.begin(), part.end(), to.subspan(row * to_stride, count).begin());
    }
  };
  copy_rows(batch.values.subspan(begin), batch.examples, halves[1], count, batch.inputs);
  Batch<T> from{batch.inputs, count, halves[1].first(batch.inputs * count)};
  std::size_t half = 0;
  for (const Layer<T>& layer : network.layers) {
    const std::span<T> outputs = halves[half].first(layer.outputs * count);
    kernel.functions<T>().weighted_sums(layer.weights, layer.bias, from, outputs, count);
    activate(layer, outputs, kernel);
    from = {layer.outputs, count, outputs};
    half = 1 - half;
  }
  copy_rows(from.values, count, predictions.subspan(begin), batch.examples, from.inputs);
}

template <typename T>
void compute_tiles(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
                   std::span<T> memory, const Kernel& kernel) {
  const std::size_t each = tile_memory(network, batch.inputs);
  // What is left over is a slice, or goes with the last tile.
  const std::size_t over = largest_tile<T> - tile_examples<T>;
  const std::size_t tiles = 1 + (batch.examples - over - 1) / tile_examples<T>;
  const auto compute_some = [&](std::size_t part, std::size_t first, std::size_t last) {
    for (std::size_t tile = first; tile < last; ++tile) {
      const std::size_t begin = tile * tile_examples<T>;
      const std::size_t count = tile + 1 == tiles ? batch.examples - begin : tile_examples<T>;
      compute_tile(network, batch, predictions, memory.subspan(part * each, each), kernel, begin,
                   count);
    }
  };
#ifdef _OPENMP
  std::size_t multiplications = 0;
  for (const Layer<T>& layer : network.layers) multiplications += layer.weights.size();
  const std::size_t parts =
      std::min({threads_for(multiplications * batch.examples), memory.size() / each, tiles});
  if (parts > 1) {
    share_out(tiles, parts, compute_some);
    return;
  }
#endif
  compute_some(0, 0, tiles);
}

/// `forward` for several layers, or shapes that do not fit.
template <typename T>
[[gnu::noinline]] void forward_checked(Network<T> network, const Batch<T>& batch,
                                       std::span<T> predictions, const Kernel& kernel) {
  require(network_error(network, batch));
  require(predictions_error(network.layers.back().outputs, batch.examples, predictions.size()));
  std::vector<T> scratch(scratch_size(network, batch.examples));
  forward_unchecked(network, batch, predictions, std::span<T>(scratch), kernel);
}

/// Whether all shapes of one layer fit each other.
template <typename T>
bool fits(const Layer<T>& layer, const Batch<T>& batch, std::span<T> predictions) {
  return layer_fits(batch.inputs, layer.outputs, layer.weights.size(), layer.bias.size()) &&
         area(batch.inputs, batch.examples) == batch.values.size() &&
         area(layer.outputs, batch.examples) == predictions.size();
}

}  // namespace

template <typename T>
ShapeText network_error(Network<T> network, const Batch<T>& batch) {
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

template <typename T>
T detail::long_sum(std::span<const T> inputs, std::span<const T> weights, const Kernel& kernel) {
#ifdef _OPENMP
  if (kernel.splits) return sum_in_parallel(inputs, weights, kernel);
#endif
  return kernel.functions<T>().dot(inputs, weights);
}

template <typename T>
std::size_t scratch_size(Network<T> network, std::size_t examples) {
  // With two hidden layers or more, two halves that are used in turn.
  const std::size_t halves = std::min<std::size_t>(network.layers.size() - 1, 2);
  const std::size_t layers = halves * max_hidden_outputs(network) * examples;
  if (!has_tiles(network, examples)) return layers;
  return std::max(layers, tile_memory(network, network.layers.front().weights.size() /
                                                   network.layers.front().outputs));
}

template <typename T>
void forward_unchecked(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
                       std::span<T> scratch, const Kernel& kernel) {
  const auto layers = network.layers;
  if (kernel.splits && has_tiles(network, batch.examples)) {
    compute_tiles(network, batch, predictions, scratch, kernel);
    return;
  }
  const std::size_t half = layers.size() == 1 ? 0 : max_hidden_outputs(network) * batch.examples;
  Batch<T> from = batch;
  for (std::size_t i = 0;; ++i) {
    const Layer<T>& layer = layers[i];
    const bool last = i + 1 == layers.size();
    const std::span<T> outputs =
        last ? predictions : scratch.subspan(i % 2 * half, layer.outputs * batch.examples);
    compute(layer, from, outputs, kernel);
    if (last) return;
    from = {layer.outputs, batch.examples, outputs};
  }
}

template <typename T>
void forward_traced_unchecked(Network<T> network, const Batch<T>& batch,
                              std::span<const LayerResult<T>> results, const Kernel& kernel) {
  Batch<T> from = batch;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const auto& [sums, outputs] = results[i];
    Layer<T> layer = network.layers[i];
    layer.activation = Activation::identity;
    compute(layer, from, sums, kernel);
    if (outputs.data() != sums.data()) std::copy(sums.begin(), sums.end(), outputs.begin());
    activate(network.layers[i], outputs, kernel);
    from = {layer.outputs, batch.examples, outputs};
  }
}

template <typename T>
void forward(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
             const Kernel& kernel) {
  if (network.layers.size() == 1 && fits(network.layers[0], batch, predictions)) {
    compute(network.layers[0], batch, predictions, kernel);
  } else {
    forward_checked(network, batch, predictions, kernel);
  }
}

template <typename T>
std::vector<T> forward(Network<T> network, const Batch<T>& batch, const Kernel& kernel) {
  require(network_error(network, batch));
  std::vector<T> predictions(network.layers.back().outputs * batch.examples);
  forward(network, batch, std::span<T>(predictions), kernel);
  return predictions;
}

template <typename T>
void forward_traced(Network<T> network, const Batch<T>& batch,
                    std::span<const LayerResult<T>> results, const Kernel& kernel) {
  require(network_error(network, batch));
  require(results_error(network.layers.size(), results.size()));
  for (std::size_t i = 0; i < results.size(); ++i) {
    for (const std::span<T> span : {results[i].sums, results[i].outputs}) {
      require(predictions_error(network.layers[i].outputs, batch.examples, span.size()));
    }
  }
  forward_traced_unchecked(network, batch, results, kernel);
}

#define SOMA_INSTANTIATE(T)                                                                \
  template ShapeText network_error(Network<T>, const Batch<T>&);                           \
  template T detail::long_sum(std::span<const T>, std::span<const T>, const Kernel&);      \
  template std::size_t scratch_size(Network<T>, std::size_t);                              \
  template void forward_unchecked(Network<T>, const Batch<T>&, std::span<T>, std::span<T>, \
                                  const Kernel&);                                          \
  template void forward_traced_unchecked(Network<T>, const Batch<T>&, LayerResults<T>,     \
                                         const Kernel&);                                   \
  template void forward(Network<T>, const Batch<T>&, std::span<T>, const Kernel&);         \
  template std::vector<T> forward(Network<T>, const Batch<T>&, const Kernel&);             \
  template void forward_traced(Network<T>, const Batch<T>&, LayerResults<T>, const Kernel&);
SOMA_INSTANTIATE(float)
SOMA_INSTANTIATE(double)
#undef SOMA_INSTANTIATE

}  // namespace soma
