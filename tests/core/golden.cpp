#include "golden.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace soma::test {
namespace {

class Tokens {
 public:
  explicit Tokens(const std::string& file) : file_(file), in_(SOMA_GOLDEN_FOLDER "/" + file) {
    if (!in_) fail("cannot be read");
  }

  bool next(std::string& token) { return static_cast<bool>(in_ >> token); }

  std::string word() {
    std::string token;
    if (!next(token)) fail("ends too early");
    return token;
  }

  void expect(const std::string& word_expected) {
    if (const std::string found = word(); found != word_expected) {
      fail("has '" + found + "' where '" + word_expected + "' should be");
    }
  }

  double number() {
    const std::string token = word();
    char* end = nullptr;
    const double value = std::strtod(token.c_str(), &end);
    if (*end != '\0') fail("has '" + token + "' where a number should be");
    return value;
  }

  /// A name, a count, and so many numbers.
  std::vector<double> list(const std::string& name) {
    expect(name);
    return numbers(count());
  }

  std::size_t count() { return static_cast<std::size_t>(number()); }

  std::vector<double> numbers(std::size_t count) {
    std::vector<double> values(count);
    for (double& value : values) value = number();
    return values;
  }

  Activation activation() {
    const std::string name = word();
    const auto known = activation_named(name);
    if (!known) fail("has the " + unknown_activation(name));
    return *known;
  }

  [[noreturn]] void fail(const std::string& what) {
    std::cerr << "tests/golden/" << file_ << " " << what << "\n";
    std::exit(1);
  }

 private:
  std::string file_;
  std::ifstream in_;
};

void read_network(Tokens& tokens, GoldenCase& golden) {
  golden.name = tokens.word();
  tokens.expect("batch");
  golden.inputs = tokens.count();
  golden.examples = tokens.count();
  golden.batch = tokens.numbers(golden.inputs * golden.examples);
  tokens.expect("layers");
  golden.layers.resize(tokens.count());
  std::size_t inputs = golden.inputs;
  for (GoldenLayer& layer : golden.layers) {
    tokens.expect("layer");
    layer.outputs = tokens.count();
    const std::size_t biases = tokens.count();
    layer.activation = tokens.activation();
    layer.threshold = tokens.number();
    layer.weights = tokens.numbers(layer.outputs * inputs);
    layer.bias = tokens.numbers(biases);
    inputs = layer.outputs;
  }
}

void read_training(Tokens& tokens, GoldenLearnCase& golden) {
  const auto choose = [&](const std::string& first, const std::string& second) {
    const std::string word = tokens.word();
    if (word != first && word != second) {
      tokens.fail("has '" + word + "', neither '" + first + "' nor '" + second + "'");
    }
    return word == first;
  };
  tokens.expect("training");
  golden.training.method =
      choose("gradient-descent", "hot-and-cold") ? Method::gradient_descent : Method::hot_and_cold;
  golden.order = choose("each", "all") ? Order::each : Order::all;
  golden.training.step_size = tokens.number();
}

}  // namespace

std::vector<GoldenCase> read_golden(const std::string& file) {
  std::vector<GoldenCase> cases;
  Tokens tokens(file);
  for (std::string token; tokens.next(token);) {
    GoldenCase& golden = cases.emplace_back();
    read_network(tokens, golden);
    golden.predictions = tokens.list("predictions");
  }
  return cases;
}

std::vector<GoldenLearnCase> read_golden_learning() {
  std::vector<GoldenLearnCase> cases;
  Tokens tokens("learn.txt");
  for (std::string token; tokens.next(token);) {
    GoldenLearnCase& golden = cases.emplace_back();
    read_network(tokens, golden);
    golden.targets = tokens.list("targets");
    for (const double lock : tokens.list("locks")) {
      golden.locks.push_back(static_cast<std::uint8_t>(lock));
    }
    read_training(tokens, golden);
    golden.passes = tokens.count();
    tokens.expect("step");
    for (std::size_t lines = tokens.count(); lines > 0; --lines) {
      const std::string name = tokens.word();
      golden.step[name] = tokens.numbers(tokens.count());
    }
    golden.errors = tokens.list("errors");
    golden.pass_errors = tokens.list("pass-errors");
    golden.parameters = tokens.list("parameters");
    tokens.expect("error");
    golden.error = tokens.number();
  }
  return cases;
}

}  // namespace soma::test
