#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <xsimd/xsimd.hpp>

#include "core/kernels/builtin.hpp"

namespace soma {

/// Whether this processor has the instructions of `Arch`. Defined in kernel.cpp, since it must run
/// where they are missing, and so must not be compiled with them.
template <class Arch>
bool cpu_has();

/// The SIMD kernel for one instruction set and type of number. Each user of this file is compiled
/// for its own instruction set, so everything here is a template on `Arch`: were it not, the linker
/// would keep one copy for all, and an old processor might meet instructions it lacks.
template <class Arch, typename T>
struct Simd {
  using Lanes = xsimd::batch<T, Arch>;
  static constexpr std::size_t lanes = Lanes::size;

  [[gnu::noinline]] static T dot(std::span<const T> a, std::span<const T> b) {
    // Short vectors gain nothing from lanes, and in the plain order give the plain loop's result.
    if (a.size() < least_dot) {
      T sum = 0;
      for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
      return sum;
    }
    return lane_sum(a.data(), b.data(), a.size());
  }

  static void weighted_sums(std::span<const T> weights, std::span<const T> bias,
                            const Batch<T>& batch, std::span<T> sums, std::size_t stride) {
    // One output of a few inputs takes a single pass, and comes first: for a small batch each
    // further branch shows.
    const std::size_t examples = batch.examples;
    if (sums.size() != examples || batch.inputs > group || examples < narrow_lanes) {
      sum_layer(weights, bias, batch, sums, stride);
      return;
    }
    const auto& start = examples < lanes                       ? start_with_narrow_rows
                        : can_stream && stride >= min_streamed ? stream_rows
                                                               : start_with_rows;
    start[batch.inputs](weights.data(), batch.values.data(), stride, bias.empty() ? T{0} : bias[0],
                        sums.data(), examples);
  }

  static void add_dots(const Batch<T>& a, const Batch<T>& b, std::span<T> sums,
                       std::size_t stride) {
    if (a.examples < least_dot) {
      scalar_kernel.functions<T>().add_dots(a, b, sums, stride);
      return;
    }
    const std::size_t rows = a.inputs / dots_down * dots_down;
    const std::size_t columns = b.inputs / dots_across * dots_across;
    for (std::size_t i = 0; i < rows; i += dots_down) {
      for (std::size_t j = 0; j < columns; j += dots_across) {
        add_block_of_dots(a.values.data() + i * stride, b.values.data() + j * stride, a.examples,
                          stride, sums.data() + i * b.inputs + j, b.inputs);
      }
    }
    // What is left over: columns of these rows, and whole rows.
    for (std::size_t i = 0; i < a.inputs; ++i) {
      for (std::size_t j = i < rows ? columns : 0; j < b.inputs; ++j) {
        sums[i * b.inputs + j] +=
            lane_sum(a.values.data() + i * stride, b.values.data() + j * stride, a.examples);
      }
    }
  }

  static void relu(std::span<T> sums) {
    std::size_t i = 0;
    for (; i + lanes <= sums.size(); i += lanes) {
      const Lanes sum = load(sums.data() + i);
      // Compared, since the larger of NaN and 0 is not NaN everywhere.
      xsimd::select(sum < Lanes(T{0}), Lanes(T{0}), sum).store_unaligned(sums.data() + i);
    }
    for (; i < sums.size(); ++i) sums[i] = sums[i] < 0 ? T{0} : sums[i];
  }

 private:
  static constexpr std::size_t least_dot = lanes < min_dot_in_lanes ? min_dot_in_lanes : lanes;

  // Batches that do not fill wide lanes are computed with narrow ones, of 4 numbers.
  static constexpr std::size_t narrow_lanes = lanes < 4 ? lanes : 4;
  using NarrowLanes =
      std::conditional_t<(lanes > narrow_lanes), xsimd::make_sized_batch_t<T, narrow_lanes>, Lanes>;

