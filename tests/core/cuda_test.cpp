#include "core/kernels/cuda.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/kernels/builtin.hpp"
#include "kernel_test.hpp"

namespace soma::test {
namespace {

class CudaTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!cuda_kernel.available()) GTEST_SKIP() << lacks(cuda_kernel);
  }
};

struct Shape {
  std::size_t inputs;
  std::size_t outputs;
  std::size_t examples;
};

std::string text(Shape shape) {
  return std::to_string(shape.outputs) + " outputs of " + std::to_string(shape.inputs) +
         " inputs and " + std::to_string(shape.examples) + " examples";
}

// Beyond what every kernel is tried with: many blocks, inputs in many chunks, weights in many
// pieces, rows at multiples of a pack and not, more outputs than a thread takes; so many examples
// of few inputs that a thread takes several packs; products of matrices whose tiles and pieces are
// whole and not, and in chunks.
constexpr std::array shapes{
    Shape{3, 1, 4},       Shape{3, 1, 1000},    Shape{3, 1, 100000}, Shape{3, 1, 100001},
    Shape{64, 1, 1000},   Shape{64, 64, 1000},  Shape{1024, 1, 999}, Shape{1024, 1, 1000},
    Shape{4096, 1, 1024}, Shape{700, 9, 37},    Shape{700, 4, 36},   Shape{4001, 9, 130},
    Shape{30000, 3, 2},   Shape{30001, 8, 3},   Shape{2, 1000, 5},   Shape{100000, 1, 1},
    Shape{100003, 1, 1},  Shape{9000, 3, 1},    Shape{9001, 3, 1},   Shape{5, 3000, 1},
    Shape{4, 1, 600004},  Shape{1, 1, 1100000}, Shape{64, 64, 640},  Shape{61, 33, 65},
    Shape{16, 32, 64},    Shape{17, 31, 127},   Shape{1024, 64, 64}, Shape{1021, 70, 63},
};
// And products of so many tiles that a thread takes twice the outputs, in float32.
constexpr std::array wide_shapes{Shape{16, 128, 8448}, Shape{20, 100, 8449}, Shape{9, 250, 4300}};

template <typename T>
struct Problem {
  std::vector<T> weights;
  std::vector<T> bias;
  std::vector<T> values;
  Shape shape;

  explicit Problem(Shape of)
      : weights(of.outputs * of.inputs),
        bias(of.outputs),
        values(of.inputs * of.examples),
        shape(of) {
    std::mt19937 random(5);
    fill(std::span(weights), random);
    fill(std::span(bias), random);
    fill(std::span(values), random);
  }

  [[nodiscard]] Batch<T> batch() const { return {shape.inputs, shape.examples, values}; }

  void expect_near(std::span<const T> sums) const {
    constexpr auto epsilon = static_cast<long double>(std::numeric_limits<T>::epsilon());
    ASSERT_EQ(sums.size(), shape.outputs * shape.examples);
    std::size_t wrong = 0;
    for (std::size_t at = 0; at < sums.size(); ++at) {
      const std::size_t output = at / shape.examples;
      const auto shift = static_cast<long double>(bias[output]);
      long double sum = shift;
      long double magnitude = std::abs(shift);
      for (std::size_t input = 0; input < shape.inputs; ++input) {
        const long double product =
            static_cast<long double>(weights[output * shape.inputs + input]) *
            static_cast<long double>(values[input * shape.examples + at % shape.examples]);
        sum += product;
        magnitude += std::abs(product);
      }
      const auto bound = static_cast<long double>(shape.inputs + 1) * epsilon * magnitude;
      // Written so that NaN is wrong too.
      if (!(std::abs(static_cast<long double>(sums[at]) - sum) <= bound)) ++wrong;
    }
    EXPECT_EQ(wrong, 0U) << "sums of " << text(shape);
  }
};

