#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/learn.hpp"

namespace soma::test {

struct GoldenLayer {
  std::size_t outputs = 0;
  Activation activation = Activation::identity;
  double threshold = 0;
  std::vector<double> weights{};
  std::vector<double> bias{};
};

struct GoldenCase {
  std::string name{};
  std::size_t inputs = 0;
  std::size_t examples = 0;
  std::vector<double> batch{};
  std::vector<GoldenLayer> layers{};
  std::vector<double> predictions{};
};

/// Whether a pass changes the parameters after each example, or once after all of them.
enum class Order : std::uint8_t { each, all };

struct GoldenLearnCase : GoldenCase {
  std::vector<double> targets;
  std::vector<std::uint8_t> locks;
  Training<double> training;
  Order order = Order::each;
  std::size_t passes = 0;
  std::map<std::string, std::vector<double>> step;  ///< by the names that the format gives them
  std::vector<double> errors;
  std::vector<double> pass_errors;
  std::vector<double> parameters;
  double error = 0;
};

/// Reads a file of tests/golden; tools/golden describes the format. Ends the test program where the
/// file is missing or broken.
std::vector<GoldenCase> read_golden(const std::string& file);

/// Reads learn.txt in the same way.
std::vector<GoldenLearnCase> read_golden_learning();

}  // namespace soma::test
