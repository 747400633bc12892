#pragma once

#include <cstddef>
#include <span>

#include "core/learn.hpp"

namespace soma {

/// The parameters of one layer of plain sums that make its mean squared error least, found at once
/// rather than learned: `after` gets them, locked ones as they are. Where several settings do
/// equally well, as where inputs are alike, a parameter that the others can stand in for becomes 0.
///
/// The inputs, one column after the other, are made perpendicular to those before them (the
/// modified Gram-Schmidt process, each done twice), so that what each can explain of the targets is
/// a dot product. NaN and infinities in the examples come out as such.
/// @pre  `training_error` is empty, and the network is one layer without an activation; `after` has
///       one number per parameter, and `memory` as many as `least_squares_memory_size` says
/// Source: Björck, Solving linear least squares problems by Gram-Schmidt orthogonalization, BIT 7
/// (1967); "twice is enough": Giraud, Langou and Rozložník, Computers & Mathematics with
/// Applications 50 (2005).
template <typename T>
void least_squares(const Trainable<T>& trainable, const TrainingSet<T>& set, std::span<T> after,
                   std::span<T> memory, const Kernel& kernel = best_kernel());

/// How many numbers of memory that needs, or the largest size where none is large enough.
template <typename T>
std::size_t least_squares_memory_size(const Batch<T>& batch);

}  // namespace soma
