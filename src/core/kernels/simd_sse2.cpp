#include "core/kernels/simd.hpp"

namespace soma {

constinit const Kernel sse2_kernel =
    simd_kernel<xsimd::sse2>("sse2", "SSE2, 128 bits at a time", false);

}  // namespace soma
