#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/buffer.hpp"
#include "core/learn.hpp"
#include "core/least_squares.hpp"
#include "core/workspace.hpp"

namespace soma {

/// A workspace whose network learns from its batch and targets: its `numbers()` are the parameters.
/// It owns what a step needs. A call that fails returns false, says why in `error()`, and leaves
/// the parameters as they were.
template <typename T>
class Trainer : public Workspace<T> {
 public:
  /// Which example to learn from, counted from 0; nothing stands for all of them.
  using Example = std::optional<std::size_t>;

  /// Makes room for locks, to be written: one per parameter, 0 where it may change. No locks at all
  /// let every parameter change.
  [[nodiscard]] bool set_locks(std::size_t count) {
    return locks_.resize(count) || this->set_out_of_memory("locks", {count});
  }
  [[nodiscard]] std::span<std::uint8_t> locks() const { return locks_.span(); }

  /// One step from that example, or from all of them.
  [[nodiscard]] bool learn_step(const Training<T>& training, Example example) {
    if (!make_room_for(example)) return false;
    result_ = soma::learn_step(trainable(), set_of(example), training, step_, this->kernel());
    return true;
  }

  /// A step from each of so many examples, in their order. `step()` is the last one.
  [[nodiscard]] bool learn_each(const Training<T>& training, std::size_t first, std::size_t count) {
    const std::size_t examples = set().batch.examples;
    if (first > examples || count > examples - first) return this->set_error("no such example");
    if (!each_errors_.resize(count)) return this->set_out_of_memory("errors", {count});
    if (!make_room(1)) return false;
    result_ = soma::learn_each(trainable(), set(), first, training, step_, each_errors_.span(),
                               this->kernel());
    return true;
  }

  /// Every parameter's delta, for that example; changes no parameter.
  [[nodiscard]] bool backpropagate(Example example) {
    if (!make_room_for(example)) return false;
    result_ = {.error =
                   soma::backpropagate(this->network(), set_of(example), step_, this->kernel())};
    return true;
  }

  /// The mean squared error over all examples, in `result()`.
  [[nodiscard]] bool measure_error() {
    if (!make_room(set().batch.examples)) return false;
    result_ = {.error = mean_squared_error(this->network(), set(), step_, this->kernel())};
    return true;
  }

  /// Gives the parameters of one layer of plain sums the values that `least_squares` finds. Leaves
  /// no `step()`, whose memory it takes.
  [[nodiscard]] bool fit() {
    if (!fits_together()) return false;
    const auto layers = this->network().layers;
    if (layers.size() != 1 || layers.front().activation != Activation::identity) {
      return this->set_error("the best fit is known of one layer without an activation");
    }
    const std::span<T> parameters = this->numbers();
    const std::size_t size =
        saturating_sum(least_squares_memory_size(this->batch_view()), parameters.size());
    if (!memory_.resize(size)) return this->set_out_of_memory("a fit", {size});
    step_ = {};  // It was in that memory.
    result_ = {};
    const std::span<T> after = memory_.span().first(parameters.size());
    least_squares(trainable(), set(), after, memory_.span().subspan(after.size()), this->kernel());
    for (const T number : after) {
      if (!std::isfinite(number)) return this->set_error("the best fit is no finite number");
    }
    std::copy(after.begin(), after.end(), parameters.begin());
    return true;
  }

  /// Of the last call; after `fit()`, of none.
  [[nodiscard]] const StepResult<T>& result() const { return result_; }
  /// Of the last call, as long as the functions of learn.hpp say that they write it.
  [[nodiscard]] const TrainingStep<T>& step() const { return step_; }
  /// Of the last `learn_each`: one per example.
  [[nodiscard]] std::span<T> each_errors() const { return each_errors_.span(); }

 private:
  [[nodiscard]] Trainable<T> trainable() const {
    return {this->network(), this->numbers(), locks()};
  }
  [[nodiscard]] TrainingSet<T> set() const { return {this->batch_view(), this->targets()}; }
  [[nodiscard]] TrainingSet<T> set_of(Example example) const {
    return example ? select_example(set(), *example, step_) : set();
  }

  bool fits_together() { return this->fits(training_error(trainable(), set())); }

  bool make_room_for(Example example) {
    const std::size_t examples = set().batch.examples;
    if (example && *example >= examples) return this->set_error("no such example");
    return make_room(example ? 1 : examples);
  }

  /// Checks the shapes, and makes room for steps that learn from so many examples.
  [[gnu::noinline]] bool make_room(std::size_t examples) {
    if (!fits_together()) return false;
    const std::size_t size = training_memory_size(this->network(), examples);
    if (!memory_.resize(size)) return this->set_out_of_memory("a step", {size});
    step_ = training_step(this->network(), examples, memory_.span());
    return true;
  }

  Buffer<std::uint8_t> locks_;
  Buffer<T> memory_;
  Buffer<T> each_errors_;
  TrainingStep<T> step_;
  StepResult<T> result_;
};

}  // namespace soma
