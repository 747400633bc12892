#include "device.hpp"

#include <cuda_pipeline_primitives.h>
#include <ucontext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <iostream>
#include <map>
#include <memory>
#include <new>
#include <random>
#include <utility>
#include <vector>

dim3 threadIdx;
dim3 blockIdx;
dim3 blockDim;
dim3 gridDim;

namespace soma::test::emulated {
namespace {

constexpr unsigned most_threads = 1024;
constexpr std::align_val_t alignment{256};

struct Deleter {
  void operator()(std::byte* memory) const { ::operator delete(memory, alignment); }
};
struct Allocation {
  std::unique_ptr<std::byte, Deleter> memory;
  std::size_t bytes;
};

struct State {
  std::map<const void*, Allocation> allocations;
  std::size_t used = 0;
  int streams = 0;
  std::size_t launches = 0;
  cudaError_t last_error = cudaSuccess;
};

State& state() {
  static State only;
  return only;
}

// Whether a call succeeds, so far as the device that the test asked for goes.
cudaError_t answer(cudaError_t otherwise = cudaSuccess) {
  cudaError_t code = otherwise;
  int& failing = device().failing_call;
  if (failing > 0 && --failing == 0) code = device().failure;
  if (code != cudaSuccess) state().last_error = code;
  return code;
}

bool on_device(const void* memory, std::size_t bytes) {
  const auto next = state().allocations.upper_bound(memory);
  if (next == state().allocations.begin()) return false;
  const auto& [start, allocation] = *std::prev(next);
  const auto offset =
      reinterpret_cast<std::uintptr_t>(memory) - reinterpret_cast<std::uintptr_t>(start);
  return offset <= allocation.bytes && bytes <= allocation.bytes - offset;
}

[[noreturn]] void broken(const char* what) {
  std::cerr << "emulated CUDA: " << what << '\n';
  std::abort();
}

/// A thread of a block: a piece of work that can stop half-way, at a barrier, and go on later.
struct Fiber {
  ucontext_t context{};
  std::vector<std::byte> stack = std::vector<std::byte>(std::size_t{64} << 10U);
  dim3 index;
  bool ended = false;
  /// Copies under way, the last batch still open.
  std::deque<std::vector<std::function<void()>>> copies;
};

struct Scheduler {
  std::vector<std::unique_ptr<Fiber>> fibers;
  ucontext_t main{};
  Fiber* current = nullptr;
  const std::function<void()>* kernel = nullptr;
  bool waits_for_earlier_work = false;
  std::mt19937 random{4};
};

Scheduler& scheduler() {
  static Scheduler only;
  return only;
}

Fiber& current_fiber() {
  Fiber* const current = scheduler().current;
  if (current == nullptr) broken("a barrier where no kernel runs");
  return *current;
}

void run_fiber() {
  const auto* const kernel = scheduler().kernel;
  if (kernel == nullptr) broken("a thread without a kernel");
  (*kernel)();
  current_fiber().ended = true;
}

void start(Fiber& fiber) {
  fiber.ended = false;
  fiber.copies.assign(1, {});
  getcontext(&fiber.context);
  fiber.context.uc_stack.ss_sp = fiber.stack.data();
  fiber.context.uc_stack.ss_size = fiber.stack.size();
  fiber.context.uc_link = &scheduler().main;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX has it so.
  makecontext(&fiber.context, run_fiber, 0);
}

// Threads in an order that changes from barrier to barrier: whoever forgets one gets wrong sums.
void run_block() {
  Scheduler& all = scheduler();
  const unsigned threads = blockDim.x * blockDim.y;
  while (all.fibers.size() < threads) all.fibers.push_back(std::make_unique<Fiber>());
  std::vector<Fiber*> order;
  order.reserve(threads);
  for (unsigned i = 0; i < threads; ++i) {
    Fiber& fiber = *all.fibers[i];
    fiber.index = dim3(i % blockDim.x, i / blockDim.x);
    start(fiber);
    order.push_back(&fiber);
  }
  for (bool ended = false; !ended;) {
    std::shuffle(order.begin(), order.end(), all.random);
    for (Fiber* fiber : order) {
      all.current = fiber;
      threadIdx = fiber->index;
      swapcontext(&all.main, &fiber->context);
    }
    const auto done =
        std::count_if(order.begin(), order.end(), [](auto* one) { return one->ended; });
    ended = done == static_cast<std::ptrdiff_t>(threads);
    if (!ended && done != 0) broken("a barrier that some threads of the block never reach");
  }
  all.current = nullptr;
}

}  // namespace

Device& device() {
  static Device only;
  return only;
}

std::size_t allocations() { return state().allocations.size(); }
int streams() { return state().streams; }
std::size_t launches() { return state().launches; }

cudaError_t function_attributes() {
  return answer(device().has_kernels ? cudaSuccess : cudaErrorNoKernelImageForDevice);
}

cudaError_t launch(const cudaLaunchConfig_t& config, const std::function<void()>& kernel) {
  const dim3 grid = config.gridDim;
  const unsigned threads = config.blockDim.x * config.blockDim.y;
  const auto fits = [](unsigned size, int most) {
    return size > 0 && size <= static_cast<unsigned>(most);
  };
  const Device& limits = device();
  const bool valid = threads > 0 && threads <= most_threads && fits(grid.x, limits.most_x) &&
                     fits(grid.y, limits.most_y) && fits(grid.z, limits.most_z);
  if (const auto code = answer(valid ? cudaSuccess : cudaErrorInvalidConfiguration)) return code;
  ++state().launches;

  std::vector<dim3> blocks;
  for (unsigned z = 0; z < grid.z; ++z) {
    for (unsigned y = 0; y < grid.y; ++y) {
      for (unsigned x = 0; x < grid.x; ++x) blocks.emplace_back(x, y).z = z;
    }
  }
  // Nobody promises blocks an order.
  std::shuffle(blocks.begin(), blocks.end(), scheduler().random);
  scheduler().kernel = &kernel;
  blockDim = config.blockDim;
  gridDim = grid;
  for (const dim3 block : blocks) {
    blockIdx = block;
    scheduler().waits_for_earlier_work = config.numAttrs == 0;
    run_block();
    if (!scheduler().waits_for_earlier_work) broken("a kernel that starts early and does not wait");
  }
  return cudaSuccess;
}

}  // namespace soma::test::emulated