  struct Layer {
    const T* weights;
    const T* bias;  ///< null for none
    const Batch<T>& batch;
    T* sums;
    std::size_t stride;  ///< from one row of inputs, or of sums, to the next

    [[nodiscard]] T bias_of(std::size_t output) const { return bias == nullptr ? 0 : bias[output]; }
  };

  // On its own, so that a small batch, which has no use for them, saves no registers.
  [[gnu::noinline]] static void sum_layer(std::span<const T> weights, std::span<const T> bias,
                                          const Batch<T>& batch, std::span<T> sums,
                                          std::size_t stride) {
    const std::size_t inputs = batch.inputs;
    const std::size_t examples = batch.examples;
    if (sums.empty()) return;
    const std::size_t outputs = (sums.size() - examples) / stride + 1;

    if (stride == 1) {
      for (std::size_t output = 0; output < outputs; ++output) {
        const auto row = weights.subspan(output * inputs, inputs);
        sums[output] = dot(row, batch.values) + (bias.empty() ? T{0} : bias[output]);
      }
      return;
    }
    // Where the examples do not fill the lanes once, the plain loops are quicker; and without
    // inputs there are biases alone.
    if (examples < lanes || inputs == 0) {
      scalar_kernel.functions<T>().weighted_sums(weights, bias, batch, sums, stride);
      return;
    }
    const Layer layer{weights.data(), bias.empty() ? nullptr : bias.data(), batch, sums.data(),
                      stride};
    const std::size_t in_blocks = examples < panel_width || outputs < min_block_outputs
                                      ? 0
                                      : outputs / smallest_block * smallest_block;
    if (in_blocks > 0) sum_in_blocks(layer, in_blocks);
    if constexpr (spreads) {
      if (outputs == 1) {
        sum_in_spread_tiles(layer);
        return;
      }
    }
    if (in_blocks < outputs) sum_in_tiles(layer, in_blocks, outputs);
  }

  /// @pre  count >= lanes
  static T lane_sum(const T* a, const T* b, std::size_t count) {
    // The offset is added last, so that it can be a part of the load instruction.
    std::size_t i = 0;
    const auto add_products = [&](std::size_t offset, Lanes sum) {
      return xsimd::fma(load(a + i + offset), load(b + i + offset), sum);
    };
    // Not the bare product, whose zero may have a sign.
    Lanes sum0 = add_products(0, Lanes(T{0}));
    if (count < 4 * lanes) {
      for (i = lanes; i + lanes <= count; i += lanes) sum0 = add_products(0, sum0);
    } else {
      // Four sums hide the latency of the addition, where two loads feed one in each cycle.
      Lanes sum1 = load(a + lanes) * load(b + lanes);
      Lanes sum2 = load(a + 2 * lanes) * load(b + 2 * lanes);
      Lanes sum3 = load(a + 3 * lanes) * load(b + 3 * lanes);
      for (i = 4 * lanes; i + 4 * lanes <= count; i += 4 * lanes) {
        sum0 = add_products(0, sum0);
        sum1 = add_products(lanes, sum1);
        sum2 = add_products(2 * lanes, sum2);
        sum3 = add_products(3 * lanes, sum3);
      }
      const std::size_t rest = count - i;
      if (rest >= lanes) sum1 = add_products(0, sum1);
      if (rest >= 2 * lanes) sum2 = add_products(lanes, sum2);
      if (rest >= 3 * lanes) sum3 = add_products(2 * lanes, sum3);
      sum0 = (sum0 + sum1) + (sum2 + sum3);
    }
    if (const std::size_t rest = count % lanes; rest != 0) {
      // The last load overlaps numbers that have been added already; these count as 0.
      const auto added = first_lanes(lanes - rest);
      const auto load_rest = [&](const T* from) {
        return xsimd::select(added, Lanes(T{0}), load(from + count - lanes));
      };
      sum0 = xsimd::fma(load_rest(a), load_rest(b), sum0);
    }
    return add_lanes(sum0);
  }

