#include <cuda_runtime.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <utility>

#include "core/compute.hpp"
#include "core/kernels/builtin.hpp"
#include "core/kernels/cuda.hpp"
#include "core/kernels/cuda_device.cuh"
#include "core/kernels/cuda_product.cuh"

namespace soma {
namespace device {

/// What there is to know about a device.
struct Limits {
  std::size_t processors;
  std::size_t blocks;  ///< at which the device is busy
  std::size_t most_x;  ///< blocks in each direction of a grid
  std::size_t most_y;
  std::size_t most_z;
  bool starts_early;  ///< whether a kernel may start while the one before it ends
};

}  // namespace device

namespace {

using device::inputs_under_way;
using device::Limits;
using device::most_threads;
using device::pack;
using device::pack_bytes;
using device::packs_under_way;
using device::Product;
using device::product_threads;
using device::Work;

// Blocks for each multiprocessor, where there is work for so many: enough to have loads under way
// all the time, few enough that it has room for all at once, and that adding up their partial sums
// costs little.
constexpr std::size_t blocks_each = 2;
constexpr unsigned warp = 32;
// Packs of examples side by side in a block, at least: a line of the cache.
constexpr std::size_t least_across = 8;
// Of so few inputs a thread takes several packs of examples, to have enough loads under way.
constexpr std::size_t few_inputs = 4;
constexpr unsigned packs_of_few_inputs = 4;
// Outputs that are worth a product of matrices.
constexpr std::size_t many_outputs = 9;
// Inputs that are worth a block of their own in one.
constexpr std::size_t product_inputs = 128;
// As far apart as cudaMalloc puts things.
constexpr std::size_t alignment = 256;

void check(cudaError_t code, const std::string& call) {
  if (code == cudaSuccess) return;
  // CUDA would report it once more to whoever asks next.
  static_cast<void>(cudaGetLastError());
  throw CudaError(call + ": " + cudaGetErrorString(code) + " (" + cudaGetErrorName(code) + ")");
}

void check(cudaError_t code, const char* call) {
  if (code != cudaSuccess) check(code, std::string(call));
}

std::string of_bytes(const char* call, std::size_t bytes) {
  return std::string(call) + " of " + std::to_string(bytes) + " bytes";
}

using DeviceMemory = std::unique_ptr<std::byte, CudaFree>;

DeviceMemory allocate(std::size_t bytes) {
  if (bytes == 0) return nullptr;
  void* memory = nullptr;
  if (const cudaError_t code = cudaMalloc(&memory, bytes); code != cudaSuccess) {
    std::size_t free = 0;
    std::size_t total = 0;
    const bool known = cudaMemGetInfo(&free, &total) == cudaSuccess;
    check(code, of_bytes("cudaMalloc", bytes) +
                    (known ? ", " + std::to_string(free) + " free" : std::string()));
  }
  return DeviceMemory(static_cast<std::byte*>(memory));
}

template <typename T>
void copy(std::span<const T> from, T* to, cudaMemcpyKind kind, cudaStream_t stream) {
  if (from.empty()) return;
  const cudaError_t code = cudaMemcpyAsync(to, from.data(), from.size_bytes(), kind, stream);
  if (code != cudaSuccess) check(code, of_bytes("cudaMemcpyAsync", from.size_bytes()));
}

Limits current_limits() {
  int number = 0;
  check(cudaGetDevice(&number), "cudaGetDevice");
  const auto ask = [number](cudaDeviceAttr attribute) {
    int value = 0;
    check(cudaDeviceGetAttribute(&value, attribute, number), "cudaDeviceGetAttribute");
    return static_cast<std::size_t>(value);
  };
  cudaFuncAttributes kernel{};
  check(cudaFuncGetAttributes(&kernel, device::rows<float, true>), "cudaFuncGetAttributes");
  const std::size_t processors = ask(cudaDevAttrMultiProcessorCount);
  return {.processors = processors,
          .blocks = processors * blocks_each,
          .most_x = ask(cudaDevAttrMaxGridDimX),
          .most_y = ask(cudaDevAttrMaxGridDimY),
          .most_z = ask(cudaDevAttrMaxGridDimZ),
          // Code for older devices does not wait for the kernel before it.
          .starts_early = kernel.ptxVersion >= 90};
}

constexpr std::size_t divided(std::size_t number, std::size_t by) {
  return number / by + (number % by == 0 ? 0 : 1);
}

constexpr unsigned narrow(std::size_t number, std::size_t most) {
  return static_cast<unsigned>(std::min(number, most));
}

/// How a layer is laid out on the device.
struct Plan {
  dim3 grid;
  dim3 block;
  unsigned outputs = 1;  ///< for each thread
  unsigned packs = 1;    ///< of examples, for each thread
  bool product = false;
  bool packed = false;
  std::size_t chunk = 1;     ///< inputs for each of grid.y
  std::size_t partials = 0;  ///< numbers to leave partial sums in
};

// Chunks of inputs until the device is busy, each so long that no thread goes short of loads.
void split_inputs(Plan& plan, std::size_t blocks, std::size_t inputs, std::size_t step,
                  std::size_t sums, const Limits& limits) {
  const std::size_t most = std::max<std::size_t>(std::min(inputs / step, limits.most_y), 1);
  const std::size_t wanted = std::clamp<std::size_t>(limits.blocks / blocks, 1, most);
  plan.chunk = std::max<std::size_t>(divided(divided(inputs, wanted), step) * step, 1);
  const std::size_t chunks = std::max<std::size_t>(divided(inputs, plan.chunk), 1);
  plan.grid.y = narrow(chunks, most);
  plan.partials = chunks > 1 ? chunks * sums : 0;
}

template <typename T>
Plan plan_rows(const Work<T>& work, bool aligned, const Limits& limits) {
  Plan plan;
  plan.packed = aligned && (work.outputs == 1 || work.inputs % pack<T> == 0);
  const std::size_t width = plan.packed ? pack<T> : 1;
  const std::size_t threads =
      std::bit_ceil(std::min<std::size_t>(divided(work.inputs, width), most_threads));
  plan.block = dim3(1, narrow(std::max<std::size_t>(threads, warp), most_threads));
  plan.grid.x = narrow(work.outputs, limits.most_x);
  split_inputs(plan, work.outputs, work.inputs, plan.block.y * packs_under_way / 2 * width,
               work.outputs, limits);
  return plan;
}

template <typename T>
Plan plan_tiles(const Work<T>& work, bool aligned, const Limits& limits) {
  Plan plan;
  plan.packed = aligned && work.examples % pack<T> == 0;
  plan.outputs = work.outputs == 1 ? 1 : work.outputs <= 4 ? 4 : 8;
  const std::size_t groups = divided(work.outputs, plan.outputs);
  const std::size_t all_packs = divided(work.examples, pack<T>);
  const bool several = plan.packed && plan.outputs == 1 && work.inputs <= few_inputs &&
                       all_packs >= limits.blocks * most_threads;
  plan.packs = several ? packs_of_few_inputs : 1;
  const std::size_t units = divided(all_packs, plan.packs);
  // As many blocks as the device has room for at once, of which each has as few examples as that
  // takes: it then has threads for as many of the inputs.
  std::size_t across = std::bit_ceil(std::min<std::size_t>(units, most_threads));
  while (across > least_across && divided(units, across / 2) * groups <= limits.blocks) across /= 2;
  const std::size_t ahead = inputs_under_way(plan.outputs, plan.packs);
  const std::size_t deep = std::bit_floor(std::max<std::size_t>(work.inputs / ahead, 1));
  plan.block = dim3(narrow(across, most_threads), narrow(deep, most_threads / across));
  const std::size_t tiles = divided(units, across);
  plan.grid.x = narrow(tiles, limits.most_x);
  plan.grid.z = narrow(groups, limits.most_z);
  split_inputs(plan, tiles * groups, work.inputs, plan.block.y * ahead,
               work.outputs * work.examples, limits);
  return plan;
}

template <typename T>
Plan plan_product(const Work<T>& work, bool aligned, const Limits& limits) {
  Plan plan;
  plan.product = true;
  plan.packed = aligned && work.examples % pack<T> == 0 && work.inputs % pack<T> == 0;
  plan.block = dim3(product_threads, 1);
  const std::size_t tiles = divided(work.examples, Product<T, 2>::examples);
  const auto groups = [&](unsigned rows) { return divided(work.outputs, 16 * rows); };
  plan.outputs = work.outputs <= 64 ? 2 : 4;
  // Twice the outputs for each number that is loaded, where that leaves no multiprocessor idle and
  // adds no outputs that do not exist. Shared memory has no room for so many in float64.
  if (sizeof(T) == sizeof(float) && 2 * groups(8) == groups(4) &&
      tiles * groups(8) >= limits.processors) {
    plan.outputs = 8;
  }
  plan.grid.x = narrow(tiles, limits.most_x);
  plan.grid.z = narrow(groups(plan.outputs), limits.most_z);
  split_inputs(plan, tiles * groups(plan.outputs), work.inputs, product_inputs,
               work.outputs * work.examples, limits);
  return plan;
}

bool is_aligned(std::initializer_list<const void*> places) {
  return std::all_of(places.begin(), places.end(), [](const void* place) {
    return reinterpret_cast<std::uintptr_t>(place) % pack_bytes == 0;
  });
}

template <typename T>
Plan plan_for(const Work<T>& work, const Limits& limits) {
  if (work.examples == 1) {
    return plan_rows(work, is_aligned({work.weights, work.values}), limits);
  }
  const bool aligned = is_aligned({work.values, work.sums});
  return work.outputs < many_outputs
             ? plan_tiles(work, aligned, limits)
             : plan_product(work, aligned && is_aligned({work.weights}), limits);
}

template <typename T>
auto kernel_for(const Work<T>& work, const Plan& plan) {
  const auto either = [&plan](auto* packed, auto* plain) { return plan.packed ? packed : plain; };
  if (work.examples == 1) return either(device::rows<T, true>, device::rows<T, false>);
  if (plan.product) {
    if (plan.outputs == 2) {
      return either(device::products<T, 2, true>, device::products<T, 2, false>);
    }
    if constexpr (sizeof(T) == sizeof(float)) {
      if (plan.outputs == 8) {
        return either(device::products<T, 8, true>, device::products<T, 8, false>);
      }
    }
    return either(device::products<T, 4, true>, device::products<T, 4, false>);
  }
  if (plan.packs > 1) return &device::tiles<T, 1, packs_of_few_inputs, true>;
  switch (plan.outputs) {
    case 1:
      return either(device::tiles<T, 1, 1, true>, device::tiles<T, 1, 1, false>);
    case 4:
      return either(device::tiles<T, 4, 1, true>, device::tiles<T, 4, 1, false>);
    default:
      return either(device::tiles<T, 8, 1, true>, device::tiles<T, 8, 1, false>);
  }
}

/// Memory that a launch leaves partial sums in, and the counts of blocks that have arrived.
struct Room {
  std::byte* partials;
  unsigned* arrived;  ///< Limits::blocks of them, all 0
};

template <typename T>
void launch(Work<T> work, const Plan& plan, Room room, const Limits& limits, cudaStream_t stream) {
  work.chunk = plan.chunk;
  work.partials = reinterpret_cast<T*>(room.partials);
  work.arrived = room.arrived;
  cudaLaunchConfig_t config{};
  config.gridDim = plan.grid;
  config.blockDim = plan.block;
  config.stream = stream;
  cudaLaunchAttribute early{};
  early.id = cudaLaunchAttributeProgrammaticStreamSerialization;
  early.val.programmaticStreamSerializationAllowed = 1;
  config.attrs = &early;
  config.numAttrs = limits.starts_early ? 1 : 0;
  check(cudaLaunchKernelEx(&config, kernel_for(work, plan), work), "cudaLaunchKernelEx");
}

template <typename T>
Work<T> work_of(std::span<const T> weights, std::span<const T> bias, Batch<T> batch, T* sums,
                std::size_t outputs) {
  return {.weights = weights.data(),
          .bias = bias.empty() ? nullptr : bias.data(),
          .values = batch.values.data(),
          .sums = sums,
          .inputs = batch.inputs,
          .outputs = outputs,
          .examples = batch.examples,
          .activation = Activation::identity,
          .threshold = 0,
          .chunk = 1,
          .partials = nullptr,
          .arrived = nullptr};
}

constexpr std::size_t padded(std::size_t bytes) { return divided(bytes, alignment) * alignment; }

/// Parts of one allocation, each aligned.
class Parts {
 public:
  template <typename T>
  std::size_t add(std::size_t numbers) {
    const std::size_t place = bytes_;
    bytes_ += padded(numbers * sizeof(T));
    return place;
  }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  std::size_t bytes_ = 0;
};

/// From the computer's memory, and back to it. It gets whole layers, since it does not split.
template <typename T>
void weighted_sums(std::span<const T> weights, std::span<const T> bias, const Batch<T>& batch,
                   std::span<T> sums, std::size_t /*stride*/) {
  if (sums.empty()) return;
  const Limits limits = current_limits();
  const std::size_t outputs = sums.size() / batch.examples;
  // The device's copies are all aligned, wherever the originals are.
  const Work<T> aligned = work_of<T>({}, {}, {batch.inputs, batch.examples, {}}, nullptr, outputs);
  const Plan plan = plan_for(aligned, limits);

  Parts parts;
  const std::size_t weights_at = parts.add<T>(weights.size());
  const std::size_t bias_at = parts.add<T>(bias.size());
  const std::size_t values_at = parts.add<T>(batch.values.size());
  const std::size_t sums_at = parts.add<T>(sums.size());
  const std::size_t partials_at = parts.add<T>(plan.partials);
  const std::size_t arrived_at = parts.add<unsigned>(plan.grid.y > 1 ? limits.blocks : 0);
  const DeviceMemory memory = allocate(parts.bytes());
  const auto place = [&](std::size_t at) { return reinterpret_cast<T*>(memory.get() + at); };

  // Each thread of the program has its own.
  const cudaStream_t stream = cudaStreamPerThread;
  copy(weights, place(weights_at), cudaMemcpyHostToDevice, stream);
  copy(bias, place(bias_at), cudaMemcpyHostToDevice, stream);
  copy(batch.values, place(values_at), cudaMemcpyHostToDevice, stream);
  auto* const arrived = reinterpret_cast<unsigned*>(memory.get() + arrived_at);
  if (plan.grid.y > 1) {
    check(cudaMemsetAsync(arrived, 0, limits.blocks * sizeof(unsigned), stream), "cudaMemsetAsync");
  }
  const Work<T> work =
      work_of<T>({place(weights_at), weights.size()}, {place(bias_at), bias.size()},
                 {batch.inputs, batch.examples, {place(values_at), batch.values.size()}},
                 place(sums_at), outputs);
  launch(work, plan, {memory.get() + partials_at, arrived}, limits, stream);
  // What went wrong on the device shows here, before the first of the caller's sums is written.
  check(cudaStreamSynchronize(stream), "cudaStreamSynchronize");
  const cudaError_t copied =
      cudaMemcpy(sums.data(), place(sums_at), sums.size_bytes(), cudaMemcpyDeviceToHost);
  if (copied != cudaSuccess) check(copied, of_bytes("cudaMemcpy", sums.size_bytes()));
}

template <typename T>
T dot(std::span<const T> a, std::span<const T> b) {
  // Nothing to share out, and the plain order of summation gives the plain loop's result.
  if (a.size() < 8) return scalar_kernel.functions<T>().dot(a, b);
  T sum = 0;
  weighted_sums<T>(b, {}, {a.size(), 1, a}, {&sum, 1}, 1);
  return sum;
}

CudaStatus unavailable(const std::string& why) { return {false, why + "; the CPU kernel serves"}; }

std::string version(int number) {
  return std::to_string(number / 1000) + "." + std::to_string(number % 1000 / 10);
}

}  // namespace

void CudaFree::operator()(void* memory) const noexcept {
  // It fails only where the device has failed before, which the next call says.
  static_cast<void>(cudaFree(memory));
}

CudaStatus cuda_status() {
  int driver = 0;
  int runtime = 0;
  int devices = 0;
  const cudaError_t code = cudaGetDeviceCount(&devices);
  static_cast<void>(cudaGetLastError());
  const bool versions = cudaDriverGetVersion(&driver) == cudaSuccess &&
                        cudaRuntimeGetVersion(&runtime) == cudaSuccess;
  // Where there is no driver at all, CUDA calls it too old.
  if (code == cudaErrorInsufficientDriver && versions && driver > 0) {
    return unavailable("the driver has CUDA " + version(driver) + " but this program needs " +
                       version(runtime));
  }
  if (code == cudaErrorNoDevice || code == cudaErrorInsufficientDriver ||
      (code == cudaSuccess && devices == 0)) {
    return unavailable("no CUDA device");
  }
  try {
    check(code, "cudaGetDeviceCount");
    int number = 0;
    check(cudaGetDevice(&number), "cudaGetDevice");
    cudaDeviceProp device{};
    check(cudaGetDeviceProperties(&device, number), "cudaGetDeviceProperties");
    // A device older than all that this was compiled for has the name, and no kernel.
    cudaFuncAttributes kernel{};
    check(cudaFuncGetAttributes(&kernel, device::rows<float, true>),
          std::string(device.name) + ": cudaFuncGetAttributes");
    return {true, std::string("CUDA on ") + device.name};
  } catch (const CudaError& error) {
    return unavailable(error.what());
  }
}

/// A stream, and the memory that work on it needs beside its inputs and outputs.
struct CudaStream::State {
  struct Destroy {
    void operator()(CUstream_st* stream) const noexcept {
      static_cast<void>(cudaStreamDestroy(stream));
    }
  };

