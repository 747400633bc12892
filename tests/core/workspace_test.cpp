#include "bindings/workspace.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace soma::test {
namespace {

constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();

// The lesson's first game, and its weights.
void fill_in(Workspace<double>& workspace) {
  ASSERT_TRUE(workspace.set_batch(3, 1));
  ASSERT_TRUE(workspace.set_layers(std::array{LayerShape{.weights = 3}}));
  const std::array game{8.5, 0.65, 1.2};
  const std::array weights{0.1, 0.2, 0.0};
  std::copy(game.begin(), game.end(), workspace.batch().begin());
  std::copy(weights.begin(), weights.end(), workspace.weights(0).begin());
}

TEST(Workspace, PredictsFromNumbersWrittenInPlace) {
  Workspace<double> workspace;
  fill_in(workspace);
  ASSERT_TRUE(workspace.forward(best_kernel())) << workspace.error();
  ASSERT_EQ(workspace.predictions().size(), 1U);
  EXPECT_EQ(workspace.predictions()[0], 0.9800000000000001);
}

TEST(Workspace, ChangesTheActivation) {
  Workspace<double> workspace;
  fill_in(workspace);
  ASSERT_TRUE(workspace.set_activation(0, "step", 0.9));
  ASSERT_TRUE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.predictions()[0], 1);
  EXPECT_FALSE(workspace.set_activation(0, "foo", 0));
  EXPECT_EQ(workspace.error(), "activation 'foo': not one of identity, step, relu, sigmoid");
  EXPECT_FALSE(workspace.set_activation(1, "relu", 0));
  EXPECT_EQ(workspace.error(), "no such layer");
}

TEST(Workspace, SaysWhichShapesDoNotFit) {
  Workspace<double> workspace;
  EXPECT_FALSE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.error(), "a network needs at least 1 layer, not 0");
  ASSERT_TRUE(workspace.set_batch(3, 4));
  ASSERT_TRUE(workspace.set_layers(std::array{LayerShape{.weights = 2}}));
  EXPECT_FALSE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.error(), "3 inputs but 2 weights");
}

TEST(Workspace, OutOfMemoryKeepsWhatThereWas) {
  Workspace<double> workspace;
  fill_in(workspace);
  EXPECT_FALSE(workspace.set_batch(huge / 16, 1));
  EXPECT_EQ(workspace.error(),
            "out of memory: a batch of " + std::to_string(huge / 16) + " x 1 numbers");
  EXPECT_FALSE(workspace.set_batch(huge, 2)) << "more than can be counted";
  EXPECT_FALSE(workspace.set_layers(std::array{LayerShape{.weights = huge / 16}}));
  EXPECT_EQ(workspace.error(),
            "out of memory: a layer of " + std::to_string(huge / 16) + " numbers");
  ASSERT_TRUE(workspace.forward(best_kernel()));
  EXPECT_EQ(workspace.predictions()[0], 0.9800000000000001);
}

TEST(Workspace, HasNothingAtLayersThatAreNotThere) {
  Workspace<float> workspace;
  EXPECT_TRUE(workspace.weights(0).empty());
  EXPECT_TRUE(workspace.bias(7).empty());
}

}  // namespace
}  // namespace soma::test
