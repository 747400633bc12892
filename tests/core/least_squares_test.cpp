#include "core/least_squares.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "core/trainer.hpp"
#include "kernel_test.hpp"

namespace soma::test {
namespace {

using Doubles = std::vector<double>;

/// One layer of sums, to be fitted.
class Fit {
 public:
  Fit(const Doubles& parameters, const Doubles& batch, const Doubles& targets, bool has_bias,
      const std::vector<std::uint8_t>& locks = {}) {
    const std::size_t examples = targets.size();
    const std::size_t weights = parameters.size() - (has_bias ? 1 : 0);
    EXPECT_TRUE(trainer_.set_batch(weights, examples, batch.size()));
    EXPECT_TRUE(trainer_.begin_layers(1));
    trainer_.shapes()[0] = {.weights = weights, .biases = has_bias ? 1U : 0U};
    EXPECT_TRUE(trainer_.use_layers() && trainer_.set_targets(examples));
    EXPECT_TRUE(trainer_.set_locks(locks.size()));
    std::copy(batch.begin(), batch.end(), trainer_.batch().begin());
    std::copy(targets.begin(), targets.end(), trainer_.targets().begin());
    std::copy(locks.begin(), locks.end(), trainer_.locks().begin());
    std::copy(parameters.begin(), parameters.end(), trainer_.numbers().begin());
  }

  [[nodiscard]] bool fit(const Kernel& kernel = best_kernel()) {
    trainer_.set_kernel(kernel);
    return trainer_.fit();
  }
  [[nodiscard]] std::span<double> parameters() const { return trainer_.numbers(); }
  double error() {
    EXPECT_TRUE(trainer_.measure_error());
    return trainer_.result().error;
  }
  /// The largest of the parameters' deltas: 0 where no small change makes the error smaller.
  double slope() {
    EXPECT_TRUE(trainer_.backpropagate(std::nullopt));
    double largest = 0;
    for (const double delta : trainer_.step().parameter_deltas) {
      largest = std::max(largest, std::abs(delta));
    }
    return largest;
  }
  Trainer<double>& trainer() { return trainer_; }

 private:
  Trainer<double> trainer_;
};

class LeastSquaresTest : public KernelTest {};

TEST_P(LeastSquaresTest, FindsWeightsAndBiasThatTheTargetsWereMadeWith) {
  // 2 x - 3 y + 1
  Fit fit({0, 0, 0}, {1, 2, 3, 5, 1, 0, 4, 2}, {0, 5, -5, 5}, true);
  ASSERT_TRUE(fit.fit(kernel())) << fit.trainer().error();
  EXPECT_NEAR(fit.parameters()[0], 2, 1e-13);
  EXPECT_NEAR(fit.parameters()[1], -3, 1e-13);
  EXPECT_NEAR(fit.parameters()[2], 1, 1e-13);
  EXPECT_LT(fit.error(), 1e-26);
}

TEST_P(LeastSquaresTest, LeavesNothingToLearn) {
  std::mt19937 random(3);
  for (int time = 0; time < 50; ++time) {
    const std::size_t inputs = 1 + random() % 9;
    const std::size_t examples = 1 + random() % 40;
    Doubles batch(inputs * examples);
    Doubles targets(examples);
    fill(std::span(batch), random);
    fill(std::span(targets), random);
    Fit fit(Doubles(inputs + 1, 0.5), batch, targets, true);
    ASSERT_TRUE(fit.fit(kernel())) << fit.trainer().error();
    EXPECT_LT(fit.slope(), 1e-9) << inputs << " inputs, " << examples << " examples";
    if (inputs + 1 >= examples) {
      EXPECT_LT(fit.error(), 1e-18);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(, LeastSquaresTest, every_kernel(), kernel_name);

TEST(LeastSquares, InputsThatAreAlikeOrZeroAreNoFault) {
  // The second is twice the first, the third is 0; the bias can be made of nothing here.
  Fit fit({9, 9, 9}, {1, 2, 3, 2, 4, 6, 0, 0, 0}, {1, 2, 4}, false);
  ASSERT_TRUE(fit.fit()) << fit.trainer().error();
  EXPECT_NEAR(fit.parameters()[0], 17.0 / 14, 1e-14);
  EXPECT_EQ(fit.parameters()[1], 0);
  EXPECT_EQ(fit.parameters()[2], 0);
  EXPECT_LT(fit.slope(), 1e-13);
}

TEST(LeastSquares, LockedParametersStay) {
  Fit fit({5, 0, 1}, {1, 2, 3, 5, 1, 0, 4, 2}, {0, 5, -5, 5}, true, {1, 0, 1});
  ASSERT_TRUE(fit.fit()) << fit.trainer().error();
  EXPECT_EQ(fit.parameters()[0], 5);
  EXPECT_EQ(fit.parameters()[2], 1);
  // What is left is (0 - 1 - 5, 5 - 1 - 10, ...) over y.
  EXPECT_NEAR(fit.parameters()[1], (1 * -6 + 0 * -6 + 4 * -21 + 2 * -21) / 21.0, 1e-13);
}

TEST(LeastSquares, ABestWithAnErrorIsNone) {
  // y = x1 xor x2: no plane does better than 1/2 everywhere.
  Fit fit({1, 1, 0}, {0, 0, 1, 1, 0, 1, 0, 1}, {0, 1, 1, 0}, true);
  ASSERT_TRUE(fit.fit());
  EXPECT_NEAR(fit.error(), 0.25, 1e-15);
}

TEST(LeastSquares, NumbersOfAnySize) {
  Fit fit({0, 0}, {1e200, 2e200, 3e200}, {1, 2, 3}, true);
  ASSERT_TRUE(fit.fit()) << fit.trainer().error();
  EXPECT_NEAR(fit.parameters()[0] * 1e200, 1, 1e-13);
  Fit endless({0.25}, {std::numeric_limits<double>::infinity()}, {1}, false);
  EXPECT_FALSE(endless.fit());
  EXPECT_EQ(endless.trainer().error(), "the best fit is no finite number");
  EXPECT_EQ(endless.parameters()[0], 0.25);
}

TEST(LeastSquares, NoNumberAmongZerosIsNoZero) {
  Fit fit({0.25}, {std::numeric_limits<double>::quiet_NaN(), 0, 0}, {1, 2, 3}, false);
  EXPECT_FALSE(fit.fit());
  EXPECT_EQ(fit.trainer().error(), "the best fit is no finite number");
  EXPECT_EQ(fit.parameters()[0], 0.25);
}

TEST(LeastSquares, IsOfOneLayerOfSums) {
  Fit fit({1}, {1}, {1}, false);
  fit.trainer().shapes()[0].activation = Activation::relu;
  ASSERT_TRUE(fit.trainer().use_layers());
  EXPECT_FALSE(fit.fit());
  EXPECT_EQ(fit.trainer().error(), "the best fit is known of one layer without an activation");
}

}  // namespace
}  // namespace soma::test