// `offset` numbers into memory that is aligned: at no multiple of a pack unless it is 0.
template <typename T>
std::vector<T> resident_sums(const Problem<T>& problem, std::size_t offset, CudaStream& stream) {
  const auto copy = [&](std::span<const T> numbers) {
    std::vector<T> all(offset);
    all.insert(all.end(), numbers.begin(), numbers.end());
    CudaBuffer<T> buffer(all, stream);
    stream.wait();
    return buffer;
  };
  const auto view = [&](const CudaBuffer<T>& buffer) { return buffer.span().subspan(offset); };
  const CudaBuffer<T> weights = copy(problem.weights);
  const CudaBuffer<T> bias = copy(problem.bias);
  const CudaBuffer<T> values = copy(problem.values);
  const auto [inputs, outputs, examples] = problem.shape;
  std::vector<T> sums(offset + outputs * examples, 7);
  CudaBuffer<T> predictions(sums, stream);
  const Layer<T> layer{.weights = view(weights), .bias = view(bias), .outputs = outputs};
  forward(Network<T>{{&layer, 1}}, Batch<T>{inputs, examples, view(values)},
          predictions.span().subspan(offset), stream);
  predictions.download(sums, stream);
  stream.wait();
  EXPECT_TRUE(std::all_of(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(offset),
                          [](T number) { return number == 7; }))
      << "wrote before the sums of " << text(problem.shape);
  return {sums.begin() + static_cast<std::ptrdiff_t>(offset), sums.end()};
}

template <typename T>
void check_shapes(std::span<const Shape> all) {
  CudaStream stream;
  for (const Shape shape : all) {
    const Problem<T> problem(shape);
    std::vector<T> sums(shape.outputs * shape.examples);
    cuda_kernel.functions<T>().weighted_sums(problem.weights, problem.bias, problem.batch(), sums,
                                             problem.batch().examples);
    problem.expect_near(sums);
    EXPECT_EQ(resident_sums(problem, 0, stream), sums) << "left on the device: " << text(shape);
    problem.expect_near(resident_sums(problem, 1, stream));
  }
}

TEST_F(CudaTest, ManyShapesInFloat32) { check_shapes<float>(shapes); }
TEST_F(CudaTest, ManyShapesInFloat64) { check_shapes<double>(shapes); }
TEST_F(CudaTest, WideShapesInFloat32) { check_shapes<float>(wide_shapes); }

TEST_F(CudaTest, EveryRunGivesTheSameDigits) {
  CudaStream stream;
  for (const Shape shape :
       {Shape{30000, 3, 2}, Shape{100000, 1, 1}, Shape{1024, 1, 1000}, Shape{1024, 64, 64}}) {
    const Problem<float> problem(shape);
    const auto first = resident_sums(problem, 0, stream);
    for (int again = 0; again < 3; ++again) {
      EXPECT_EQ(resident_sums(problem, 0, stream), first) << text(shape);
    }
  }
}

template <typename T>
void check_network(Activation activation) {
  const Problem<T> first({40, 30, 50});
  const Problem<T> second({30, 20, 50});
  const Problem<T> third({20, 3, 50});
  const std::array<Layer<T>, 3> layers{{{first.weights, first.bias, 30, activation, T{0.25}},
                                        {second.weights, second.bias, 20, activation, T{0.25}},
                                        {third.weights, third.bias, 3, activation, T{0.25}}}};
  const std::vector<T> expected = forward(Network<T>{layers}, first.batch(), scalar_kernel);

  CudaStream stream;
  std::vector<CudaBuffer<T>> buffers;
  std::vector<Layer<T>> resident;
  resident.reserve(layers.size());
  const auto moved = [&](std::span<const T> numbers) {
    return std::span<const T>(buffers.emplace_back(numbers, stream).span());
  };
  for (const Layer<T>& layer : layers) {
    resident.push_back({moved(layer.weights), moved(layer.bias), layer.outputs, layer.activation,
                        layer.threshold});
  }
  const Batch<T> batch{40, 50, moved(first.values)};
  CudaBuffer<T> predictions(expected.size());
  forward(Network<T>{resident}, batch, predictions.span(), stream);
  std::vector<T> actual(expected.size());
  predictions.download(actual, stream);
  stream.wait();
  // Sums of up to 40 numbers of about 1, three times over.
  const T near = 20000 * std::numeric_limits<T>::epsilon();
  for (std::size_t at = 0; at < expected.size(); ++at) {
    EXPECT_NEAR(actual[at], expected[at], near) << name_of(activation) << " at " << at;
  }
}

