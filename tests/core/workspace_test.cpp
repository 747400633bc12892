#include "core/workspace.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace soma::test {
namespace {

constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();

bool set_layers(Workspace<double>& workspace, std::span<const LayerShape> shapes) {
  if (!workspace.begin_layers(shapes.size())) return false;
  std::copy(shapes.begin(), shapes.end(), workspace.shapes().begin());
  return workspace.use_layers();
}

// The lesson's first game, and its weights.
void fill_in(Workspace<double>& workspace) {
  ASSERT_TRUE(workspace.set_batch(3, 1, 3));
  ASSERT_TRUE(set_layers(workspace, std::array{LayerShape{.weights = 3}}));
  const std::array game{8.5, 0.65, 1.2};
  const std::array weights{0.1, 0.2, 0.0};
  std::copy(game.begin(), game.end(), workspace.batch().begin());
  std::copy(weights.begin(), weights.end(), workspace.numbers().begin());
}

TEST(Workspace, PredictsFromNumbersWrittenInPlace) {
  Workspace<double> workspace;
  fill_in(workspace);
  ASSERT_TRUE(workspace.forward()) << workspace.error();
  ASSERT_EQ(workspace.predictions().size(), 1U);
  EXPECT_EQ(workspace.predictions()[0], 0.9800000000000001);
}

TEST(Workspace, StacksLayers) {
  Workspace<double> workspace;
  ASSERT_TRUE(workspace.set_batch(1, 1, 1));
  const std::array shapes{
      LayerShape{.weights = 2, .outputs = 2, .biases = 2},
      LayerShape{.weights = 2, .activation = Activation::step, .threshold = -5},
  };
  ASSERT_TRUE(set_layers(workspace, shapes));
  workspace.batch()[0] = 2;
  const std::array numbers{3.0, 5.0, 1.0, 2.0, 1.0, -1.0};
  ASSERT_EQ(workspace.numbers().size(), numbers.size());
  std::copy(numbers.begin(), numbers.end(), workspace.numbers().begin());
  ASSERT_TRUE(workspace.forward()) << workspace.error();
  EXPECT_EQ(workspace.predictions()[0], 0) << "7 - 12 is not past -5";
  workspace.numbers()[0] = 3.5;
  ASSERT_TRUE(workspace.forward());
  EXPECT_EQ(workspace.predictions()[0], 1);
}

// Two neurons, 3x + 1 and -5x + 2 through the first layer's activation, and their sum.
void fill_in_two_layers(Workspace<double>& workspace, Activation first) {
  ASSERT_TRUE(workspace.set_batch(1, 2, 2));
  ASSERT_TRUE(
      set_layers(workspace, std::array{LayerShape{2, 2, 2, first, 0}, LayerShape{.weights = 2}}));
  const std::array batch{2.0, -1.0};
  std::copy(batch.begin(), batch.end(), workspace.batch().begin());
  const std::array numbers{3.0, -5.0, 1.0, 2.0, 1.0, 1.0};
  std::copy(numbers.begin(), numbers.end(), workspace.numbers().begin());
}

using Doubles = std::vector<double>;
Doubles copy(std::span<const double> numbers) { return {numbers.begin(), numbers.end()}; }

TEST(Workspace, TracesEveryLayer) {
  for (const Kernel* kernel : kernels()) {
    if (!kernel->available()) continue;
    Workspace<double> workspace;
    workspace.set_kernel(*kernel);
    fill_in_two_layers(workspace, Activation::relu);
    ASSERT_TRUE(workspace.forward_traced()) << workspace.error();
    const auto results = workspace.results();
    ASSERT_EQ(results.size(), 2U);
    EXPECT_EQ(copy(results[0].sums), (Doubles{7, -2, -8, 7}));
    EXPECT_EQ(copy(results[0].outputs), (Doubles{7, 0, 0, 7}));
    EXPECT_EQ(copy(results[1].sums), (Doubles{7, 7}));
    EXPECT_EQ(results[1].sums.data(), results[1].outputs.data()) << "no activation, one memory";
    ASSERT_TRUE(workspace.forward());
    EXPECT_EQ(copy(workspace.predictions()), (Doubles{7, 7}));
  }
}

TEST(Workspace, TracesAnewWhatIsWrittenAnewOrHasAnotherShape) {
  Workspace<double> workspace;
  fill_in_two_layers(workspace, Activation::relu);
  ASSERT_TRUE(workspace.forward_traced());
  const double* memory = workspace.results()[0].sums.data();
  workspace.numbers()[0] = 4;
  ASSERT_TRUE(workspace.forward_traced());
  EXPECT_EQ(copy(workspace.results()[0].outputs), (Doubles{9, 0, 0, 7}));
  EXPECT_EQ(workspace.results()[0].sums.data(), memory) << "no new memory for the same shapes";

  fill_in_two_layers(workspace, Activation::identity);
  ASSERT_TRUE(workspace.forward_traced());
  EXPECT_EQ(copy(workspace.results()[0].outputs), (Doubles{7, -2, -8, 7}));
  fill_in(workspace);
  ASSERT_TRUE(workspace.forward_traced());
  ASSERT_EQ(workspace.results().size(), 1U);
  EXPECT_EQ(copy(workspace.results()[0].sums), Doubles{0.9800000000000001});
}

TEST(Workspace, KeepsItsResultsWhereShapesDoNotFit) {
  Workspace<double> workspace;
  fill_in_two_layers(workspace, Activation::relu);
  ASSERT_TRUE(workspace.forward_traced());
  ASSERT_TRUE(set_layers(workspace, std::array{LayerShape{.weights = 3}}));
  EXPECT_FALSE(workspace.forward_traced());
  EXPECT_EQ(workspace.error(), "1 input but 3 weights");
  EXPECT_EQ(copy(workspace.results()[0].outputs), (Doubles{7, 0, 0, 7}));
}

TEST(Workspace, SaysWhichShapesDoNotFit) {
  Workspace<double> workspace;
  EXPECT_FALSE(workspace.forward());
  EXPECT_EQ(workspace.error(), "a network needs at least 1 layer, not 0");
  EXPECT_FALSE(workspace.set_batch(3, 4, 4));
  EXPECT_EQ(workspace.error(), "3 inputs of 4 examples need 12 values, not 4");
  ASSERT_TRUE(workspace.set_batch(3, 4, 12));
  ASSERT_TRUE(set_layers(workspace, std::array{LayerShape{.weights = 2}}));
  EXPECT_FALSE(workspace.forward());
  EXPECT_EQ(workspace.error(), "3 inputs but 2 weights");
}

TEST(Workspace, OutOfMemoryKeepsWhatThereWas) {
  Workspace<double> workspace;
  fill_in(workspace);
  constexpr std::size_t many = huge / sizeof(double) - 1;
  EXPECT_FALSE(workspace.set_batch(many, 1, many));
  EXPECT_EQ(workspace.error(),
            "out of memory: a batch of " + std::to_string(many) + " x 1 numbers");
  EXPECT_FALSE(workspace.set_batch(huge, 2, huge)) << "more than can be counted";
  EXPECT_FALSE(set_layers(workspace, std::array{LayerShape{.weights = many}}));
  EXPECT_EQ(workspace.error(), "out of memory: a layer of " + std::to_string(many) + " numbers");
  EXPECT_FALSE(set_layers(workspace, std::array{LayerShape{.weights = huge, .biases = 2}}));
  ASSERT_TRUE(workspace.forward());
  EXPECT_EQ(workspace.predictions()[0], 0.9800000000000001);
}

TEST(Workspace, BeginsItsNumbersAtCacheLines) {
  Workspace<double> workspace;
  fill_in(workspace);
  for (const double* numbers : {workspace.batch().data(), workspace.numbers().data()}) {
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(numbers) % 64, 0);
  }
}

