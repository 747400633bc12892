// How fast this machine does what every peer must: read and write the bytes, multiply and add. A
// few ways to read are measured; the limit is the fastest of them, or the multiplications where
// these take longer. For a few numbers it is the shortest call that checks its shapes.
#include <xmmintrin.h>

#include <algorithm>
#include <array>
#include <xsimd/xsimd.hpp>

#include "bench.hpp"

namespace soma::bench {
namespace {

template <typename T>
using Lanes = xsimd::batch<T>;

// Two sums in each cycle that take four.
constexpr std::size_t chains = 8;

template <typename T>
void use(const std::array<Lanes<T>, chains>& sums) {
  const auto pair = [&](std::size_t i) { return sums[i] + sums[i + 1]; };
  benchmark::DoNotOptimize((pair(0) + pair(2)) + (pair(4) + pair(6)));
}

// Reads in widest loads, from so many places side by side, asking for memory so far ahead. There is
// one operation for two loads, so that loads alone take time.
template <typename T, std::size_t Streams, std::size_t BytesAhead>
[[gnu::always_inline]] inline void read(const Numbers<T>& numbers,
                                        std::array<Lanes<T>, chains>& sums) {
  constexpr std::size_t width = Lanes<T>::size;
  constexpr std::size_t each = chains / Streams;
  constexpr std::size_t step = 2 * each * width;
  const T* from = numbers.data();
  const std::size_t length = numbers.size() / Streams / step * step;
  for (std::size_t i = 0; i < length; i += step) {
    for (std::size_t stream = 0; stream < Streams; ++stream) {
      const T* place = from + stream * length + i;
      if constexpr (BytesAhead > 0) {
        for (std::size_t line = 0; line < step * sizeof(T); line += 64) {
          _mm_prefetch(reinterpret_cast<const char*>(place) + BytesAhead + line, _MM_HINT_NTA);
        }
      }
      for (std::size_t k = 0; k < each; ++k) {
        const T* pair = place + 2 * k * width;
        Lanes<T>& sum = sums[stream * each + k];
        sum =
            xsimd::fma(Lanes<T>::load_unaligned(pair), Lanes<T>::load_unaligned(pair + width), sum);
      }
    }
  }
  std::size_t i = Streams * length;
  for (; i + width <= numbers.size(); i += width) sums[0] += Lanes<T>::load_unaligned(from + i);
  for (; i < numbers.size(); ++i) sums[1] += Lanes<T>(from[i]);
}

// What is written is read here, which is no slower.
template <typename T, std::size_t Streams, std::size_t BytesAhead = 0>
void add_read(const Shape& shape, const std::string& name) {
  add<T>(shape, name, [](Problem<T>& problem) {
    return [&problem] {
      std::array<Lanes<T>, chains> sums;
      sums.fill(Lanes<T>(T{0}));
      read<T, Streams, BytesAhead>(problem.values, sums);
      read<T, Streams, BytesAhead>(problem.weights, sums);
      read<T, Streams, BytesAhead>(problem.targets, sums);
      read<T, Streams, BytesAhead>(problem.sums, sums);
      use<T>(sums);
    };
  });
}

// As many multiplications with additions as the work has, on numbers in registers.
template <typename T>
void multiply(std::size_t count) {
  std::array<Lanes<T>, chains> sums;
  sums.fill(Lanes<T>(T{1}));
  Lanes<T> a(T{0.5});
  Lanes<T> b(T{0.25});
  benchmark::DoNotOptimize(a);
  benchmark::DoNotOptimize(b);
  for (std::size_t i = 0; i < count; i += chains * Lanes<T>::size) {
    for (auto& sum : sums) sum = xsimd::fma(a, b, sum);
  }
  use<T>(sums);
}

template <typename T>
[[gnu::noinline]] bool fits(std::span<const T> values, std::span<const T> weights,
                            std::span<T> sums, std::size_t inputs, std::size_t examples) {
  return weights.size() % inputs == 0 && values.size() == inputs * examples &&
         sums.size() == weights.size() / inputs * examples;
}

// An update multiplies each weight by an input, and its input by a delta; all layers but the first
// hand their deltas back as well.
std::size_t products_per_example(const Shape& shape) {
  if (!shape.learns()) return shape.weights();
  return 3 * shape.weights() - shape.widths[0] * shape.widths[1];
}

// Up to here, a call takes longer than what it computes.
constexpr std::size_t few = 64;

template <typename T>
void add_type(const Shape& shape) {
  const std::size_t products = shape.examples * products_per_example(shape);
  if (products <= few) {
    add<T>(shape, "limit-call", [](Problem<T>& problem) {
      return [&problem] {
        const auto& [of, values, weights, targets, sums] = problem;
        benchmark::DoNotOptimize(
            fits<T>(values.span(), weights.span(), sums.span(), of.inputs, of.examples));
      };
    });
    return;
  }
  add_read<T, 1>(shape, "limit-read");
  add_read<T, 2>(shape, "limit-read-2-streams");
  add_read<T, 4>(shape, "limit-read-4-streams");
  add_read<T, 1, 1024>(shape, "limit-read-prefetched");
  add_read<T, 4, 512>(shape, "limit-read-4-streams-prefetched");
  add<T>(shape, "limit-multiply",
         [products](Problem<T>& /*problem*/) { return [products] { multiply<T>(products); }; });
}

}  // namespace

void add_limit(const Shape& shape) {
  add_type<float>(shape);
  add_type<double>(shape);
}

}  // namespace soma::bench
