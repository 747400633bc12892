#include <algorithm>
#include <cmath>

#include "core/compute.hpp"
#include "core/learn.hpp"
#include "core/mean.hpp"
#include "core/step_tiles.hpp"

namespace soma {
namespace {

/// Writes the deltas and errors of some examples.
/// @param errors  one per example of the whole set
template <typename T>
void compare_part(std::span<const T> predictions, std::span<const T> targets, std::span<T> deltas,
                  std::span<T> errors, Part part) {
  const std::span<T> squares = errors.subspan(part.begin, part.count);
  const auto compare_row = [&](std::size_t row, const auto& add) {
    const auto predicted = predictions.subspan(row + part.begin, part.count);
    const auto wanted = targets.subspan(row + part.begin, part.count);
    const auto written = deltas.subspan(row + part.begin, part.count);
    for (std::size_t i = 0; i < part.count; ++i) {
      const T delta = predicted[i] - wanted[i];
      written[i] = delta;
      add(squares[i], delta * delta);
    }
  };
  if (predictions.empty()) {
    std::fill(squares.begin(), squares.end(), T{0});
    return;
  }
  compare_row(0, [](T& error, T square) { error = square; });
  for (std::size_t row = errors.size(); row < predictions.size(); row += errors.size()) {
    compare_row(row, [](T& error, T square) { error += square; });
  }
}

/// Each delta times its slope.
template <typename T>
void apply_slopes(Activation activation, std::span<const T> outputs,
                  std::span<const T> output_deltas, std::span<T> deltas) {
  // A loop for each, to be vectorised.
  const auto apply = [&](auto of) {
    for (std::size_t i = 0; i < deltas.size(); ++i) {
      deltas[i] = times_slope(of(), output_deltas[i], outputs[i]);
    }
  };
  switch (activation) {
    case Activation::identity:
    case Activation::step:
      if (deltas.data() != output_deltas.data()) {
        std::copy(output_deltas.begin(), output_deltas.end(), deltas.begin());
      }
      break;
    case Activation::relu:
      apply([] { return Activation::relu; });
      break;
    case Activation::sigmoid:
      apply([] { return Activation::sigmoid; });
      break;
  }
}

#ifdef _OPENMP
constexpr bool has_threads = true;
#else
constexpr bool has_threads = false;
#endif

/// One step's way through a network and back. Where the kernel allows it, a tile of examples goes
/// all the way before the next one does, so that its numbers are still in the cache. A single
/// example is computed by plain loops.
template <typename T>
class Propagation {
 public:
  Propagation(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
              const Kernel& kernel)
      : network_(network),
        batch_(set.batch),
        targets_(set.targets),
        step_(step),
        kernel_(set.batch.examples == 1 ? *kernels().back() : kernel),
        tiles_(kernel_.splits ? step_tiles<T>(set.batch.examples) : 1),
        threads_(thread_count()),
        apart_(threads_ > 1 && step.parameter_deltas.size() < step.of_tiles.size() / tiles_) {}

  /// Writes outputs, errors and the last layer's output deltas; returns the mean squared error.
  [[nodiscard]] T compute_error() const {
    for_each_tile([this](Part tile) { go_forward(tile); });
    return mean_error();
  }

  /// The same, and writes all deltas and parameter deltas.
  [[nodiscard]] T compute_deltas() const {
    transpose_weights();
    std::fill(step_.parameter_deltas.begin(), step_.parameter_deltas.end(), T{0});
    if (has_threads && threads_ > 1) {
      share_deltas();
    } else {
      for_tiles(0, tiles_, [this](Part tile) {
        go_there_and_back(tile);
        add_all_parameter_deltas(tile, step_.parameter_deltas);
      });
    }
    if (batch_.examples > 1) {
      for (T& delta : step_.parameter_deltas) delta /= static_cast<T>(batch_.examples);
    }
    return mean_error();
  }

 private:
  [[nodiscard]] T mean_error() const {
    const std::span<const T> errors = step_.errors.first(batch_.examples);
    if (!apart()) return mean(errors);
    T sum = 0;
    for_tiles(0, tiles_, [&](Part tile) { sum += of_tile(tile)[0]; });
    return sum / static_cast<T>(errors.size());
  }

  void go_forward(Part tile) const {
    for (std::size_t i = 0; i < network_.layers.size(); ++i) {
      const Layer<T>& layer = network_.layers[i];
      const std::span<T> outputs = values_of(i, step_.outputs);
      sum(layer.weights, layer.bias, inputs_of(i), outputs, tile);
      for_each_slice(layer.outputs, tile, [&](std::size_t begin, std::size_t count) {
        activate(layer, outputs.subspan(begin, count), kernel_);
      });
    }
    const std::size_t last = network_.layers.size() - 1;
    compare_part<T>(values_of(last, step_.outputs), targets_, values_of(last, step_.output_deltas),
                    step_.errors.first(batch_.examples), tile);
    if (apart()) {
      of_tile(tile)[0] = sum_of(std::span<const T>(step_.errors.subspan(tile.begin, tile.count)));
    }
  }

