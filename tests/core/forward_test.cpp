#include "core/forward.hpp"
#include "core/compute.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/kernels/builtin.hpp"
#include "golden.hpp"
#include "kernel_test.hpp"

namespace soma::test {
namespace {

using Doubles = std::vector<double>;

// Toes, records and fans of the lesson's four games.
constexpr std::array games{8.5, 9.5, 9.9, 9.0, 0.65, 0.8, 0.8, 0.9, 1.2, 1.3, 0.5, 1.0};
constexpr std::array win{0.1, 0.2, 0.0};
constexpr Batch<double> four_games{3, 4, games};

class ForwardTest : public KernelTest {};

/// A golden case in another type of number, and how far the predictions may be from the golden
/// ones.
template <typename T>
class Converted {
 public:
  explicit Converted(const GoldenCase& golden)
      : batch_(golden.batch.begin(), golden.batch.end()),
        inputs_(golden.inputs),
        examples_(golden.examples) {
    for (const GoldenLayer& layer : golden.layers) {
      weights_.emplace_back(layer.weights.begin(), layer.weights.end());
      bias_.emplace_back(layer.bias.begin(), layer.bias.end());
    }
    for (std::size_t i = 0; i < golden.layers.size(); ++i) {
      const GoldenLayer& layer = golden.layers[i];
      layers_.push_back({weights_[i], bias_[i], layer.outputs, layer.activation,
                         static_cast<T>(layer.threshold)});
    }
  }

  [[nodiscard]] std::vector<T> forward(const Kernel& kernel) const {
    return soma::forward(Network<T>{layers_}, Batch<T>{inputs_, examples_, batch_}, kernel);
  }

  /// One bound per prediction: rounding at each layer, n * eps * sum|x_i w_i|, plus what the layer
  /// passes on of the bounds before it. Two roundings more for numbers that were no float32.
  [[nodiscard]] std::vector<double> bounds() const {
    const auto eps = static_cast<double>(std::numeric_limits<T>::epsilon());
    std::vector<double> size(batch_.begin(), batch_.end());
    std::vector<double> bound(size.size(), 0);
    for (double& value : size) value = std::abs(value);
    std::size_t inputs = inputs_;
    for (const Layer<T>& layer : layers_) {
      std::vector<double> next_size(layer.outputs * examples_, 0);
      std::vector<double> next_bound(next_size.size(), 0);
      for (std::size_t at = 0; at < next_size.size(); ++at) {
        const std::size_t output = at / examples_;
        const std::size_t example = at % examples_;
        if (!layer.bias.empty()) next_size[at] = std::abs(static_cast<double>(layer.bias[output]));
        for (std::size_t input = 0; input < inputs; ++input) {
          const double weight =
              std::abs(static_cast<double>(layer.weights[output * inputs + input]));
          next_size[at] += weight * size[input * examples_ + example];
          next_bound[at] += weight * bound[input * examples_ + example];
        }
        next_bound[at] += static_cast<double>(inputs + 3) * eps * next_size[at];
        if (layer.activation == Activation::sigmoid) next_bound[at] += 4 * eps;
        if (layer.activation == Activation::step) next_bound[at] = 0;
        next_size[at] = std::max(next_size[at], 1.0);
      }
      size = next_size;
      bound = next_bound;
      inputs = layer.outputs;
    }
    return bound;
  }

