#include "core/kernels/simd.hpp"

namespace soma {

constinit const Kernel wasm_kernel =
    simd_kernel<xsimd::wasm>("simd128", "WebAssembly SIMD, 128 bits at a time", false);

}  // namespace soma
