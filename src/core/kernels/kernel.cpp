#include "core/kernels/kernel.hpp"

#include <array>

#include "core/kernels/builtin.hpp"

// kernels.cmake says which kernels are built.
#if defined(SOMA_X86_64) || defined(SOMA_AARCH64) || defined(SOMA_WASM)
#define SOMA_SIMD
#include "core/kernels/simd.hpp"
#endif

namespace soma {

#ifdef SOMA_SIMD

template <class Arch>
bool cpu_has() {
  return xsimd::available_architectures().has(Arch{});
}

// For each processor its architectures, best first, as xsimd's dispatch tries them.
#if defined(SOMA_X86_64)
using Architectures = xsimd::arch_list<xsimd::avx512f, xsimd::fma3<xsimd::avx2>, xsimd::sse2>;
template bool cpu_has<xsimd::avx512f>();
template bool cpu_has<xsimd::fma3<xsimd::avx2>>();
template bool cpu_has<xsimd::sse2>();
static constexpr const Kernel& kernel_for(xsimd::avx512f /*arch*/) { return avx512_kernel; }
static constexpr const Kernel& kernel_for(xsimd::fma3<xsimd::avx2> /*arch*/) { return avx2_kernel; }
static constexpr const Kernel& kernel_for(xsimd::sse2 /*arch*/) { return sse2_kernel; }
#elif defined(SOMA_AARCH64)
using Architectures = xsimd::arch_list<xsimd::neon64>;
template bool cpu_has<xsimd::neon64>();
static constexpr const Kernel& kernel_for(xsimd::neon64 /*arch*/) { return neon64_kernel; }
#else
using Architectures = xsimd::arch_list<xsimd::wasm>;
template bool cpu_has<xsimd::wasm>();
static constexpr const Kernel& kernel_for(xsimd::wasm /*arch*/) { return wasm_kernel; }
#endif

template <class... Archs>
static constexpr auto list(xsimd::arch_list<Archs...> /*archs*/) {
  return std::array{
      &kernel_for(Archs{})...,
#ifdef SOMA_CUDA
      // Behind the processor's own: bringing numbers to a GPU and back takes longer than it saves.
      &cuda_kernel,
#endif
      &scalar_kernel};
}
static constexpr auto all = list(Architectures{});

const Kernel& choose_kernel() {
  return *xsimd::dispatch<Architectures>([](auto arch) { return &kernel_for(arch); })();
}

#else

static constexpr std::array all{&scalar_kernel};

const Kernel& choose_kernel() { return scalar_kernel; }

#endif

std::span<const Kernel* const> kernels() { return all; }

const Kernel& kernel_or_best(std::string_view name) {
  for (const Kernel* kernel : kernels()) {
    if (kernel->name == name && kernel->available()) return *kernel;
  }
  return best_kernel();
}

}  // namespace soma
