// Times layers on the device beside cuBLAS and beside a copy that moves as many bytes, and through
// the computer's memory beside the CPU's best kernel. Reads shapes.txt from its input and writes
// tab-separated lines; tools/bench/gpu makes sense of them.
//
// Everyone works on the same numbers, in turn on several copies of them, so that what is larger
// than the device's cache does not come from there. Times are of many calls queued one after
// another, between two of CUDA's events, so a short one shows how fast calls can be queued.
#include <cublas_v2.h>
#include <cuda_runtime.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "core/forward.hpp"
#include "core/kernels/cuda.hpp"

namespace soma::bench {
namespace {

constexpr int samples = 15;
constexpr double sample_seconds = 0.003;
constexpr int no_device = 3;

void check(cudaError_t code, const char* call) {
  if (code == cudaSuccess) return;
  throw CudaError(std::string(call) + ": " + cudaGetErrorString(code));
}

void check(cublasStatus_t code, const char* call) {
  if (code == CUBLAS_STATUS_SUCCESS) return;
  throw CudaError(std::string(call) + ": " + cublasGetStatusString(code));
}

class Event {
 public:
  Event() { check(cudaEventCreate(&event_), "cudaEventCreate"); }
  ~Event() { static_cast<void>(cudaEventDestroy(event_)); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  void record(const CudaStream& stream) {
    check(cudaEventRecord(event_, stream.get()), "cudaEventRecord");
  }
  double seconds_until(const Event& later) const {
    check(cudaEventSynchronize(later.event_), "cudaEventSynchronize");
    float milliseconds = 0;
    check(cudaEventElapsedTime(&milliseconds, event_, later.event_), "cudaEventElapsedTime");
    return static_cast<double>(milliseconds) / 1000;
  }

 private:
  cudaEvent_t event_ = nullptr;
};

class Cublas {
 public:
  explicit Cublas(const CudaStream& stream) {
    check(cublasCreate(&handle_), "cublasCreate");
    check(cublasSetStream(handle_, stream.get()), "cublasSetStream");
    // Factors and results on the device, so that no call waits for the computer.
    check(cublasSetPointerMode(handle_, CUBLAS_POINTER_MODE_DEVICE), "cublasSetPointerMode");
  }
  ~Cublas() { static_cast<void>(cublasDestroy(handle_)); }
  Cublas(const Cublas&) = delete;
  Cublas& operator=(const Cublas&) = delete;
  [[nodiscard]] cublasHandle_t get() const { return handle_; }
  [[nodiscard]] int version() const {
    int number = 0;
    check(cublasGetVersion(handle_, &number), "cublasGetVersion");
    return number;
  }