  void go_there_and_back(Part tile) const {
    go_forward(tile);
    go_back(tile);
  }

  void go_back(Part tile) const {
    for (std::size_t i = network_.layers.size(); i-- > 0;) {
      const std::span<T> outputs = values_of(i, step_.outputs);
      const std::span<T> output_deltas = values_of(i, step_.output_deltas);
      const std::span<T> deltas = values_of(i, step_.deltas);
      for_each_slice(network_.layers[i].outputs, tile, [&](std::size_t begin, std::size_t count) {
        apply_slopes<T>(network_.layers[i].activation, outputs.subspan(begin, count),
                        output_deltas.subspan(begin, count), deltas.subspan(begin, count));
      });
      if (i == 0) return;
      const Batch<T> back{network_.layers[i].outputs, batch_.examples, deltas};
      sum(transposed(i), {}, back, values_of(i - 1, step_.output_deltas), tile);
    }
  }

  /// Weights as deltas meet them, inputs x outputs, of each layer but the first.
  void transpose_weights() const {
    for (std::size_t i = 1; i < network_.layers.size(); ++i) {
      const Layer<T>& layer = network_.layers[i];
      const std::size_t inputs = inputs_of(i).inputs;
      for (std::size_t output = 0; output < layer.outputs; ++output) {
        for (std::size_t input = 0; input < inputs; ++input) {
          transposed(i)[input * layer.outputs + output] = layer.weights[output * inputs + input];
        }
      }
    }
  }

  /// Adds what some examples have to say of some outputs' parameters.
  /// @param sums  one per parameter of the network
  void add_parameter_deltas(std::size_t layer, Part outputs, Part tile, std::span<T> sums) const {
    const std::size_t examples = batch_.examples;
    const Batch<T> inputs = inputs_of(layer);
    const std::span<const T> deltas =
        values_of(layer, step_.deltas).subspan(outputs.begin * examples, outputs.count * examples);
    const std::span<T> of_layer = sums.subspan(first_parameter(layer));
    const std::span<T> of_weights =
        of_layer.subspan(outputs.begin * inputs.inputs, outputs.count * inputs.inputs);
    if (examples == 1) {
      // Added to 0, a zero would lose its sign.
      for (std::size_t output = 0; output < outputs.count; ++output) {
        for (std::size_t input = 0; input < inputs.inputs; ++input) {
          of_weights[output * inputs.inputs + input] = deltas[output] * inputs.values[input];
        }
      }
    } else {
      kernel_.functions<T>().add_dots(slice_of({outputs.count, examples, deltas}, tile),
                                      slice_of(inputs, tile), of_weights, examples);
    }
    if (network_.layers[layer].bias.empty()) return;
    const std::span<T> of_biases =
        of_layer.subspan(network_.layers[layer].weights.size() + outputs.begin, outputs.count);
    for (std::size_t i = 0; i < outputs.count; ++i) {
      const std::span<const T> row = deltas.subspan(i * examples + tile.begin, tile.count);
      of_biases[i] = examples == 1 ? row[0] : of_biases[i] + sum_of(row);
    }
  }

  void add_all_parameter_deltas(Part tile, std::span<T> sums) const {
    for (std::size_t i = 0; i < network_.layers.size(); ++i) {
      add_parameter_deltas(i, {0, network_.layers[i].outputs}, tile, sums);
    }
  }

  /// Whether each tile has numbers of its own, since several threads share the step.
  [[nodiscard]] bool apart() const { return has_threads && apart_; }

  /// These numbers: the sum of its errors, and its parameter deltas.
  [[nodiscard]] std::span<T> of_tile(Part tile) const {
    const std::size_t size = 1 + step_.parameter_deltas.size();
    return step_.of_tiles.subspan(tile.begin / step_tile<T> * size, size);
  }

  /// The deltas and parameter deltas of all tiles, by several threads.
  void share_deltas() const {
    if (!apart()) {
      for_each_tile([this](Part tile) { go_there_and_back(tile); });
      share_outputs();
      return;
    }
    for_each_tile([this](Part tile) {
      go_there_and_back(tile);
      const std::span<T> deltas = of_tile(tile).subspan(1);
      std::fill(deltas.begin(), deltas.end(), T{0});
      add_all_parameter_deltas(tile, deltas);
    });
    // In the order of tiles, as one thread adds them.
    for_tiles(0, tiles_, [this](Part tile) {
      const std::span<const T> more = of_tile(tile).subspan(1);
      for (std::size_t i = 0; i < more.size(); ++i) step_.parameter_deltas[i] += more[i];
    });
  }

