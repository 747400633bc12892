#include "core/kernels/simd.hpp"

namespace soma {

constinit const Kernel neon64_kernel =
    simd_kernel<xsimd::neon64>("neon64", "NEON, 128 bits at a time", true);

}  // namespace soma