  // One output, or a few: a tile of sums stays in the cache while the inputs stream past it, a
  // group of rows at a time, each row added in the order of inputs:
  //
  //             examples ->
  //   input 0  |########|        |     |
  //   input 1  |########|        |     |    first group: 1 to 4 rows, starts the sums at 0
  //   input 2  |= = = = |        |     |
  //   ...      |= = = = |        |     |    then always 4 rows at a time (8 where lanes are wide)
  //   input 5  |= = = = |        |     |
  //             a tile   the next ...
  //
  // One output's tile is wide, for long runs in memory, and stays in the second-level cache;
  // several outputs' are narrow, since the rows of a group are to stay there too.
  static constexpr std::size_t group = sizeof(Lanes) > 16 ? 8 : 4;
  static constexpr std::size_t wide_tile = 65536 / sizeof(T);
  static constexpr std::size_t narrow_tile = 16384 / sizeof(T);

  [[gnu::noinline]] static void sum_in_tiles(const Layer& layer, std::size_t begin,
                                             std::size_t end) {
    const auto& [inputs, examples, values] = layer.batch;
    const std::size_t tile_width = end - begin == 1 ? wide_tile : narrow_tile;
    const std::size_t first_group = (inputs - 1) % group + 1;
    std::size_t width = 0;
    for (std::size_t tile = 0; tile < examples; tile += width) {
      const std::size_t left = examples - tile;
      width = left < tile_width + lanes ? left : tile_width;
      AddRows* add = start_with_rows[first_group];
      std::size_t row = 0;
      for (std::size_t next = first_group;; next += group) {
        const bool last = next == inputs;
        for (std::size_t output = begin; output < end; ++output) {
          add(layer.weights + output * inputs + row, values.data() + row * layer.stride + tile,
              layer.stride, last ? layer.bias_of(output) : T{0},
              layer.sums + output * layer.stride + tile, width);
        }
        if (last) break;
        row = next;
        add = add_rows<Lanes, group, From::sums>;
      }
    }
  }

  // For one output in wide lanes a group is every eighth row of a block of 64, so that the next one
  // reads on where this one stops: to find eight new places takes the processor half as long again
  // where rows are short. Inputs that fill no group come first, then a block of fewer groups.
  static constexpr bool spreads = sizeof(Lanes) > 16;
  static constexpr std::size_t block_groups = 8;

  [[gnu::noinline]] static void sum_in_spread_tiles(const Layer& layer) {
    const std::size_t inputs = layer.batch.inputs;
    const std::size_t examples = layer.batch.examples;
    const T* values = layer.batch.values.data();
    const std::size_t over = inputs % group;
    std::size_t width = 0;
    for (std::size_t tile = 0; tile < examples; tile += width) {
      const std::size_t left = examples - tile;
      width = left < wide_tile + lanes ? left : wide_tile;
      AddRows* add = start_with_rows[over > 0 ? over : group];
      const auto add_group = [&](const T* weights, std::size_t first, std::size_t apart,
                                 bool last) {
        add(weights, values + first * layer.stride + tile, apart * layer.stride,
            last ? layer.bias_of(0) : T{0}, layer.sums + tile, width);
        add = add_rows<Lanes, group, From::sums>;
      };
      if (over > 0) add_group(layer.weights, 0, 1, over == inputs);
      std::size_t apart = 0;
      for (std::size_t row = over; row < inputs; row += apart * group) {
        apart = ((inputs - row) / group - 1) % block_groups + 1;
        for (std::size_t first = row; first < row + apart; ++first) {
          std::array<T, group> weights{};
          for (std::size_t i = 0; i < group; ++i) weights[i] = layer.weights[first + i * apart];
          const bool last = first + (group - 1) * apart + 1 == inputs;
          add_group(weights.data(), first, apart, last);
        }
      }
    }
  }

