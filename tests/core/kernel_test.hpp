#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "core/kernels/kernel.hpp"

namespace soma::test {

/// Why a kernel cannot be tried here.
inline std::string lacks(const Kernel& kernel) {
  if (kernel.name == "cuda") return "skipped: no CUDA device";
  return "skipped: this processor lacks " + std::string(kernel.name);
}

/// A suite that runs once for every kernel built in, and skips those that the processor lacks.
class KernelTest : public ::testing::TestWithParam<const Kernel*> {
 protected:
  void SetUp() override {
    if (!kernel().available()) GTEST_SKIP() << lacks(kernel());
  }
  static const Kernel& kernel() { return *GetParam(); }
};

inline auto every_kernel() { return ::testing::ValuesIn(kernels().begin(), kernels().end()); }
inline std::string kernel_name(const ::testing::TestParamInfo<const Kernel*>& info) {
  return std::string(info.param->name);
}

/// Numbers that start `offset` places past the widest alignment there is, with a guard on both
/// sides. Whoever reads the guard gets NaN; whoever writes it shows in `intact`.
template <typename T>
class Guarded {
 public:
  Guarded(std::size_t count, std::size_t offset)
      : memory_(count + offset + 3 * guard, filler()), first_(aligned() + offset), count_(count) {}

  std::span<T> span() { return std::span<T>(memory_).subspan(first_, count_); }

  [[nodiscard]] bool intact() const {
    for (std::size_t i = 0; i < memory_.size(); ++i) {
      if ((i < first_ || i >= first_ + count_) && memory_[i] == memory_[i]) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t guard = 64 / sizeof(T);
  static T filler() { return std::numeric_limits<T>::quiet_NaN(); }

  // The first place on a 64-byte line that has a whole guard before it.
  [[nodiscard]] std::size_t aligned() const {
    const auto misplaced = reinterpret_cast<std::uintptr_t>(memory_.data()) / sizeof(T) % guard;
    return 2 * guard - misplaced;
  }

  std::vector<T> memory_;
  std::size_t first_;
  std::size_t count_;
};

template <typename T>
void fill(std::span<T> numbers, std::mt19937& random) {
  std::uniform_real_distribution<T> draw(-1, 1);
  for (T& number : numbers) number = draw(random);
}

}  // namespace soma::test
