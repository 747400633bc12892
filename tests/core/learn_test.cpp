#include "core/learn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "golden.hpp"
#include "kernel_test.hpp"

namespace soma::test {
namespace {

using Doubles = std::vector<double>;

/// How to go through all examples once.
template <typename T>
struct Pass {
  Method method = Method::gradient_descent;
  Order order = Order::each;
  T step_size = 0;
};

/// A network with all that it learns from, in memory whose ends are guarded.
template <typename T>
class Lesson {
 public:
  Lesson(const GoldenCase& golden, const Doubles& targets, std::vector<std::uint8_t> locks = {})
      : inputs_(golden.inputs),
        examples_(golden.examples),
        batch_(golden.batch.begin(), golden.batch.end()),
        targets_(targets.begin(), targets.end()),
        locks_(std::move(locks)) {
    for (const GoldenLayer& layer : golden.layers) {
      parameters_.insert(parameters_.end(), layer.weights.begin(), layer.weights.end());
      parameters_.insert(parameters_.end(), layer.bias.begin(), layer.bias.end());
    }
    std::size_t at = 0;
    const auto next = [&](std::size_t count) {
      at += count;
      return std::span<const T>(parameters_).subspan(at - count, count);
    };
    for (const GoldenLayer& layer : golden.layers) {
      const auto weights = next(layer.weights.size());
      const auto bias = next(layer.bias.size());
      layers_.push_back(
          {weights, bias, layer.outputs, layer.activation, static_cast<T>(layer.threshold)});
    }
    EXPECT_EQ(training_error(trainable(), set()), std::nullopt);
    make_room(examples_);
  }
  ~Lesson() { EXPECT_TRUE(memory_->intact()); }
  Lesson(const Lesson&) = delete;
  Lesson(Lesson&&) = delete;
  Lesson& operator=(const Lesson&) = delete;
  Lesson& operator=(Lesson&&) = delete;

  /// Room for steps that learn from so many examples.
  void make_room(std::size_t examples) {
    memory_.emplace(training_memory_size(network(), examples), 1);
    step_ = training_step(network(), examples, memory_->span());
  }

  [[nodiscard]] Network<T> network() const { return {layers_}; }
  [[nodiscard]] Trainable<T> trainable() { return {network(), parameters_, locks_}; }
  [[nodiscard]] TrainingSet<T> set() const { return {{inputs_, examples_, batch_}, targets_}; }
  [[nodiscard]] std::span<T> parameters() { return parameters_; }
  [[nodiscard]] const TrainingStep<T>& step() const { return step_; }
  [[nodiscard]] const std::vector<T>& errors() const { return errors_; }  ///< of the last pass

  StepResult<T> pass(const Pass<T>& how, const Kernel& kernel = best_kernel()) {
    const Training<T> training{how.method, how.step_size};
    errors_.assign(examples_, 0);
    if (how.order == Order::each) {
      return learn_each(trainable(), set(), 0, training, step_, std::span<T>(errors_), kernel);
    }
    const StepResult<T> result = learn_step(trainable(), set(), training, step_, kernel);
    std::copy_n(step_.errors.begin(), examples_, errors_.begin());
    return result;
  }

 private:
  std::size_t inputs_;
  std::size_t examples_;
  std::vector<T> batch_;
  std::vector<T> targets_;
  std::vector<std::uint8_t> locks_;
  std::vector<T> parameters_;
  std::vector<Layer<T>> layers_;
  std::optional<Guarded<T>> memory_;
  TrainingStep<T> step_;
  std::vector<T> errors_;
};

GoldenCase neuron(const Doubles& weights, const Doubles& inputs,
                  Activation activation = Activation::identity) {
  const std::size_t count = weights.size();
  return {.inputs = count,
          .examples = inputs.size() / count,
          .batch = inputs,
          .layers = {{.outputs = 1, .activation = activation, .weights = weights}}};
}

constexpr Pass<double> descent(double alpha, Order order = Order::each) {
  return {Method::gradient_descent, order, alpha};
}

template <typename T>
Doubles as_doubles(std::span<T> numbers) {
  return {numbers.begin(), numbers.end()};
}

class LearnTest : public KernelTest {};

// Whether a kernel promises what Python gives, to the last bit; all of them do example by example.
bool bit_for_bit(const GoldenLearnCase& golden, const Kernel& kernel) {
  return golden.order == Order::each || golden.examples == 1 ||
         (!kernel.fused && golden.examples < 8);
}

/// How the numbers are compared: to the last bit, or within a part of the largest of them.
struct Tolerance {
  double relative = 0;