 private:
  std::vector<T> batch_;
  std::size_t inputs_;
  std::size_t examples_;
  std::vector<std::vector<T>> weights_;
  std::vector<std::vector<T>> bias_;
  std::vector<Layer<T>> layers_;
};

// Whether the kernel promises what Python gives, to the last bit. The sigmoid's exp is the
// system's.
template <typename T>
bool bit_for_bit(const GoldenCase& golden, const Kernel& kernel) {
  const bool plain_order =
      golden.examples != 1 ||
      (golden.inputs < 8 && std::all_of(golden.layers.begin(), golden.layers.end(),
                                        [](const auto& layer) { return layer.outputs < 8; }));
  return sizeof(T) == sizeof(double) && !kernel.fused && plain_order &&
         std::none_of(golden.layers.begin(), golden.layers.end(),
                      [](const auto& layer) { return layer.activation == Activation::sigmoid; });
}

template <typename T>
void check_golden(const std::string& file, const Kernel& kernel) {
  for (const GoldenCase& golden : read_golden(file)) {
    const Converted<T> converted(golden);
    const std::vector<T> predictions = converted.forward(kernel);
    const std::vector<double> bounds = converted.bounds();
    ASSERT_EQ(predictions.size(), golden.predictions.size()) << golden.name;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
      const double expected = golden.predictions[i];
      const auto actual = static_cast<double>(predictions[i]);
      if (std::isnan(expected)) {
        EXPECT_TRUE(std::isnan(actual)) << golden.name << " at " << i;
      } else if (std::isinf(expected) || bit_for_bit<T>(golden, kernel)) {
        EXPECT_EQ(actual, expected) << golden.name << " at " << i;
      } else {
        EXPECT_LE(std::abs(actual - expected), bounds[i]) << golden.name << " at " << i;
      }
    }
  }
}

TEST_P(ForwardTest, LessonInFloat32) { check_golden<float>("lesson.txt", kernel()); }
TEST_P(ForwardTest, LessonInFloat64) { check_golden<double>("lesson.txt", kernel()); }
TEST_P(ForwardTest, RandomNetworksInFloat32) { check_golden<float>("random.txt", kernel()); }
TEST_P(ForwardTest, RandomNetworksInFloat64) { check_golden<double>("random.txt", kernel()); }

TEST_P(ForwardTest, TheLessonsDigits) {
  const Doubles python{0.9800000000000001, 1.11, 1.1500000000000001, 1.08};
  const Layer<double> layer{.weights = win};
  const Doubles predictions = forward(Network<double>{{&layer, 1}}, four_games, kernel());
  if (kernel().fused) {
    for (std::size_t i = 0; i < 4; ++i) EXPECT_DOUBLE_EQ(predictions[i], python[i]);
  } else {
    EXPECT_EQ(predictions, python);
  }
  const Doubles game{8.5, 0.65, 1.2};
  EXPECT_EQ(weighted_sum(game, win, kernel()), 0.9800000000000001);
}

/// Every layer's sums and outputs, in memory with guards, and what `forward_traced` is to be given.
template <typename T>
class Traced {
 public:
  Traced(Network<T> network, std::size_t examples) {
    for (const Layer<T>& layer : network.layers) {
      sums_.emplace_back(layer.outputs * examples, 1);
      outputs_.emplace_back(layer.outputs * examples, 0);
    }
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      results_.push_back({sums_[i].span(), outputs_[i].span()});
    }
  }

  [[nodiscard]] std::span<const LayerResult<T>> results() const { return results_; }
  [[nodiscard]] bool intact() const {
    const auto is_intact = [](const Guarded<T>& numbers) { return numbers.intact(); };
    return std::all_of(sums_.begin(), sums_.end(), is_intact) &&
           std::all_of(outputs_.begin(), outputs_.end(), is_intact);
  }

 private:
  std::vector<Guarded<T>> sums_;
  std::vector<Guarded<T>> outputs_;
  std::vector<LayerResult<T>> results_;
};

// Layer by layer, each is what `forward` makes of the outputs before it, without its activation and
// with it, bit for bit.
template <typename T>
void check_traced(const Kernel& kernel, std::size_t examples) {
  std::mt19937 random(9);
  std::vector<T> weights(35 + 28 + 24 + 6);
  std::vector<T> bias(7);
  std::vector<T> values(5 * examples);
  for (auto* numbers : {&weights, &bias, &values}) fill(std::span<T>(*numbers), random);
  const std::span<const T> all(weights);
  const std::array<Layer<T>, 4> layers{
      {{all.first(35), bias, 7, Activation::relu},
       {all.subspan(35, 28), {}, 4, Activation::sigmoid},
       {all.subspan(63, 24), std::span<const T>(bias).first(6), 6, Activation::identity},
       {all.last(6), {}, 1, Activation::step, T{1} / 4}}};
  const Network<T> network{layers};
  const Traced<T> traced(network, examples);
  forward_traced(network, {5, examples, values}, traced.results(), kernel);
  EXPECT_TRUE(traced.intact()) << "wrote past the results";

  Batch<T> batch{5, examples, values};
  for (std::size_t i = 0; i < layers.size(); ++i) {
    Layer<T> layer = layers[i];
    const auto& [sums, outputs] = traced.results()[i];
    const auto expected = forward(Network<T>{{&layer, 1}}, batch, kernel);
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), outputs.begin())) << "outputs " << i;
    layer.activation = Activation::identity;
    const auto plain = forward(Network<T>{{&layer, 1}}, batch, kernel);
    EXPECT_TRUE(std::equal(plain.begin(), plain.end(), sums.begin())) << "sums " << i;
    batch = {layer.outputs, examples, outputs};
  }
}

