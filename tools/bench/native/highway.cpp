// Its dot product, and its matrix-vector product, whose sizes are the compiler's to know and which
// takes the numbers example by example: they are laid out so beforehand.
#include <hwy/contrib/dot/dot-inl.h>
#include <hwy/contrib/matvec/matvec-inl.h>
#include <hwy/highway.h>

#include <memory>

#include "bench.hpp"

namespace soma::bench {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

template <typename T>
T dot(const T* a, const T* b, std::size_t size) {
  return hn::Dot::Compute<0>(hn::ScalableTag<T>(), a, b, size);
}

template <typename T>
void add_dot(const Shape& shape) {
  add<T>(shape, "Highway", [](Problem<T>& problem) {
    return [&problem] {
      problem.sums[0] = dot(problem.values.data(), problem.weights.data(), problem.values.size());
    };
  });
}

template <typename T, std::size_t Examples, std::size_t Inputs>
void add_matvec(const Shape& shape) {
  if (shape.examples != Examples || shape.inputs != Inputs || shape.outputs != 1) return;
  add<T>(shape, "Highway", [](Problem<T>& problem) {
    auto rows = std::make_shared<Numbers<T>>(Examples * Inputs);
    for (std::size_t input = 0; input < Inputs; ++input) {
      for (std::size_t example = 0; example < Examples; ++example) {
        (*rows)[example * Inputs + input] = problem.values[input * Examples + example];
      }
    }
    auto pool = std::make_shared<hwy::ThreadPool>(0);
    return [&problem, rows, pool] {
      hn::MatVec<Examples, Inputs>(rows->data(), problem.weights.data(), problem.sums.data(),
                                   *pool);
    };
  });
}

template <typename T>
void add_type(const Shape& shape) {
  if (shape.examples == 1 && shape.outputs == 1) add_dot<T>(shape);
  add_matvec<T, 1000, 64>(shape);
  add_matvec<T, 100000, 64>(shape);
  add_matvec<T, 1000, 1024>(shape);
  add_matvec<T, 10000, 1024>(shape);
  add_matvec<T, 1024, 4096>(shape);
}

}  // namespace

void add_highway(const Shape& shape) {
  add_type<float>(shape);
  add_type<double>(shape);
}

void describe_highway() {
  benchmark::AddCustomContext("highway",
                              std::to_string(HWY_MAJOR) + "." + std::to_string(HWY_MINOR) + "." +
                                  std::to_string(HWY_PATCH) + ", " + hwy::TargetName(HWY_TARGET));
}

}  // namespace soma::bench
