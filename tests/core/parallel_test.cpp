#include "core/parallel.hpp"

#include "core/forward.hpp"
#include "core/learn.hpp"

#include <omp.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <type_traits>

#include "core/kernels/builtin.hpp"
#include "kernel_test.hpp"

namespace soma::test {
namespace {

/// Sets the number of threads for as long as it lives.
class ThreadCount {
 public:
  explicit ThreadCount(int count) { omp_set_num_threads(count); }
  ~ThreadCount() { omp_set_num_threads(before_); }
  ThreadCount(const ThreadCount&) = delete;
  ThreadCount(ThreadCount&&) = delete;
  ThreadCount& operator=(const ThreadCount&) = delete;
  ThreadCount& operator=(ThreadCount&&) = delete;

 private:
  int before_ = omp_get_max_threads();
};

// Whether the two are one and the same, -0 and 0 told apart; one NaN is like the other.
template <typename T>
bool identical(T a, T b) {
  using Bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
  return std::bit_cast<Bits>(a) == std::bit_cast<Bits>(b) || (std::isnan(a) && std::isnan(b));
}

struct Shape {
  std::size_t inputs;
  std::size_t outputs;
  std::size_t examples;
};

template <typename T>
void check_layer(const Kernel& kernel, Shape shape, Activation activation, std::mt19937& random) {
  const auto [inputs, outputs, examples] = shape;
  std::vector<T> weights(outputs * inputs);
  std::vector<T> bias(activation == Activation::identity ? 0 : outputs);
  std::vector<T> values(inputs * examples);
  fill(std::span<T>(weights), random);
  fill(std::span<T>(bias), random);
  fill(std::span<T>(values), random);
  values[values.size() / 2] = std::numeric_limits<T>::quiet_NaN();
  values[values.size() / 3] = std::numeric_limits<T>::infinity();
  if (!bias.empty()) bias.back() = -T{0};

  const Batch<T> batch{inputs, examples, values};
  std::vector<T> whole(outputs * examples);
  kernel.functions<T>().weighted_sums(weights, bias, batch, whole, examples);
  activate(activation, T{0}, std::span<T>(whole));

  const Layer<T> layer{weights, bias, outputs, activation};
  for (const int threads : {1, 2, 3, 5}) {
    const ThreadCount count(threads);
    Guarded<T> predictions(outputs * examples, 1);
    forward(Network<T>{{&layer, 1}}, batch, predictions.span(), kernel);
    EXPECT_TRUE(predictions.intact()) << "wrote past the predictions";
    EXPECT_TRUE(std::equal(whole.begin(), whole.end(), predictions.span().begin(), identical<T>))
        << inputs << " inputs, " << outputs << " outputs, " << examples << " examples, " << threads
        << " threads";
  }
}

// Around the sizes at which one more thread helps, and those at which parts of a layer end.
template <typename T>
void check_layers(const Kernel& kernel) {
  std::mt19937 random(6);
  constexpr std::size_t step = slice_bytes / sizeof(T);
  for (const std::size_t parts : {2U, 3U, 5U}) {
    const std::size_t work = parts * min_multiplications_per_thread;
    for (const std::size_t inputs : {3U, 64U}) {
      const std::size_t examples = work / inputs + 1;
      const std::size_t edge = examples / (parts * step) * (parts * step) + parts * step;
      for (const std::size_t count : {examples - 1, examples, edge - 1, edge, edge + 1}) {
        check_layer<T>(kernel, {inputs, 1, count}, Activation::identity, random);
      }
    }
    // Several outputs of many examples, and many of few.
    check_layer<T>(kernel, {19, 6, work / 114 + 3}, Activation::relu, random);
    check_layer<T>(kernel, {67, 4, work / 268 + step / 2}, Activation::sigmoid, random);
    for (const std::size_t examples : {std::size_t{1}, std::size_t{7}, step - 1, 2 * step + 1}) {
      for (const std::size_t more : {1U, 2U, 4U}) {
        const std::size_t outputs = work / (101 * examples) + more;
        check_layer<T>(kernel, {101, outputs, examples}, Activation::step, random);
      }
    }
  }
  // So few examples that not every thread can have enough of them to go the same way as one alone.
  for (const std::size_t outputs : {1U, 4U, 7U}) {
    for (const std::size_t examples : {std::size_t{19}, 2 * step + 1}) {
      const std::size_t inputs = 5 * min_multiplications_per_thread / (outputs * examples) + 1;
      check_layer<T>(kernel, {inputs, outputs, examples}, Activation::identity, random);
    }
  }
}

// A long sum is added up in slices, whatever the number of threads.
template <typename T>
void check_long_sum(const Kernel& kernel) {
  std::mt19937 random(8);
  for (const std::size_t inputs :
       {detail::min_long_sum - 1, detail::min_long_sum, detail::min_long_sum + 65}) {
    std::vector<T> weights(2 * inputs);
    std::vector<T> values(inputs);
    fill(std::span<T>(weights), random);
    fill(std::span<T>(values), random);
    const std::array<T, 2> bias{T{0}, T{1}};
    const Layer<T> layer{weights, bias, 2};
    const auto first = std::span<const T>(weights).first(inputs);
    const auto sums = [&](int threads) {
      const ThreadCount count(threads);
      std::vector<T> all = forward(Network<T>{{&layer, 1}}, {inputs, 1, values}, kernel);
      all.push_back(weighted_sum(std::span<const T>(values), first, kernel));
      return all;
    };
    const std::vector<T> alone = sums(1);
    for (const int threads : {2, 3, 5}) EXPECT_EQ(sums(threads), alone) << threads << " threads";
    EXPECT_EQ(alone[2], alone[0]);

    T magnitude = 0;
    for (std::size_t i = 0; i < inputs; ++i) magnitude += std::abs(values[i] * first[i]);
    const T bound = static_cast<T>(inputs) * std::numeric_limits<T>::epsilon() * magnitude;
    EXPECT_NEAR(alone[0], scalar_kernel.functions<T>().dot(values, first), bound);
  }
}

class ParallelTest : public KernelTest {};

TEST_P(ParallelTest, ChangesNoResultInFloat32) { check_layers<float>(kernel()); }
TEST_P(ParallelTest, ChangesNoResultInFloat64) { check_layers<double>(kernel()); }

TEST_P(ParallelTest, ChangesNoLongSumInFloat32) { check_long_sum<float>(kernel()); }
TEST_P(ParallelTest, ChangesNoLongSumInFloat64) { check_long_sum<double>(kernel()); }

TEST_P(ParallelTest, ChangesNoResultOfANetwork) {
  std::mt19937 random(7);
  const std::size_t examples = min_multiplications_per_thread / 8 + 5;
  std::vector<float> first(std::size_t{16} * 9);
  std::vector<float> second(std::size_t{2} * 16);
  std::vector<float> values(9 * examples);
  for (auto* numbers : {&first, &second, &values}) fill(std::span<float>(*numbers), random);
  const std::array layers{Layer<float>{first, {}, 16, Activation::sigmoid},
                          Layer<float>{second, {}, 2, Activation::relu}};
  const auto predictions = [&](int threads) {
    const ThreadCount count(threads);
    return forward(Network<float>{layers}, {9, examples, values}, kernel());
  };
  const std::vector<float> alone = predictions(1);
  for (const int threads : {2, 3, 5}) EXPECT_EQ(predictions(threads), alone) << threads;

  // Traced, it comes to the same.
  std::vector<float> hidden_sums(16 * examples);
  std::vector<float> hidden(16 * examples);
  std::vector<float> sums(2 * examples);
  std::vector<float> outputs(2 * examples);
  const std::array results{LayerResult<float>{hidden_sums, hidden},
                           LayerResult<float>{sums, outputs}};
  const ThreadCount count(3);
  forward_traced(Network<float>{layers}, {9, examples, values},
                 std::span<const LayerResult<float>>(results), kernel());
  EXPECT_EQ(outputs, alone);
}

void check_update(const Kernel& kernel, std::size_t inputs, std::size_t hidden,
                  std::size_t examples) {
  std::mt19937 random(9);
  std::vector<float> values(inputs * examples);
  std::vector<float> targets(2 * examples);
  std::vector<float> start(hidden * (inputs + 1 + 2));
  for (auto* numbers : {&values, &targets, &start}) fill(std::span<float>(*numbers), random);
  const auto update = [&](int threads) {
    const ThreadCount count(threads);
    std::vector<float> parameters = start;
    const std::span<const float> all = parameters;
    const std::size_t weights = hidden * inputs;
    const std::array layers{
        Layer<float>{all.first(weights), all.subspan(weights, hidden), hidden, Activation::relu},
        Layer<float>{all.subspan(weights + hidden), {}, 2}};
    const Network<float> network{layers};
    std::vector<float> memory(training_memory_size(network, examples));
    const auto step = training_step(network, examples, std::span<float>(memory));
    const TrainingSet<float> set{{inputs, examples, values}, targets};
    const StepResult<float> result =
        gradient_descent(Trainable<float>{network, parameters}, set, 0.1F, step, kernel);
    std::vector<float> all_numbers{result.error, mean_squared_error(network, set, step, kernel)};
    all_numbers.insert(all_numbers.end(), parameters.begin(), parameters.end());
    return all_numbers;
  };
  const std::vector<float> alone = update(1);
  EXPECT_NE(alone[2], start.front());
  for (const int threads : {2, 3, 5, 9}) EXPECT_EQ(update(threads), alone) << threads;
}

TEST_P(ParallelTest, ChangesNoUpdate) {
  check_update(kernel(), 9, 16, min_multiplications_per_thread / 32 + 5);
}

// Of so many parameters no tile has its own.
TEST_P(ParallelTest, ChangesNoUpdateOfManyParameters) { check_update(kernel(), 700, 5, 2100); }

std::vector<const Kernel*> kernels_that_split() {
  std::vector<const Kernel*> all;
  std::copy_if(kernels().begin(), kernels().end(), std::back_inserter(all),
               [](const Kernel* kernel) { return kernel->splits; });
  return all;
}

INSTANTIATE_TEST_SUITE_P(, ParallelTest, ::testing::ValuesIn(kernels_that_split()), kernel_name);

// A kernel that marks each of its sums, and each slice of one, with the thread that computed it.
template <typename T>
void mark(std::span<const T> /*weights*/, std::span<const T> /*bias*/, const Batch<T>& batch,
          std::span<T> sums, std::size_t stride) {
  for (std::size_t row = 0; row < sums.size(); row += stride) {
    for (T& sum : sums.subspan(row, batch.examples)) sum = static_cast<T>(omp_get_thread_num());
  }
}

template <typename T>
T mark_slice(std::span<const T> /*a*/, std::span<const T> /*b*/) {
  return static_cast<T>(omp_get_thread_num());
}

constexpr Kernel marking(bool splits) {
  return {.name = "marking",
          .description = "which thread",
          .fused = false,
          .available = [] { return true; },
          .splits = splits,
          .float32 = {1, mark_slice<float>, mark<float>, nullptr, nullptr},
          .float64 = {1, mark_slice<double>, mark<double>, nullptr, nullptr}};
}

/// How many of `max_threads` threads computed a layer.
std::size_t threads_of(const Kernel& kernel, Shape shape, int max_threads) {
  const ThreadCount count(max_threads);
  const std::vector<float> weights(shape.inputs * shape.outputs);
  const std::vector<float> values(shape.inputs * shape.examples);
  const Layer<float> layer{weights, {}, shape.outputs};
  std::vector<float> marks =
      forward(Network<float>{{&layer, 1}}, {shape.inputs, shape.examples, values}, kernel);
  std::sort(marks.begin(), marks.end());
  return static_cast<std::size_t>(std::unique(marks.begin(), marks.end()) - marks.begin());
}

TEST(Parallel, SharesOutExamples) {
  const std::size_t examples = 10 * min_multiplications_per_thread;
  EXPECT_EQ(threads_of(marking(true), {1, 1, examples}, 1), 1);
  EXPECT_EQ(threads_of(marking(true), {1, 1, examples}, 2), 2);
  EXPECT_EQ(threads_of(marking(true), {1, 1, examples}, 5), 5);
}

TEST(Parallel, SharesOutOutputsWhereExamplesAreFew) {
  EXPECT_EQ(threads_of(marking(true), {min_multiplications_per_thread, 16, 1}, 3), 3);
}

TEST(Parallel, SharesOutALongSum) {
  const std::vector<float> numbers(5 * min_multiplications_per_thread);
  const auto marks = [&](bool splits, int threads) {
    const ThreadCount count(threads);
    return weighted_sum(numbers, numbers, marking(splits));
  };
  EXPECT_EQ(marks(true, 1), 0);
  EXPECT_EQ(marks(true, 2), 32);  // half of the 64 slices by thread 1
  EXPECT_EQ(marks(false, 2), 0);
}

TEST(Parallel, TakesNoMoreThreadsThanAreWorthIt) {
  EXPECT_EQ(threads_of(marking(true), {1, 1, 2 * min_multiplications_per_thread - 1}, 5), 1);
  EXPECT_EQ(threads_of(marking(true), {1, 1, 2 * min_multiplications_per_thread}, 5), 2);
  EXPECT_EQ(threads_of(marking(true), {1, 1, 3 * min_multiplications_per_thread}, 5), 3);
}

TEST(Parallel, LeavesWholeLayersToAKernelThatDoesNotSplit) {
  EXPECT_EQ(threads_of(marking(false), {1, 1, 10 * min_multiplications_per_thread}, 5), 1);
}

}  // namespace
}  // namespace soma::test
