#pragma once

#include <cstddef>

#include "core/kernels/kernel.hpp"

namespace soma {

/// How many examples of a step go all the way through a network and back before the next ones do,
/// so that their numbers are still in the cache: 4 KiB of each row.
template <typename T>
inline constexpr std::size_t step_tile = 4096 / sizeof(T);

/// What is left over goes with the last tile where it is too little for a slice of its own.
template <typename T>
constexpr std::size_t step_tiles(std::size_t examples) {
  constexpr std::size_t least = slice_bytes / sizeof(T);
  return examples < least ? 1 : 1 + (examples - least) / step_tile<T>;
}

/// Some of a set's examples, or of a layer's outputs.
struct Part {
  std::size_t begin = 0;
  std::size_t count = 0;
};

template <typename T>
constexpr Part step_tile_at(std::size_t index, std::size_t examples) {
  const std::size_t begin = index * step_tile<T>;
  return {begin, index + 1 == step_tiles<T>(examples) ? examples - begin : step_tile<T>};
}

}  // namespace soma
