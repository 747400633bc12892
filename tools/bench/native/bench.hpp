#pragma once

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <string>

/// What all peers share: the shapes, the numbers they compute with, and how a way to compute is
/// registered. A peer is one file beside this one and its line in main.cpp.
namespace soma::bench {

/// Examples, inputs and outputs of a layer. A weighted sum is 1 example of 1 output.
struct Shape {
  std::string name;
  bool is_sum;
  std::size_t examples;
  std::size_t inputs;
  std::size_t outputs;
};

/// Numbers that begin at a cache line, as every library's documentation asks for.
template <typename T>
class Numbers {
 public:
  explicit Numbers(std::size_t size) : numbers_(new (line) T[size]), size_(size) {}
  [[nodiscard]] T* data() const { return numbers_.get(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  T& operator[](std::size_t at) const { return numbers_[at]; }
  [[nodiscard]] std::span<T> span() const { return {data(), size_}; }

 private:
  static constexpr std::align_val_t line{64};
  struct Free {
    void operator()(T* numbers) const { ::operator delete[](numbers, line); }
  };
  std::unique_ptr<T[], Free> numbers_;  // NOLINT(*-avoid-c-arrays)
  std::size_t size_;
};

/// The numbers that all peers compute with: between -0.5 and 0.5, the same in every language.
template <typename T>
Numbers<T> numbers(std::size_t count, std::uint32_t seed) {
  Numbers<T> all(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t hash = (static_cast<std::uint32_t>(i) + seed) * 2654435761U;
    all[i] = static_cast<T>(hash / 4294967296.0 - 0.5);
  }
  return all;
}

template <typename T>
struct Problem {
  explicit Problem(const Shape& of)
      : shape(of),
        values(numbers<T>(of.inputs * of.examples, 1)),
        weights(numbers<T>(of.outputs * of.inputs, 2)),
        sums(of.outputs * of.examples) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = 0;
  }

  Shape shape;
  Numbers<T> values;   ///< inputs x examples
  Numbers<T> weights;  ///< outputs x inputs
  Numbers<T> sums;     ///< outputs x examples
};

/// The same two numbers from each peer tell whether they computed the same.
template <typename T>
void report(benchmark::State& state, const Problem<T>& problem) {
  double check = 0;
  double scale = 0;
  for (std::size_t i = 0; i < problem.sums.size(); ++i) {
    const auto sum = static_cast<double>(problem.sums[i]);
    check += sum * (static_cast<double>(i % 7) - 3);
    scale += std::abs(sum) * 3;
  }
  // What computes nothing, as a limit does, has nothing to compare; its deviation would be NaN, no JSON.
  if (scale == 0) return;
  state.counters["check"] = check;
  state.counters["scale"] = scale;
}

/// @param prepare  takes a Problem<T>& and returns the call to measure; what it does itself, such
/// as
///                 laying numbers out as a library likes them, is not measured
template <typename T, typename Prepare>
void add(const Shape& shape, const std::string& peer, Prepare prepare) {
  const std::string name = peer + "/float" + std::to_string(8 * sizeof(T)) + "/" + shape.name;
  benchmark::RegisterBenchmark(name.c_str(), [shape, prepare](benchmark::State& state) {
    Problem<T> problem(shape);
    auto call = prepare(problem);
    for (auto step : state) {
      call();
      benchmark::ClobberMemory();
    }
    report(state, problem);
  });
}

// Each registers its ways to compute a shape, in both types of number where it has both, and says
// in the benchmark's context what it is. Those that are not installed are not linked in.
void add_soma(const Shape& shape);
void add_limit(const Shape& shape);
void add_eigen(const Shape& shape);
void add_openblas(const Shape& shape);
void add_blis(const Shape& shape);
void add_onednn(const Shape& shape);
void add_highway(const Shape& shape);
void add_simsimd(const Shape& shape);

void describe_soma();
void describe_eigen();
void describe_openblas(int threads);
void describe_blis(int threads);
void describe_onednn();
void describe_highway();
void describe_simsimd();

}  // namespace soma::bench