TEST(Workspace, HasNothingBeforeItIsGivenLayers) {
  Workspace<float> workspace;
  EXPECT_TRUE(workspace.numbers().empty());
  EXPECT_TRUE(workspace.shapes().empty());
  EXPECT_FALSE(workspace.begin_layers(huge));
  EXPECT_EQ(workspace.error(), "out of memory: shapes of " + std::to_string(huge) + " numbers");
}

TEST(Workspace, ComparesWithWhatIsTrue) {
  Workspace<double> workspace;
  EXPECT_FALSE(workspace.compare());
  EXPECT_EQ(workspace.error(), "nothing has been computed yet");
  fill_in_two_layers(workspace, Activation::identity);
  ASSERT_TRUE(workspace.forward_traced());
  const Doubles predictions = copy(workspace.results()[1].outputs);
  ASSERT_TRUE(workspace.set_targets(1));
  EXPECT_FALSE(workspace.compare());
  EXPECT_EQ(workspace.error(), "2 examples but 1 target");
  ASSERT_TRUE(workspace.set_targets(2));
  workspace.targets()[0] = predictions[0] - 1;
  workspace.targets()[1] = predictions[1] + 2;
  ASSERT_TRUE(workspace.compare()) << workspace.error();
  EXPECT_EQ(copy(workspace.comparison().deltas), (Doubles{1, -2}));
  EXPECT_EQ(copy(workspace.comparison().errors), (Doubles{1, 4}));
  EXPECT_EQ(workspace.comparison().error, 2.5);

  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  workspace.targets()[1] = nan;
  ASSERT_TRUE(workspace.compare());
  EXPECT_EQ(workspace.comparison().error, 1) << "the other example's";
  workspace.batch()[0] = nan;
  ASSERT_TRUE(workspace.forward_traced());
  ASSERT_TRUE(workspace.compare());
  EXPECT_EQ(workspace.comparison().error, 0) << "no example is complete";
  workspace.batch()[0] = std::numeric_limits<double>::infinity();
  ASSERT_TRUE(workspace.forward_traced());
  ASSERT_TRUE(workspace.compare());
  EXPECT_TRUE(std::isnan(workspace.comparison().error)) << "no number is missing";
  EXPECT_FALSE(workspace.set_targets(huge));
}

}  // namespace
}  // namespace soma::test