  Limits limits = current_limits();
  std::unique_ptr<CUstream_st, Destroy> stream;
  DeviceMemory arrived = allocate(limits.blocks * sizeof(unsigned));
  DeviceMemory room;
  std::size_t room_bytes = 0;

  State() {
    cudaStream_t created = nullptr;
    check(cudaStreamCreateWithFlags(&created, cudaStreamNonBlocking), "cudaStreamCreateWithFlags");
    stream.reset(created);
    check(cudaMemsetAsync(arrived.get(), 0, limits.blocks * sizeof(unsigned), created),
          "cudaMemsetAsync");
  }

  void wait() const { check(cudaStreamSynchronize(stream.get()), "cudaStreamSynchronize"); }

  void reserve(std::size_t bytes) {
    if (bytes <= room_bytes) return;
    DeviceMemory larger = allocate(bytes);
    wait();
    room = std::move(larger);
    room_bytes = bytes;
  }
};

CudaStream::CudaStream() : state_(std::make_unique<State>()) {}
CudaStream::~CudaStream() = default;
CudaStream::CudaStream(CudaStream&& other) noexcept = default;
CudaStream& CudaStream::operator=(CudaStream&& other) noexcept = default;
void CudaStream::wait() const { state_->wait(); }
CUstream_st* CudaStream::get() const { return state_->stream.get(); }

namespace {

// So many bytes, or the largest number that there is, which no device can hold.
template <typename T>
std::size_t bytes_of(std::size_t numbers) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  return numbers > most / sizeof(T) ? most : numbers * sizeof(T);
}

}  // namespace

