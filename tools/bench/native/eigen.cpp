#include <Eigen/Dense>

#include "bench.hpp"

namespace soma::bench {
namespace {

template <typename T>
void run(Problem<T>& problem) {
  using Vector = Eigen::Map<Eigen::Matrix<T, Eigen::Dynamic, 1>, Eigen::Aligned64>;
  using Matrix = Eigen::Map<Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>,
                            Eigen::Aligned64>;
  const auto examples = static_cast<Eigen::Index>(problem.shape.examples);
  const auto inputs = static_cast<Eigen::Index>(problem.shape.inputs);
  const auto outputs = static_cast<Eigen::Index>(problem.shape.outputs);
  if (examples == 1 && outputs == 1) {
    problem.sums[0] =
        Vector(problem.values.data(), inputs).dot(Vector(problem.weights.data(), inputs));
  } else if (outputs == 1) {
    Vector(problem.sums.data(), examples).noalias() =
        Matrix(problem.values.data(), inputs, examples).transpose() *
        Vector(problem.weights.data(), inputs);
  } else {
    Matrix(problem.sums.data(), outputs, examples).noalias() =
        Matrix(problem.weights.data(), outputs, inputs) *
        Matrix(problem.values.data(), inputs, examples);
  }
}

template <typename T>
void add_type(const Shape& shape) {
  add<T>(shape, "Eigen", [](Problem<T>& problem) { return [&problem] { run(problem); }; });
}

}  // namespace

void add_eigen(const Shape& shape) {
  add_type<float>(shape);
  add_type<double>(shape);
}

void describe_eigen() { benchmark::AddCustomContext("eigen", SOMA_EIGEN); }

}  // namespace soma::bench