  void expect(std::span<const double> actual, std::span<const double> expected,
              const std::string& what) const {
    ASSERT_EQ(actual.size(), expected.size()) << what;
    double largest = 1;
    for (const double number : expected) largest = std::max(largest, std::abs(number));
    for (std::size_t i = 0; i < actual.size(); ++i) {
      if (relative == 0) {
        EXPECT_EQ(actual[i], expected[i]) << what << " at " << i;
        EXPECT_EQ(std::signbit(actual[i]), std::signbit(expected[i])) << what << " at " << i;
      } else {
        EXPECT_LE(std::abs(actual[i] - expected[i]), relative * largest) << what << " at " << i;
      }
    }
  }
};

template <typename T>
void check_step(const GoldenLearnCase& golden, const TrainingStep<T>& step, std::size_t examples,
                Tolerance tolerance) {
  std::size_t outputs = 0;
  for (const GoldenLayer& layer : golden.layers) outputs += layer.outputs;
  const std::size_t values = outputs * examples;
  const std::map<std::string, std::span<T>> parts{
      {"outputs", step.outputs.first(values)},
      {"output-deltas", step.output_deltas.first(values)},
      {"deltas", step.deltas.first(values)},
      {"parameter-deltas", step.parameter_deltas},
      {"up-errors", step.up_errors},
      {"down-errors", step.down_errors},
      {"after", step.after},
  };
  EXPECT_GE(golden.step.size(), 4U);
  for (const auto& [name, expected] : golden.step) {
    tolerance.expect(as_doubles(parts.at(name)), expected, golden.name + ", " + name);
  }
}

template <typename T>
void check_case(const GoldenLearnCase& golden, const Kernel& kernel, Tolerance tolerance) {
  const Training<T> training{golden.training.method, static_cast<T>(golden.training.step_size)};
  const bool each = golden.order == Order::each;
  const std::size_t examples = each ? 1 : golden.examples;
  {
    Lesson<T> lesson(golden, golden.targets, golden.locks);
    lesson.make_room(examples);
    const auto set = each ? select_example(lesson.set(), 0, lesson.step()) : lesson.set();
    const Doubles before = as_doubles(lesson.parameters());
    learn_step(lesson.trainable(), set, training, lesson.step(), kernel);
    EXPECT_EQ(as_doubles(lesson.step().before), before);
    EXPECT_EQ(as_doubles(lesson.step().after), as_doubles(lesson.parameters()));
    check_step(golden, lesson.step(), examples, tolerance);
  }

  Lesson<T> lesson(golden, golden.targets, golden.locks);
  lesson.make_room(examples);
  for (std::size_t pass = 0; pass < golden.passes; ++pass) {
    lesson.pass({training.method, golden.order, training.step_size}, kernel);
    const Doubles errors = as_doubles(std::span(lesson.errors()));
    const Doubles sum{std::accumulate(errors.begin(), errors.end(), 0.0)};
    if (pass == 0) {
      tolerance.expect(errors, golden.errors, golden.name + ", errors");
      tolerance.expect(sum, std::span(golden.pass_errors).first(1), golden.name + ", first pass");
    }
    if (pass + 1 == golden.passes) {
      tolerance.expect(sum, std::span(golden.pass_errors).last(1), golden.name + ", last pass");
    }
  }
  tolerance.expect(as_doubles(lesson.parameters()), golden.parameters,
                   golden.name + ", parameters");
  lesson.make_room(golden.examples);
  const T error = mean_squared_error(lesson.network(), lesson.set(), lesson.step(), kernel);
  // Several examples are the kernel's, in whatever order the pass took them.
  if (golden.examples > 1 && kernel.fused) tolerance.relative = std::max(tolerance.relative, 1e-12);
  tolerance.expect(Doubles{static_cast<double>(error)}, Doubles{golden.error},
                   golden.name + ", error");
}

TEST_P(LearnTest, GoldenCasesInFloat64) {
  for (const GoldenLearnCase& golden : read_golden_learning()) {
    check_case<double>(golden, kernel(), {bit_for_bit(golden, kernel()) ? 0 : 1e-12});
  }
}

TEST_P(LearnTest, GoldenCasesInFloat32) {
  for (const GoldenLearnCase& golden : read_golden_learning()) {
    // A thousand nudges and a weight past 3.4e38 are no matter of a few last bits.
    if (golden.name == "hot" || golden.name == "too-cold" || golden.name == "far-too-far") continue;
    check_case<float>(golden, kernel(), {1e-4});
  }
}

INSTANTIATE_TEST_SUITE_P(, LearnTest, every_kernel(), kernel_name);

TEST(Learn, OneUpdateOfTheSmallestNeuron) {
  Lesson<double> lesson(neuron({0.5}, {0.5}), {0.8});
  const StepResult<double> result = lesson.pass(descent(1));
  EXPECT_EQ(result.outcome, Outcome::changed);
  EXPECT_EQ(result.error, 0.30250000000000005);
  EXPECT_EQ(lesson.step().outputs[0], 0.25);
  EXPECT_EQ(lesson.step().parameter_deltas[0], -0.275);
  EXPECT_EQ(lesson.step().before[0], 0.5);
  EXPECT_EQ(lesson.parameters()[0], 0.775);
  for (int update = 1; update < 20; ++update) lesson.pass(descent(1));
  EXPECT_EQ(lesson.parameters()[0], 1.5965116668671726);
}

TEST(Learn, AlphaDecidesWhetherALargeInputGoesTooFar) {
  const auto after_29 = [](double weight, double target, double alpha) {
    Lesson<double> lesson(neuron({weight}, {5}), {target});
    for (int update = 0; update < 29; ++update) lesson.pass(descent(alpha));
    return lesson.parameters()[0];
  };
  EXPECT_EQ(after_29(0.5, 0.8, 0.01), 0.1600809572142104);
  EXPECT_EQ(after_29(0.5, 0.8, 0.1), -43463.41342612052);
  EXPECT_EQ(after_29(0.1, 0.1, 1), -8.496029205125367e+38);
}

TEST(Learn, HotAndColdGetsThereInStep1101) {
  Lesson<double> lesson(neuron({0.5}, {0.5}), {0.8});
  int step = 0;
  double error = 1;
  while (error >= 1e-8 && step < 2000) {
    error = lesson.pass({Method::hot_and_cold, Order::each, 0.001}).error;
    ++step;
  }
  EXPECT_EQ(step, 1101);
}

TEST(Learn, ToesRecordAndFans) {
  Lesson<double> lesson(neuron({0.1, 0.2, -0.1}, {8.5, 0.65, 1.2}), {1});
  lesson.pass(descent(0.01));
  EXPECT_EQ(lesson.step().outputs[0], 0.8600000000000001);
  EXPECT_EQ(as_doubles(lesson.parameters()), (Doubles{0.1119, 0.20091, -0.09832}));
}

GoldenCase street_lights() {
  return neuron({0.5, 0.48, -0.7}, {1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1});
}
Doubles walk() { return {0, 1, 0, 1, 1, 0}; }

TEST(Learn, StreetLights) {
  Lesson<double> lesson(street_lights(), walk());
  const auto pass_error = [&] {
    lesson.pass(descent(0.1));
    return std::accumulate(lesson.errors().begin(), lesson.errors().end(), 0.0);
  };
  EXPECT_EQ(pass_error(), 2.6561231104);
  for (int pass = 2; pass < 40; ++pass) pass_error();
  EXPECT_EQ(pass_error(), 0.00053373677328488);
}

/// A network whose weights, inputs and targets are drawn: 1 to 4 layers, 1 to 9 wide.
GoldenCase random_network(std::mt19937& random, Doubles& targets) {
  const auto draw = [&](std::size_t count) {
    Doubles numbers(count);
    fill(std::span(numbers), random);
    return numbers;
  };
  const auto up_to = [&](std::size_t most) { return 1 + random() % most; };
  GoldenCase golden;
  golden.inputs = up_to(9);
  golden.examples = up_to(20);
  golden.batch = draw(golden.inputs * golden.examples);
  golden.layers.resize(up_to(4));
  std::size_t inputs = golden.inputs;
  for (GoldenLayer& layer : golden.layers) {
    constexpr std::array smooth{Activation::identity, Activation::relu, Activation::sigmoid};
    layer.outputs = up_to(9);
    layer.activation = smooth[random() % smooth.size()];
    layer.weights = draw(layer.outputs * inputs);
    if (random() % 2 == 0) layer.bias = draw(layer.outputs);
    inputs = layer.outputs;
  }
  targets = draw(inputs * golden.examples);
  return golden;
}

/// The same examples over and over.
Doubles repeated(const Doubles& rows, std::size_t examples, std::size_t times) {
  Doubles many;
  for (std::size_t at = 0; at < rows.size(); at += examples) {
    const auto row = std::span(rows).subspan(at, examples);
    for (std::size_t time = 0; time < times; ++time)
      many.insert(many.end(), row.begin(), row.end());
  }
  return many;
}

TEST_P(LearnTest, ManyExamplesMoveParametersLikeTheFewThatTheyRepeat) {
  std::mt19937 random(2);
  for (int network = 0; network < 8; ++network) {
    Doubles targets;
    GoldenCase golden = random_network(random, targets);
    const std::size_t times = 2000 / golden.examples;
    Lesson<double> few(golden, targets);
    const double error = few.pass(descent(1, Order::all), kernel()).error;

    targets = repeated(targets, golden.examples, times);
    golden.batch = repeated(golden.batch, golden.examples, times);
    golden.examples *= times;
    Lesson<double> many(golden, targets);
    EXPECT_NEAR(many.pass(descent(1, Order::all), kernel()).error, error, 1e-11 * error);
    Tolerance{1e-11}.expect(as_doubles(many.parameters()), as_doubles(few.parameters()), "after");
  }
}

// One layer goes a shorter way from one example to the next.
TEST(Learn, StepsFromSeveralExamplesAreThoseFromOneAfterTheOther) {
  std::mt19937 random(3);
  int single_layers = 0;
  for (int network = 0; network < 100; ++network) {
    Doubles targets;
    GoldenCase golden = random_network(random, targets);
    if (network % 4 == 0) golden.layers.back().activation = Activation::step;
    std::size_t parameters = 0;
    for (const GoldenLayer& layer : golden.layers) {
      parameters += layer.weights.size() + layer.bias.size();
    }
    std::vector<std::uint8_t> locks(parameters);
    locks[random() % parameters] = 1;
    if (golden.examples > 2 && network % 5 == 0) targets[1] = 1e308 * (network % 2 == 0 ? 1 : 9);
    single_layers += golden.layers.size() == 1 ? 1 : 0;

    Lesson<double> together(golden, targets, locks);
    together.make_room(1);
    const StepResult<double> result = together.pass(descent(0.5));
    Lesson<double> apart(golden, targets, locks);
    apart.make_room(1);
    Doubles errors(golden.examples);
    Outcome outcome = Outcome::unchanged;
    for (std::size_t i = 0; i < golden.examples && outcome != Outcome::not_finite; ++i) {
      const auto step = learn_step(apart.trainable(), select_example(apart.set(), i, apart.step()),
                                   Training<double>{.step_size = 0.5}, apart.step());
      errors[i] = step.error;
      if (step.outcome != Outcome::unchanged) outcome = step.outcome;
    }
    EXPECT_EQ(result.outcome, outcome);
    EXPECT_EQ(as_doubles(together.parameters()), as_doubles(apart.parameters()));
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    EXPECT_TRUE(std::equal(errors.begin(), errors.end(), together.errors().begin(), same));
    if (outcome == Outcome::not_finite) continue;
    EXPECT_EQ(as_doubles(together.step().after), as_doubles(apart.step().after));
    EXPECT_EQ(as_doubles(together.step().deltas), as_doubles(apart.step().deltas));
  }
  EXPECT_GT(single_layers, 10);
}

// A step's slope is 0 or infinite: there is nothing to measure.
TEST(Learn, ParameterDeltasAreHalfTheMeasuredSlopes) {
  std::mt19937 random(1);
  std::size_t measured = 0;
  std::size_t kinks = 0;
  for (int network = 0; network < 300; ++network) {
    Doubles targets;
    const GoldenCase golden = random_network(random, targets);
    Lesson<double> lesson(golden, targets);
    backpropagate(lesson.network(), lesson.set(), lesson.step());
    const Doubles deltas = as_doubles(lesson.step().parameter_deltas);
    for (std::size_t i = 0; i < deltas.size(); ++i) {
      double& parameter = lesson.parameters()[i];
      const double value = parameter;
      const auto error_at = [&](double there) {
        parameter = there;
        const double error = mean_squared_error(lesson.network(), lesson.set(), lesson.step());
        parameter = value;
        return error;
      };
      constexpr double nudge = 1e-5;
      const double up = (error_at(value + nudge) - error_at(value)) / nudge;
      const double down = (error_at(value) - error_at(value - nudge)) / nudge;
      // Where a neuron's relu turns on or off in between, the curve has no slope.
      if (std::abs(up - down) > 1e-2) {
        ++kinks;
        continue;
      }
      ++measured;
      EXPECT_NEAR(2 * deltas[i], (up + down) / 2, 1e-6 * (1 + std::abs(up)));
    }
  }
  EXPECT_GT(measured, 10000U);
  EXPECT_LT(kinks, measured / 1000);
}

TEST(Learn, ReluHasNoSlopeAtZero) {
  Lesson<double> lesson(neuron({0, -1}, {1, 0}, Activation::relu), {1});
  EXPECT_EQ(lesson.pass(descent(1)).outcome, Outcome::unchanged);
  EXPECT_EQ(lesson.step().output_deltas[0], -1);
  EXPECT_EQ(lesson.step().deltas[0], 0);
}

TEST(Learn, LockedParametersStay) {
  for (const Method method : {Method::gradient_descent, Method::hot_and_cold}) {
    Lesson<double> lesson(neuron({0.1, 0.2, -0.1}, {8.5, 0.65, 1.2}), {1}, {1, 0, 1});
    EXPECT_EQ(lesson.pass({method, Order::all, 0.01}).outcome, Outcome::changed);
    EXPECT_EQ(lesson.parameters()[0], 0.1);
    EXPECT_GT(lesson.parameters()[1], 0.2);
    EXPECT_EQ(lesson.parameters()[2], -0.1);
  }
}

TEST(Learn, TheMeanOfAllExamplesMovesAWeight) {
  Lesson<double> lesson(neuron({0.5}, {1, 2}), {1, 1});
  EXPECT_EQ(lesson.pass(descent(0.5, Order::all)).error, 0.125);
  EXPECT_EQ(lesson.errors(), (Doubles{0.25, 0}));
  EXPECT_EQ(lesson.step().parameter_deltas[0], -0.25);
  EXPECT_EQ(lesson.parameters()[0], 0.625);
}

TEST(Learn, SeveralOutputsAddUpToTheErrorOfAnExample) {
  GoldenCase two = neuron({1}, {1, 2});
  two.layers[0] = {.outputs = 2, .weights = {1, 3}, .bias = {0, 1}};
  Lesson<double> lesson(two, {0, 0, 0, 0});
  EXPECT_EQ(mean_squared_error(lesson.network(), lesson.set(), lesson.step()), 35);
  EXPECT_EQ(as_doubles(lesson.step().errors), (Doubles{17, 53}));
}

TEST(Learn, HotAndColdStopsWhereNeitherWayIsBetter) {
  Lesson<double> lesson(neuron({1}, {1}), {1.0625});
  const Pass<double> nudges{Method::hot_and_cold, Order::all, 0.25};
  EXPECT_EQ(lesson.pass(nudges).outcome, Outcome::unchanged);
  EXPECT_EQ(lesson.parameters()[0], 1);
  EXPECT_EQ(lesson.step().outputs[0], 1) << "not that of a try";
  EXPECT_EQ(lesson.step().up_errors[0], 0.03515625);
  EXPECT_EQ(lesson.step().down_errors[0], 0.09765625);
}

TEST(Learn, WhatIsNotFiniteReachesNoWeight) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto expect_kept = [](const GoldenCase& golden, const Doubles& targets, double size) {
    for (const Method method : {Method::gradient_descent, Method::hot_and_cold}) {
      for (const Order order : {Order::each, Order::all}) {
        Lesson<double> lesson(golden, targets);
        EXPECT_EQ(lesson.pass({method, order, size}).outcome, Outcome::not_finite);
        EXPECT_EQ(as_doubles(lesson.parameters()), golden.layers[0].weights);
      }
    }
  };
  expect_kept(neuron({0.5, 2}, {1, nan}), {1}, 0.1);
  expect_kept(neuron({0.5, 2}, {1, infinity}), {1}, 0.1);
  expect_kept(neuron({0.5, 2}, {1, 1}), {nan}, 0.1);
  expect_kept(neuron({0.5, 2}, {1, 1}), {1}, nan);
  expect_kept(neuron({0.5, 2}, {1, 1}), {1}, infinity);
  expect_kept(neuron({1e200, 2}, {1e200, 1}), {1}, 0.1);
  // Here a weight of -Infinity would be the better one.
  expect_kept(neuron({3}, {1}, Activation::relu), {0}, infinity);
}

TEST(Learn, GoodStepsBeforeOneThatIsNotFiniteStay) {
  constexpr double most = std::numeric_limits<double>::max();
  Lesson<double> lesson(neuron({0.5}, {0.5, most, 1}), {0.8, 1, 1});
  const StepResult<double> result = lesson.pass(descent(1));
  EXPECT_EQ(result.outcome, Outcome::not_finite);
  EXPECT_EQ(lesson.parameters()[0], 0.775);
  EXPECT_EQ(lesson.errors()[2], 0) << "the pass had ended";
}

#ifdef __cpp_exceptions
TEST(Learn, AKernelThatFailsLeavesTheParameters) {
  static int calls = 0;
  calls = 0;
  Kernel failing = *kernels().back();
  failing.float64.weighted_sums = [](auto... arguments) {
    if (++calls == 4) throw std::runtime_error("the device is gone");
    kernels().back()->float64.weighted_sums(arguments...);
  };
  Lesson<double> lesson(street_lights(), walk());
  EXPECT_THROW(lesson.pass({Method::hot_and_cold, Order::all, 0.01}, failing), std::runtime_error);
  EXPECT_EQ(calls, 4) << "in the midst of a try";
  EXPECT_EQ(lesson.parameters()[1], 0.48);
}
#endif

TEST(Learn, Float32EndsSoonerThanFloat64) {
  Lesson<float> lesson(neuron({0.1}, {5}), {0.1});
  StepResult<float> result;
  float last = 0;
  int updates = 0;
  do {
    last = lesson.parameters()[0];
    result = lesson.pass({Method::gradient_descent, Order::each, 1});
    ++updates;
  } while (result.outcome == Outcome::changed && updates < 100);
  EXPECT_EQ(result.outcome, Outcome::not_finite);
  EXPECT_EQ(updates, 29);
  EXPECT_EQ(lesson.parameters()[0], last);
}

TEST(Learn, AlphaOfZeroChangesNothing) {
  Lesson<double> lesson(street_lights(), walk());
  EXPECT_EQ(lesson.pass(descent(0)).outcome, Outcome::unchanged);
  EXPECT_EQ(lesson.pass(descent(0, Order::all)).outcome, Outcome::unchanged);
}

TEST(Learn, NothingToLearnFrom) {
  for (const Method method : {Method::gradient_descent, Method::hot_and_cold}) {
    for (const Order order : {Order::each, Order::all}) {
      GoldenCase none = neuron({0.5}, {});
      Lesson<double> lesson(none, {});
      const StepResult<double> result = lesson.pass({method, order, 0.1});
      EXPECT_EQ(result.outcome, Outcome::unchanged);
      EXPECT_EQ(result.error, 0);
    }
  }
}

TEST(Learn, WithoutInputsTheBiasLearns) {
  GoldenCase golden{.inputs = 0, .examples = 2};
  golden.layers = {{.outputs = 1, .bias = {0.5}}};
  Lesson<double> lesson(golden, {1, 2});
  lesson.pass(descent(1, Order::all));
  EXPECT_EQ(lesson.parameters()[0], 1.5);
}

TEST(Learn, ALayerWithoutNeuronsHandsNothingBack) {
  GoldenCase golden{.inputs = 1, .examples = 2, .batch = {1, 2}};
  golden.layers = {{.outputs = 0}, {.outputs = 1, .bias = {0.5}}};
  for (const Order order : {Order::each, Order::all}) {
    Lesson<double> lesson(golden, {1, 1});
    EXPECT_EQ(lesson.pass(descent(1, order)).outcome, Outcome::changed);
    EXPECT_EQ(lesson.parameters()[0], 1);
  }
}

TEST(Learn, AnExampleAndALayerAreFound) {
  GoldenCase golden = neuron({1, 2}, {1, 2, 3, 4});
  golden.layers = {{.outputs = 2, .weights = {1, 0, 0, 1}}, {.outputs = 1, .weights = {1, 10}}};
  Lesson<double> lesson(golden, {5, 6});
  const TrainingSet<double> second = select_example(lesson.set(), 1, lesson.step());
  EXPECT_EQ(as_doubles(second.batch.values), (Doubles{2, 4}));
  EXPECT_EQ(as_doubles(second.targets), (Doubles{6}));
  mean_squared_error(lesson.network(), lesson.set(), lesson.step());
  const auto layer = [&](std::size_t index) {
    return as_doubles(layer_values(lesson.network(), index, 2, lesson.step().outputs));
  };
  EXPECT_EQ(layer(0), (Doubles{1, 2, 3, 4}));
  EXPECT_EQ(layer(1), (Doubles{31, 42}));
}

TEST(Learn, WrongShapesNameBothSides) {
  const Doubles values{1, 2, 3, 4};
  Doubles parameters{1, 2};
  const std::array<std::uint8_t, 2> locks{0, 1};
  const auto text = [&](std::size_t outputs, std::size_t targets, std::size_t locked) {
    const Layer<double> layer{.weights = parameters, .outputs = outputs};
    return training_error(
        Trainable<double>{{{&layer, 1}}, parameters, std::span(locks).first(locked)},
        TrainingSet<double>{{2 / outputs, 2 * outputs, values}, std::span(values).first(targets)});
  };
  EXPECT_EQ(text(1, 2, 2), std::nullopt);
  EXPECT_EQ(text(1, 2, 0), std::nullopt);
  EXPECT_EQ(text(1, 1, 0), "2 examples but 1 target");
  EXPECT_EQ(text(2, 3, 0), "2 outputs of 4 examples need 8 targets, not 3");
  EXPECT_EQ(text(1, 2, 1), "2 parameters but 1 lock");

  const Layer<double> short_layer{.weights = std::span(parameters).first(1)};
  const TrainingSet<double> set{{2, 2, values}, std::span(values).first(2)};
  EXPECT_EQ(training_error(Trainable<double>{{{&short_layer, 1}}, parameters}, set),
            "2 inputs but 1 weight");
  const Layer<double> layer{.weights = parameters};
  Doubles others = parameters;
  EXPECT_EQ(training_error(Trainable<double>{{{&layer, 1}}, others}, set),
            "the network's weights and biases are not the parameters, in their order");
}

TEST(Learn, NoMemoryIsLargeEnoughForWhatCannotBeCounted) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  const Doubles weights{1, 2};
  const std::array layers{Layer<double>{.weights = weights, .outputs = 2},
                          Layer<double>{.weights = weights}};
  EXPECT_EQ(training_memory_size(Network<double>{layers}, most / 4), most);
  EXPECT_EQ(training_memory_size(Network<double>{layers}, 10), 2U + 90 + 10 + 24);
}

}  // namespace
}  // namespace soma::test