template <typename T>
CudaBuffer<T>::CudaBuffer(std::size_t size)
    : memory_(reinterpret_cast<T*>(allocate(bytes_of<T>(size)).release())), size_(size) {}

template <typename T>
CudaBuffer<T>::CudaBuffer(std::span<const T> numbers, const CudaStream& stream)
    : CudaBuffer(numbers.size()) {
  upload(numbers, stream);
}

namespace {

void require_size(std::size_t numbers, std::size_t size) {
  if (numbers == size) return;
  throw std::invalid_argument(std::to_string(numbers) + " numbers for a buffer of " +
                              std::to_string(size));
}

void require(const std::optional<std::string>& error) {
  if (error) throw ShapeError(*error);
}

}  // namespace

template <typename T>
void CudaBuffer<T>::upload(std::span<const T> from, const CudaStream& stream) {
  require_size(from.size(), size_);
  copy(from, memory_.get(), cudaMemcpyHostToDevice, stream.get());
}

template <typename T>
void CudaBuffer<T>::download(std::span<T> to, const CudaStream& stream) const {
  require_size(to.size(), size_);
  copy(span(), to.data(), cudaMemcpyDeviceToHost, stream.get());
}

template <typename T>
void forward(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
             CudaStream& stream) {
  require(network_error(network, batch));
  require(predictions_error(network.layers.back().outputs, batch.examples, predictions.size()));
  if (batch.examples == 0) return;
  const auto layers = network.layers;
  CudaStream::State& state = stream.state();

  // Hidden results in two halves, used in turn, and behind them the partial sums.
  Parts parts;
  std::size_t widest = 0;
  for (const Layer<T>& layer : layers.first(layers.size() - 1)) {
    widest = std::max(widest, layer.outputs);
  }
  const std::size_t half_at[]{parts.add<T>(layers.size() > 1 ? widest * batch.examples : 0),
                              parts.add<T>(layers.size() > 2 ? widest * batch.examples : 0)};
  const std::size_t partials_at = parts.bytes();
  state.reserve(partials_at);

  const auto visit = [&](auto each) {
    Batch<T> values = batch;
    for (std::size_t i = 0; i < layers.size(); ++i) {
      const Layer<T>& layer = layers[i];
      T* const sums = i + 1 == layers.size()
                          ? predictions.data()
                          : reinterpret_cast<T*>(state.room.get() + half_at[i % 2]);
      Work<T> work = work_of<T>(layer.weights, layer.bias, values, sums, layer.outputs);
      work.activation = layer.activation;
      work.threshold = layer.threshold;
      if (layer.outputs > 0) each(work, plan_for(work, state.limits));
      values = {layer.outputs, batch.examples, {sums, layer.outputs * batch.examples}};
    }
  };
  // Once to see how much room it takes, since no work may start that cannot be finished.
  std::size_t partials = 0;
  visit([&](const Work<T>&, const Plan& plan) { partials = std::max(partials, plan.partials); });
  parts.add<T>(partials);
  state.reserve(parts.bytes());
  visit([&](const Work<T>& work, const Plan& plan) {
    const Room room{state.room.get() + partials_at,
                    reinterpret_cast<unsigned*>(state.arrived.get())};
    launch(work, plan, room, state.limits, state.stream.get());
  });
}

