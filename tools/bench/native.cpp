// Soma, Eigen, OpenBLAS and the machine's limit on every shape of shapes.txt: on one thread each,
// or on as many as OMP_NUM_THREADS says. The limit is always one thread's.

#include <benchmark/benchmark.h>
#include <cblas.h>

#include <Eigen/Dense>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>
#include <xsimd/xsimd.hpp>
#ifdef _OPENMP
#include <omp.h>
#endif

#include "core/forward.hpp"

namespace {

using soma::Kernel;
using soma::kernels;

/// Examples, inputs and outputs of a layer. A weighted sum is 1 example of 1 output.
struct Shape {
  std::string name;
  bool is_sum;
  std::size_t examples;
  std::size_t inputs;
  std::size_t outputs;
};

std::vector<Shape> read_shapes() {
  std::vector<Shape> shapes;
  std::ifstream file(SOMA_SHAPES);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string kind;
    Shape shape{line, false, 1, 0, 1};
    words >> kind;
    shape.is_sum = kind == "sum";
    if (!shape.is_sum) words >> shape.examples;
    words >> shape.inputs;
    if (!shape.is_sum) words >> shape.outputs;
    for (char& letter : shape.name) letter = letter == ' ' ? '-' : letter;
    shapes.push_back(shape);
  }
  return shapes;
}

/// The numbers that all peers compute with: between -0.5 and 0.5, the same in every language.
template <typename T>
Eigen::Matrix<T, Eigen::Dynamic, 1> numbers(std::size_t count, std::uint32_t seed) {
  Eigen::Matrix<T, Eigen::Dynamic, 1> all(static_cast<Eigen::Index>(count));
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t hash = (static_cast<std::uint32_t>(i) + seed) * 2654435761U;
    all[static_cast<Eigen::Index>(i)] = static_cast<T>(hash / 4294967296.0 - 0.5);
  }
  return all;
}

template <typename T>
struct Problem {
  using Vector = Eigen::Matrix<T, Eigen::Dynamic, 1>;
  using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  explicit Problem(const Shape& of)
      : shape(of),
        values(numbers<T>(of.inputs * of.examples, 1)),
        weights(numbers<T>(of.outputs * of.inputs, 2)),
        sums(Vector::Zero(static_cast<Eigen::Index>(of.outputs * of.examples))) {}

  [[nodiscard]] std::span<const T> values_span() const { return {values.data(), size(values)}; }
  [[nodiscard]] std::span<const T> weights_span() const { return {weights.data(), size(weights)}; }
  std::span<T> sums_span() { return {sums.data(), size(sums)}; }
  static std::size_t size(const Vector& of) { return static_cast<std::size_t>(of.size()); }

  Shape shape;
  Vector values;   ///< inputs x examples
  Vector weights;  ///< outputs x inputs
  Vector sums;     ///< outputs x examples
};

template <typename T>
void run_soma(Problem<T>& problem, const Kernel& kernel) {
  if (problem.shape.is_sum) {
    problem.sums[0] = soma::weighted_sum(problem.values_span(), problem.weights_span(), kernel);
    return;
  }
  const soma::Layer<T> layer{.weights = problem.weights_span(), .outputs = problem.shape.outputs};
  soma::forward(soma::Network<T>{{&layer, 1}},
                {problem.shape.inputs, problem.shape.examples, problem.values_span()},
                problem.sums_span(), kernel);
}

template <typename T>
void run_eigen(Problem<T>& problem) {
  const auto examples = static_cast<Eigen::Index>(problem.shape.examples);
  const auto inputs = static_cast<Eigen::Index>(problem.shape.inputs);
  const auto outputs = static_cast<Eigen::Index>(problem.shape.outputs);
  using Matrix = typename Problem<T>::Matrix;
  if (examples == 1 && outputs == 1) {
    problem.sums[0] = problem.values.dot(problem.weights);
  } else if (outputs == 1) {
    const Eigen::Map<const Matrix> values(problem.values.data(), inputs, examples);
    problem.sums.noalias() = values.transpose() * problem.weights;
  } else {
    const Eigen::Map<const Matrix> values(problem.values.data(), inputs, examples);
    const Eigen::Map<const Matrix> weights(problem.weights.data(), outputs, inputs);
    Eigen::Map<Matrix>(problem.sums.data(), outputs, examples).noalias() = weights * values;
  }
}

