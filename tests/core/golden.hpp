#pragma once

#include <string>
#include <vector>

#include "core/activation.hpp"

namespace soma::test {

struct GoldenLayer {
  std::size_t outputs = 0;
  Activation activation = Activation::identity;
  double threshold = 0;
  std::vector<double> weights;
  std::vector<double> bias;
};

struct GoldenCase {
  std::string name;
  std::size_t inputs = 0;
  std::size_t examples = 0;
  std::vector<double> batch;
  std::vector<GoldenLayer> layers;
  std::vector<double> predictions;
};

/// Reads a file of tests/golden; tools/golden describes the format. Ends the test program where the
/// file is missing or broken.
std::vector<GoldenCase> read_golden(const std::string& file);

}  // namespace soma::test
