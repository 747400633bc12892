#pragma once

// The few names of CUDA's that the CUDA kernel uses, for a device made of loops on the processor:
// what the kernel reads and writes is then seen by sanitizers, and its failures can be had at will.

#include <cmath>
#include <cstddef>
#include <functional>
#include <type_traits>

#define __device__
#define __global__
#define __shared__ static
#define __launch_bounds__(...)

struct dim3 {
  unsigned x = 1;
  unsigned y = 1;
  unsigned z = 1;
  constexpr dim3() = default;
  constexpr dim3(unsigned width, unsigned height) : x(width), y(height) {}
};

enum cudaError_t {
  cudaSuccess,
  cudaErrorMemoryAllocation,
  cudaErrorInvalidValue,
  cudaErrorInvalidConfiguration,
  cudaErrorNoKernelImageForDevice,
  cudaErrorInsufficientDriver,
  cudaErrorNoDevice,
  cudaErrorUnknown,
};
enum cudaMemcpyKind { cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost };
enum cudaDeviceAttr {
  cudaDevAttrMultiProcessorCount,
  cudaDevAttrMaxGridDimX,
  cudaDevAttrMaxGridDimY,
  cudaDevAttrMaxGridDimZ,
};
struct cudaDeviceProp {
  const char* name;
};
struct cudaFuncAttributes {
  int ptxVersion;
};
struct CUstream_st;
using cudaStream_t = CUstream_st*;
inline constexpr cudaStream_t cudaStreamPerThread = nullptr;
inline constexpr unsigned cudaStreamNonBlocking = 1;
enum cudaLaunchAttributeID { cudaLaunchAttributeProgrammaticStreamSerialization };
struct cudaLaunchAttribute {
  cudaLaunchAttributeID id;
  struct {
    int programmaticStreamSerializationAllowed;
  } val;
};
struct cudaLaunchConfig_t {
  dim3 gridDim;
  dim3 blockDim;
  std::size_t dynamicSmemBytes = 0;
  cudaStream_t stream = nullptr;
  cudaLaunchAttribute* attrs = nullptr;
  unsigned numAttrs = 0;
};

cudaError_t cudaGetLastError();
const char* cudaGetErrorString(cudaError_t code);
const char* cudaGetErrorName(cudaError_t code);
cudaError_t cudaGetDeviceCount(int* count);
cudaError_t cudaDriverGetVersion(int* version);
cudaError_t cudaRuntimeGetVersion(int* version);
cudaError_t cudaGetDevice(int* number);
cudaError_t cudaGetDeviceProperties(cudaDeviceProp* properties, int device);
cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr attribute, int device);
cudaError_t cudaMalloc(void** memory, std::size_t bytes);
cudaError_t cudaFree(void* memory);
cudaError_t cudaMemGetInfo(std::size_t* free, std::size_t* total);
cudaError_t cudaMemcpy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind);
cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind,
                            cudaStream_t stream);
cudaError_t cudaMemsetAsync(void* memory, int value, std::size_t bytes, cudaStream_t stream);
cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned flags);
cudaError_t cudaStreamDestroy(cudaStream_t stream);
cudaError_t cudaStreamSynchronize(cudaStream_t stream);

namespace soma::test::emulated {
cudaError_t function_attributes();
cudaError_t launch(const cudaLaunchConfig_t& config, const std::function<void()>& kernel);
}  // namespace soma::test::emulated

template <typename Function>
cudaError_t cudaFuncGetAttributes(cudaFuncAttributes* attributes, Function* /*kernel*/) {
  attributes->ptxVersion = 90;
  return soma::test::emulated::function_attributes();
}

template <typename... Parameters>
cudaError_t cudaLaunchKernelEx(const cudaLaunchConfig_t* config, void (*kernel)(Parameters...),
                               const std::type_identity_t<Parameters>&... arguments) {
  return soma::test::emulated::launch(*config, [&] { kernel(arguments...); });
}

// What a kernel sees.
extern dim3 threadIdx;
extern dim3 blockIdx;
extern dim3 blockDim;
extern dim3 gridDim;
void __syncthreads();
inline void __threadfence() {}
unsigned atomicInc(unsigned* count, unsigned most);
void cudaGridDependencySynchronize();
inline void cudaTriggerProgrammaticLaunchCompletion() {}
using std::fma;
using std::fmaf;

namespace soma::device {
void multiply_in_tensor_core(double* upper_sums, double* lower_sums, double upper, double lower,
                             double value);
}  // namespace soma::device
