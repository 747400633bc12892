#include "core/trainer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace soma::test {
namespace {

using Doubles = std::vector<double>;

constexpr Training<double> descent(double alpha) {
  return {.method = Method::gradient_descent, .step_size = alpha};
}

// One weight of 0.5, and two examples.
void fill_in(Trainer<double>& trainer) {
  ASSERT_TRUE(trainer.set_batch(1, 2, 2));
  ASSERT_TRUE(trainer.begin_layers(1));
  trainer.shapes()[0] = {.weights = 1};
  ASSERT_TRUE(trainer.use_layers());
  ASSERT_TRUE(trainer.set_targets(2));
  trainer.batch()[0] = 1;
  trainer.batch()[1] = 2;
  trainer.targets()[0] = 1;
  trainer.targets()[1] = 1;
  trainer.numbers()[0] = 0.5;
}

TEST(Trainer, LearnsFromOneExampleOrFromAll) {
  Trainer<double> trainer;
  fill_in(trainer);
  ASSERT_TRUE(trainer.learn_step(descent(0.5), 0)) << trainer.error();
  EXPECT_EQ(trainer.result().outcome, Outcome::changed);
  EXPECT_EQ(trainer.result().error, 0.25);
  EXPECT_EQ(trainer.step().deltas.size(), 1U);
  EXPECT_EQ(trainer.numbers()[0], 0.75);

  trainer.numbers()[0] = 0.5;
  ASSERT_TRUE(trainer.learn_step(descent(0.5), std::nullopt));
  EXPECT_EQ(trainer.result().error, 0.125);
  EXPECT_EQ(trainer.step().deltas.size(), 2U);
  EXPECT_EQ(trainer.numbers()[0], 0.625);
}

TEST(Trainer, StepsKeepTheErrorOfEachExample) {
  Trainer<double> trainer;
  fill_in(trainer);
  ASSERT_TRUE(trainer.learn_each(descent(0.5), 0, 2));
  EXPECT_EQ(trainer.each_errors()[0], 0.25);
  EXPECT_EQ(trainer.each_errors()[1], 0.25);  // of 0.75 x 2
  EXPECT_EQ(trainer.numbers()[0], 0.25);
  ASSERT_TRUE(trainer.measure_error());
  EXPECT_EQ(trainer.result().error, (0.75 * 0.75 + 0.5 * 0.5) / 2);
  ASSERT_TRUE(trainer.backpropagate(1));
  EXPECT_EQ(trainer.step().parameter_deltas[0], -1);
  EXPECT_EQ(trainer.numbers()[0], 0.25);
}

TEST(Trainer, StepsBeginAtAnyExample) {
  Trainer<double> trainer;
  fill_in(trainer);
  ASSERT_TRUE(trainer.learn_each(descent(0.5), 1, 1));
  EXPECT_EQ(trainer.numbers()[0], 0.5);  // 0.5 x 2 is the target
  ASSERT_TRUE(trainer.learn_each(descent(0.5), 2, 0));
  EXPECT_EQ(trainer.result().outcome, Outcome::unchanged);
  EXPECT_FALSE(trainer.learn_each(descent(0.5), 1, 2));
  EXPECT_EQ(trainer.error(), "no such example");
  EXPECT_FALSE(trainer.learn_each(descent(0.5), 3, 0));
}

TEST(Trainer, LocksHoldTheirParameters) {
  Trainer<double> trainer;
  fill_in(trainer);
  ASSERT_TRUE(trainer.set_locks(1));
  trainer.locks()[0] = 1;
  ASSERT_TRUE(trainer.learn_step(descent(0.5), std::nullopt));
  EXPECT_EQ(trainer.result().outcome, Outcome::unchanged);
  EXPECT_EQ(trainer.numbers()[0], 0.5);
  ASSERT_TRUE(trainer.set_locks(0));
  ASSERT_TRUE(trainer.learn_step(descent(0.5), std::nullopt));
  EXPECT_EQ(trainer.numbers()[0], 0.625);
}

TEST(Trainer, AFitLeavesNoStepInItsMemory) {
  Trainer<double> trainer;
  fill_in(trainer);
  ASSERT_TRUE(trainer.learn_step(descent(0.5), std::nullopt));
  EXPECT_EQ(trainer.step().errors.size(), 2U);
  ASSERT_TRUE(trainer.fit());
  EXPECT_TRUE(trainer.step().errors.empty());
}

TEST(Trainer, SaysWhatDoesNotFit) {
  Trainer<double> trainer;
  EXPECT_FALSE(trainer.measure_error());
  EXPECT_EQ(trainer.error(), "a network needs at least 1 layer, not 0");
  fill_in(trainer);
  EXPECT_FALSE(trainer.learn_step(descent(0.5), 2));
  EXPECT_EQ(trainer.error(), "no such example");
  ASSERT_TRUE(trainer.set_locks(2));
  EXPECT_FALSE(trainer.learn_step(descent(0.5), std::nullopt));
  EXPECT_EQ(trainer.error(), "1 parameter but 2 locks");
  ASSERT_TRUE(trainer.set_locks(0));
  ASSERT_TRUE(trainer.set_targets(1));
  EXPECT_FALSE(trainer.backpropagate(std::nullopt));
  EXPECT_EQ(trainer.error(), "2 examples but 1 target");
  EXPECT_EQ(trainer.numbers()[0], 0.5);
  EXPECT_FALSE(trainer.set_locks(std::numeric_limits<std::size_t>::max()));
  EXPECT_EQ(trainer.error().substr(0, 14), "out of memory:");
}

}  // namespace
}  // namespace soma::test
