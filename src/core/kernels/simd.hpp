#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
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

  static T dot(std::span<const T> a, std::span<const T> b) {
    return a.size() < short_dot ? plain().dot(a, b) : lane_sum(a.data(), b.data(), a.size());
  }

  // A tile of sums stays in the first-level cache while the inputs stream past it, four rows at a
  // time, each added to all outputs' sums in the order of inputs:
  //
  //             examples ->
  //   input 0  |########|        |     |
  //   input 1  |########|        |     |    first group: 1 to 4 rows, starts the sums at 0
  //   input 2  |= = = = |        |     |
  //   ...      |= = = = |        |     |    then always 4 rows at a time
  //   input 5  |= = = = |        |     |
  //             a tile   the next ...
  static void weighted_sums(std::span<const T> weights, std::span<const T> bias, Batch<T> batch,
                            std::span<T> sums) {
    const std::size_t inputs = batch.inputs;
    const std::size_t examples = batch.examples;
    const std::size_t outputs = examples == 0 ? 0 : sums.size() / examples;
    const auto bias_of = [&](std::size_t output) { return bias.empty() ? T{0} : bias[output]; };

    if (examples == 1) {
      for (std::size_t output = 0; output < outputs; ++output) {
        const auto row = weights.subspan(output * inputs, inputs);
        sums[output] = dot(row, batch.values) + bias_of(output);
      }
      return;
    }
    // Too few examples to fill the lanes once: the plain loops are quicker.
    if (examples < lanes) {
      plain().weighted_sums(weights, bias, batch, sums);
      return;
    }

    const std::size_t first_group = inputs == 0 ? 0 : (inputs - 1) % group + 1;
    for (std::size_t tile = 0; tile < examples; tile += tile_width) {
      const std::size_t width = examples - tile < tile_width ? examples - tile : tile_width;
      AddRows* add = start_with_rows[first_group];
      std::size_t begin = 0;
      for (std::size_t end = first_group;; end += group) {
        const bool last = end == inputs;
        for (std::size_t output = 0; output < outputs; ++output) {
          add(weights.data() + output * inputs + begin,
              batch.values.data() + begin * examples + tile, examples,
              last ? bias_of(output) : T{0}, sums.data() + output * examples + tile, width);
        }
        if (last) break;
        begin = end;
        add = add_rows<group, false>;
      }
    }
  }

 private:
  // Below this, lanes gain nothing, and the plain order of summation gives the plain loop's result.
  static constexpr std::size_t short_dot = 8;
  static constexpr std::size_t group = 4;
  static constexpr std::size_t tile_width = 4096 / sizeof(T);

  static const KernelFunctions<T>& plain() { return scalar_kernel.functions<T>(); }

  // Four sums hide the latency of the addition.
  static T lane_sum(const T* a, const T* b, std::size_t count) {
    constexpr std::size_t sums = 4;
    std::array<Lanes, sums> sum{Lanes(T{0}), Lanes(T{0}), Lanes(T{0}), Lanes(T{0})};
    std::size_t i = 0;
    for (; i + sums * lanes <= count; i += sums * lanes) {
      for (std::size_t k = 0; k < sums; ++k) {
        sum[k] = xsimd::fma(load(a + i + k * lanes), load(b + i + k * lanes), sum[k]);
      }
    }
    Lanes total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
    for (; i + lanes <= count; i += lanes) total = xsimd::fma(load(a + i), load(b + i), total);
    const std::size_t rest = count - i;
    if (rest > 0) total = xsimd::fma(load_some(a + i, rest), load_some(b + i, rest), total);
    return xsimd::reduce_add(total);
  }

  /// Adds `Rows` rows of inputs, each times its weight, and then the bias to one output's sums.
  /// `Start` starts them at 0; `stride` is the distance from one row to the next.
  template <std::size_t Rows, bool Start>
  static void add_rows(const T* weights, const T* inputs, std::size_t stride, T bias, T* sums,
                       std::size_t width) {
    std::array<Lanes, Rows> weight{};
    for (std::size_t row = 0; row != Rows; ++row) weight[row] = Lanes(weights[row]);

    const auto sums_at = [&](std::size_t column, auto read) {
      Lanes sum = Start ? Lanes(T{0}) : read(sums + column);
      for (std::size_t row = 0; row != Rows; ++row) {
        sum = xsimd::fma(read(inputs + row * stride + column), weight[row], sum);
      }
      return sum + Lanes(bias);
    };

    std::size_t column = 0;
    for (; column + lanes <= width; column += lanes) {
      sums_at(column, load).store_unaligned(sums + column);
    }
    const std::size_t rest = width - column;
    if (rest > 0) {
      const auto read = [rest](const T* from) { return load_some(from, rest); };
      store_some(sums_at(column, read), sums + column, rest);
    }
  }

  using AddRows = void(const T*, const T*, std::size_t, T, T*, std::size_t);
  static constexpr std::array<AddRows*, group + 1> start_with_rows{
      add_rows<0, true>, add_rows<1, true>, add_rows<2, true>, add_rows<3, true>,
      add_rows<4, true>};

  static Lanes load(const T* from) { return Lanes::load_unaligned(from); }

  /// The first `count` lanes from memory, 0 in the others: reads nothing past the end.
  static Lanes load_some(const T* from, std::size_t count) {
    alignas(Arch::alignment()) std::array<T, lanes> buffer{};
    for (std::size_t lane = 0; lane < count; ++lane) buffer[lane] = from[lane];
    return Lanes::load_aligned(buffer.data());
  }

  static void store_some(Lanes from, T* to, std::size_t count) {
    alignas(Arch::alignment()) std::array<T, lanes> buffer{};
    from.store_aligned(buffer.data());
    for (std::size_t lane = 0; lane < count; ++lane) to[lane] = buffer[lane];
  }
};

template <class Arch, typename T>
constexpr KernelFunctions<T> simd_functions() {
  using Functions = Simd<Arch, T>;
  if constexpr (computes<T>) return {Functions::lanes, Functions::dot, Functions::weighted_sums};
  return {Functions::lanes, nullptr, nullptr};
}

template <class Arch>
constexpr Kernel simd_kernel(std::string_view name, std::string_view description,
                             bool fused) noexcept {
  return {
      .name = name,
      .description = description,
      .fused = fused,
      .available = cpu_has<Arch>,
      .float32 = simd_functions<Arch, float>(),
      .float64 = simd_functions<Arch, double>(),
  };
}

}  // namespace soma
