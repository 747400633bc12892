#pragma once

#include <cstddef>
#include <cstdlib>
#include <limits>
#include <memory>
#include <span>
#include <utility>

namespace soma {

/// Uninitialised numbers in a block of memory that begins at a cache line, grows when asked to and
/// says when it cannot. In a build without exceptions, as for the web, std::vector and any form of
/// new would end the program.
template <typename T>
class Buffer {
 public:
  /// Makes room for `count` numbers; what was there is lost.
  /// @return  false, and all stays as it was, where memory does not suffice
  [[nodiscard]] bool resize(std::size_t count) {
    if (count > capacity_) {
      if (count > max) return false;
      const std::size_t lines = count * sizeof(T) / line + 1;
      std::unique_ptr<T, Free> grown(static_cast<T*>(std::aligned_alloc(line, lines * line)));
      if (!grown) return false;
      numbers_ = std::move(grown);
      capacity_ = count;
    }
    size_ = count;
    return true;
  }

  [[nodiscard]] std::span<T> span() const { return {numbers_.get(), size_}; }

 private:
  struct Free {
    void operator()(T* numbers) const { std::free(numbers); }
  };
  // The processor reads twice what lies across the boundary of two cache lines.
  static constexpr std::size_t line = 64;
  // No block of memory is larger than its ends can be told apart.
  static constexpr std::size_t max =
      static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(T);

  std::unique_ptr<T, Free> numbers_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace soma