  /// Where sums begin: at those in memory; at 0; or at 0, to be stored past the caches.
  enum class From : std::uint8_t { sums, zero, zero_streamed };

  /// Adds `Rows` rows of inputs, each times its weight, and then the bias to one output's sums.
  /// `stride` is the distance from one row to the next.
  /// @pre width >= Vector::size
  template <class Vector, std::size_t Rows, From Begin>
  static void add_rows(const T* weights, const T* inputs, std::size_t stride, T bias, T* sums,
                       std::size_t width) {
    constexpr std::size_t size = Vector::size;
    std::array<const T*, Rows> input{};
    std::array<Vector, Rows> weight{};
    for (std::size_t row = 0; row != Rows; ++row) {
      input[row] = inputs + row * stride;
      weight[row] = Vector(weights[row]);
    }
    // A sum begins at its first product, which may be -0, where one from 0 on would be 0. Adding a
    // bias, never one of -0, makes it so.
    const Vector last(bias + T{0});

    // The offset is added last, so that it can be a part of the load instruction.
    const auto sums_at = [&](std::size_t column, std::size_t offset = 0) {
      Vector sum =
          Begin == From::sums ? Vector::load_unaligned(sums + column + offset) : Vector(T{0});
      for (std::size_t row = 0; row != Rows; ++row) {
        const auto values = Vector::load_unaligned(input[row] + column + offset);
        sum = Begin != From::sums && row == 0 ? values * weight[row]
                                              : xsimd::fma(values, weight[row], sum);
      }
      return sum + last;
    };

    std::size_t column = 0;
    if constexpr (Begin == From::zero_streamed) {
      const std::size_t to_boundary = -address(sums) % sizeof(Vector);
      if (to_boundary % sizeof(T) == 0) {
        sums_at(0).store_unaligned(sums);
        for (column = to_boundary / sizeof(T); column + size <= width; column += size) {
          stream(sums_at(column), sums + column);
        }
        finish_streaming();
      }
    }
    // Four vectors a turn share its addresses. Each is stored at once: with more under way,
    // registers run short in WebAssembly.
    if constexpr (Begin != From::zero_streamed) {
      const std::size_t whole = width - width % (4 * size);
      for (; column < whole; column += 4 * size) {
        for (std::size_t at = 0; at < 4 * size; at += size) {
          sums_at(column, at).store_unaligned(sums + column + at);
        }
      }
    }
    for (; column + size <= width; column += size) sums_at(column).store_unaligned(sums + column);
    if (column == width) return;
    // The last lanes overlap sums that have been stored already, and leave these as they are.
    const std::size_t at = width - size;
    const auto done = Vector::load_unaligned(sums + at);
    xsimd::select(first_lanes<Vector>(column - at), done, sums_at(at)).store_unaligned(sums + at);
  }

  using AddRows = void(const T*, const T*, std::size_t, T, T*, std::size_t);
  template <class Vector, From Begin, std::size_t... rows>
  static constexpr std::array<AddRows*, group + 1> for_each_count(
      std::index_sequence<rows...> /*counts*/) {
    return {add_rows<Vector, rows, Begin>...};
  }
  static constexpr auto start_with_rows =
      for_each_count<Lanes, From::zero>(std::make_index_sequence<group + 1>{});
  static constexpr auto start_with_narrow_rows =
      for_each_count<NarrowLanes, From::zero>(std::make_index_sequence<group + 1>{});

