#pragma once

#include <cuda_pipeline_primitives.h>

#include <type_traits>

#include "core/kernels/cuda_device.cuh"

/// Layers of many outputs: a product of matrices, which the multiplications bound, not memory. A
/// block makes a tile of sums from pieces of the inputs, which come to shared memory while it works
/// on those before them.
///
///                            64 examples: blockIdx.x
///                           +-----------+
///                 inputs    |  values   |  a piece: 16 inputs of float32, 8 of float64
///                +-------+  +-----------+
///    16 * Rows   |weights|  | warp 0 | 1|  Each of 4 warps has a quarter of the tile. A thread
///    outputs:    |       |  |--------+--|  has every 8th output of it, `Rows` in all, and of each
///    blockIdx.z  +-------+  | warp 2 | 3|  8 examples, in packs: it loads `Rows` + 8 numbers for
///                           +-----------+  8 * `Rows` multiplications.
///
/// That is how the tensor cores share out a product among a warp. They multiply float64 without
/// loss; for float32 they would round the numbers first, so there the plain cores do it.
namespace soma::device {

constexpr unsigned product_threads = 128;

#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ < 800
constexpr bool has_float64_tensor_cores = false;
#else
constexpr bool has_float64_tensor_cores = true;
#endif

#ifdef __CUDACC__
/// Adds the product of 16 x 4 and 4 x 8 numbers to 16 x 8 sums, where every thread of a warp calls
/// it. Thread 4 * g + t has column t of rows g (`upper`) and g + 8 (`lower`) of the first factor,
/// row t of column g of the second, and of the sums the columns 2 * t and 2 * t + 1 of both rows.
__device__ inline void multiply_in_tensor_core(double* upper_sums, double* lower_sums, double upper,
                                               double lower, double value) {
#if __CUDA_ARCH__ >= 900
  asm("mma.sync.aligned.m16n8k4.row.col.f64.f64.f64.f64 "
      "{%0, %1, %2, %3}, {%4, %5}, {%6}, {%0, %1, %2, %3};"
      : "+d"(upper_sums[0]), "+d"(upper_sums[1]), "+d"(lower_sums[0]), "+d"(lower_sums[1])
      : "d"(upper), "d"(lower), "d"(value));
#elif __CUDA_ARCH__ >= 800
  const auto half = [](double(&sums)[2], double weight, double number) {
    asm("mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%0, %1}, {%2}, {%3}, {%0, %1};"
        : "+d"(sums[0]), "+d"(sums[1])
        : "d"(weight), "d"(number));
  };
  half(upper_sums, upper, value);
  half(lower_sums, lower, value);
#endif
}
#endif

template <typename T, unsigned Rows>
struct Product {
  static constexpr unsigned outputs = 16 * Rows;
  static constexpr unsigned examples = 64;
  static constexpr unsigned inputs = 64 / sizeof(T);
  /// So that what a warp reads at once lies in different banks of the shared memory.
  static constexpr unsigned gap = 4;
  struct Piece {
    alignas(pack_bytes) T weights[outputs][inputs + gap];
    alignas(pack_bytes) T values[inputs][examples + gap];
  };
  /// Pieces there is room for: one to work on, the others on their way.
  static constexpr unsigned pieces = Rows <= 4 ? 4 : 3;
  static constexpr unsigned packs = 8 / pack<T>;

  /// Where a thread's sums lie in the tile.
  struct Place {
    unsigned lane = threadIdx.x % 32;
    unsigned first_output = threadIdx.x / 64 * (outputs / 2);
    unsigned first_example = threadIdx.x / 32 % 2 * (examples / 2);

    __device__ unsigned output(unsigned row) const { return first_output + 8 * row + lane / 4; }
    __device__ unsigned example(unsigned group) const {
      return first_example + (4 * group + lane % 4) * pack<T>;
    }
  };
  using Sums = Pack<T, pack<T>>[Rows][packs];

