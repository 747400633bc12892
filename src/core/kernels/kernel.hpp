#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/batch.hpp"

namespace soma {

/// What a kernel computes for one type of number. Shapes have been checked before a kernel runs;
/// any alignment will do. Results lie within n * eps * sum|x_i w_i| of the exact ones, for n
/// inputs.
template <typename T>
struct KernelFunctions {
  /// How many numbers one instruction works on.
  std::size_t lanes;

  /// The dot product of two vectors of one length; 0 where they are empty.
  T (*dot)(std::span<const T> a, std::span<const T> b);

  /// The weighted sums of a layer, for a whole batch or a slice of its examples. A slice that
  /// `splits` allows comes to the same sums, bit for bit, as in the whole batch.
  /// @param weights  outputs x inputs
  /// @param bias     one per output, or empty for none
  /// @param batch    inputs x examples; of a slice the values begin at its first example
  /// @param sums     outputs x examples, from the first to the last, not overlapping the rest
  /// @param stride   from one row to the next, of the batch and of the sums: the examples of the
  ///                 whole batch
  void (*weighted_sums)(std::span<const T> weights, std::span<const T> bias, const Batch<T>& batch,
                        std::span<T> sums, std::size_t stride);

  /// Adds the dot product of each row of one batch with each row of another, or of slices of them.
  /// @param a       rows x examples, as `weighted_sums` has its batch
  /// @param b       rows x examples, as many
  /// @param sums    rows of a x rows of b, to be added to
  /// @param stride  from one row to the next, of a and of b
  void (*add_dots)(const Batch<T>& a, const Batch<T>& b, std::span<T> sums, std::size_t stride);

  /// Replaces each of the sums that is below 0 by 0.
  void (*relu)(std::span<T> sums);
};

/// Fewer products than this are added up one after the other, by every kernel.
inline constexpr std::size_t min_dot_in_lanes = 8;

/// The smallest parts that a layer may be divided into: bytes of a row, and outputs. Every kernel
/// computes any larger part in the same way, so that the last bits of the sums do not depend on how
/// a layer is divided.
inline constexpr std::size_t slice_bytes = 256;
inline constexpr std::size_t slice_outputs = 4;

/// An implementation of a layer's arithmetic. Kernels are constants that live as long as the
/// program. One that needs a device throws a std::runtime_error where that fails, and leaves the
/// sums alone.
///
/// Where a kernel is not `fused`, its results equal those of the plain loop bit for bit, save for
/// dot products of 8 numbers or more and batches of a single example, which is a dot product too.
struct Kernel {
  std::string_view name;
  std::string_view description;
  bool fused;           ///< rounds once, not twice, for a multiplication and its addition
  bool (*available)();  ///< whether this processor can run it
  /// Whether several threads may run it at once, each with a slice of at least `slice_bytes` of
  /// each row, or with some outputs, a multiple of `slice_outputs`. Else it gets whole layers.
  bool splits = false;
  KernelFunctions<float> float32;
  KernelFunctions<double> float64;

  template <typename T>
  [[nodiscard]] const KernelFunctions<T>& functions() const {
    if constexpr (sizeof(T) == sizeof(float)) {
      return float32;
    } else {
      return float64;
    }
  }
};

/// Every kernel built in, best first, the scalar one last.
std::span<const Kernel* const> kernels();

/// Finds out which kernel is the fastest that this processor can run.
const Kernel& choose_kernel();

/// That kernel, found out at the first call.
inline const Kernel& best_kernel() {
  static const Kernel& best = choose_kernel();
  return best;
}

/// The kernel of that name, or the best one where it is not built in or cannot run here:
/// `kernel_or_best("cuda")`, say.
const Kernel& kernel_or_best(std::string_view name);

}  // namespace soma
