#include <simsimd/simsimd.h>

#include <type_traits>

#include "bench.hpp"

namespace soma::bench {
namespace {

// It has dot products alone. They are summed in float64, whatever the numbers' type.
template <typename T>
void add_type(const Shape& shape) {
  add<T>(shape, "SimSIMD", [](Problem<T>& problem) {
    return [&problem] {
      simsimd_distance_t sum = 0;
      const auto& [_, values, weights, targets, sums] = problem;
      if constexpr (std::is_same_v<T, float>) {
        simsimd_dot_f32(values.data(), weights.data(), values.size(), &sum);
      } else {
        simsimd_dot_f64(values.data(), weights.data(), values.size(), &sum);
      }
      sums[0] = static_cast<T>(sum);
    };
  });
}

}  // namespace

void add_simsimd(const Shape& shape) {
  if (shape.examples != 1 || shape.outputs != 1) return;
  add_type<float>(shape);
  add_type<double>(shape);
}

void describe_simsimd() {
  benchmark::AddCustomContext("simsimd", std::to_string(SIMSIMD_VERSION_MAJOR) + "." +
                                             std::to_string(SIMSIMD_VERSION_MINOR) + "." +
                                             std::to_string(SIMSIMD_VERSION_PATCH));
}

}  // namespace soma::bench
