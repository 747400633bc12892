#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The texts for shapes that do not fit each other, each naming both sides, or nothing where they
/// fit. Written here once, for every type of number and every language.
namespace soma {

using ShapeText = std::optional<std::string>;

/// `3 inputs but 2 weights`
ShapeText shape_error(std::size_t inputs, std::size_t weights);

/// As above for one output; else `3 inputs but 2 weights for each of 3 outputs`, or
/// `3 inputs for each of 3 outputs need 9 weights, not 8`; or `3 outputs but 2 biases`.
/// @param biases  0 means none, which always fits
ShapeText layer_error(std::size_t inputs, std::size_t outputs, std::size_t weights,
                      std::size_t biases);

/// `3 inputs of 4 examples need 12 values, not 11`
ShapeText batch_error(std::size_t inputs, std::size_t examples, std::size_t values);

/// `3 outputs of 4 examples need 12 predictions, not 11`
ShapeText predictions_error(std::size_t outputs, std::size_t examples, std::size_t predictions);

/// `layer 2: 3 inputs but 2 weights`, where that is the error of the layer at index 1.
std::string at_layer(std::size_t index, std::string_view error);

/// `4294967295 outputs of 4 examples are more than memory can hold`
ShapeText room_error(std::size_t outputs, std::size_t examples);

}  // namespace soma
