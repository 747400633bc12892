#include <blis.h>

#include <type_traits>

#include "bench.hpp"

namespace soma::bench {
namespace {

// BLIS takes strides for rows and columns, so a batch is passed as it lies.
template <typename T>
void run(Problem<T>& problem) {
  constexpr bool single = std::is_same_v<T, float>;
  const auto examples = static_cast<dim_t>(problem.shape.examples);
  const auto inputs = static_cast<dim_t>(problem.shape.inputs);
  const auto outputs = static_cast<dim_t>(problem.shape.outputs);
  T* values = problem.values.data();
  T* weights = problem.weights.data();
  T* sums = problem.sums.data();
  T one = 1;
  T zero = 0;
  if (examples == 1 && outputs == 1) {
    const auto dot = [&](auto call) {
      call(BLIS_NO_CONJUGATE, BLIS_NO_CONJUGATE, inputs, values, 1, weights, 1, sums);
    };
    if constexpr (single) dot(bli_sdotv);
    if constexpr (!single) dot(bli_ddotv);
  } else if (outputs == 1) {
    const auto gemv = [&](auto call) {
      call(BLIS_NO_TRANSPOSE, BLIS_NO_CONJUGATE, examples, inputs, &one, values, 1, examples,
           weights, 1, &zero, sums, 1);
    };
    if constexpr (single) gemv(bli_sgemv);
    if constexpr (!single) gemv(bli_dgemv);
  } else {
    const auto gemm = [&](auto call) {
      call(BLIS_NO_TRANSPOSE, BLIS_NO_TRANSPOSE, outputs, examples, inputs, &one, weights, inputs,
           1, values, examples, 1, &zero, sums, examples, 1);
    };
    if constexpr (single) gemm(bli_sgemm);
    if constexpr (!single) gemm(bli_dgemm);
  }
}

template <typename T>
void add_type(const Shape& shape) {
  add<T>(shape, "BLIS", [](Problem<T>& problem) { return [&problem] { run(problem); }; });
}

}  // namespace

void add_blis(const Shape& shape) {
  add_type<float>(shape);
  add_type<double>(shape);
}

void describe_blis(int threads) {
  bli_thread_set_num_threads(threads);
  benchmark::AddCustomContext("blis", std::string(bli_info_get_version_str()) + ", kernels for " +
                                          bli_arch_string(bli_arch_query_id()));
}

}  // namespace soma::bench