  /// The parameter deltas of a network of so many that tiles cannot each have their own: a thread
  /// takes some outputs of all examples, whose deltas others have written.
  void share_outputs() const {
#ifdef _OPENMP
    for (std::size_t i = 0; i < network_.layers.size(); ++i) {
      const std::size_t outputs = network_.layers[i].outputs;
      const std::size_t slices = (outputs + slice_outputs - 1) / slice_outputs;
      share_out(slices, std::min(threads_, slices),
                [&](std::size_t /*part*/, std::size_t first, std::size_t last) {
                  const std::size_t begin = first * slice_outputs;
                  const std::size_t end = std::min(last * slice_outputs, outputs);
                  for_tiles(0, tiles_, [&](Part tile) {
                    add_parameter_deltas(i, {begin, end - begin}, tile, step_.parameter_deltas);
                  });
                });
    }
#endif
  }

  /// The weighted sums of some examples.
  void sum(std::span<const T> weights, std::span<const T> bias, const Batch<T>& batch,
           std::span<T> sums, Part tile) const {
    if (sums.empty()) return;
    kernel_.functions<T>().weighted_sums(
        weights, bias, slice_of(batch, tile),
        sums.subspan(tile.begin, sums.size() - batch.examples + tile.count), batch.examples);
  }

  /// As kernels have some examples of a batch: from the first to the last.
  static Batch<T> slice_of(const Batch<T>& batch, Part tile) {
    if (batch.values.empty()) return {batch.inputs, tile.count, {}};
    return {batch.inputs, tile.count, batch.values.subspan(tile.begin)};
  }

  /// Calls `each` with the place and length of the tile's part of each row, or of all rows at once
  /// where it is all of them.
  template <class Each>
  void for_each_slice(std::size_t rows, Part tile, const Each& each) const {
    const std::size_t examples = batch_.examples;
    if (tile.count == examples) {
      each(0, rows * examples);
      return;
    }
    for (std::size_t row = 0; row < rows; ++row) each(row * examples + tile.begin, tile.count);
  }

  template <class Each>
  void for_tiles(std::size_t first, std::size_t last, const Each& each) const {
    for (std::size_t i = first; i < last; ++i) {
      each(tiles_ == 1 ? Part{0, batch_.examples} : step_tile_at<T>(i, batch_.examples));
    }
  }

  template <class Each>
  void for_each_tile(const Each& each) const {
#ifdef _OPENMP
    if (threads_ > 1) {
      share_out(tiles_, std::min(threads_, tiles_),
                [&](std::size_t /*part*/, std::size_t first, std::size_t last) {
                  for_tiles(first, last, each);
                });
      return;
    }
#endif
    for_tiles(0, tiles_, each);
  }

  [[nodiscard]] std::size_t thread_count() const {
#ifdef _OPENMP
    if (tiles_ > 1) {
      return threads_for(step_.parameter_deltas.size() * batch_.examples);
    }
#endif
    return 1;
  }

  [[nodiscard]] std::span<T> values_of(std::size_t layer, std::span<T> values) const {
    return layer_values(network_, layer, batch_.examples, values);
  }

  [[nodiscard]] Batch<T> inputs_of(std::size_t layer) const {
    if (layer == 0) return batch_;
    return {network_.layers[layer - 1].outputs, batch_.examples,
            values_of(layer - 1, step_.outputs)};
  }

  [[nodiscard]] std::size_t first_parameter(std::size_t layer) const {
    std::size_t first = 0;
    for (const Layer<T>& before : network_.layers.first(layer)) {
      first += before.weights.size() + before.bias.size();
    }
    return first;
  }

  [[nodiscard]] std::span<T> transposed(std::size_t layer) const {
    return step_.transposed.subspan(first_parameter(layer), network_.layers[layer].weights.size());
  }

  Network<T> network_;
  Batch<T> batch_;
  std::span<const T> targets_;
  TrainingStep<T> step_;
  const Kernel& kernel_;
  std::size_t tiles_;
  std::size_t threads_;
  bool apart_;
};

}  // namespace

template <typename T>
T compare(std::span<const T> predictions, std::span<const T> targets, std::span<T> deltas,
          std::span<T> errors) {
  compare_part(predictions, targets, deltas, errors, {0, errors.size()});
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
T mean_squared_error(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
                     const Kernel& kernel) {
  return Propagation<T>(network, set, step, kernel).compute_error();
}

template <typename T>
T backpropagate(Network<T> network, const TrainingSet<T>& set, const TrainingStep<T>& step,
                const Kernel& kernel) {
  return Propagation<T>(network, set, step, kernel).compute_deltas();
}

#define SOMA_INSTANTIATE(T)                                                                \
  template T compare(std::span<const T>, std::span<const T>, std::span<T>, std::span<T>);  \
  template T mean_of_complete(std::span<const T>, const TrainingSet<T>&);                  \
  template T mean_squared_error(Network<T>, const TrainingSet<T>&, const TrainingStep<T>&, \
                                const Kernel&);                                            \
  template T backpropagate(Network<T>, const TrainingSet<T>&, const TrainingStep<T>&,      \
                           const Kernel&);
SOMA_INSTANTIATE(float)
SOMA_INSTANTIATE(double)
#undef SOMA_INSTANTIATE

}  // namespace soma
