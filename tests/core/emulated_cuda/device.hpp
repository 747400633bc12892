#pragma once

#include <cstddef>

#include "cuda_runtime.h"

/// The emulated device: what it is like, and what is left on it.
namespace soma::test::emulated {

struct Device {
  int count = 1;
  int driver = 13000;
  bool has_kernels = true;
  std::size_t memory = std::size_t{1} << 30;
  int processors = 3;
  // Small, so that blocks have to go round several times.
  int most_x = 5;
  int most_y = 65535;
  int most_z = 2;
  /// Which call to CUDA from now on fails, counted from 1; 0 for none.
  int failing_call = 0;
  cudaError_t failure = cudaErrorUnknown;
};

/// One device for the program, as CUDA has it.
Device& device();

std::size_t allocations();
int streams();
std::size_t launches();

}  // namespace soma::test::emulated
