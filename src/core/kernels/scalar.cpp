#include "core/activation.hpp"
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

template <typename T>
void add_dots(const Batch<T>& a, const Batch<T>& b, std::span<T> sums, std::size_t stride) {
  for (std::size_t i = 0; i < a.inputs; ++i) {
    for (std::size_t j = 0; j < b.inputs; ++j) {
      sums[i * b.inputs + j] +=
          dot(a.values.subspan(i * stride, a.examples), b.values.subspan(j * stride, a.examples));
    }
  }
}

template <typename T>
void relu(std::span<T> sums) {
  activate(Activation::relu, T{0}, sums);
}

}  // namespace

// The reference, which every other kernel is tested against.
constinit const Kernel scalar_kernel{
    .name = "scalar",
    .description = "plain loops, one number at a time",
    .fused = false,
    .available = [] { return true; },
    .splits = true,
    .float32 = {.lanes = 1,
                .dot = dot<float>,
                .weighted_sums = weighted_sums<float>,
                .add_dots = add_dots<float>,
                .relu = relu<float>},
    .float64 = {.lanes = 1,
                .dot = dot<double>,
                .weighted_sums = weighted_sums<double>,
                .add_dots = add_dots<double>,
                .relu = relu<double>},
};

}  // namespace soma
