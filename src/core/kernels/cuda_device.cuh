#pragma once

#include <cuda_runtime.h>

#include <cstddef>

#include "core/activation.hpp"

/// What runs on the device for the CUDA kernel. It asks little of CUDA, so that the tests can run
/// it on a device that they emulate, under sanitizers.
///
/// `tiles` takes batches of many examples, `rows` those of a single one, and `products`, in a file
/// of its own, layers of many outputs. The first two go through memory once, in the widest loads
/// there are, with many of them under way in each thread, since memory is all that such a layer
/// waits for.
///
///             examples ->  blockIdx.x
///   input 0  |########|        |        |
///   input 1  |########|        |        |   blockIdx.y: a chunk of inputs. Its blocks leave
///   ...      |========|        |        |   sums behind; the last to come adds them up, in
///   input 9  |========|        |        |   the chunks' order: the same digits in every run.
///            threadIdx.x across, threadIdx.y takes every blockDim.y-th input
namespace soma::device {

constexpr unsigned most_threads = 256;
/// Packs that a thread asks for before it uses the first of them, where it works for one output:
/// what 1,024 threads of a multiprocessor ask for so is in time for it to never wait long.
constexpr unsigned packs_under_way = 8;
/// Inputs whose numbers a thread of `tiles` asks for before it uses the first of them. A thread
/// that has several packs of each input asks for more at a time; several outputs need the
/// registers.
constexpr unsigned inputs_under_way(unsigned outputs, unsigned packs) {
  return outputs == 1 && packs == 1 ? packs_under_way : 4;
}
/// Numbers in the widest load, which must lie at a multiple of its size.
constexpr std::size_t pack_bytes = 16;
template <typename T>
constexpr unsigned pack = pack_bytes / sizeof(T);

/// A layer's work. Pointers are the device's; counts and indices have 64 bits, since 4 GB hold more
/// than 32 can count.
template <typename T>
struct Work {
  const T* weights;  ///< outputs x inputs
  const T* bias;     ///< one per output, or null
  const T* values;   ///< inputs x examples
  T* sums;           ///< outputs x examples
  std::size_t inputs;
  std::size_t outputs;
  std::size_t examples;
  Activation activation;
  T threshold;
  std::size_t chunk;  ///< inputs for each blockIdx.y
  T* partials;        ///< chunks x outputs x examples, where there is more than one chunk
  unsigned* arrived;  ///< where there is: for each other index of a block, 0 between launches
};

template <typename T, unsigned Width>
struct alignas(sizeof(T) * Width) Pack {
  T at[Width];
};

__device__ inline float fused(float a, float b, float c) { return fmaf(a, b, c); }
__device__ inline double fused(double a, double b, double c) { return fma(a, b, c); }

__device__ inline std::size_t least(std::size_t a, std::size_t b) { return a < b ? a : b; }

/// Until all that was queued before this kernel is done, since CUDA may start its blocks as soon as
/// those of the last one leave room. Each kernel calls it before it touches memory.
__device__ inline void wait_for_earlier_work() {
#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 900
  cudaGridDependencySynchronize();
  cudaTriggerProgrammaticLaunchCompletion();
#endif
}

/// The examples of one thread: `Count` of them, `Width` neighbours at a time, which are loaded at
/// once, at distances that leave room for those of the threads beside it.
template <typename T, unsigned Width, unsigned Count>
struct Columns {
  static constexpr unsigned units = Count / Width;
  std::size_t first;
  std::size_t end;

  __device__ Columns(std::size_t tile, std::size_t examples)
      : first(tile * blockDim.x * Count + threadIdx.x * Width), end(examples) {}

  __device__ std::size_t column(unsigned unit) const { return first + unit * blockDim.x * Width; }

