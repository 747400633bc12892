#include "core/workspace.hpp"

namespace soma {

bool LastError::set_error(std::string reason) {
  error_ = std::move(reason);
  return false;
}

bool LastError::fits(ShapeText error) { return !error || set_error(*std::move(error)); }

bool LastError::set_out_of_memory(const char* what, std::initializer_list<std::size_t> shape) {
  std::string text = std::string("out of memory: ") + what;
  const char* separator = " of ";
  for (const std::size_t extent : shape) {
    text += separator + std::to_string(extent);
    separator = " x ";
  }
  return set_error(text + " numbers");
}

}  // namespace soma