using namespace soma::test::emulated;

void __syncthreads() {
  Fiber& fiber = current_fiber();
  swapcontext(&fiber.context, &scheduler().main);
}

void cudaGridDependencySynchronize() { scheduler().waits_for_earlier_work = true; }

void __pipeline_memcpy_async(void* to, const void* from, std::size_t bytes) {
  const auto is_aligned = [bytes](const void* place) {
    return reinterpret_cast<std::uintptr_t>(place) % bytes == 0;
  };
  if (bytes != 4 && bytes != 8 && bytes != 16) broken("a copy of other than 4, 8 or 16 bytes");
  if (!is_aligned(to) || !is_aligned(from)) broken("a copy that is not aligned");
  current_fiber().copies.back().emplace_back([=] { std::memcpy(to, from, bytes); });
}

void __pipeline_commit() { current_fiber().copies.emplace_back(); }

void __pipeline_wait_prior(std::size_t batches) {
  auto& copies = current_fiber().copies;
  for (; copies.size() > batches + 1; copies.pop_front()) {
    for (const auto& copy : copies.front()) copy();
  }
}

void soma::device::multiply_in_tensor_core(double* upper_sums, double* lower_sums, double upper,
                                           double lower, double value) {
  struct Lane {
    double upper;
    double lower;
    double value;
  };
  static std::array<Lane, most_threads> lanes;
  const unsigned thread = threadIdx.y * blockDim.x + threadIdx.x;
  lanes.at(thread) = {upper, lower, value};
  __syncthreads();
  const unsigned warp = thread / 32 * 32;
  const unsigned row = thread % 32 / 4;
  for (unsigned i = 0; i < 4; ++i) {
    const Lane& factors = lanes.at(warp + 4 * row + i);
    for (unsigned k = 0; k < 2; ++k) {
      const double number = lanes.at(warp + 4 * (2 * (thread % 4) + k) + i).value;
      upper_sums[k] = std::fma(factors.upper, number, upper_sums[k]);
      lower_sums[k] = std::fma(factors.lower, number, lower_sums[k]);
    }
  }
  __syncthreads();
}

