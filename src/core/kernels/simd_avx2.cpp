#include "core/kernels/simd.hpp"

namespace soma {

constinit const Kernel avx2_kernel =
    simd_kernel<xsimd::fma3<xsimd::avx2>>("avx2", "AVX2 and FMA, 256 bits at a time", true);

}  // namespace soma
