#include "core/parallel.hpp"

#ifdef _OPENMP

#include <omp.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "core/compute.hpp"

namespace soma {
namespace {

/// Calls `each(begin, end)` for parts of 0 to `size`, each in a thread of its own. Parts are
/// multiples of `step`, except for the last, which has the rest too.
template <class Each>
void for_each_part(std::size_t size, std::size_t step, std::size_t parts, const Each& each) {
  const std::size_t steps = size / step;
  share_out(steps, parts, [&](std::size_t /*part*/, std::size_t first, std::size_t last) {
    each(first * step, last == steps ? size : last * step);
  });
}

template <typename T>
void compute_examples(const Layer<T>& layer, const Batch<T>& batch, std::span<T> outputs,
                      const Kernel& kernel, std::size_t begin, std::size_t end) {
  const std::size_t stride = batch.examples;
  const std::size_t count = end - begin;
  const Batch<T> slice{batch.inputs, count, batch.values.subspan(begin)};
  kernel.functions<T>().weighted_sums(layer.weights, layer.bias, slice,
                                      outputs.subspan(begin, (layer.outputs - 1) * stride + count),
                                      stride);
  for (std::size_t output = 0; output < layer.outputs; ++output) {
    activate(layer, outputs.subspan(output * stride + begin, count), kernel);
  }
}

template <typename T>
void compute_outputs(const Layer<T>& layer, const Batch<T>& batch, std::span<T> outputs,
                     const Kernel& kernel, std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  const auto sums = outputs.subspan(begin * batch.examples, count * batch.examples);
  kernel.functions<T>().weighted_sums(
      layer.weights.subspan(begin * batch.inputs, count * batch.inputs),
      layer.bias.empty() ? layer.bias : layer.bias.subspan(begin, count), batch, sums,
      batch.examples);
  activate(layer, sums, kernel);
}

}  // namespace

std::size_t threads_for(std::size_t multiplications) {
  const auto most = static_cast<std::size_t>(std::max(omp_get_max_threads(), 1));
  return std::clamp<std::size_t>(multiplications / min_multiplications_per_thread, 1, most);
}

template <typename T>
T sum_in_parallel(std::span<const T> a, std::span<const T> b, const Kernel& kernel) {
  // The slices depend on the length alone and are added in their order, so that the sum does not
  // depend on the threads. They begin at cache lines where the numbers do: a load of 64 bytes that
  // crosses from one line to the next takes twice the time.
  constexpr std::size_t slices = 64;
  constexpr std::size_t step = slice_bytes / sizeof(T);
  std::array<T, slices> sums{};
  const std::size_t length = (a.size() / slices / step + 1) * step;
  const auto sum_slices = [&](std::size_t /*part*/, std::size_t begin, std::size_t end) {
    for (std::size_t slice = begin; slice < end; ++slice) {
      const std::size_t first = std::min(slice * length, a.size());
      const std::size_t count = std::min(length, a.size() - first);
      sums[slice] = kernel.functions<T>().dot(a.subspan(first, count), b.subspan(first, count));
    }
  };
  share_out(slices, std::min(threads_for(a.size()), slices), sum_slices);
  return std::accumulate(sums.begin(), sums.end(), T{0});
}

template <typename T>
void compute_in_parallel(const Layer<T>& layer, const Batch<T>& batch, std::span<T> outputs,
                         const Kernel& kernel) {
  if (batch.examples == 1 && batch.inputs >= detail::min_long_sum) {
    for (std::size_t output = 0; output < layer.outputs; ++output) {
      const auto row = layer.weights.subspan(output * batch.inputs, batch.inputs);
      outputs[output] = sum_in_parallel(row, batch.values, kernel) +
                        (layer.bias.empty() ? T{0} : layer.bias[output]);
    }
    activate(layer, outputs, kernel);
    return;
  }
  constexpr std::size_t example_step = slice_bytes / sizeof(T);
  const std::size_t threads = threads_for(layer.weights.size() * batch.examples);
  const std::size_t by_examples = std::min(threads, batch.examples / example_step);
  const std::size_t by_outputs = std::min(threads, layer.outputs / slice_outputs);
  if (by_examples >= by_outputs && by_examples > 1) {
    for_each_part(batch.examples, example_step, by_examples,
                  [&](std::size_t begin, std::size_t end) {
                    compute_examples(layer, batch, outputs, kernel, begin, end);
                  });
  } else {
    for_each_part(layer.outputs, slice_outputs, std::max<std::size_t>(by_outputs, 1),
                  [&](std::size_t begin, std::size_t end) {
                    compute_outputs(layer, batch, outputs, kernel, begin, end);
                  });
  }
}

template float sum_in_parallel(std::span<const float>, std::span<const float>, const Kernel&);
template double sum_in_parallel(std::span<const double>, std::span<const double>, const Kernel&);
template void compute_in_parallel(const Layer<float>&, const Batch<float>&, std::span<float>,
                                  const Kernel&);
template void compute_in_parallel(const Layer<double>&, const Batch<double>&, std::span<double>,
                                  const Kernel&);

}  // namespace soma

#endif