unsigned atomicInc(unsigned* count, unsigned most) {
  return std::exchange(*count, *count >= most ? 0 : *count + 1);
}

cudaError_t cudaGetLastError() { return std::exchange(state().last_error, cudaSuccess); }

const char* cudaGetErrorString(cudaError_t code) {
  return code == cudaErrorMemoryAllocation ? "out of memory" : "something is wrong";
}

const char* cudaGetErrorName(cudaError_t code) {
  return code == cudaErrorMemoryAllocation ? "cudaErrorMemoryAllocation" : "cudaErrorOther";
}

cudaError_t cudaGetDeviceCount(int* count) {
  *count = device().count;
  if (device().driver < 13000) return answer(cudaErrorInsufficientDriver);
  return answer(device().count == 0 ? cudaErrorNoDevice : cudaSuccess);
}

cudaError_t cudaDriverGetVersion(int* version) {
  *version = device().driver;
  return answer();
}

cudaError_t cudaRuntimeGetVersion(int* version) {
  *version = 13000;
  return answer();
}

cudaError_t cudaGetDevice(int* number) {
  *number = 0;
  return answer();
}

cudaError_t cudaGetDeviceProperties(cudaDeviceProp* properties, int /*device*/) {
  properties->name = "an emulated device";
  return answer();
}

cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr attribute, int /*device*/) {
  const Device& that = device();
  *value = std::array{that.processors, that.most_x, that.most_y, that.most_z}.at(attribute);
  return answer();
}

cudaError_t cudaMalloc(void** memory, std::size_t bytes) {
  const bool fits = bytes <= device().memory - state().used;
  if (const auto code = answer(fits ? cudaSuccess : cudaErrorMemoryAllocation)) return code;
  std::unique_ptr<std::byte, Deleter> allocated(
      static_cast<std::byte*>(::operator new(bytes, alignment)));
  // Not zero, and as numbers NaN: nobody may count on what was there.
  std::memset(allocated.get(), 0xff, bytes);
  *memory = allocated.get();
  state().used += bytes;
  state().allocations.emplace(*memory, Allocation{std::move(allocated), bytes});
  return cudaSuccess;
}

cudaError_t cudaFree(void* memory) {
  const auto found = state().allocations.find(memory);
  if (found == state().allocations.end()) broken("memory freed that was not allocated");
  state().used -= found->second.bytes;
  state().allocations.erase(found);
  return cudaSuccess;
}

cudaError_t cudaMemGetInfo(std::size_t* free, std::size_t* total) {
  *total = device().memory;
  *free = *total - state().used;
  return answer();
}

cudaError_t cudaMemcpy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind) {
  const bool up = kind == cudaMemcpyHostToDevice;
  const bool valid = on_device(to, bytes) == up && on_device(from, bytes) != up;
  if (const auto code = answer(valid ? cudaSuccess : cudaErrorInvalidValue)) return code;
  std::memcpy(to, from, bytes);
  return cudaSuccess;
}

cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind,
                            cudaStream_t /*stream*/) {
  return cudaMemcpy(to, from, bytes, kind);
}

cudaError_t cudaMemsetAsync(void* memory, int value, std::size_t bytes, cudaStream_t /*stream*/) {
  if (const auto code = answer(on_device(memory, bytes) ? cudaSuccess : cudaErrorInvalidValue)) {
    return code;
  }
  std::memset(memory, value, bytes);
  return cudaSuccess;
}

cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned /*flags*/) {
  if (const auto code = answer()) return code;
  ++state().streams;
  *stream = reinterpret_cast<cudaStream_t>(&state());
  return cudaSuccess;
}

cudaError_t cudaStreamDestroy(cudaStream_t /*stream*/) {
  --state().streams;
  return cudaSuccess;
}

cudaError_t cudaStreamSynchronize(cudaStream_t /*stream*/) { return answer(); }