  /// The numbers of a row of examples. What is past its end comes from its start, and is not for
  /// use: so no load waits for a condition.
  __device__ Pack<T, Count> load(const T* row) const {
    Pack<T, Count> numbers;
#pragma unroll
    for (unsigned unit = 0; unit < units; ++unit) {
      const T* from = row + (column(unit) < end ? column(unit) : 0);
      const auto loaded = *reinterpret_cast<const Pack<T, Width>*>(from);
#pragma unroll
      for (unsigned k = 0; k < Width; ++k) numbers.at[unit * Width + k] = loaded.at[k];
    }
    return numbers;
  }

  __device__ void store(const Pack<T, Count>& numbers, T* row) const {
#pragma unroll
    for (unsigned unit = 0; unit < units; ++unit) {
      Pack<T, Width> stored;
#pragma unroll
      for (unsigned k = 0; k < Width; ++k) stored.at[k] = numbers.at[unit * Width + k];
      if (column(unit) < end) *reinterpret_cast<Pack<T, Width>*>(row + column(unit)) = stored;
    }
  }
};

/// Adds up what the threads of one threadIdx.x hold; those of threadIdx.y 0 end with the total.
/// @param room  shared by the block: most_threads / 2 * Count numbers
/// @pre  blockDim.y is a power of 2
template <typename T, unsigned Count>
__device__ void add_over_y(T (&sums)[Count], T* room) {
  for (unsigned half = blockDim.y / 2; half != 0; half /= 2) {
    const unsigned stride = half * blockDim.x;
    const unsigned place = (threadIdx.y & (half - 1)) * blockDim.x + threadIdx.x;
    __syncthreads();
    if (threadIdx.y >= half && threadIdx.y < 2 * half) {
#pragma unroll
      for (unsigned k = 0; k < Count; ++k) room[k * stride + place] = sums[k];
    }
    __syncthreads();
    if (threadIdx.y < half) {
#pragma unroll
      for (unsigned k = 0; k < Count; ++k) sums[k] += room[k * stride + place];
    }
  }
}

/// Whether this block is the last of `blocks` to come here; it then sees what the others wrote.
__device__ inline bool last_to_arrive(unsigned* arrived, unsigned blocks) {
  __shared__ bool last;
  __threadfence();
  __syncthreads();
  // The last one sets the count back to 0.
  if (threadIdx.x == 0 && threadIdx.y == 0) last = atomicInc(arrived, blocks - 1) == blocks - 1;
  __syncthreads();
  __threadfence();
  return last;
}

template <typename T>
__device__ T finished(const Work<T>& work, T sum, std::size_t output) {
  if (work.bias != nullptr) sum += work.bias[output];
  return activate(work.activation, sum, work.threshold);
}

template <typename T, unsigned Outputs, unsigned Packs, bool Packed>
__device__ void tile_of_sums(const Work<T>& work, std::size_t tile, std::size_t group, T* room) {
  constexpr unsigned count = Packs * pack<T>;
  constexpr unsigned ahead = inputs_under_way(Outputs, Packs);
  constexpr bool staged = Outputs > 1;
  const std::size_t piece = staged ? most_threads / 2 * count : work.chunk;
  const Columns<T, Packed ? pack<T> : 1, count> columns(tile, work.examples);
  const std::size_t first_output = group * Outputs;
  const unsigned thread = threadIdx.y * blockDim.x + threadIdx.x;
  const unsigned threads = blockDim.x * blockDim.y;
  const std::size_t begin = blockIdx.y * work.chunk;
  const std::size_t end = least(begin + work.chunk, work.inputs);
  T sums[Outputs * count] = {};

  // Weights of several outputs come to shared memory first, a piece at a time. Those of one are
  // read where they are: all threads of a row of the block read the same one, which the cache
  // serves at once.
  for (std::size_t from = begin; from < end; from += piece) {
    const std::size_t inputs = least(piece, end - from);
    const T* weights = work.weights + first_output * work.inputs + from;
    if constexpr (staged) {
      __syncthreads();
      for (unsigned output = 0; output < Outputs; ++output) {
        const bool exists = first_output + output < work.outputs;
        for (std::size_t input = thread; input < inputs; input += threads) {
          room[input * Outputs + output] = exists ? weights[output * work.inputs + input] : T{0};
        }
      }
      __syncthreads();
    }
    const auto add = [&](std::size_t input, auto exists) {
      Pack<T, count> numbers[ahead];
      T weight[ahead][Outputs];
#pragma unroll
      for (unsigned i = 0; i < ahead; ++i) {
        const std::size_t at = input + i * blockDim.y;
        numbers[i] =
            exists(at) ? columns.load(work.values + (from + at) * work.examples) : Pack<T, count>{};
#pragma unroll
        for (unsigned output = 0; output < Outputs; ++output) {
          const T* place = staged ? room + at * Outputs + output : weights + at;
          weight[i][output] = exists(at) ? *place : T{0};
        }
      }
#pragma unroll
      for (unsigned i = 0; i < ahead; ++i) {
#pragma unroll
        for (unsigned output = 0; output < Outputs; ++output) {
#pragma unroll
          for (unsigned k = 0; k < count; ++k) {
            T& sum = sums[output * count + k];
            sum = fused(numbers[i].at[k], weight[i][output], sum);
          }
        }
      }
    };
    const std::size_t step = ahead * blockDim.y;
    std::size_t input = threadIdx.y;
    for (; input + step - blockDim.y < inputs; input += step) {
      add(input, [](std::size_t) { return true; });
    }
    if (input < inputs) add(input, [&](std::size_t at) { return at < inputs; });
  }
  add_over_y(sums, room);

  const std::size_t outputs = least(Outputs, work.outputs - first_output);
  const auto row_of = [&](T* rows, unsigned output) {
    return rows + (first_output + output) * work.examples;
  };
  if (gridDim.y > 1) {
    const std::size_t area = work.outputs * work.examples;
    if (threadIdx.y == 0) {
#pragma unroll
      for (unsigned output = 0; output < Outputs; ++output) {
        if (output >= outputs) continue;
        Pack<T, count> partial;
#pragma unroll
        for (unsigned k = 0; k < count; ++k) partial.at[k] = sums[output * count + k];
        columns.store(partial, row_of(work.partials + blockIdx.y * area, output));
      }
    }
    const std::size_t tile_width = std::size_t{blockDim.x} * count;
    const std::size_t tiles = (work.examples + tile_width - 1) / tile_width;
    if (!last_to_arrive(work.arrived + group * tiles + tile, gridDim.y)) return;
#pragma unroll
    for (unsigned k = 0; k < Outputs * count; ++k) sums[k] = 0;
    for (std::size_t chunk = threadIdx.y; chunk < gridDim.y; chunk += blockDim.y) {
#pragma unroll
      for (unsigned output = 0; output < Outputs; ++output) {
        if (output >= outputs) continue;
        const auto partial = columns.load(row_of(work.partials + chunk * area, output));
#pragma unroll
        for (unsigned k = 0; k < count; ++k) sums[output * count + k] += partial.at[k];
      }
    }
    add_over_y(sums, room);
  }
  if (threadIdx.y != 0) return;
#pragma unroll
  for (unsigned output = 0; output < Outputs; ++output) {
    if (output >= outputs) continue;
    Pack<T, count> result;
#pragma unroll
    for (unsigned k = 0; k < count; ++k) {
      result.at[k] = finished(work, sums[output * count + k], first_output + output);
    }
    columns.store(result, row_of(work.sums, output));
  }
}

/// Blocks that a multiprocessor is to have room for at once.
constexpr unsigned resident(unsigned outputs, unsigned packs) {
  return outputs > 1 ? 1 : packs == 1 ? 4 : 2;
}

/// Many examples. blockIdx.x counts tiles of blockDim.x * `Packs` packs of examples, blockIdx.z
/// groups of `Outputs` outputs, which read each number from memory once for all.
/// @pre  where `Packed`, `values`, `sums` and `partials` and all their rows lie at multiples of a
///       pack; blockDim.y is a power of 2, and the block has no more than most_threads
template <typename T, unsigned Outputs, unsigned Packs, bool Packed>
__global__ void __launch_bounds__(most_threads, resident(Outputs, Packs)) tiles(Work<T> work) {
  // Weights before the sums are there, sums afterwards.
  alignas(pack_bytes) __shared__ T room[most_threads / 2 * Outputs * Packs * pack<T>];
  wait_for_earlier_work();
  const std::size_t tile_width = std::size_t{blockDim.x} * Packs * pack<T>;
  for (std::size_t group = blockIdx.z; group * Outputs < work.outputs; group += gridDim.z) {
    for (std::size_t tile = blockIdx.x; tile * tile_width < work.examples; tile += gridDim.x) {
      tile_of_sums<T, Outputs, Packs, Packed>(work, tile, group, room);
    }
  }
}

/// One example, whose inputs are a plain vector, as are the weights of each output: a dot product
/// for each blockIdx.x.
/// @pre  where `Packed`, `values`, `weights` and all their rows and chunks lie at multiples of a
///       pack; blockDim.x is 1, and blockDim.y a power of 2, no less than a pack and no more than
///       most_threads
template <typename T, bool Packed>
__global__ void __launch_bounds__(most_threads, 4) rows(Work<T> work) {
  __shared__ T room[most_threads / 2];
  constexpr unsigned width = Packed ? pack<T> : 1;
  constexpr unsigned ahead = packs_under_way / 2;  // of values, and as many of weights
  using Numbers = Pack<T, width>;
  wait_for_earlier_work();
  const std::size_t begin = blockIdx.y * work.chunk;
  const std::size_t count = least(begin + work.chunk, work.inputs) - begin;
  const std::size_t packs = count / width;
  for (std::size_t output = blockIdx.x; output < work.outputs; output += gridDim.x) {
    const T* values = work.values + begin;
    const T* weights = work.weights + output * work.inputs + begin;
    T lanes[width] = {};
    const auto add = [&](std::size_t first, auto exists) {
      Numbers value[ahead];
      Numbers weight[ahead];
#pragma unroll
      for (unsigned i = 0; i < ahead; ++i) {
        const std::size_t at = first + i * blockDim.y;
        value[i] = exists(at) ? reinterpret_cast<const Numbers*>(values)[at] : Numbers{};
        weight[i] = exists(at) ? reinterpret_cast<const Numbers*>(weights)[at] : Numbers{};
      }
#pragma unroll
      for (unsigned i = 0; i < ahead; ++i) {
#pragma unroll
        for (unsigned k = 0; k < width; ++k) {
          lanes[k] = fused(value[i].at[k], weight[i].at[k], lanes[k]);
        }
      }
    };
    const std::size_t step = ahead * blockDim.y;
    std::size_t at = threadIdx.y;
    for (; at + step - blockDim.y < packs; at += step) add(at, [](std::size_t) { return true; });
    if (at < packs) add(at, [&](std::size_t place) { return place < packs; });
    // What is left is less than a pack: a number each for the first few threads.
    T sum[1] = {0};
    const std::size_t rest = packs * width + threadIdx.y;
    if (rest < count) sum[0] = values[rest] * weights[rest];
#pragma unroll
    for (unsigned k = 0; k < width; ++k) sum[0] += lanes[k];
    add_over_y(sum, room);

    if (gridDim.y > 1) {
      if (threadIdx.y == 0) work.partials[blockIdx.y * work.outputs + output] = sum[0];
      if (!last_to_arrive(work.arrived + output, gridDim.y)) continue;
      sum[0] = 0;
      for (std::size_t chunk = threadIdx.y; chunk < gridDim.y; chunk += blockDim.y) {
        sum[0] += work.partials[chunk * work.outputs + output];
      }
      add_over_y(sum, room);
    }
    if (threadIdx.y == 0) work.sums[output] = finished(work, sum[0], output);
  }
}

}  // namespace soma::device
