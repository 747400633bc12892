# The kernels of each processor, and the flags of their instruction sets. CONTRIBUTING.md has what else
# a new one needs.

# No auto-vectorisation: this is the reference.
soma_known_flags(NO_VECTORISATION -fno-tree-vectorize -fno-tree-slp-vectorize)
set_source_files_properties(kernels/scalar.cpp PROPERTIES COMPILE_OPTIONS "${NO_VECTORISATION}")
set_source_files_properties(kernels/simd_avx2.cpp PROPERTIES COMPILE_OPTIONS "-mavx2;-mfma")
# GCC 12 finds uninitialised variables in its own AVX-512 header.
soma_known_flags(ALLOW_UNINITIALIZED -Wno-uninitialized)
set_source_files_properties(kernels/simd_avx512.cpp PROPERTIES COMPILE_OPTIONS
  "-mavx512f;-mfma;$<$<CXX_COMPILER_ID:GNU>:${ALLOW_UNINITIALIZED}>")

if(EMSCRIPTEN)
  soma_add_core(soma_core simd_wasm.cpp)
  target_compile_definitions(soma_core PRIVATE SOMA_WASM)
  target_compile_options(soma_core PRIVATE -msimd128)
  # All time is spent in the kernels; the rest had better be small.
  set_source_files_properties(forward.cpp least_squares.cpp parallel.cpp shapes.cpp workspace.cpp
    kernels/kernel.cpp PROPERTIES COMPILE_OPTIONS -Os)
  set_source_files_properties(backpropagate.cpp kernels/simd_wasm.cpp PROPERTIES COMPILE_OPTIONS -O2)
  # As fast where their loops are not unrolled.
  set_source_files_properties(activation.cpp learn.cpp PROPERTIES COMPILE_OPTIONS
    "-O2;-fno-unroll-loops")
  # For the translation to JavaScript, which has no SIMD.
  soma_add_core(soma_core_scalar)
  target_compile_options(soma_core_scalar PRIVATE -Os)
elseif(SOMA_SIMD AND SOMA_X86_64)
  soma_add_core(soma_core simd_sse2.cpp simd_avx2.cpp simd_avx512.cpp)
  target_compile_definitions(soma_core PRIVATE SOMA_X86_64)
elseif(SOMA_SIMD AND SOMA_AARCH64)
  soma_add_core(soma_core simd_neon64.cpp)
  target_compile_definitions(soma_core PRIVATE SOMA_AARCH64)
else()
  soma_add_core(soma_core)
endif()
add_library(soma::core ALIAS soma_core)

if(SOMA_CUDA)
  target_sources(soma_core PRIVATE kernels/cuda.cu)
  target_compile_definitions(soma_core PRIVATE SOMA_CUDA)
endif()
