#include "bindings/workspace.hpp"

#include "core/text.hpp"

namespace soma {

bool Failure::fail(std::string reason) {
  error_ = std::move(reason);
  return false;
}

bool Failure::out_of_memory(std::string_view what, std::initializer_list<std::size_t> shape) {
  std::string text = join({"out of memory: ", what});
  std::string_view joint = " of ";
  for (const std::size_t extent : shape) {
    text = join({text, joint, to_text(extent)});
    joint = " x ";
  }
  return fail(join({text, " numbers"}));
}

}  // namespace soma