TEST_P(ForwardTest, TracesEveryLayerInFloat32) {
  for (const std::size_t examples : {0U, 1U, 4U, 37U}) check_traced<float>(kernel(), examples);
}
TEST_P(ForwardTest, TracesEveryLayerInFloat64) {
  for (const std::size_t examples : {0U, 1U, 4U, 37U}) check_traced<double>(kernel(), examples);
}

// Two tiles of examples, whose last layer is the widest, in no more memory than was asked for.
template <typename T>
void check_scratch(const Kernel& kernel) {
  std::mt19937 random(10);
  constexpr std::size_t examples = 4096 / sizeof(T);
  std::vector<T> weights(8 + 8 * 9);
  std::vector<T> values(examples);
  for (auto* numbers : {&weights, &values}) fill(std::span<T>(*numbers), random);
  const std::span<const T> all(weights);
  const std::array layers{Layer<T>{all.first(8), {}, 8}, Layer<T>{all.last(72), {}, 9}};
  const Network<T> network{layers};
  const Batch<T> batch{1, examples, values};
  Guarded<T> scratch(scratch_size(network, examples), 1);
  Guarded<T> predictions(9 * examples, 1);
  forward_unchecked(network, batch, predictions.span(), scratch.span(), kernel);
  EXPECT_TRUE(scratch.intact()) << "wrote past the scratch memory";
  EXPECT_TRUE(predictions.intact()) << "wrote past the predictions";

  const std::vector<T> hidden = forward(Network<T>{{layers.data(), 1}}, batch, kernel);
  const std::vector<T> expected =
      forward(Network<T>{{&layers[1], 1}}, {8, examples, hidden}, kernel);
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), predictions.span().begin()));
}

TEST_P(ForwardTest, KeepsToItsScratchMemoryInFloat32) { check_scratch<float>(kernel()); }
TEST_P(ForwardTest, KeepsToItsScratchMemoryInFloat64) { check_scratch<double>(kernel()); }

INSTANTIATE_TEST_SUITE_P(, ForwardTest, every_kernel(), kernel_name);

TEST(Forward, TracesIntoOneMemoryWhereThereIsNoActivation) {
  const Layer<double> layer{.weights = win};
  Guarded<double> numbers(4, 1);
  const LayerResult<double> result{numbers.span(), numbers.span()};
  forward_traced(Network<double>{{&layer, 1}}, four_games,
                 std::span<const LayerResult<double>>(&result, 1));
  EXPECT_TRUE(numbers.intact());
  EXPECT_DOUBLE_EQ(numbers.span()[3], 1.08);
}

TEST(Forward, TheSmallestNeuron) {
  EXPECT_EQ(weighted_sum(std::array{8.5}, std::array{0.1}), 0.8500000000000001);
  EXPECT_EQ(weighted_sum(std::array{8.5F}, std::array{0.5F}), 4.25F);
  EXPECT_EQ(weighted_sum(std::span<const double>{}, std::span<const double>{}), 0);
}

TEST(Forward, ZeroExamplesGiveZeroPredictions) {
  const Layer<double> layer{.weights = win};
  EXPECT_TRUE(forward(Network<double>{{&layer, 1}}, Batch<double>{3, 0, {}}).empty());
}

TEST(Forward, ZeroInputsGiveTheBias) {
  const Doubles bias{0.5, -0.5};
  const Layer<double> layer{.bias = bias, .outputs = 2};
  EXPECT_EQ(forward(Network<double>{{&layer, 1}}, Batch<double>{0, 2, {}}),
            (Doubles{0.5, 0.5, -0.5, -0.5}));
}

TEST(Forward, ZeroOutputsLeaveTheNextLayerItsBias) {
  const Doubles bias{0.25};
  const std::array<Layer<double>, 2> layers{{{.outputs = 0}, {.bias = bias}}};
  EXPECT_EQ(forward(Network<double>{layers}, four_games), Doubles(4, 0.25));
}

TEST(Forward, ManyExamplesOfNoInputsOrNoOutputs) {
  const Doubles one{1};
  const Doubles bias{0.5};
  const std::array<Layer<double>, 2> of_none{{{.bias = bias}, {.weights = one}}};
  EXPECT_EQ(forward(Network<double>{of_none}, Batch<double>{0, 1000, {}}), Doubles(1000, 0.5));
  const std::array<Layer<double>, 2> to_none{{{.weights = one}, {.outputs = 0}}};
  const Doubles values(1000, 1);
  EXPECT_TRUE(forward(Network<double>{to_none}, Batch<double>{1, 1000, values}).empty());
}

