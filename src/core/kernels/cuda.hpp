#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/forward.hpp"

struct CUstream_st;

/// CUDA, in builds of the preset `cuda`. Numbers in the computer's own memory go through the kernel
/// `cuda` like through any other, there and back; here is what it takes to leave them on the
/// device.
namespace soma {

/// A call to CUDA that failed. The text names it and the reason:
/// `cudaMalloc of 4000000000 bytes, 1200000000 free: out of memory (cudaErrorMemoryAllocation)`.
/// Inputs, and results of earlier calls, are as they were, and what the call held is free again.
class CudaError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct CudaStatus {
  bool available;    ///< whether the kernel `cuda` can run
  std::string text;  ///< `CUDA on NVIDIA H100`, or `no CUDA device; the CPU kernel serves`
};

/// Whether there is a device that can run the kernel, in a line to show. Throws nothing of CUDA's.
CudaStatus cuda_status();

/// How a CudaBuffer gives back its memory.
struct CudaFree {
  void operator()(void* memory) const noexcept;
};

/// Work for the device that is current when it is made, done in the order in which it is asked for,
/// while the caller goes on. Use it from one thread at a time.
class CudaStream {
 public:
  CudaStream();
  ~CudaStream();
  CudaStream(CudaStream&& other) noexcept;
  CudaStream& operator=(CudaStream&& other) noexcept;
  CudaStream(const CudaStream&) = delete;
  CudaStream& operator=(const CudaStream&) = delete;

  /// Until all that was asked for is done.
  /// @throws CudaError  where any of it failed
  void wait() const;

  /// CUDA's own name for it, a cudaStream_t, to time it or to queue other work.
  [[nodiscard]] CUstream_st* get() const;

  struct State;
  [[nodiscard]] State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// Memory on the device for numbers, float or double, freed with its owner. What it holds at first
/// is not said.
template <typename T>
class CudaBuffer {
 public:
  CudaBuffer() = default;
  ~CudaBuffer() = default;
  CudaBuffer(const CudaBuffer&) = delete;
  CudaBuffer& operator=(const CudaBuffer&) = delete;
  /// What is moved from is empty.
  CudaBuffer(CudaBuffer&& other) noexcept
      : memory_(std::move(other.memory_)), size_(std::exchange(other.size_, 0)) {}
  CudaBuffer& operator=(CudaBuffer&& other) noexcept {
    memory_ = std::move(other.memory_);
    size_ = std::exchange(other.size_, 0);
    return *this;
  }
  /// @throws CudaError  where the device's memory does not suffice
  explicit CudaBuffer(std::size_t size);
  /// As long as `numbers`, and holding them once the stream has come to it.
  /// @pre  `numbers` stay until then
  CudaBuffer(std::span<const T> numbers, const CudaStream& stream);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// A view of the device's memory, for `forward` below. The processor cannot read it.
  [[nodiscard]] std::span<T> span() { return {memory_.get(), size_}; }
  [[nodiscard]] std::span<const T> span() const { return {memory_.get(), size_}; }

  /// Both queue a copy of `size()` numbers, which must stay until the stream has come to it.
  /// @throws std::invalid_argument  where there are more or fewer: `3 numbers for a buffer of 4`
  void upload(std::span<const T> from, const CudaStream& stream);
  void download(std::span<T> to, const CudaStream& stream) const;

 private:
  std::unique_ptr<T, CudaFree> memory_;
  std::size_t size_ = 0;
};

/// The predictions of a network, where everything is on the device: the spans of the layers, of the
/// batch and of the predictions are views of CudaBuffers, at any place in them. Queued, not waited
/// for.
/// @param predictions  outputs of the last layer x examples, not overlapping the rest
/// @throws ShapeError  where shapes do not fit each other
/// @throws CudaError   where the device's memory does not suffice, or the work cannot start; what
///                     goes wrong later is told by `wait`
template <typename T>
void forward(Network<T> network, const Batch<T>& batch, std::span<T> predictions,
             CudaStream& stream);

}  // namespace soma
