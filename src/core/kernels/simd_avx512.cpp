#include "core/kernels/simd.hpp"

namespace soma {

constinit const Kernel avx512_kernel =
    simd_kernel<xsimd::avx512f>("avx512", "AVX-512, 512 bits at a time", true);

}  // namespace soma