TEST(Forward, ThreeLayersHandOnTheirResults) {
  const Doubles one{1.0};
  const Doubles two{2.0, 3.0};
  const Doubles both{1.0, 1.0};
  const Doubles batch{1.0, 10.0};
  const std::array<Layer<double>, 4> layers{{{.weights = two, .outputs = 2},
                                             {.weights = both},
                                             {.weights = two, .outputs = 2},
                                             {.weights = both, .bias = one}}};
  const Network<double> network{layers};
  EXPECT_EQ(forward(network, Batch<double>{1, 2, batch}), (Doubles{26, 251}));
  EXPECT_EQ(scratch_size(network, 2), 8U);
  EXPECT_EQ(scratch_size(Network<double>{std::span(layers).first(2)}, 2), 4U);
  EXPECT_EQ(scratch_size(Network<double>{std::span(layers).first(1)}, 2), 0U);
}

TEST(Forward, WritesIntoTheCallersMemoryAndNoFurther) {
  const Layer<double> layer{.weights = win};
  Guarded<double> predictions(4, 1);
  forward(Network<double>{{&layer, 1}}, four_games, predictions.span());
  EXPECT_TRUE(predictions.intact());
  EXPECT_DOUBLE_EQ(predictions.span()[3], 1.08);
}

TEST(Forward, WrongShapesSayWhere) {
  const Layer<double> three{.weights = win};
  const Layer<double> two{.weights = std::span<const double>(win).first(2)};
  const auto text = [](std::span<const Layer<double>> layers, Batch<double> batch) {
    return network_error(Network<double>{layers}, batch);
  };
  EXPECT_EQ(text({&three, 1}, four_games), std::nullopt);
  EXPECT_EQ(text({&two, 1}, four_games), "3 inputs but 2 weights");
  EXPECT_EQ(text(std::array{three, two}, four_games), "layer 2: 1 input but 2 weights");
  EXPECT_EQ(text(std::array{two, three}, four_games), "layer 1: 3 inputs but 2 weights");
  EXPECT_EQ(text({&three, 1}, {3, 4, std::span<const double>(games).first(11)}),
            "3 inputs of 4 examples need 12 values, not 11");
  EXPECT_EQ(text({}, four_games), "a network needs at least 1 layer, not 0");
  const std::size_t many = std::numeric_limits<std::size_t>::max() / 2;
  const Layer<double> wide{.outputs = many};
  EXPECT_EQ(text({&wide, 1}, {0, 4, {}}),
            std::to_string(many) + " outputs of 4 examples are more than memory can hold");
}

#ifdef __cpp_exceptions
template <typename Call>
std::string thrown_by(Call call) {
  try {
    call();
  } catch (const ShapeError& error) {
    return error.what();
  }
  return "nothing";
}

TEST(Forward, WrongShapesThrowTheirText) {
  const Doubles two{0.1, 0.2};
  EXPECT_EQ(thrown_by([&] { weighted_sum(win, two); }), "3 inputs but 2 weights");
  const Layer<double> short_layer{.weights = two};
  EXPECT_EQ(thrown_by([&] {
              forward(Network<double>{{&short_layer, 1}}, four_games);
            }),
            "3 inputs but 2 weights");
  const Layer<double> layer{.weights = win};
  Doubles room(3);
  EXPECT_EQ(thrown_by([&] {
              forward(Network<double>{{&layer, 1}}, four_games, std::span<double>(room));
            }),
            "1 output of 4 examples need 4 predictions, not 3");
}

TEST(Forward, ResultsOfWrongShapesThrowTheirText) {
  const Layer<double> layer{.weights = win};
  Doubles four(4);
  Doubles three(3);
  const auto trace = [&](std::span<const LayerResult<double>> results) {
    return thrown_by([&] { forward_traced(Network<double>{{&layer, 1}}, four_games, results); });
  };
  EXPECT_EQ(trace(std::array{LayerResult<double>{four, four}}), "nothing");
  EXPECT_EQ(trace({}), "1 layer but 0 results");
  EXPECT_EQ(trace(std::array{LayerResult<double>{three, four}}),
            "1 output of 4 examples need 4 predictions, not 3");
  EXPECT_EQ(trace(std::array{LayerResult<double>{four, three}}),
            "1 output of 4 examples need 4 predictions, not 3");
}
#endif

}  // namespace
}  // namespace soma::test
