#include "bindings/workspace.hpp"

namespace soma {

bool Failure::fail(std::string reason) {
  error_ = std::move(reason);
  return false;
}

bool Failure::out_of_memory(const char* what, std::initializer_list<std::size_t> shape) {
  std::string text = std::string("out of memory: ") + what;
  const char* joint = " of ";
  for (const std::size_t extent : shape) {
    text.append(joint).append(std::to_string(extent));
    joint = " x ";
  }
  return fail(text + " numbers");
}

}  // namespace soma