  /// Queues copies of a matrix' part, whose rows are `stride` apart, into shared memory. What is
  /// past `rows` and `columns` becomes 0.
  template <unsigned Width, unsigned Height, unsigned Length>
  __device__ static void load(const T* from, std::size_t stride, std::size_t rows,
                              std::size_t columns, T (&to)[Height][Length]) {
    constexpr unsigned units = (Length - gap) / Width;
    static_assert(Height * units % product_threads == 0);
#pragma unroll
    for (unsigned i = 0; i < Height * units / product_threads; ++i) {
      const unsigned unit = i * product_threads + threadIdx.x;
      const unsigned row = unit / units;
      const unsigned column = unit % units * Width;
      auto* const place = reinterpret_cast<Pack<T, Width>*>(&to[row][column]);
      if (row < rows && column < columns) {
        __pipeline_memcpy_async(place, from + row * stride + column, sizeof *place);
      } else {
        *place = {};
      }
    }
  }

  __device__ static void multiply(const Piece& piece, Sums& sums) {
    const Place place;
    if constexpr (std::is_same_v<T, double> && has_float64_tensor_cores) {
#pragma unroll
      for (unsigned input = 0; input < inputs; input += 4) {
        const unsigned mine = input + place.lane % 4;
        T weight[Rows];
#pragma unroll
        for (unsigned row = 0; row < Rows; ++row) {
          weight[row] = piece.weights[place.output(row)][mine];
        }
#pragma unroll
        for (unsigned group = 0; group < packs; ++group) {
          const T value = piece.values[mine][place.first_example + 8 * group + place.lane / 4];
#pragma unroll
          for (unsigned row = 0; row < Rows; row += 2) {
            multiply_in_tensor_core(sums[row][group].at, sums[row + 1][group].at, weight[row],
                                    weight[row + 1], value);
          }
        }
      }
    } else {
      using Numbers = Pack<T, pack<T>>;
#pragma unroll
      for (unsigned input = 0; input < inputs; input += pack<T>) {
        Numbers weight[Rows];
#pragma unroll
        for (unsigned row = 0; row < Rows; ++row) {
          weight[row] = reinterpret_cast<const Numbers&>(piece.weights[place.output(row)][input]);
        }
#pragma unroll
        for (unsigned i = 0; i < pack<T>; ++i) {
#pragma unroll
          for (unsigned group = 0; group < packs; ++group) {
            const auto value =
                reinterpret_cast<const Numbers&>(piece.values[input + i][place.example(group)]);
#pragma unroll
            for (unsigned row = 0; row < Rows; ++row) {
#pragma unroll
              for (unsigned k = 0; k < pack<T>; ++k) {
                T& sum = sums[row][group].at[k];
                sum = fused(value.at[k], weight[row].at[i], sum);
              }
            }
          }
        }
      }
    }
  }
};

template <typename T, unsigned Rows, bool Packed>
__device__ void product_tile(const Work<T>& work, std::size_t tile, std::size_t group,
                             typename Product<T, Rows>::Piece* room) {
  using Tile = Product<T, Rows>;
  constexpr unsigned width = Packed ? pack<T> : 1;
  using Numbers = Pack<T, width>;
  const std::size_t first_output = group * Tile::outputs;
  const std::size_t first_example = tile * Tile::examples;
  const std::size_t begin = blockIdx.y * work.chunk;
  const std::size_t end = least(begin + work.chunk, work.inputs);
  const std::size_t pieces = (end - begin + Tile::inputs - 1) / Tile::inputs;
  const std::size_t outputs = least(Tile::outputs, work.outputs - first_output);
  const std::size_t examples = least(Tile::examples, work.examples - first_example);

  const auto queue = [&](std::size_t number) {
    if (number < pieces) {
      const std::size_t input = begin + number * Tile::inputs;
      auto& piece = room[number % Tile::pieces];
      Tile::template load<width>(work.weights + first_output * work.inputs + input, work.inputs,
                                 outputs, end - input, piece.weights);
      Tile::template load<width>(work.values + input * work.examples + first_example, work.examples,
                                 end - input, examples, piece.values);
    }
    // Pieces that do not exist count too, for the wait below.
    __pipeline_commit();
  };

  typename Tile::Sums sums = {};
  // Until the last tile's sums have been read.
  __syncthreads();
  for (unsigned number = 0; number + 1 < Tile::pieces; ++number) queue(number);
  for (std::size_t number = 0; number < pieces; ++number) {
    __pipeline_wait_prior(Tile::pieces - 2);
    // All of the piece is here, and all threads are done with the one before it.
    __syncthreads();
    queue(number + Tile::pieces - 1);
    Tile::multiply(room[number % Tile::pieces], sums);
  }
  __syncthreads();

  // The tile takes the pieces' place, so that whole rows of it go to memory.
  auto* const tile_sums = reinterpret_cast<T(*)[Tile::examples + Tile::gap]>(room);
  const typename Tile::Place place;
#pragma unroll
  for (unsigned row = 0; row < Rows; ++row) {
#pragma unroll
    for (unsigned i = 0; i < Tile::packs; ++i) {
      auto& target = tile_sums[place.output(row)][place.example(i)];
      reinterpret_cast<Pack<T, pack<T>>&>(target) = sums[row][i];
    }
  }
  __syncthreads();
  // Calls `each` for the thread's share of the sums that exist, `width` at a time: where they are
  // in shared memory, in the results, and of which output.
  const auto visit = [&](auto each) {
    constexpr unsigned units = Tile::examples / width;
    for (std::size_t unit = threadIdx.x; unit < outputs * units; unit += product_threads) {
      const std::size_t output = unit / units;
      const std::size_t example = unit % units * width;
      if (example >= examples) continue;
      each(reinterpret_cast<Numbers&>(tile_sums[output][example]),
           (first_output + output) * work.examples + first_example + example,
           first_output + output);
    }
  };
  const auto at = [](T* numbers, std::size_t place_of) -> Numbers& {
    return *reinterpret_cast<Numbers*>(numbers + place_of);
  };
  if (gridDim.y > 1) {
    const std::size_t area = work.outputs * work.examples;
    visit([&](const Numbers& sum, std::size_t target, std::size_t /*output*/) {
      at(work.partials + blockIdx.y * area, target) = sum;
    });
    const std::size_t tiles = (work.examples + Tile::examples - 1) / Tile::examples;
    if (!last_to_arrive(work.arrived + group * tiles + tile, gridDim.y)) return;
    visit([&](Numbers& sum, std::size_t target, std::size_t /*output*/) {
      sum = {};
      for (std::size_t chunk = 0; chunk < gridDim.y; ++chunk) {
        const Numbers partial = at(work.partials + chunk * area, target);
        for (unsigned k = 0; k < width; ++k) sum.at[k] += partial.at[k];
      }
    });
  }
  visit([&](Numbers& sum, std::size_t target, std::size_t output) {
    Numbers result;
    for (unsigned k = 0; k < width; ++k) result.at[k] = finished(work, sum.at[k], output);
    at(work.sums, target) = result;
  });
}

/// Many outputs. blockIdx.x counts tiles of 64 examples, blockIdx.z groups of 16 * `Rows` outputs.
/// @pre  where `Packed`, `weights`, `values`, `sums` and `partials` and all their rows and chunks
///       lie at multiples of a pack; blockDim.x is product_threads, and blockDim.y 1
template <typename T, unsigned Rows, bool Packed>
__global__ void __launch_bounds__(product_threads) products(Work<T> work) {
  using Tile = Product<T, Rows>;
  __shared__ typename Tile::Piece room[Tile::pieces];
  wait_for_earlier_work();
  for (std::size_t group = blockIdx.z; group * Tile::outputs < work.outputs; group += gridDim.z) {
    for (std::size_t tile = blockIdx.x; tile * Tile::examples < work.examples; tile += gridDim.x) {
      product_tile<T, Rows, Packed>(work, tile, group, room);
    }
  }
}

}  // namespace soma::device
