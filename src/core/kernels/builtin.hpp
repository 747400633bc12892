#pragma once

#include "core/kernels/kernel.hpp"

namespace soma {

// The kernels by name, for the list in kernel.cpp. Everyone else asks kernels().
extern const Kernel scalar_kernel;
extern const Kernel sse2_kernel;
extern const Kernel avx2_kernel;
extern const Kernel avx512_kernel;
extern const Kernel neon64_kernel;
extern const Kernel wasm_kernel;
extern const Kernel cuda_kernel;

}  // namespace soma
