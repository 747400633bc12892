#pragma once

#include <cstddef>
#include <span>

#include "core/batch.hpp"
#include "core/kernels/kernel.hpp"
#include "core/network.hpp"
#include "core/weighted_sum.hpp"

/// Large layers are divided among several threads, through OpenMP, where the build has that; each
/// kernel runs in one thread. Results do not depend on the number of threads.
namespace soma {

#ifdef _OPENMP

/// The least that is left to each thread: multiplications that take 3 to 25 microseconds, as
/// measured. Handing work to another thread takes about 1 where it still waits for work, and tens
/// where it has to wake up first.
inline constexpr std::size_t min_multiplications_per_thread = std::size_t{1} << 17U;

static_assert(detail::min_long_sum >= 2 * min_multiplications_per_thread);

/// The dot product of at least `detail::min_long_sum` numbers. Its last bits may differ from those
/// of `kernel.dot`.
/// @pre  `kernel.splits`
template <typename T>
T sum_in_parallel(std::span<const T> a, std::span<const T> b, const Kernel& kernel);

/// A layer of at least twice `min_multiplications_per_thread` multiplications, by as many threads
/// as that and omp_get_max_threads() allow.
/// @pre  `kernel.splits`
template <typename T>
void compute_in_parallel(const Layer<T>& layer, const Batch<T>& batch, std::span<T> outputs,
                         const Kernel& kernel);

/// As many threads as there is work for, at most all that there are, and at least 1.
std::size_t threads_for(std::size_t multiplications);

/// Calls `each(part, begin, end)` for so many parts of 0 to `size`, each in a thread of its own.
template <class Each>
void share_out(std::size_t size, std::size_t parts, const Each& each) {
#pragma omp parallel for num_threads(static_cast <int>(parts)) schedule(static, 1)
  for (std::size_t part = 0; part < parts; ++part) {
    each(part, size * part / parts, size * (part + 1) / parts);
  }
}

#endif

}  // namespace soma
