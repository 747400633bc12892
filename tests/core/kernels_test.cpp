#include <algorithm>
#include <cmath>
#include <limits>

#include "core/kernels/builtin.hpp"
#include "kernel_test.hpp"

namespace soma::test {
namespace {

using Exact = long double;

// The lengths at which a loop over lanes can go wrong, in order.
std::vector<std::size_t> lengths(std::size_t lanes) {
  std::vector<std::size_t> all{
      0, 1, 2, 3, 7, 16, lanes - 1, lanes, lanes + 1, 4 * lanes, 4 * lanes + 1, 8 * lanes + 2};
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// A sum of products with its bound on rounding errors, both known far better than T can hold.
template <typename T>
struct Reference {
  Exact sum = 0;
  Exact magnitude = 0;
  std::size_t terms = 0;

  void add(T a, T b) {
    const Exact product = static_cast<Exact>(a) * static_cast<Exact>(b);
    sum += product;
    magnitude += std::abs(product);
    ++terms;
  }
  [[nodiscard]] Exact bound() const {
    constexpr auto epsilon = static_cast<Exact>(std::numeric_limits<T>::epsilon());
    return static_cast<Exact>(terms) * epsilon * magnitude;
  }
};

template <typename T, typename Where>
void expect_near(T actual, const Reference<T>& reference, Where where) {
  EXPECT_LE(std::abs(static_cast<Exact>(actual) - reference.sum), reference.bound()) << where();
}

// Whether the two are one and the same, NaN included.
template <typename T>
bool same(T a, T b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

template <typename T>
void check_dot(const Kernel& kernel) {
  const auto& functions = kernel.functions<T>();
  std::mt19937 random(1);
  for (const std::size_t length : lengths(functions.lanes)) {
    for (std::size_t a_offset = 0; a_offset < functions.lanes; ++a_offset) {
      for (std::size_t b_offset = 0; b_offset < functions.lanes; ++b_offset) {
        Guarded<T> a(length, a_offset);
        Guarded<T> b(length, b_offset);
        fill(a.span(), random);
        fill(b.span(), random);
        Reference<T> reference;
        for (std::size_t i = 0; i < length; ++i) {
          reference.add(a.span()[i], b.span()[i]);
        }
        const T dot = functions.dot(a.span(), b.span());
        const auto where = [&] {
          return "length " + std::to_string(length) + " at offsets " + std::to_string(a_offset) +
                 ", " + std::to_string(b_offset);
        };
        expect_near(dot, reference, where);
        if (length < 8) {
          const T plain = scalar_kernel.functions<T>().dot(a.span(), b.span());
          EXPECT_EQ(dot, plain) << "the plain order of summation, " << where();
        }
      }
    }
  }
}

struct Shape {
  std::size_t inputs;
  std::size_t outputs;
  std::size_t examples;
  bool biased;
};

template <typename T>
void check_layer(const Kernel& kernel, Shape shape, std::size_t offset, std::mt19937& random) {
  const auto [inputs, outputs, examples, biased] = shape;
  const auto& functions = kernel.functions<T>();
  Guarded<T> weights(outputs * inputs, offset);
  Guarded<T> bias(biased ? outputs : 0, offset);
  Guarded<T> values(inputs * examples, offset);
  Guarded<T> sums(outputs * examples, offset);
  fill(weights.span(), random);
  fill(bias.span(), random);
  fill(values.span(), random);

  const Batch<T> batch{inputs, examples, values.span()};
  functions.weighted_sums(weights.span(), bias.span(), batch, sums.span(), examples);
  EXPECT_TRUE(sums.intact()) << "wrote past the sums";

  std::vector<T> plain(outputs * examples);
  scalar_kernel.functions<T>().weighted_sums(weights.span(), bias.span(), batch, plain, examples);
  const bool exact = !kernel.fused && (examples != 1 || inputs < 8);
  for (std::size_t output = 0; output < outputs; ++output) {
    for (std::size_t example = 0; example < examples; ++example) {
      Reference<T> reference;
      for (std::size_t input = 0; input < inputs; ++input) {
        reference.add(values.span()[input * examples + example],
                      weights.span()[output * inputs + input]);
      }
      if (biased) reference.add(bias.span()[output], 1);
      const std::size_t at = output * examples + example;
      const auto where = [&, output = output, example = example] {
        return std::to_string(shape.inputs) + " inputs, output " + std::to_string(output) + " of " +
               std::to_string(shape.outputs) + ", example " + std::to_string(example) + " of " +
               std::to_string(shape.examples) + ", offset " + std::to_string(offset);
      };
      expect_near(sums.span()[at], reference, where);
      if (exact) {
        EXPECT_EQ(sums.span()[at], plain[at]) << where();
      }
    }
  }
}

template <typename T>
void check_layers(const Kernel& kernel) {
  std::mt19937 random(2);
  const std::size_t lanes = kernel.functions<T>().lanes;
  for (const std::size_t examples : lengths(lanes)) {
    for (const std::size_t inputs : {0U, 1U, 2U, 3U, 4U, 5U, 8U, 9U, 17U}) {
      for (const std::size_t outputs : {0U, 1U, 3U}) {
        for (const bool biased : {false, true}) {
          for (std::size_t offset = 0; offset < lanes; ++offset) {
            check_layer<T>(kernel, {inputs, outputs, examples, biased}, offset, random);
          }
        }
      }
    }
  }
}

// Kernels take 4 outputs at a time, 64 inputs of them, and 16 to 64 examples.
template <typename T>
void check_blocks(const Kernel& kernel) {
  std::mt19937 random(3);
  for (const std::size_t examples : {15U, 16U, 17U, 31U, 33U, 47U, 48U, 49U, 63U, 64U, 65U, 130U}) {
    for (const std::size_t inputs : {1U, 9U}) {
      for (std::size_t outputs = 1; outputs <= 9; ++outputs) {
        check_layer<T>(kernel, {inputs, outputs, examples, outputs % 2 == 0}, 1, random);
      }
    }
  }
  for (const std::size_t inputs : {0U, 63U, 64U, 65U, 128U, 129U}) {
    check_layer<T>(kernel, {inputs, 5, 67, true}, 1, random);
  }
  check_layer<T>(kernel, {65, 64, 97, true}, 1, random);
  // One output takes 8 of 64 inputs at a time.
  for (const std::size_t inputs : {16U, 63U, 64U, 65U, 72U, 128U, 135U, 200U}) {
    for (const std::size_t examples : {16U, 67U}) {
      check_layer<T>(kernel, {inputs, 1, examples, inputs % 2 == 0}, 1, random);
    }
  }
  for (std::size_t offset = 0; offset < kernel.functions<T>().lanes; ++offset) {
    check_layer<T>(kernel, {5, 4, 99, true}, offset, random);
  }
}

// They keep 64 KiB of one output's sums in the cache, and 16 KiB of each of several outputs.
template <typename T>
void check_tiles(const Kernel& kernel) {
  std::mt19937 random(4);
  const std::size_t lanes = kernel.functions<T>().lanes;
  for (const std::size_t more : {std::size_t{0}, std::size_t{1}, lanes - 1, lanes, lanes + 1}) {
    check_layer<T>(kernel, {10, 1, 65536 / sizeof(T) + more, true}, 1, random);
    check_layer<T>(kernel, {10, 3, 16384 / sizeof(T) + more, true}, 1, random);
  }
  check_layer<T>(kernel, {10, 1, 65536 / sizeof(T) - 1, false}, 0, random);
  check_layer<T>(kernel, {9, 7, 32768 / sizeof(T) + 3, false}, 1, random);
}

// They store 4 MiB of sums and more past the caches. One product has one rounding, fused or not.
template <typename T>
void check_long_batch(const Kernel& kernel) {
  std::mt19937 random(5);
  const auto& functions = kernel.functions<T>();
  const std::size_t examples = (4U << 20U) / sizeof(T) + functions.lanes + 1;
  const std::vector<T> weight{T{1} / 3};
  std::vector<T> values(examples);
  fill(std::span<T>(values), random);
  const Batch<T> batch{1, examples, values};
  std::vector<T> plain(examples);
  scalar_kernel.functions<T>().weighted_sums(weight, {}, batch, plain, examples);
  for (std::size_t offset = 0; offset < functions.lanes; ++offset) {
    Guarded<T> sums(examples, offset);
    functions.weighted_sums(weight, {}, batch, sums.span(), examples);
    EXPECT_TRUE(sums.intact()) << "wrote past the sums at offset " << offset;
    EXPECT_TRUE(std::equal(plain.begin(), plain.end(), sums.span().begin())) << offset;
  }
}

template <typename T>
void check_not_finite(const Kernel& kernel) {
  const auto& functions = kernel.functions<T>();
  const auto& plain = scalar_kernel.functions<T>();
  const T infinity = std::numeric_limits<T>::infinity();
  for (const T odd : {std::numeric_limits<T>::quiet_NaN(), infinity, -infinity}) {
    for (const T weight : {T{2}, T{-2}, T{0}}) {
      const std::size_t length = 4 * functions.lanes + 3;
      std::vector<T> a(length, 1);
      const std::vector<T> b(length, weight);
      for (std::size_t at = 0; at < length; ++at) {
        a[at] = odd;
        EXPECT_TRUE(same(functions.dot(a, b), plain.dot(a, b))) << odd << " at " << at;

        // As 1 input of many examples: the other examples stay as they were.
        std::vector<T> sums(length);
        std::vector<T> expected(length);
        const Batch<T> batch{1, length, a};
        std::vector<T> dots{0};
        functions.add_dots(batch, {1, length, b}, dots, length);
        EXPECT_TRUE(same(dots[0], plain.dot(a, b))) << odd << " at " << at;
        functions.weighted_sums(std::span(b).first(1), {}, batch, sums, length);
        plain.weighted_sums(std::span(b).first(1), {}, batch, expected, length);
        EXPECT_TRUE(std::equal(sums.begin(), sums.end(), expected.begin(), same<T>))
            << odd << " at example " << at;
        a[at] = 1;
      }
    }
  }
}

// A sum begins at 0, and so is 0, not -0, where all its products are -0.
template <typename T>
void check_zeros(const Kernel& kernel) {
  const auto& functions = kernel.functions<T>();
  const std::vector<T> bias{-T{0}};
  for (const std::size_t examples : lengths(functions.lanes)) {
    for (const std::size_t inputs : {0U, 1U, 4U, 9U, 17U}) {
      const std::vector<T> weights(inputs, T{-1});
      const std::vector<T> values(inputs * examples, T{0});
      for (const std::span<const T> biases : {std::span<const T>(), std::span<const T>(bias)}) {
        std::vector<T> sums(examples, T{1});
        functions.weighted_sums(weights, biases, {inputs, examples, values}, sums, examples);
        for (const T sum : sums) {
          EXPECT_TRUE(sum == 0 && !std::signbit(sum))
              << sum << ": " << examples << " examples of " << inputs << " inputs, "
              << biases.size() << " biases";
        }
      }
    }
  }
}

// They take 4 rows with 2 or 4 others at a time.
template <typename T>
void check_add_dots(const Kernel& kernel) {
  const auto& functions = kernel.functions<T>();
  std::mt19937 random(6);
  for (const std::size_t examples : lengths(functions.lanes)) {
    for (const std::size_t a_rows : {0U, 1U, 3U, 4U, 9U}) {
      for (const std::size_t b_rows : {0U, 1U, 2U, 5U, 8U}) {
        // Slices of rows that are longer.
        const std::size_t stride = examples + 3;
        Guarded<T> a(a_rows * stride, 1);
        Guarded<T> b(b_rows * stride, functions.lanes - 1);
        Guarded<T> sums(a_rows * b_rows, 1);
        fill(a.span(), random);
        fill(b.span(), random);
        fill(sums.span(), random);
        const std::vector<T> before(sums.span().begin(), sums.span().end());
        functions.add_dots({a_rows, examples, a.span()}, {b_rows, examples, b.span()}, sums.span(),
                           stride);
        EXPECT_TRUE(sums.intact()) << "wrote past the sums";
        for (std::size_t i = 0; i < before.size(); ++i) {
          Reference<T> reference;
          reference.add(before[i], 1);
          for (std::size_t example = 0; example < examples; ++example) {
            reference.add(a.span()[i / b_rows * stride + example],
                          b.span()[i % b_rows * stride + example]);
          }
          expect_near(sums.span()[i], reference, [&] {
            return "row " + std::to_string(i / b_rows) + " of " + std::to_string(a_rows) +
                   ", row " + std::to_string(i % b_rows) + " of " + std::to_string(b_rows) + ", " +
                   std::to_string(examples) + " examples";
          });
        }
      }
    }
  }
}

// x * x - round(x * x) is 0 where the product is rounded before the sum.
template <typename T>
bool rounds_once(const Kernel& kernel) {
  const T x = T{1} / 3;
  const std::size_t examples = kernel.functions<T>().lanes;
  const std::vector<T> weights{1, x};
  std::vector<T> values(examples, -(x * x));
  values.resize(2 * examples, x);
  std::vector<T> sums(examples);
  kernel.functions<T>().weighted_sums(weights, {}, {2, examples, values}, sums, examples);
  return sums[0] != 0;
}

TEST_P(KernelTest, DotProductInFloat32) { check_dot<float>(kernel()); }
TEST_P(KernelTest, DotProductInFloat64) { check_dot<double>(kernel()); }
TEST_P(KernelTest, LayersInFloat32) { check_layers<float>(kernel()); }
TEST_P(KernelTest, LayersInFloat64) { check_layers<double>(kernel()); }
TEST_P(KernelTest, BlocksInFloat32) { check_blocks<float>(kernel()); }
TEST_P(KernelTest, BlocksInFloat64) { check_blocks<double>(kernel()); }
TEST_P(KernelTest, TilesInFloat32) { check_tiles<float>(kernel()); }
TEST_P(KernelTest, TilesInFloat64) { check_tiles<double>(kernel()); }
TEST_P(KernelTest, LongBatchesInFloat32) { check_long_batch<float>(kernel()); }
TEST_P(KernelTest, LongBatchesInFloat64) { check_long_batch<double>(kernel()); }
TEST_P(KernelTest, DotProductsOfRowsInFloat32) { check_add_dots<float>(kernel()); }
TEST_P(KernelTest, DotProductsOfRowsInFloat64) { check_add_dots<double>(kernel()); }
TEST_P(KernelTest, NotFiniteInFloat32) { check_not_finite<float>(kernel()); }
TEST_P(KernelTest, NotFiniteInFloat64) { check_not_finite<double>(kernel()); }
TEST_P(KernelTest, ZerosInFloat32) { check_zeros<float>(kernel()); }
TEST_P(KernelTest, ZerosInFloat64) { check_zeros<double>(kernel()); }

TEST_P(KernelTest, SaysWhetherItRoundsOnce) {
  EXPECT_EQ(rounds_once<float>(kernel()), kernel().fused);
  EXPECT_EQ(rounds_once<double>(kernel()), kernel().fused);
}

TEST_P(KernelTest, SaysWhatItIs) {
  EXPECT_FALSE(kernel().name.empty());
  EXPECT_FALSE(kernel().description.empty());
  EXPECT_EQ(kernel().float32.lanes, &kernel() == &scalar_kernel ? 1 : 2 * kernel().float64.lanes);
}

INSTANTIATE_TEST_SUITE_P(, KernelTest, every_kernel(), kernel_name);

TEST(Kernels, AreListedBestFirstAndTheReferenceLast) {
  ASSERT_FALSE(kernels().empty());
  EXPECT_EQ(kernels().back(), &scalar_kernel);
  const auto best = std::find_if(kernels().begin(), kernels().end(),
                                 [](const Kernel* kernel) { return kernel->available(); });
  EXPECT_EQ(*best, &best_kernel());
}

#if defined(SOMA_SIMD) && (defined(__x86_64__) || defined(__aarch64__) || defined(__wasm_simd128__))
TEST(Kernels, UseLanesWhereThereAreSome) { EXPECT_GE(best_kernel().float32.lanes, 4); }
#endif

}  // namespace
}  // namespace soma::test
