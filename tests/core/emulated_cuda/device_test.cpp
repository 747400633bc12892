// What only a device that obeys can be made to do: be absent, too old, full, or fail at any call.
#include "device.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/kernels/builtin.hpp"
#include "core/kernels/cuda.hpp"

namespace soma::test {
namespace {

class EmulatedCudaTest : public ::testing::Test {
 protected:
  void TearDown() override {
    EXPECT_EQ(emulated::allocations(), 0U) << "memory left on the device";
    EXPECT_EQ(emulated::streams(), 0) << "streams left";
  }
};

std::string text_of(const emulated::Device& device) {
  emulated::device() = device;
  const CudaStatus status = cuda_status();
  EXPECT_EQ(cudaGetLastError(), cudaSuccess) << "an error left behind";
  EXPECT_EQ(&kernel_or_best("cuda"), status.available ? &cuda_kernel : &best_kernel());
  return status.text;
}

TEST_F(EmulatedCudaTest, SaysWhatThereIs) {
  EXPECT_EQ(text_of({}), "CUDA on an emulated device");
  EXPECT_EQ(text_of({.count = 0}), "no CUDA device; the CPU kernel serves");
  EXPECT_EQ(text_of({.count = 0, .driver = 0}), "no CUDA device; the CPU kernel serves");
  EXPECT_EQ(text_of({.driver = 12040}),
            "the driver has CUDA 12.4 but this program needs 13.0; the CPU kernel serves");
  EXPECT_EQ(text_of({.has_kernels = false}),
            "an emulated device: cudaFuncGetAttributes: something is wrong (cudaErrorOther); "
            "the CPU kernel serves");
}

const std::vector<float>& batch() {
  static const std::vector<float> numbers(40000, 0.5F);
  return numbers;
}
const std::vector<float>& weights() {
  static const std::vector<float> numbers(20000, 0.25F);
  return numbers;
}

// Two examples of many inputs: both copies, the counts of blocks, the launch, and back.
void through_the_kernel(std::vector<float>& sums) {
  const Layer<float> layer{.weights = weights()};
  forward(Network<float>{{&layer, 1}}, Batch<float>{20000, 2, batch()}, std::span(sums),
          cuda_kernel);
}

// The same on the device, through a hidden layer.
void on_the_device(std::vector<float>& sums) {
  CudaStream stream;
  const CudaBuffer<float> resident_batch(batch(), stream);
  const CudaBuffer<float> resident_weights(weights(), stream);
  CudaBuffer<float> predictions(sums.size());
  const std::vector<Layer<float>> layers{{.weights = resident_weights.span()},
                                         {.weights = resident_weights.span().first(1)}};
  forward(Network<float>{layers}, Batch<float>{20000, 2, resident_batch.span()}, predictions.span(),
          stream);
  std::vector<float> results(sums.size());
  predictions.download(results, stream);
  stream.wait();
  sums = results;
}

/// Has each call to CUDA fail in turn, and whatever it was for succeed afterwards.
template <typename Work>
void fail_everywhere(Work work, float sum) {
  emulated::device() = {};
  const std::vector<float> good(2, sum);
  const std::vector<float> untouched{7, 7};
  for (int call = 1;; ++call) {
    emulated::device().failing_call = call;
    std::vector<float> sums = untouched;
    try {
      work(sums);
      ASSERT_GT(emulated::device().failing_call, 0) << "call " << call << " failed unheard";
      EXPECT_GT(call, 8);
      EXPECT_EQ(sums, good);
      return;
    } catch (const CudaError& error) {
      const std::string text = error.what();
      EXPECT_EQ(text.find("cuda"), 0U) << text;
      EXPECT_NE(text.find(": something is wrong (cudaErrorOther)"), std::string::npos) << text;
    }
    EXPECT_EQ(sums, untouched) << "after call " << call;
    EXPECT_EQ(emulated::allocations(), 0U) << "after call " << call;
    EXPECT_EQ(emulated::streams(), 0) << "after call " << call;
    EXPECT_EQ(cudaGetLastError(), cudaSuccess) << "after call " << call;
    emulated::device().failing_call = 0;
    work(sums);
    EXPECT_EQ(sums, good) << "after call " << call;
  }
}

TEST_F(EmulatedCudaTest, LosesNothingWhereTheKernelFails) {
  fail_everywhere(through_the_kernel, 2500);
}

TEST_F(EmulatedCudaTest, LosesNothingWhereWorkOnTheDeviceFails) {
  fail_everywhere(on_the_device, 625);
}

TEST_F(EmulatedCudaTest, FullMemoryNamesBothSides) {
  emulated::device() = {.memory = 100000};
  std::vector<float> sums{7, 7};
  try {
    through_the_kernel(sums);
    FAIL() << "it fitted";
  } catch (const CudaError& error) {
    const std::string text = error.what();
    EXPECT_EQ(text.find("cudaMalloc of "), 0U) << text;
    EXPECT_NE(text.find(" bytes, 100000 free: out of memory (cudaErrorMemoryAllocation)"),
              std::string::npos)
        << text;
  }
  EXPECT_EQ(sums, (std::vector<float>{7, 7}));
  emulated::device().memory = 1000000;
  through_the_kernel(sums);
  EXPECT_EQ(sums, (std::vector<float>{2500, 2500}));
}

TEST_F(EmulatedCudaTest, MoreBytesThanCanBeCountedDoNotFit) {
  emulated::device() = {};
  EXPECT_THROW(CudaBuffer<float>(std::size_t{1} << 62U), CudaError);
  EXPECT_EQ(emulated::allocations(), 0U);
}

TEST_F(EmulatedCudaTest, ABufferThatIsMovedFromIsEmpty) {
  emulated::device() = {};
  CudaBuffer<float> first(3);
  CudaBuffer<float> second(std::move(first));
  EXPECT_EQ(first.span().size(), 0U);  // NOLINT: what is left of it
  first = std::move(second);
  EXPECT_EQ(first.size(), 3U);
  EXPECT_EQ(second.size(), 0U);  // NOLINT: what is left of it
}

TEST_F(EmulatedCudaTest, AStreamOutlivesAFailure) {
  emulated::device() = {};
  CudaStream first;
  CudaStream stream = std::move(first);
  const CudaBuffer<float> resident_batch(batch(), stream);
  const CudaBuffer<float> resident_weights(weights(), stream);
  CudaBuffer<float> predictions(2);
  const Layer<float> layer{.weights = resident_weights.span()};
  const auto predict = [&] {
    forward(Network<float>{{&layer, 1}}, Batch<float>{20000, 2, resident_batch.span()},
            predictions.span(), stream);
  };
  emulated::device().failing_call = 1;
  EXPECT_THROW(predict(), CudaError);
  for (int again = 0; again < 2; ++again) {
    predict();
    std::vector<float> sums(2);
    predictions.download(sums, stream);
    stream.wait();
    EXPECT_EQ(sums, (std::vector<float>{2500, 2500}));
  }
}

TEST_F(EmulatedCudaTest, ShortDotProductsStayWithTheProcessor) {
  emulated::device() = {};
  const std::size_t before = emulated::launches();
  const std::span<const float> numbers = weights();
  weighted_sum(numbers.first(7), numbers.first(7), cuda_kernel);
  EXPECT_EQ(emulated::launches(), before);
  weighted_sum(numbers.first(8), numbers.first(8), cuda_kernel);
  EXPECT_EQ(emulated::launches(), before + 1);
}

}  // namespace
}  // namespace soma::test
