#pragma once

#include <cstddef>
#include <span>

#include "core/batch.hpp"
#include "core/kernels/kernel.hpp"
#include "core/network.hpp"
#include "core/weighted_sum.hpp"

/// Above the kernels, which know one thread: a layer that is worth it is computed by several,
/// through OpenMP, where the build has that. Results do not depend on how many there are.
namespace soma {

#ifdef _OPENMP

/// Multiplications that take a thread 3 to 25 microseconds, as measured. To have another one help
/// takes about 1 where it still waits for work, and tens where it has to wake up first.
inline constexpr std::size_t worth_a_thread = std::size_t{1} << 17U;

static_assert(detail::long_sum_from >= 2 * worth_a_thread);

/// The dot product of at least `detail::long_sum_from` numbers. Its last bits may differ from those
/// of `kernel.dot`.
/// @pre  `kernel.splits`
template <typename T>
T sum_in_parallel(std::span<const T> a, std::span<const T> b, const Kernel& kernel);

/// A layer of at least twice `worth_a_thread` multiplications, by as many threads as that and
/// omp_get_max_threads() allow.
/// @pre  `kernel.splits`
template <typename T>
void compute_in_parallel(const Layer<T>& layer, const Batch<T>& batch, std::span<T> outputs,
                         const Kernel& kernel);

#endif

}  // namespace soma
