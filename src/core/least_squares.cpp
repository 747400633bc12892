#include "core/least_squares.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/shapes.hpp"

namespace soma {
namespace {

/// Of a column's length, what is left of it by nothing but rounding.
template <typename T>
constexpr T negligible = 64 * std::numeric_limits<T>::epsilon();

template <typename T>
void subtract(std::span<const T> direction, T amount, std::span<T> column) {
  for (std::size_t i = 0; i < column.size(); ++i) column[i] -= amount * direction[i];
}

/// Columns, each perpendicular to those before it and of length 1, and how to get from them to the
/// weights of the columns that they were made of.
template <typename T>
class Columns {
 public:
  Columns(std::size_t examples, std::size_t most, std::span<T> memory, const Kernel& kernel)
      : examples_(examples), most_(most), kernel_(kernel) {
    const auto take = [&](std::size_t size) {
      const std::span<T> part = memory.first(size);
      memory = memory.subspan(size);
      return part;
    };
    directions_ = take(most * examples);
    shares_ = take(most * most);
    amounts_ = take(most);
    scales_ = take(most);
  }

  /// Where the next column is to be written.
  [[nodiscard]] std::span<T> next() const {
    return directions_.subspan(count_ * examples_, examples_);
  }

  /// Takes what the column just written can explain off the rest.
  /// @return  false where the columns before it can stand in for it
  bool add(std::span<T> rest) {
    const std::span<T> column = next();
    if (std::all_of(column.begin(), column.end(), [](T number) { return number == 0; })) {
      return false;
    }
    // Squares of large numbers overflow.
    T largest = 0;
    for (const T number : column) largest = std::max(largest, std::abs(number));
    for (T& number : column) number /= largest;
    scales_[count_] = largest;

    const T before = length(column);
    for (std::size_t i = 0; i < count_; ++i) shares_[at(i, count_)] = 0;
    for (int time = 0; time < 2; ++time) {
      for (std::size_t i = 0; i < count_; ++i) {
        const T share = dot(direction(i), column);
        subtract<T>(direction(i), share, column);
        shares_[at(i, count_)] += share;
      }
    }
    const T left = length(column);
    if (left <= negligible<T> * before) return false;
    for (T& number : column) number /= left;
    shares_[at(count_, count_)] = left;
    amounts_[count_] = dot(column, rest);
    subtract<T>(column, amounts_[count_], rest);
    ++count_;
    return true;
  }

  /// The weights of the columns that were added, in their order.
  std::span<const T> weights() {
    for (std::size_t i = count_; i-- > 0;) {
      for (std::size_t later = i + 1; later < count_; ++later) {
        amounts_[i] -= shares_[at(i, later)] * amounts_[later];
      }
      amounts_[i] /= shares_[at(i, i)];
    }
    for (std::size_t i = 0; i < count_; ++i) amounts_[i] /= scales_[i];
    return amounts_.first(count_);
  }

 private:
  /// The share of direction `row` in column `column`; a column's shares lie side by side.
  [[nodiscard]] std::size_t at(std::size_t row, std::size_t column) const {
    return column * most_ + row;
  }
  [[nodiscard]] std::span<T> direction(std::size_t index) const {
    return directions_.subspan(index * examples_, examples_);
  }
  [[nodiscard]] T dot(std::span<const T> a, std::span<const T> b) const {
    return kernel_.functions<T>().dot(a, b);
  }
  [[nodiscard]] T length(std::span<const T> column) const { return std::sqrt(dot(column, column)); }

  std::size_t examples_;
  std::size_t most_;
  const Kernel& kernel_;
  std::span<T> directions_;
  std::span<T> shares_;
  std::span<T> amounts_;
  std::span<T> scales_;
  std::size_t count_ = 0;
};

}  // namespace

template <typename T>
void least_squares(const Trainable<T>& trainable, const TrainingSet<T>& set, std::span<T> after,
                   std::span<T> memory, const Kernel& kernel) {
  const Layer<T>& layer = trainable.network.layers.front();
  const std::size_t inputs = set.batch.inputs;
  const std::size_t examples = set.batch.examples;
  const std::span<T> rest = memory.first(examples);
  for (std::size_t output = 0; output < layer.outputs; ++output) {
    const auto row_of = [&](std::size_t input) {
      return set.batch.values.subspan(input * examples, examples);
    };
    const std::size_t first = output * inputs;
    const std::size_t bias = layer.weights.size() + output;
    const bool has_bias = !layer.bias.empty();
    const bool bias_is_free = has_bias && !trainable.is_locked(bias);

    const auto targets = set.targets.subspan(output * examples, examples);
    std::copy(targets.begin(), targets.end(), rest.begin());
    for (std::size_t input = 0; input < inputs; ++input) {
      after[first + input] = trainable.parameters[first + input];
      if (trainable.is_locked(first + input))
        subtract<T>(row_of(input), after[first + input], rest);
    }
    if (has_bias) after[bias] = trainable.parameters[bias];
    if (has_bias && !bias_is_free) {
      for (T& number : rest) number -= after[bias];
    }

    Columns<T> columns(examples, inputs + 1, memory.subspan(examples), kernel);
    // 1 for what was added, until the weights are known.
    if (bias_is_free) {
      std::fill_n(columns.next().begin(), examples, T{1});
      after[bias] = columns.add(rest) ? 1 : 0;
    }
    for (std::size_t input = 0; input < inputs; ++input) {
      if (trainable.is_locked(first + input)) continue;
      std::copy_n(row_of(input).begin(), examples, columns.next().begin());
      after[first + input] = columns.add(rest) ? 1 : 0;
    }
    auto weight = columns.weights().begin();
    if (bias_is_free && after[bias] != 0) after[bias] = *weight++;
    for (std::size_t input = 0; input < inputs; ++input) {
      T& parameter = after[first + input];
      if (!trainable.is_locked(first + input) && parameter != 0) parameter = *weight++;
    }
  }
}

template <typename T>
std::size_t least_squares_memory_size(const Batch<T>& batch) {
  constexpr std::size_t max = std::numeric_limits<std::size_t>::max();
  const std::size_t most = batch.inputs + 1;
  std::size_t total = saturating_sum(batch.examples, 2 * most);
  total = saturating_sum(total, area(most, batch.examples).value_or(max));
  return saturating_sum(total, area(most, most).value_or(max));
}

#define SOMA_INSTANTIATE(T)                                                             \
  template void least_squares(const Trainable<T>&, const TrainingSet<T>&, std::span<T>, \
                              std::span<T>, const Kernel&);                             \
  template std::size_t least_squares_memory_size(const Batch<T>&);
SOMA_INSTANTIATE(float)
SOMA_INSTANTIATE(double)
#undef SOMA_INSTANTIATE

}  // namespace soma