TEST_F(CudaTest, LayersHandOnTheirResultsOnTheDevice) {
  for (const auto activation :
       {Activation::identity, Activation::step, Activation::relu, Activation::sigmoid}) {
    check_network<float>(activation);
    check_network<double>(activation);
  }
}

// A kernel may start while the one before it still works.
TEST_F(CudaTest, WorkThatIsQueuedAllAtOnceWaitsForItsInputs) {
  constexpr std::size_t examples = 500;
  const Problem<float> first({300, 64, examples});
  const Problem<float> second({64, 40, examples});
  const Problem<float> third({40, 1, examples});
  CudaStream stream;
  std::vector<CudaBuffer<float>> buffers;
  buffers.reserve(8);
  const auto moved = [&](std::span<const float> numbers) {
    return std::span<const float>(buffers.emplace_back(numbers, stream).span());
  };
  std::vector<Layer<float>> layers;
  for (const Problem<float>* layer : {&first, &second, &third}) {
    layers.push_back({moved(layer->weights), moved(layer->bias), layer->shape.outputs});
  }
  const Batch<float> batch{300, examples, moved(first.values)};
  constexpr std::size_t runs = 20;
  CudaBuffer<float> predictions(runs * examples);
  for (std::size_t run = 0; run < runs; ++run) {
    forward(Network<float>{layers}, batch, predictions.span().subspan(run * examples, examples),
            stream);
  }
  std::vector<float> all(runs * examples);
  predictions.download(all, stream);
  stream.wait();

  const std::vector<float> once(all.begin(), all.begin() + examples);
  for (std::size_t run = 1; run < runs; ++run) {
    const auto start = all.begin() + static_cast<std::ptrdiff_t>(run * examples);
    EXPECT_TRUE(std::equal(once.begin(), once.end(), start)) << "run " << run;
  }
  const std::array<Layer<float>, 3> near{{{first.weights, first.bias, 64},
                                          {second.weights, second.bias, 40},
                                          {third.weights, third.bias, 1}}};
  const std::vector<float> expected = forward(Network<float>{near}, first.batch(), scalar_kernel);
  for (std::size_t at = 0; at < examples; ++at) {
    // Sums of up to 300 numbers of about 1, times 64, times 40.
    EXPECT_NEAR(once[at], expected[at], 0.05F) << "at " << at;
  }
}

TEST_F(CudaTest, NothingToDoIsDone) {
  CudaStream stream;
  const std::vector<double> two{0.5, -0.5};
  const CudaBuffer<double> bias(two, stream);
  CudaBuffer<double> sums(4);
  const Layer<double> no_inputs{.bias = bias.span(), .outputs = 2};
  forward(Network<double>{{&no_inputs, 1}}, Batch<double>{0, 2, {}}, sums.span(), stream);
  std::vector<double> expected{0.5, 0.5, -0.5, -0.5};
  std::vector<double> actual(4);
  sums.download(actual, stream);
  stream.wait();
  EXPECT_EQ(actual, expected) << "no inputs";

  const Layer<double> layer{.weights = bias.span()};
  forward(Network<double>{{&layer, 1}}, Batch<double>{2, 0, {}}, std::span<double>{}, stream);
  const Layer<double> no_outputs{.outputs = 0};
  forward(Network<double>{{&no_outputs, 1}}, Batch<double>{0, 2, {}}, std::span<double>{}, stream);
  CudaBuffer<double>(0).download({}, stream);
  stream.wait();
  sums.download(actual, stream);
  stream.wait();
  EXPECT_EQ(actual, expected) << "no examples, no outputs";
}

