#include <array>
#include <cstdio>

#include "core/forward.hpp"

// The lesson's first game. With a cast that no file of Soma's may have, as a consumer's may.
int main() {
  const std::array game{8.5, 0.65, 1.2};
  const std::array weights{0.1, 0.2, 0.0};
  const soma::Layer<double> layer{.weights = weights};
  const double prediction = soma::forward(soma::Network<double>{{&layer, 1}}, {3, 1, game})[0];
  const std::string_view kernel = soma::best_kernel().name;
  std::printf("%.16g by kernel %.*s\n", prediction, (int)kernel.size(), kernel.data());
  return prediction == 0.9800000000000001 ? 0 : 1;
}
