#include <cblas.h>

#include <type_traits>

#include "bench.hpp"

namespace soma::bench {
namespace {

template <typename T>
void run(Problem<T>& problem) {
  constexpr bool single = std::is_same_v<T, float>;
  const auto examples = static_cast<blasint>(problem.shape.examples);
  const auto inputs = static_cast<blasint>(problem.shape.inputs);
  const auto outputs = static_cast<blasint>(problem.shape.outputs);
  const T* values = problem.values.data();
  const T* weights = problem.weights.data();
  T* sums = problem.sums.data();
  if (examples == 1 && outputs == 1) {
    if constexpr (single) sums[0] = cblas_sdot(inputs, values, 1, weights, 1);
    if constexpr (!single) sums[0] = cblas_ddot(inputs, values, 1, weights, 1);
  } else if (outputs == 1) {
    const auto gemv = [](auto call, auto... rest) { call(CblasRowMajor, CblasTrans, rest...); };
    if constexpr (single) {
      gemv(cblas_sgemv, inputs, examples, 1.F, values, examples, weights, 1, 0.F, sums, 1);
    } else {
      gemv(cblas_dgemv, inputs, examples, 1.0, values, examples, weights, 1, 0.0, sums, 1);
    }
  } else {
    const auto gemm = [&](auto call, T one, T zero) {
      call(CblasRowMajor, CblasNoTrans, CblasNoTrans, outputs, examples, inputs, one, weights,
           inputs, values, examples, zero, sums, examples);
    };
    if constexpr (single) gemm(cblas_sgemm, 1, 0);
    if constexpr (!single) gemm(cblas_dgemm, 1, 0);
  }
}

template <typename T>
void add_type(const Shape& shape) {
  add<T>(shape, "OpenBLAS", [](Problem<T>& problem) { return [&problem] { run(problem); }; });
}

}  // namespace

void add_openblas(const Shape& shape) {
  add_type<float>(shape);
  add_type<double>(shape);
}

// Its configuration was that of its build; the core's name says which kernels run.
void describe_openblas(int threads) {
  openblas_set_num_threads(threads);
  benchmark::AddCustomContext(
      "openblas", std::string(openblas_get_config()) + ", kernels for " + openblas_get_corename());
}

}  // namespace soma::bench