template class CudaBuffer<float>;
template class CudaBuffer<double>;
template void forward(Network<float>, const Batch<float>&, std::span<float>, CudaStream&);
template void forward(Network<double>, const Batch<double>&, std::span<double>, CudaStream&);

namespace {

// What follows is the processor's work: to take it there and back is more than it computes.
template <typename T>
void add_dots(const Batch<T>& a, const Batch<T>& b, std::span<T> sums, std::size_t stride) {
  scalar_kernel.functions<T>().add_dots(a, b, sums, stride);
}

template <typename T>
void relu(std::span<T> sums) {
  scalar_kernel.functions<T>().relu(sums);
}

}  // namespace

// One instruction works on a pack, as its memory is read.
constinit const Kernel cuda_kernel{
    .name = "cuda",
    .description = "CUDA, on a GPU, there and back",
    .fused = true,
    .available = [] { return cuda_status().available; },
    .splits = false,
    .float32 = {.lanes = pack<float>,
                .dot = dot<float>,
                .weighted_sums = weighted_sums<float>,
                .add_dots = add_dots<float>,
                .relu = relu<float>},
    .float64 = {.lanes = pack<double>,
                .dot = dot<double>,
                .weighted_sums = weighted_sums<double>,
                .add_dots = add_dots<double>,
                .relu = relu<double>},
};

}  // namespace soma
