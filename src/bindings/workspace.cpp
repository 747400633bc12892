#include "bindings/workspace.hpp"

namespace soma {

bool Failure::fail(std::string reason) {
  error_ = std::move(reason);
  return false;
}

bool Failure::out_of_memory(const char* what, std::size_t rows, std::size_t columns) {
  return fail(std::string("out of memory: ") + what + " of " + std::to_string(rows) + " x " +
              std::to_string(columns) + " numbers");
}

}  // namespace soma