 private:
  cublasHandle_t handle_ = nullptr;
};

// cuBLAS counts in int, and stores matrices column by column: a batch of ours is its matrix of
// examples x inputs.
int whole(std::size_t number) { return static_cast<int>(number); }

cublasStatus_t gemv(cublasHandle_t h, int m, int n, const float* one, const float* a,
                    const float* x, const float* zero, float* y) {
  return cublasSgemv(h, CUBLAS_OP_N, m, n, one, a, m, x, 1, zero, y, 1);
}
cublasStatus_t gemv(cublasHandle_t h, int m, int n, const double* one, const double* a,
                    const double* x, const double* zero, double* y) {
  return cublasDgemv(h, CUBLAS_OP_N, m, n, one, a, m, x, 1, zero, y, 1);
}
cublasStatus_t gemm(cublasHandle_t h, int m, int n, int k, const float* one, const float* a,
                    const float* b, const float* zero, float* c) {
  return cublasSgemm(h, CUBLAS_OP_N, CUBLAS_OP_N, m, n, k, one, a, m, b, k, zero, c, m);
}
cublasStatus_t gemm(cublasHandle_t h, int m, int n, int k, const double* one, const double* a,
                    const double* b, const double* zero, double* c) {
  return cublasDgemm(h, CUBLAS_OP_N, CUBLAS_OP_N, m, n, k, one, a, m, b, k, zero, c, m);
}
cublasStatus_t dot(cublasHandle_t h, int n, const float* x, const float* y, float* sum) {
  return cublasSdot(h, n, x, 1, y, 1, sum);
}
cublasStatus_t dot(cublasHandle_t h, int n, const double* x, const double* y, double* sum) {
  return cublasDdot(h, n, x, 1, y, 1, sum);
}

/// Seconds per call: the median of some samples, and the ends of them.
struct Times {
  double median;
  double least;
  double most;
};

Times summed_up(std::vector<double> seconds) {
  std::sort(seconds.begin(), seconds.end());
  return {seconds[seconds.size() / 2], seconds.front(), seconds.back()};
}

/// @param sample  the seconds that so many calls take
template <typename Sample>
Times timed(Sample sample) {
  sample(3);
  int calls = 1;
  double seconds = sample(calls);
  while (seconds < sample_seconds && calls < 100000) {
    calls *= 2;
    seconds = sample(calls);
  }
  std::vector<double> each;
  for (int i = 0; i < samples; ++i) each.push_back(sample(calls) / calls);
  return summed_up(each);
}

/// @param work  queues one call, on the copy of the numbers that it is told
template <typename Work>
Times timed_on_device(Work work, std::size_t copies, const CudaStream& stream) {
  Event start;
  Event stop;
  std::size_t copy = 0;
  return timed([&](int calls) {
    start.record(stream);
    for (int i = 0; i < calls; ++i) {
      work(copy);
      copy = (copy + 1) % copies;
    }
    stop.record(stream);
    return start.seconds_until(stop);
  });
}

template <typename Work>
Times timed_by_clock(Work work) {
  return timed([&](int calls) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; ++i) work();
    const auto stop = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(stop - start).count();
  });
}

struct Shape {
  std::string line;
  std::size_t examples;
  std::size_t inputs;
  std::size_t outputs;
};

template <typename T>
class Case {
 public:
  Case(Shape shape, std::size_t cache, CudaStream& stream, const Cublas& cublas)
      : shape_(std::move(shape)),
        stream_(stream),
        cublas_(cublas),
        weights_(shape_.outputs * shape_.inputs),
        values_(shape_.inputs * shape_.examples),
        sums_(shape_.outputs * shape_.examples),
        factors_(std::vector<T>{1, 0}, stream) {
    std::mt19937 random(1);
    std::uniform_real_distribution<T> draw(-1, 1);
    for (T& number : weights_) number = draw(random);
    for (T& number : values_) number = draw(random);
    const std::size_t bytes = (weights_.size() + values_.size() + sums_.size()) * sizeof(T);
    const std::size_t copies = std::clamp<std::size_t>(4 * cache / bytes + 1, 1, 64);
    for (std::size_t copy = 0; copy < copies; ++copy) {
      device_weights_.emplace_back(weights_, stream);
      device_values_.emplace_back(values_, stream);
      device_sums_.emplace_back(sums_.size());
    }
    stream.wait();
  }

  void run() {
    const auto [line, examples, inputs, outputs] = shape_;
    const auto soma = [&, examples = examples, inputs = inputs,
                       outputs = outputs](std::size_t copy) {
      const Layer<T> layer{.weights = device_weights_[copy].span(), .outputs = outputs};
      forward(Network<T>{{&layer, 1}}, Batch<T>{inputs, examples, device_values_[copy].span()},
              device_sums_[copy].span(), stream_);
    };
    on_device("soma", soma);

    const T* one = factors_.span().data();
    const T* zero = one + 1;
    const int m = whole(examples);
    const int n = whole(outputs);
    const int k = whole(inputs);
    const auto weights = [&](std::size_t copy) { return device_weights_[copy].span().data(); };
    const auto values = [&](std::size_t copy) { return device_values_[copy].span().data(); };
    const auto sums = [&](std::size_t copy) { return device_sums_[copy].span().data(); };
    const cublasHandle_t handle = cublas_.get();
    if (n == 1) {
      on_device("cublas gemv", [&](std::size_t copy) {
        check(gemv(handle, m, k, one, values(copy), weights(copy), zero, sums(copy)), "gemv");
      });
    }
    on_device("cublas gemm", [&](std::size_t copy) {
      check(gemm(handle, m, n, k, one, values(copy), weights(copy), zero, sums(copy)), "gemm");
    });
    if (m == 1 && n == 1) {
      on_device("cublas dot", [&](std::size_t copy) {
        check(dot(handle, k, values(copy), weights(copy), sums(copy)), "dot");
      });
    }
    time_copy();

    // There and back again, from memory as programs have it.
    std::vector<T> results(sums_.size());
    report("there and back: soma, memory kept on the device", timed_by_clock([&] {
             device_values_[0].upload(values_, stream_);
             soma(0);
             device_sums_[0].download(results, stream_);
             stream_.wait();
           }));
    const Layer<T> near{.weights = weights_, .outputs = shape_.outputs};
    const Batch<T> batch{shape_.inputs, shape_.examples, values_};
    for (const Kernel* kernel : {&kernel_or_best("cuda"), &best_kernel()}) {
      report("there and back: soma, kernel " + std::string(kernel->name), timed_by_clock([&] {
               forward(Network<T>{{&near, 1}}, batch, std::span<T>(results), *kernel);
             }));
    }
  }

 private:
  template <typename Work>
  void on_device(const std::string& who, Work work) {
    work(0);
    device_sums_[0].download(sums_, stream_);
    stream_.wait();
    require_right(who);
    report(who, timed_on_device(work, device_values_.size(), stream_));
  }

