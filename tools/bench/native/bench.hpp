#pragma once

#include <benchmark/benchmark.h>
#include <sys/mman.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <vector>

/// What all peers share: the shapes, the numbers they compute with, and how a way to compute is
/// registered. A peer is one file beside this one and its line in main.cpp.
namespace soma::bench {

/// A layer; a weighted sum, which is 1 example of 1 output; a network; or one update of a network
/// from all examples.
enum class Kind : std::uint8_t { layer, sum, network, learning };

struct Shape {
  std::string name;
  Kind kind;
  std::size_t examples;
  std::size_t inputs;
  std::size_t outputs;
  /// Of a network: how many numbers go into its first layer, and come out of each.
  std::vector<std::size_t> widths;

  [[nodiscard]] bool is_sum() const { return kind == Kind::sum; }
  [[nodiscard]] bool is_network() const { return kind >= Kind::network; }
  [[nodiscard]] bool learns() const { return kind == Kind::learning; }
  [[nodiscard]] std::size_t layers() const { return is_network() ? widths.size() - 1 : 1; }
  /// Of all layers; there are no biases.
  [[nodiscard]] std::size_t weights() const {
    std::size_t count = is_network() ? 0 : outputs * inputs;
    for (std::size_t i = 1; i < widths.size(); ++i) count += widths[i] * widths[i - 1];
    return count;
  }
};

/// Asks for large pages, which spare a processor looking addresses up. NumPy does so from this size
/// on, and PyTorch's tensors are NumPy's arrays here: it would be they alone who have them.
inline void ask_for_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t page = 4096;
  if (bytes < std::size_t{1} << 22U) return;
  const std::uintptr_t before = reinterpret_cast<std::uintptr_t>(memory) % page;
  madvise(static_cast<char*>(memory) + (page - before), bytes - (page - before), MADV_HUGEPAGE);
#endif
}

/// Numbers that begin at a cache line, as every library's documentation asks for.
template <typename T>
class Numbers {
 public:
  explicit Numbers(std::size_t size) : numbers_(new (line) T[size]), size_(size) {
    ask_for_large_pages(data(), size * sizeof(T));
  }
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
        weights(numbers<T>(of.weights(), 2)),
        targets(numbers<T>(of.learns() ? of.outputs * of.examples : 0, 3)),
        sums(of.learns() ? of.weights() : of.outputs * of.examples) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = 0;
  }

  Shape shape;
  Numbers<T> values;   ///< inputs x examples
  Numbers<T> weights;  ///< outputs x inputs, layer by layer
  Numbers<T> targets;  ///< outputs x examples, where a network learns
  Numbers<T> sums;     ///< outputs x examples; or the weights after the update
};

/// The learning rate of every update.
constexpr double alpha = 0.01;

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
  // What computes nothing, as a limit does, has nothing to compare; its deviation would be NaN, no
  // JSON.
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
