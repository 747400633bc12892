// Soma, its native peers and the machine's limit on every shape of shapes.txt: on one thread each,
// or on as many as OMP_NUM_THREADS says. The limit is always one thread's.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>
#ifdef _OPENMP
#include <omp.h>
#endif

#include "bench.hpp"

namespace soma::bench {
namespace {

std::vector<Shape> read_shapes() {
  std::vector<Shape> shapes;
  std::ifstream file(SOMA_SHAPES);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string kind;
    Shape shape{line, Kind::layer, 1, 0, 1, {}};
    words >> kind;
    if (kind == "sum") shape.kind = Kind::sum;
    if (kind == "network") shape.kind = Kind::network;
    if (kind == "learn") shape.kind = Kind::learning;
    if (!shape.is_sum()) words >> shape.examples;
    if (shape.is_network()) {
      for (std::string width; std::getline(words, width, '-');) {
        shape.widths.push_back(std::stoul(width));
      }
      shape.inputs = shape.widths.front();
      shape.outputs = shape.widths.back();
    } else {
      words >> shape.inputs;
      if (!shape.is_sum()) words >> shape.outputs;
    }
    std::replace(shape.name.begin(), shape.name.end(), ' ', '-');
    shapes.push_back(shape);
  }
  return shapes;
}

void add_all(const Shape& shape) {
  add_soma(shape);
  add_limit(shape);
  add_eigen(shape);
  if (shape.is_network()) return;  // The others have layers alone.
  add_openblas(shape);
#ifdef SOMA_BENCH_BLIS
  add_blis(shape);
#endif
#ifdef SOMA_BENCH_ONEDNN
  add_onednn(shape);
#endif
#ifdef SOMA_BENCH_HIGHWAY
  add_highway(shape);
#endif
#ifdef SOMA_BENCH_SIMSIMD
  add_simsimd(shape);
#endif
}

void describe_all(int threads) {
  describe_soma();
  describe_eigen();
  describe_openblas(threads);
#ifdef SOMA_BENCH_BLIS
  describe_blis(threads);
#endif
#ifdef SOMA_BENCH_ONEDNN
  describe_onednn();
#endif
#ifdef SOMA_BENCH_HIGHWAY
  describe_highway();
#endif
#ifdef SOMA_BENCH_SIMSIMD
  describe_simsimd();
#endif
}

/// Keeps all threads at work for a while: an idle core takes some time to be at its fastest, and
/// new threads begin on the core of the one that made them.
void warm_up() {
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
#ifdef _OPENMP
#pragma omp parallel
#endif
  while (std::chrono::steady_clock::now() < end) continue;
}

}  // namespace
}  // namespace soma::bench

int main(int count, char** arguments) {
  const char* asked = std::getenv("OMP_NUM_THREADS");
  const int threads = asked == nullptr ? 1 : std::max(std::atoi(asked), 1);
#ifdef _OPENMP
  // Eigen and oneDNN ask OpenMP, as Soma does.
  omp_set_num_threads(threads);
#endif
  soma::bench::describe_all(threads);
  soma::bench::warm_up();
  for (const auto& shape : soma::bench::read_shapes()) soma::bench::add_all(shape);
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return EXIT_SUCCESS;
}
