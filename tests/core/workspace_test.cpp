#include "core/workspace.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

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
  ASSERT_TRUE(workspace.forward(best_kernel())) << workspace.error();
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
  ASSERT_TRUE(workspace.forward(best_kernel())) << workspace.error();
  EXPECT_EQ(workspace.predictions()[0], 0) << "7 - 12 is not past -5";
  workspace.numbers()[0] = 3.5;
  ASSERT_TRUE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.predictions()[0], 1);
}

TEST(Workspace, SaysWhichShapesDoNotFit) {
  Workspace<double> workspace;
  EXPECT_FALSE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.error(), "a network needs at least 1 layer, not 0");
  EXPECT_FALSE(workspace.set_batch(3, 4, 4));
  EXPECT_EQ(workspace.error(), "3 inputs of 4 examples need 12 values, not 4");
  ASSERT_TRUE(workspace.set_batch(3, 4, 12));
  ASSERT_TRUE(set_layers(workspace, std::array{LayerShape{.weights = 2}}));
  EXPECT_FALSE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.error(), "3 inputs but 2 weights");
}

TEST(Workspace, OutOfMemoryKeepsWhatThereWas) {
  Workspace<double> workspace;
  fill_in(workspace);
  constexpr std::size_t many = huge / 16;
  EXPECT_FALSE(workspace.set_batch(many, 1, many));
  EXPECT_EQ(workspace.error(),
            "out of memory: a batch of " + std::to_string(many) + " x 1 numbers");
  EXPECT_FALSE(workspace.set_batch(huge, 2, huge)) << "more than can be counted";
  EXPECT_FALSE(set_layers(workspace, std::array{LayerShape{.weights = many}}));
  EXPECT_EQ(workspace.error(), "out of memory: a layer of " + std::to_string(many) + " numbers");
  EXPECT_FALSE(set_layers(workspace, std::array{LayerShape{.weights = huge, .biases = 2}}));
  ASSERT_TRUE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.predictions()[0], 0.9800000000000001);
}

TEST(Workspace, HasNothingBeforeItIsGivenLayers) {
  Workspace<float> workspace;
  EXPECT_TRUE(workspace.numbers().empty());
  EXPECT_TRUE(workspace.shapes().empty());
  EXPECT_FALSE(workspace.begin_layers(huge));
  EXPECT_EQ(workspace.error(), "out of memory: shapes of " + std::to_string(huge) + " numbers");
}

}  // namespace
}  // namespace soma::test