  // A copy reads what it writes: half of all bytes go there and half come back.
  void time_copy() {
    const std::size_t bytes = (weights_.size() + values_.size() + sums_.size()) * sizeof(T) / 2 + 1;
    const std::size_t room = device_values_.size();
    std::vector<CudaBuffer<T>> from;
    std::vector<CudaBuffer<T>> to;
    for (std::size_t copy = 0; copy < room; ++copy) {
      from.emplace_back(bytes / sizeof(T) + 1);
      to.emplace_back(bytes / sizeof(T) + 1);
    }
    report("copy", timed_on_device(
                       [&](std::size_t copy) {
                         check(cudaMemcpyAsync(to[copy].span().data(), from[copy].span().data(),
                                               bytes, cudaMemcpyDeviceToDevice, stream_.get()),
                               "cudaMemcpyAsync");
                       },
                       room, stream_));
  }

  // At most a thousand examples of each output, spread over all.
  void require_right(const std::string& who) const {
    const auto [line, examples, inputs, outputs] = shape_;
    const std::size_t step = std::max<std::size_t>(examples / 1000, 1);
    for (std::size_t output = 0; output < outputs; ++output) {
      for (std::size_t example = 0; example < examples; example += step) {
        double sum = 0;
        double magnitude = 0;
        for (std::size_t input = 0; input < inputs; ++input) {
          const double product = static_cast<double>(values_[input * examples + example]) *
                                 static_cast<double>(weights_[output * inputs + input]);
          sum += product;
          magnitude += std::abs(product);
        }
        // Twice the bound, since the reference is rounded too.
        const double bound = 2 * static_cast<double>(inputs) * magnitude *
                             static_cast<double>(std::numeric_limits<T>::epsilon());
        const auto actual = static_cast<double>(sums_[output * examples + example]);
        if (!(std::abs(actual - sum) <= bound)) {
          throw std::runtime_error(who + " on '" + line + "': example " + std::to_string(example) +
                                   " is " + std::to_string(actual) + ", not " +
                                   std::to_string(sum));
        }
      }
    }
  }

  void report(const std::string& who, Times times) const {
    const std::size_t bytes = (weights_.size() + values_.size() + sums_.size()) * sizeof(T);
    std::cout << "time\t" << shape_.line << "\tfloat" << 8 * sizeof(T) << "\t" << who << "\t"
              << times.median << "\t" << times.least << "\t" << times.most << "\t" << bytes
              << std::endl;
  }

  Shape shape_;
  CudaStream& stream_;
  const Cublas& cublas_;
  std::vector<T> weights_;
  std::vector<T> values_;
  std::vector<T> sums_;
  std::vector<CudaBuffer<T>> device_weights_;
  std::vector<CudaBuffer<T>> device_values_;
  std::vector<CudaBuffer<T>> device_sums_;
  CudaBuffer<T> factors_;
};

Shape read_shape(const std::string& line) {
  std::istringstream words(line);
  std::string what;
  Shape shape{line, 1, 0, 1};
  words >> what;
  if (what == "forward") words >> shape.examples >> shape.inputs >> shape.outputs;
  if (what == "sum") words >> shape.inputs;
  if (!words || shape.inputs == 0) throw std::runtime_error("no shape: '" + line + "'");
  return shape;
}

int run() {
  const CudaStatus status = cuda_status();
  if (!status.available) {
    std::cerr << status.text << "\n";
    return no_device;
  }
  CudaStream stream;
  const Cublas cublas(stream);
  cudaDeviceProp device{};
  int number = 0;
  int runtime = 0;
  check(cudaGetDevice(&number), "cudaGetDevice");
  check(cudaGetDeviceProperties(&device, number), "cudaGetDeviceProperties");
  check(cudaRuntimeGetVersion(&runtime), "cudaRuntimeGetVersion");
  std::cout << "device\tname\t" << device.name << "\ndevice\tcompute capability\t" << device.major
            << "." << device.minor << "\ndevice\tmultiprocessors\t" << device.multiProcessorCount
            << "\ndevice\tcache bytes\t" << device.l2CacheSize << "\ndevice\tmemory bytes\t"
            << device.totalGlobalMem << "\nversion\tcuda\t" << runtime / 1000 << "."
            << runtime % 1000 / 10 << "\nversion\tcublas\t" << cublas.version()
            << "\nversion\tcpu kernel\t" << best_kernel().name << std::endl;

  const auto cache = static_cast<std::size_t>(device.l2CacheSize);
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty() || line.front() == '#') continue;
    const Shape shape = read_shape(line);
    Case<float>(shape, cache, stream, cublas).run();
    Case<double>(shape, cache, stream, cublas).run();
  }
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace soma::bench

int main() {
  try {
    return soma::bench::run();
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
