#pragma once

#include <span>
#include <vector>

#include "core/batch.hpp"
#include "core/kernels/kernel.hpp"
#include "core/network.hpp"
#include "core/shapes.hpp"
#include "core/weighted_sum.hpp"

/// The predictions of networks: each neuron computes the weighted sum of its inputs, plus a bias,
/// through an activation.
///
/// Everything here is a view: whoever calls keeps the numbers, and keeps them alive. The numbers
/// are plain, without a unit. `T` is float or double.
namespace soma {

/// The predictions of a network. Large layers are computed on all cores, where the build has
/// OpenMP; omp_set_num_threads() or OMP_NUM_THREADS says on how many, and changes no result.
/// Where other work wants the same cores, OMP_WAIT_POLICY=passive is much quicker.
/// @param network  at least one layer; the first takes as many inputs as the batch has
/// @param batch    inputs x examples
/// @return         outputs of the last layer x examples
/// @throws ShapeError      where shapes do not fit each other
/// @throws std::bad_alloc, std::length_error  where the predictions do not fit into memory
/// Source: Trask, Grokking Deep Learning (Manning, 2019), chapter 3.
template <typename T>
std::vector<T> forward(Network<T> network, const Batch<T>& batch,
                       const Kernel& kernel = best_kernel());

/// The same, written into `predictions`, whose length must be outputs x examples, and which
/// overlaps nothing that is read.
template <typename T>
void forward(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
             const Kernel& kernel = best_kernel());

/// The same, with every layer's weighted sums and outputs kept. The outputs of the last layer are
/// the predictions.
/// @param results  one per layer, each of its spans outputs x examples long
/// @throws ShapeError  where shapes do not fit each other
template <typename T>
void forward_traced(Network<T> network, const Batch<T>& batch,
                    std::span<const LayerResult<T>> results, const Kernel& kernel = best_kernel());

}  // namespace soma