  // From so many sums of one output on, which are more than the caches hold, it is quicker to store
  // past the caches, which would first read the memory that is overwritten.
  static constexpr std::size_t min_streamed = (std::size_t{4} << 20U) / sizeof(T);
#ifdef __SSE2__
  static constexpr bool can_stream = true;
  static constexpr auto stream_rows =
      for_each_count<Lanes, From::zero_streamed>(std::make_index_sequence<group + 1>{});
  static void finish_streaming() { _mm_sfence(); }
  static void stream(__m128 from, float* to) { _mm_stream_ps(to, from); }
  static void stream(__m128d from, double* to) { _mm_stream_pd(to, from); }
#ifdef __AVX__
  static void stream(__m256 from, float* to) { _mm256_stream_ps(to, from); }
  static void stream(__m256d from, double* to) { _mm256_stream_pd(to, from); }
#endif
#ifdef __AVX512F__
  static void stream(__m512 from, float* to) { _mm512_stream_ps(to, from); }
  static void stream(__m512d from, double* to) { _mm512_stream_pd(to, from); }
#endif
#else
  static constexpr bool can_stream = false;
  static constexpr auto stream_rows = start_with_rows;
  static void finish_streaming() {}
#endif

  // Many outputs: a block of sums, 4 or 8 outputs x 2 or 3 vectors of examples, stays in registers
  // while it walks down the inputs. All outputs share a panel of inputs: the first block reads its
  // rows wherever they lie in memory, and copies them together, so that they stay in the
  // first-level cache for the others:
  //
  //                                        examples ->
  //                                     |    |=======|    |
  //                 inputs ->           |    | panel |    |
  //              |             |        |    |=======|    |
  //              |#############|             |##|
  //     outputs  |   weights   |             |blocks ...       4 or 8 down
  //              |             |             |
  static constexpr std::size_t min_block_outputs = 4;
  static constexpr std::size_t block_outputs =
      sizeof(Lanes) > 32 ? 8 : 4;  // of 32 registers, or 16
  // What is left over; with narrow lanes, of which it takes many, not worth its code.
  static constexpr std::size_t smallest_block = sizeof(Lanes) > 16 ? 1 : block_outputs;
  static constexpr std::size_t block_vectors = sizeof(Lanes) > 16 ? 3 : 2;  // of 16 registers
  static constexpr std::size_t block_width = block_vectors * lanes;
  static constexpr std::size_t panel_blocks =
      256 / (block_width * sizeof(T)) == 0 ? 1 : 256 / (block_width * sizeof(T));
  static constexpr std::size_t panel_width = panel_blocks * block_width;
  static constexpr std::size_t panel_inputs = 64;
  static_assert(panel_width * sizeof(T) <= slice_bytes && slice_outputs % min_block_outputs == 0);

  [[gnu::noinline]] static void sum_in_blocks(const Layer& layer, std::size_t outputs) {
    const auto& [inputs, examples, values] = layer.batch;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filled before it is read.
    alignas(Arch::alignment()) std::array<T, panel_inputs * panel_width> numbers;
    // The last panel overlaps the one before, and comes to the same sums.
    const std::size_t last = examples - panel_width;
    for (std::size_t begin = 0; begin < examples; begin += panel_width) {
      const std::size_t column = begin < last ? begin : last;
      const std::size_t ahead = last - column < panel_width ? last - column : panel_width;
      std::size_t first = 0;
      do {
        const std::size_t rows = inputs - first < panel_inputs ? inputs - first : panel_inputs;
        const Panel panel{numbers.data(), column, ahead, first, rows};
        // Called in each branch, where GCC finds registers enough for the loops inside.
        if (outputs < block_outputs) {
          copy_and_add<min_block_outputs>(layer, panel);
          add_blocks<block_outputs>(layer, min_block_outputs, outputs, panel);
        } else {
          copy_and_add<block_outputs>(layer, panel);
          add_blocks<block_outputs>(layer, block_outputs, outputs, panel);
        }
        first += rows;
      } while (first < inputs);
    }
  }

  /// Some inputs of some examples, copied together.
  struct Panel {
    T* numbers;
    std::size_t column;  ///< its first example
    std::size_t ahead;   ///< from there to the first example of the next panel
    std::size_t first;   ///< its first input
    std::size_t rows;
  };

