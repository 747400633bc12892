#include "core/kernels/builtin.hpp"

namespace soma {
namespace {

template <typename T>
T dot(std::span<const T> a, std::span<const T> b) {
  T sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

template <typename T>
void weighted_sums(std::span<const T> weights, std::span<const T> bias, const Batch<T>& batch,
                   std::span<T> sums, std::size_t stride) {
  const auto& [inputs, examples, values] = batch;
  const std::size_t outputs = sums.empty() ? 0 : (sums.size() - examples) / stride + 1;
  for (std::size_t output = 0; output < outputs; ++output) {
    for (std::size_t example = 0; example < examples; ++example) {
      T sum = 0;
      for (std::size_t input = 0; input < inputs; ++input) {
        sum += values[input * stride + example] * weights[output * inputs + input];
      }
      sums[output * stride + example] = bias.empty() ? sum : sum + bias[output];
    }
  }
}

}  // namespace

// The reference, which every other kernel is tested against.
constinit const Kernel scalar_kernel{
    .name = "scalar",
    .description = "plain loops, one number at a time",
    .fused = false,
    .available = [] { return true; },
    .splits = true,
    .float32 = {.lanes = 1, .dot = dot<float>, .weighted_sums = weighted_sums<float>},
    .float64 = {.lanes = 1, .dot = dot<double>, .weighted_sums = weighted_sums<double>},
};

}  // namespace soma
