#include <Eigen/Dense>
#include <algorithm>
#include <memory>

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

/// A network's numbers as Eigen has them; each product is written into memory of its own.
template <typename T>
struct Layers {
  using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  using View = Eigen::Map<Matrix, Eigen::Aligned64>;
  using Weights = Eigen::Map<Matrix>;

  explicit Layers(Problem<T>& of)
      : problem(of), inputs(of.values.data(), index(of.shape.inputs), index(of.shape.examples)) {
    for (std::size_t i = 1; i < of.shape.widths.size(); ++i) {
      const auto width = index(of.shape.widths[i]);
      outputs.emplace_back(width, inputs.cols());
      deltas.emplace_back(width, inputs.cols());
    }
  }

  static Eigen::Index index(std::size_t size) { return static_cast<Eigen::Index>(size); }

  /// A layer's part of all weights.
  Weights weights(T* all, std::size_t layer) const {
    const auto& widths = problem.shape.widths;
    for (std::size_t i = 0; i < layer; ++i) all += widths[i] * widths[i + 1];
    return {all, index(widths[layer + 1]), index(widths[layer])};
  }

  void forward() {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const Weights w = weights(problem.weights.data(), i);
      if (i == 0) {
        outputs[i].noalias() = w * inputs;
      } else {
        outputs[i].noalias() = w * outputs[i - 1];
      }
      if (i + 1 < outputs.size()) outputs[i] = outputs[i].cwiseMax(T{0});
    }
  }

  void learn() {
    forward();
    const View targets(problem.targets.data(), outputs.back().rows(), inputs.cols());
    deltas.back() = outputs.back() - targets;
    const T rate = static_cast<T>(alpha) / static_cast<T>(inputs.cols());
    for (std::size_t i = outputs.size(); i-- > 0;) {
      const Weights w = weights(problem.weights.data(), i);
      Weights after = weights(problem.sums.data(), i);
      after = w;
      if (i == 0) {
        after.noalias() -= rate * (deltas[i] * inputs.transpose());
        return;
      }
      after.noalias() -= rate * (deltas[i] * outputs[i - 1].transpose());
      deltas[i - 1].noalias() = w.transpose() * deltas[i];
      deltas[i - 1] =
          deltas[i - 1].cwiseProduct((outputs[i - 1].array() > 0).template cast<T>().matrix());
    }
  }

  Problem<T>& problem;
  View inputs;
  std::vector<Matrix> outputs;
  std::vector<Matrix> deltas;
};

template <typename T>
void add_network(const Shape& shape) {
  add<T>(shape, "Eigen", [](Problem<T>& problem) {
    const auto layers = std::make_shared<Layers<T>>(problem);
    return [&problem, layers] {
      if (problem.shape.learns()) {
        layers->learn();
        return;
      }
      layers->forward();
      const auto& predictions = layers->outputs.back();
      std::copy_n(predictions.data(), predictions.size(), problem.sums.data());
    };
  });
}

template <typename T>
void add_type(const Shape& shape) {
  if (shape.is_network()) {
    add_network<T>(shape);
    return;
  }
  add<T>(shape, "Eigen", [](Problem<T>& problem) { return [&problem] { run(problem); }; });
}

}  // namespace

void add_eigen(const Shape& shape) {
  add_type<float>(shape);
  add_type<double>(shape);
}

void describe_eigen() { benchmark::AddCustomContext("eigen", SOMA_EIGEN); }

}  // namespace soma::bench