  /// Copies a panel, and adds it to the sums of the first outputs.
  template <std::size_t Outputs>
  static void copy_and_add(const Layer& layer, const Panel& panel) {
    for (std::size_t block = 0; block < panel_blocks; ++block) {
      add_block<Outputs, true>(layer, 0, panel, block);
    }
  }

  /// Adds a copied panel to the sums of some outputs: as many at a time as there are, then half as
  /// many.
  template <std::size_t Outputs>
  static void add_blocks(const Layer& layer, std::size_t output, std::size_t outputs,
                         const Panel& panel) {
    for (; output + Outputs <= outputs; output += Outputs) {
      for (std::size_t block = 0; block < panel_blocks; ++block) {
        add_block<Outputs, false>(layer, output, panel, block);
      }
    }
    if constexpr (Outputs > smallest_block) {
      add_blocks<Outputs / 2>(layer, output, outputs, panel);
    }
  }

  template <std::size_t Outputs, bool Copy>
  static void add_block(const Layer& layer, std::size_t first_output, const Panel& panel,
                        std::size_t block) {
    const auto& [numbers, panel_column, ahead, first, rows] = panel;
    const std::size_t inputs = layer.batch.inputs;
    const std::size_t stride = layer.stride;
    const std::size_t column = panel_column + block * block_width;
    const T* weights = layer.weights + first_output * inputs + first;
    T* sums = layer.sums + first_output * stride + column;
    [[maybe_unused]] const T* from = layer.batch.values.data() + first * stride + column;
    T* copy = numbers + block * rows * block_width;
    const bool ends = first + rows == inputs;
    const T* bias = ends && layer.bias != nullptr ? layer.bias + first_output : nullptr;

    std::array<std::array<Lanes, block_vectors>, Outputs> sum{};
    for (std::size_t output = 0; output < Outputs; ++output) {
      for (std::size_t vector = 0; vector < block_vectors; ++vector) {
        sum[output][vector] =
            first == 0 ? Lanes(T{0}) : load(sums + output * stride + vector * lanes);
      }
    }
    for (std::size_t row = 0; row < rows; ++row) {
      std::array<Lanes, block_vectors> input{};
      for (std::size_t vector = 0; vector < block_vectors; ++vector) {
        T* to = copy + row * block_width + vector * lanes;
        if constexpr (Copy) {
          const T* value = from + row * stride + vector * lanes;
          input[vector] = load(value);
          input[vector].store_aligned(to);
          // Into the second-level cache; the first one is full.
          __builtin_prefetch(value + ahead, 0, 2);
        } else {
          input[vector] = Lanes::load_aligned(to);
        }
      }
      for (std::size_t output = 0; output < Outputs; ++output) {
        const Lanes weight(weights[output * inputs + row]);
        for (std::size_t vector = 0; vector < block_vectors; ++vector) {
          sum[output][vector] = xsimd::fma(input[vector], weight, sum[output][vector]);
        }
      }
    }
    for (std::size_t output = 0; output < Outputs; ++output) {
      const Lanes add(bias == nullptr ? T{0} : bias[output]);
      for (std::size_t vector = 0; vector < block_vectors; ++vector) {
        (sum[output][vector] + add).store_unaligned(sums + output * stride + vector * lanes);
      }
    }
  }

  // Dot products of some rows with some others stay in registers, and read each number once.
  static constexpr std::size_t dots_down = 4;
  static constexpr std::size_t dots_across = sizeof(Lanes) > 32 ? 4 : 2;  // of 32, or 16 registers

  /// The sum of each of as many vectors as there are lanes, in their order. Two halves become one
  /// that has their numbers in turns, until a single vector is left.
  template <std::size_t Count = lanes>
  static Lanes add_up(Lanes* vectors) {
    if constexpr (Count == 1) {
      return vectors[0];
    } else {
      constexpr std::size_t half = Count / 2;
      for (std::size_t i = 0; i < half; ++i) {
        vectors[i] = xsimd::zip_lo(vectors[i], vectors[i + half]) +
                     xsimd::zip_hi(vectors[i], vectors[i + half]);
      }
      return add_up<half>(vectors);
    }
  }

