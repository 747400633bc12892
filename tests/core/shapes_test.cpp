#include "core/shapes.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace soma::test {
namespace {

constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();

TEST(Shapes, ThatFitHaveNoText) {
  EXPECT_EQ(weights_error(3, 3), std::nullopt);
  EXPECT_EQ(weights_error(0, 0), std::nullopt);
  EXPECT_EQ(layer_error(3, 2, 6, 2), std::nullopt);
  EXPECT_EQ(layer_error(3, 2, 6, 0), std::nullopt);
  EXPECT_EQ(layer_error(0, 2, 0, 2), std::nullopt);
  EXPECT_EQ(batch_error(3, 4, 12), std::nullopt);
  EXPECT_EQ(batch_error(3, 0, 0), std::nullopt);
  EXPECT_EQ(predictions_error(2, 4, 8), std::nullopt);
  EXPECT_EQ(room_error(2, 4), std::nullopt);
}

TEST(Shapes, NameInputsAndWeights) {
  EXPECT_EQ(weights_error(3, 2), "3 inputs but 2 weights");
  EXPECT_EQ(weights_error(1, 2), "1 input but 2 weights");
  EXPECT_EQ(weights_error(3, 1), "3 inputs but 1 weight");
  EXPECT_EQ(layer_error(3, 1, 2, 0), "3 inputs but 2 weights");
}

TEST(Shapes, NameTheOutputsWhereThereAreSeveral) {
  EXPECT_EQ(layer_error(3, 3, 6, 0), "3 inputs but 2 weights for each of 3 outputs");
  EXPECT_EQ(layer_error(3, 3, 8, 0), "3 inputs for each of 3 outputs need 9 weights, not 8");
  EXPECT_EQ(layer_error(3, 0, 3, 0), "3 inputs for each of 0 outputs need 0 weights, not 3");
}

TEST(Shapes, NameBiases) {
  EXPECT_EQ(layer_error(3, 3, 9, 2), "3 outputs but 2 biases");
  EXPECT_EQ(layer_error(3, 2, 6, 1), "2 outputs but 1 bias");
  EXPECT_EQ(layer_error(3, 1, 3, 2), "1 output but 2 biases");
}

TEST(Shapes, NameTheBatchAndThePredictions) {
  EXPECT_EQ(batch_error(3, 4, 11), "3 inputs of 4 examples need 12 values, not 11");
  EXPECT_EQ(batch_error(1, 1, 2), "1 input of 1 example need 1 value, not 2");
  EXPECT_EQ(predictions_error(2, 4, 7), "2 outputs of 4 examples need 8 predictions, not 7");
}

TEST(Shapes, NameLayersAndResults) {
  EXPECT_EQ(results_error(2, 1), "2 layers but 1 result");
  EXPECT_EQ(results_error(1, 2), "1 layer but 2 results");
  EXPECT_EQ(results_error(2, 2), std::nullopt);
}

TEST(Shapes, NameTheLayer) {
  EXPECT_EQ(at_layer(1, "3 inputs but 2 weights"), "layer 2: 3 inputs but 2 weights");
}

TEST(Shapes, ThatOverflowDoNotSlipThrough) {
  const std::string number = std::to_string(huge / 2 + 1);
  EXPECT_EQ(batch_error(huge / 2 + 1, 2, 0),
            number + " inputs of 2 examples need more values than memory can hold, not 0");
  EXPECT_EQ(layer_error(huge / 2 + 1, 2, 1, 0),
            number + " inputs for each of 2 outputs need more weights than memory can hold, not 1");
  EXPECT_EQ(room_error(huge / 2 + 1, 2),
            number + " outputs of 2 examples are more than memory can hold");
  EXPECT_EQ(room_error(huge / 2 + 1, 1),
            number + " outputs of 1 example are more than memory can hold")
      << "a network's scratch memory is up to twice as large";
}

}  // namespace
}  // namespace soma::test
