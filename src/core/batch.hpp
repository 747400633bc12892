#pragma once

#include <cstddef>
#include <span>

namespace soma {

/// A view of examples, stored input by input: all of input 0, then all of input 1, and so on,
/// as in `numpy.array([toes, record, fans])`. One example alone is a plain vector.
template <typename T>
struct Batch {
  std::size_t inputs = 0;
  std::size_t examples = 0;
  std::span<const T> values;  ///< inputs x examples
};

}  // namespace soma
