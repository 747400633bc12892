#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>

#include "bench.hpp"

namespace soma::bench {
namespace {

using dnnl::memory;
using dnnl::reorder;

// A matrix multiplication in float32: its matmul has no float64. The library may choose how weights
// and values lie, as its documentation advises for what stays; they are brought there beforehand.
auto prepare(Problem<float>& problem) {
  static dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  static dnnl::stream stream(engine);
  const auto examples = static_cast<memory::dim>(problem.shape.examples);
  const auto inputs = static_cast<memory::dim>(problem.shape.inputs);
  const auto outputs = static_cast<memory::dim>(problem.shape.outputs);
  const auto described = [](memory::dim rows, memory::dim columns, memory::format_tag tag) {
    return memory::desc({rows, columns}, memory::data_type::f32, tag);
  };
  using Tag = memory::format_tag;
  const dnnl::matmul::desc wanted(described(outputs, inputs, Tag::any),
                                  described(inputs, examples, Tag::any),
                                  described(outputs, examples, Tag::ab));
  const dnnl::matmul::primitive_desc chosen(wanted, engine);
  const auto brought = [](float* numbers, const memory::desc& from, const memory::desc& to) {
    memory plain(from, engine, numbers);
    if (from == to) return plain;
    memory other(to, engine);
    reorder(plain, other).execute(stream, plain, other);
    stream.wait();
    return other;
  };
  const memory weights =
      brought(problem.weights.data(), described(outputs, inputs, Tag::ab), chosen.src_desc());
  const memory values =
      brought(problem.values.data(), described(inputs, examples, Tag::ab), chosen.weights_desc());
  const memory sums(chosen.dst_desc(), engine, problem.sums.data());
  const dnnl::matmul matmul(chosen);
  const std::unordered_map<int, memory> arguments{
      {DNNL_ARG_SRC, weights}, {DNNL_ARG_WEIGHTS, values}, {DNNL_ARG_DST, sums}};
  return [matmul, arguments] {
    matmul.execute(stream, arguments);
    stream.wait();
  };
}

}  // namespace

void add_onednn(const Shape& shape) { add<float>(shape, "oneDNN", prepare); }

void describe_onednn() {
  const dnnl_version_t* version = dnnl_version();
  benchmark::AddCustomContext("onednn", std::to_string(version->major) + "." +
                                            std::to_string(version->minor) + "." +
                                            std::to_string(version->patch));
}

}  // namespace soma::bench