template <typename Error, typename Call>
std::string thrown_by(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

TEST_F(CudaTest, WrongShapesThrowTheirText) {
  CudaStream stream;
  CudaBuffer<float> two(2);
  CudaBuffer<float> three(3);
  const Layer<float> layer{.weights = two.span()};
  const Network<float> network{{&layer, 1}};
  EXPECT_EQ(thrown_by<ShapeError>([&] {
              forward(network, Batch<float>{3, 1, three.span()}, two.span().first(1), stream);
            }),
            "3 inputs but 2 weights");
  EXPECT_EQ(thrown_by<ShapeError>([&] {
              forward(network, Batch<float>{2, 1, two.span()}, three.span(), stream);
            }),
            "1 output of 1 example need 1 prediction, not 3");
  std::vector<float> numbers(3);
  EXPECT_EQ(thrown_by<std::invalid_argument>([&] { two.upload(numbers, stream); }),
            "3 numbers for a buffer of 2");
  EXPECT_EQ(thrown_by<std::invalid_argument>([&] { two.download(numbers, stream); }),
            "3 numbers for a buffer of 2");
}

TEST_F(CudaTest, WhatDoesNotFitIsSaidAndTheRestGoesOn) {
  CudaStream stream;
  const Problem<float> problem({3, 1, 1000});
  const auto before = resident_sums(problem, 0, stream);
  constexpr std::size_t many = std::size_t{1} << 48U;
  const std::string text = thrown_by<CudaError>([] { CudaBuffer<float> buffer(many); });
  EXPECT_EQ(text.find("cudaMalloc of " + std::to_string(4 * many) + " bytes, "), 0U) << text;
  EXPECT_NE(text.find("out of memory"), std::string::npos) << text;
  EXPECT_EQ(resident_sums(problem, 0, stream), before);
}

TEST(Cuda, StandsBehindTheProcessorsOwnKernels) {
  ASSERT_GE(kernels().size(), 2U);
  EXPECT_EQ(kernels()[kernels().size() - 2], &cuda_kernel);
  EXPECT_NE(&best_kernel(), &cuda_kernel);
}

TEST(Cuda, IsChosenByNameWhereThereIsADevice) {
  const CudaStatus status = cuda_status();
  EXPECT_EQ(cuda_kernel.available(), status.available);
  EXPECT_EQ(&kernel_or_best("cuda"), status.available ? &cuda_kernel : &best_kernel());
  EXPECT_EQ(&kernel_or_best("scalar"), &scalar_kernel);
  EXPECT_EQ(&kernel_or_best("abacus"), &best_kernel());
}

TEST(CudaWithoutADevice, TheProcessorServesAndCallsSayWhatFailed) {
  const CudaStatus status = cuda_status();
  if (status.available) GTEST_SKIP() << "there is one: " << status.text;
  EXPECT_EQ(status.text, "no CUDA device; the CPU kernel serves");

  const std::vector<double> game{8.5, 0.65, 1.2};
  const std::vector<double> weights{0.1, 0.2, 0};
  EXPECT_DOUBLE_EQ(weighted_sum(game, weights, kernel_or_best("cuda")), 0.98);

  const std::string no_stream = thrown_by<CudaError>([] { CudaStream stream; });
  EXPECT_EQ(no_stream.find("cudaGetDevice: "), 0U) << no_stream;
  const std::string no_buffer = thrown_by<CudaError>([] { CudaBuffer<float> buffer(2); });
  EXPECT_EQ(no_buffer.find("cudaMalloc of 8 bytes: "), 0U) << no_buffer;
  const Layer<double> layer{.weights = weights};
  std::vector<double> predictions{7};
  const std::string no_kernel = thrown_by<CudaError>([&] {
    forward(Network<double>{{&layer, 1}}, Batch<double>{3, 1, game}, std::span(predictions),
            cuda_kernel);
  });
  EXPECT_EQ(no_kernel.find("cudaGetDevice: "), 0U) << no_kernel;
  EXPECT_EQ(predictions, std::vector<double>{7});
}

}  // namespace
}  // namespace soma::test
