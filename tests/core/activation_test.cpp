#include "core/activation.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace soma::test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Activation, NamesGoBothWays) {
  for (const std::string_view name : activation_names) {
    const auto activation = activation_named(name);
    ASSERT_TRUE(activation.has_value()) << name;
    EXPECT_EQ(name_of(*activation), name);
  }
  EXPECT_EQ(name_of(Activation::sigmoid), "sigmoid");
}

TEST(Activation, AnUnknownNameSaysWhichThereAre) {
  EXPECT_FALSE(activation_named("foo").has_value());
  EXPECT_FALSE(activation_named("").has_value());
  EXPECT_EQ(unknown_activation("foo"),
            "activation 'foo': not one of identity, step, relu, sigmoid");
}

TEST(Activation, AStepFiresPastItsThresholdNotAtIt) {
  EXPECT_EQ(activate(Activation::step, 0.5, 0.5), 0);
  EXPECT_EQ(activate(Activation::step, std::nextafter(0.5, 1), 0.5), 1);
  EXPECT_EQ(activate(Activation::step, infinity, 0.5), 1);
  EXPECT_EQ(activate(Activation::step, -infinity, -1e300), 0);
}

TEST(Activation, ReluKeepsWhatIsPositive) {
  EXPECT_EQ(activate(Activation::relu, -2.0, 0.0), 0);
  EXPECT_EQ(activate(Activation::relu, 2.5, 0.0), 2.5);
  EXPECT_EQ(activate(Activation::relu, -infinity, 0.0), 0);
  EXPECT_EQ(activate(Activation::relu, infinity, 0.0), infinity);
}

TEST(Activation, SigmoidIsStableFarOut) {
  EXPECT_EQ(activate(Activation::sigmoid, 0.0, 0.0), 0.5);
  EXPECT_EQ(activate(Activation::sigmoid, 1000.0, 0.0), 1);
  EXPECT_EQ(activate(Activation::sigmoid, -1000.0, 0.0), 0);
  EXPECT_EQ(activate(Activation::sigmoid, infinity, 0.0), 1);
  EXPECT_EQ(activate(Activation::sigmoid, -infinity, 0.0), 0);
  // 1 / (1 + e^700) and e^-700 are one number in float64.
  EXPECT_DOUBLE_EQ(activate(Activation::sigmoid, -700.0, 0.0), std::exp(-700.0));
  EXPECT_EQ(activate(Activation::sigmoid, -200.0F, 0.0F), 0);
}

TEST(Activation, NanStaysNan) {
  for (const std::string_view name : activation_names) {
    EXPECT_TRUE(std::isnan(activate(*activation_named(name), nan, 0.0))) << name;
  }
  EXPECT_EQ(activate(Activation::step, 1.0, nan), 0) << "nothing is past NaN";
}

TEST(Activation, AppliesToEachSum) {
  std::vector<float> sums{-1, 0, 2};
  activate(Activation::step, 1.0F, std::span<float>(sums));
  EXPECT_EQ(sums, (std::vector<float>{0, 0, 1}));
  sums = {-1, 0, 2};
  activate(Activation::identity, 1.0F, std::span<float>(sums));
  EXPECT_EQ(sums, (std::vector<float>{-1, 0, 2}));
}

}  // namespace
}  // namespace soma::test
