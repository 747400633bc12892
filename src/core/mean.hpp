#pragma once

#include <array>
#include <cstddef>
#include <numeric>
#include <span>

#include "core/step_tiles.hpp"

namespace soma {

/// One after the other where they are few; many in several sums side by side, since each addition
/// would wait for the one before.
template <typename T>
T sum_of(std::span<const T> numbers) {
  constexpr std::size_t lanes = 16;
  std::array<T, lanes> sums{};
  std::size_t i = 0;
  if (numbers.size() >= 2 * lanes) {
    for (; i + lanes <= numbers.size(); i += lanes) {
      for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += numbers[i + lane];
    }
  }
  T sum = std::accumulate(sums.begin(), sums.end(), T{0});
  for (; i < numbers.size(); ++i) sum += numbers[i];
  return sum;
}

/// Of no numbers: 0. Of one: that number, the sign of a zero included. Many are added up tile by
/// tile, as several threads have them.
template <typename T>
T mean(std::span<const T> numbers) {
  if (numbers.size() == 1) return numbers[0];
  T sum = 0;
  for (std::size_t tile = 0; tile < step_tiles<T>(numbers.size()); ++tile) {
    const auto [begin, count] = step_tile_at<T>(tile, numbers.size());
    sum += sum_of(numbers.subspan(begin, count));
  }
  return numbers.empty() ? sum : sum / static_cast<T>(numbers.size());
}

}  // namespace soma
