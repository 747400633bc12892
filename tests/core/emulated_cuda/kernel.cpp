// The CUDA kernel, for the emulated device.
#include "core/kernels/cuda.cu"