template <typename T>
void run_openblas(Problem<T>& problem) {
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

/// The machine's limit: a plain sum, in lanes, over the bytes that the work reads and writes.
template <typename T>
T plain_sum(const T* from, std::size_t count) {
  using Lanes = xsimd::batch<T>;
  constexpr std::size_t sums = 8;
  std::array<Lanes, sums> sum;
  sum.fill(Lanes(T{0}));
  std::size_t i = 0;
  for (; i + sums * Lanes::size <= count; i += sums * Lanes::size) {
    for (std::size_t k = 0; k < sums; ++k) {
      sum[k] += Lanes::load_unaligned(from + i + k * Lanes::size);
    }
  }
  T total = xsimd::reduce_add(((sum[0] + sum[1]) + (sum[2] + sum[3])) +
                              ((sum[4] + sum[5]) + (sum[6] + sum[7])));
  for (; i < count; ++i) total += from[i];
  return total;
}

template <typename T>
void run_limit(Problem<T>& problem) {
  const auto sum = [](const auto& of) { return plain_sum(of.data(), Problem<T>::size(of)); };
  benchmark::DoNotOptimize(sum(problem.values) + sum(problem.weights) + sum(problem.sums));
}

// The same two numbers from each peer tell whether they computed the same.
template <typename T>
void report(benchmark::State& state, const Problem<T>& problem) {
  double check = 0;
  double scale = 0;
  for (Eigen::Index i = 0; i < problem.sums.size(); ++i) {
    const auto sum = static_cast<double>(problem.sums[i]);
    check += sum * static_cast<double>(i % 7 - 3);
    scale += std::abs(sum) * 3;
  }
  state.counters["check"] = check;
  state.counters["scale"] = scale;
}

template <typename T, typename Run>
void add(const Shape& shape, const std::string& peer, Run run) {
  const std::string name = peer + "/float" + std::to_string(8 * sizeof(T)) + "/" + shape.name;
  benchmark::RegisterBenchmark(name.c_str(), [shape, run](benchmark::State& state) {
    Problem<T> problem(shape);
    for (auto step : state) {
      run(problem);
      benchmark::ClobberMemory();
    }
    report(state, problem);
  });
}

template <typename T>
void add_peers(const Shape& shape) {
  for (const Kernel* kernel : kernels()) {
    if (!kernel->available()) continue;
    const bool best = kernel == &soma::best_kernel();
    add<T>(shape, best ? "Soma" : "Soma-" + std::string(kernel->name),
           [kernel](Problem<T>& problem) { run_soma(problem, *kernel); });
  }
  add<T>(shape, "Eigen", run_eigen<T>);
  add<T>(shape, "OpenBLAS", run_openblas<T>);
  add<T>(shape, "limit", run_limit<T>);
}

}  // namespace

int main(int count, char** arguments) {
  const char* asked = std::getenv("OMP_NUM_THREADS");
  const int threads = asked == nullptr ? 1 : std::max(std::atoi(asked), 1);
  openblas_set_num_threads(threads);
#ifdef _OPENMP
  // Eigen asks OpenMP, as Soma does.
  omp_set_num_threads(threads);
#endif
  benchmark::AddCustomContext("soma", std::string(soma::best_kernel().name) + ", " + SOMA_COMPILER);
  benchmark::AddCustomContext("eigen", SOMA_EIGEN);
  benchmark::AddCustomContext("openblas", openblas_get_config());
  for (const Shape& shape : read_shapes()) {
    add_peers<float>(shape);
    add_peers<double>(shape);
  }
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return EXIT_SUCCESS;
}
