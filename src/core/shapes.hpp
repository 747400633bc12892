#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>

/// The texts for shapes that do not fit each other, each naming both sides, or nothing where they
/// fit. Written here once, for every type of number and every language.
///
/// The checks are inline, since for a small batch a call would take as long as the work; the texts
/// are made in shapes.cpp.
namespace soma {

/// Shapes that do not fit each other. The text names both sides: `3 inputs but 2 weights`.
class ShapeError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

using ShapeText = std::optional<std::string>;

/// Throws a ShapeError with that text. A build without exceptions ends the program instead: who
/// calls from there asks for the text first.
[[noreturn]] void throw_shape_error(const std::string& text);

/// rows x columns, or nothing where twice as many cannot be counted (a network's scratch memory).
inline std::optional<std::size_t> area(std::size_t rows, std::size_t columns) {
  std::size_t product = 0;
  const bool overflows = __builtin_mul_overflow(rows, columns, &product);
  if (overflows || product > std::numeric_limits<std::size_t>::max() / 2) return std::nullopt;
  return product;
}

/// The sum, or the largest number that there is, which no memory can hold.
constexpr std::size_t saturating_sum(std::size_t a, std::size_t b) {
  constexpr std::size_t max = std::numeric_limits<std::size_t>::max();
  return a > max - b ? max : a + b;
}

namespace text {

std::string weights_error(std::size_t inputs, std::size_t weights);
std::string layer_error(std::size_t inputs, std::size_t outputs, std::size_t weights,
                        std::size_t biases);
std::string batch_error(std::size_t inputs, std::size_t examples, std::size_t values);
std::string predictions_error(std::size_t outputs, std::size_t examples, std::size_t predictions);
std::string results_error(std::size_t layers, std::size_t results);
std::string room_error(std::size_t outputs, std::size_t examples);
std::string targets_error(std::size_t outputs, std::size_t examples, std::size_t targets);
std::string locks_error(std::size_t parameters, std::size_t locks);

}  // namespace text

/// `3 inputs but 2 weights`
inline ShapeText weights_error(std::size_t inputs, std::size_t weights) {
  if (inputs == weights) return std::nullopt;
  return text::weights_error(inputs, weights);
}

/// Whether so many weights and biases are those of a layer; 0 biases mean none.
inline bool layer_fits(std::size_t inputs, std::size_t outputs, std::size_t weights,
                       std::size_t biases) {
  return area(outputs, inputs) == weights && (biases == 0 || biases == outputs);
}

/// As above for one output; else `3 inputs but 2 weights for each of 3 outputs`, or
/// `3 inputs for each of 3 outputs need 9 weights, not 8`; or `3 outputs but 2 biases`.
inline ShapeText layer_error(std::size_t inputs, std::size_t outputs, std::size_t weights,
                             std::size_t biases) {
  if (layer_fits(inputs, outputs, weights, biases)) return std::nullopt;
  return text::layer_error(inputs, outputs, weights, biases);
}

/// `3 inputs of 4 examples need 12 values, not 11`
inline ShapeText batch_error(std::size_t inputs, std::size_t examples, std::size_t values) {
  if (area(inputs, examples) == values) return std::nullopt;
  return text::batch_error(inputs, examples, values);
}

/// `3 outputs of 4 examples need 12 predictions, not 11`
inline ShapeText predictions_error(std::size_t outputs, std::size_t examples,
                                   std::size_t predictions) {
  if (area(outputs, examples) == predictions) return std::nullopt;
  return text::predictions_error(outputs, examples, predictions);
}

/// `2 layers but 1 result`
inline ShapeText results_error(std::size_t layers, std::size_t results) {
  if (layers == results) return std::nullopt;
  return text::results_error(layers, results);
}

/// `4294967295 outputs of 4 examples are more than memory can hold`
inline ShapeText room_error(std::size_t outputs, std::size_t examples) {
  if (area(outputs, examples)) return std::nullopt;
  return text::room_error(outputs, examples);
}

/// `4 examples but 3 targets`; of several outputs `2 outputs of 4 examples need 8 targets, not 7`
inline ShapeText targets_error(std::size_t outputs, std::size_t examples, std::size_t targets) {
  if (area(outputs, examples) == targets) return std::nullopt;
  return text::targets_error(outputs, examples, targets);
}

/// `3 parameters but 2 locks`; 0 locks mean none.
inline ShapeText locks_error(std::size_t parameters, std::size_t locks) {
  if (locks == 0 || locks == parameters) return std::nullopt;
  return text::locks_error(parameters, locks);
}

/// `layer 2: 3 inputs but 2 weights`, where that is the error of the layer at index 1.
std::string at_layer(std::size_t index, const std::string& error);

}  // namespace soma
