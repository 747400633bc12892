#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <new>
#include <span>
#include <utility>

namespace soma {

/// Uninitialised numbers in a block of memory that grows when asked to and says when it cannot. The
/// binding is built without exceptions, where std::vector would end the program instead.
template <typename T>
class Buffer {
 public:
  /// Makes room for `count` numbers; what was there is lost.
  /// @return  false, and all stays as it was, where memory does not suffice
  [[nodiscard]] bool resize(std::size_t count) {
    if (count > capacity_) {
      if (count > most) return false;
      std::unique_ptr<T[]> grown(new (std::nothrow) T[count]);
      if (!grown) return false;
      numbers_ = std::move(grown);
      capacity_ = count;
    }
    size_ = count;
    return true;
  }

  [[nodiscard]] std::span<T> span() const { return {numbers_.get(), size_}; }

 private:
  static constexpr std::size_t most = std::numeric_limits<std::size_t>::max() / sizeof(T);

  std::unique_ptr<T[]> numbers_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace soma