  static void add_block_of_dots(const T* a, const T* b, std::size_t count, std::size_t stride,
                                T* sums, std::size_t sums_stride) {
    constexpr std::size_t dots = dots_down * dots_across;
    std::array<Lanes, dots> sum{};
    sum.fill(Lanes(T{0}));
    const auto add_products = [&](const auto& load_at) {
      std::array<Lanes, dots_across> right{};
      for (std::size_t column = 0; column < dots_across; ++column) {
        right[column] = load_at(b + column * stride);
      }
      for (std::size_t row = 0; row < dots_down; ++row) {
        const Lanes left = load_at(a + row * stride);
        for (std::size_t column = 0; column < dots_across; ++column) {
          Lanes& of_pair = sum[row * dots_across + column];
          of_pair = xsimd::fma(left, right[column], of_pair);
        }
      }
    };
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
      add_products([i](const T* from) { return load(from + i); });
    }
    if (i < count) {
      // The last load overlaps numbers that have been added already; these count as 0.
      const auto added = first_lanes(i + lanes - count);
      add_products([&](const T* from) {
        return xsimd::select(added, Lanes(T{0}), load(from + count - lanes));
      });
    }
    static_assert(dots % lanes == 0);
    for (std::size_t first = 0; first < dots; first += lanes) {
      // Copies, since sums that somebody points at would be stored in every turn.
      std::array<Lanes, lanes> some{};
      for (std::size_t lane = 0; lane < lanes; ++lane) some[lane] = sum[first + lane];
      std::array<T, lanes> added{};
      add_up(some.data()).store_unaligned(added.data());
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t dot = first + lane;
        sums[dot / dots_across * sums_stride + dot % dots_across] += added[lane];
      }
    }
  }

  /// The sum of all lanes.
#ifdef __AVX512F__
  // By halves; xsimd adds up quarters and then pairs, which takes a few numbers a fifth longer.
  static float add_lanes(__m512 sums) { return _mm512_reduce_add_ps(sums); }
  static double add_lanes(__m512d sums) { return _mm512_reduce_add_pd(sums); }
#else
  static T add_lanes(const Lanes& sums) { return xsimd::reduce_add(sums); }
#endif

  static std::uintptr_t address(const T* to) { return reinterpret_cast<std::uintptr_t>(to); }

  static Lanes load(const T* from) { return Lanes::load_unaligned(from); }

  /// True in the first `count` lanes.
  template <class Vector = Lanes>
  static auto first_lanes(std::size_t count) {
    if constexpr (sizeof(Vector) == 64) {
      // AVX-512 has a bit for each.
      return Vector::batch_bool_type::from_mask((std::uint64_t{1} << count) - 1);
    } else {
      alignas(Vector::arch_type::alignment()) static constexpr std::array<T, Vector::size> numbers =
          []<std::size_t... lane>(std::index_sequence<lane...>) {
        return std::array<T, Vector::size>{static_cast<T>(lane)...};
      }
      (std::make_index_sequence<Vector::size>{});
      return Vector::load_aligned(numbers.data()) < Vector(static_cast<T>(count));
    }
  }
};

template <class Arch, typename T>
constexpr KernelFunctions<T> simd_functions() {
  using Functions = Simd<Arch, T>;
  return {Functions::lanes, Functions::dot, Functions::weighted_sums, Functions::add_dots,
          Functions::relu};
}

template <class Arch>
constexpr Kernel simd_kernel(std::string_view name, std::string_view description,
                             bool fused) noexcept {
  return {
      .name = name,
      .description = description,
      .fused = fused,
      .available = cpu_has<Arch>,
      .splits = true,
      .float32 = simd_functions<Arch, float>(),
      .float64 = simd_functions<Arch, double>(),
  };
}

}  // namespace soma
