#include "core/workspace.hpp"

#include "core/text.hpp"

namespace soma {

bool LastError::set_error(std::string reason) {
  error_ = std::move(reason);
  return false;
}

bool LastError::set_out_of_memory(std::string_view what, std::initializer_list<std::size_t> shape) {
  std::string text = join({"out of memory: ", what});
  std::string_view joint = " of ";
  for (const std::size_t extent : shape) {
    text = join({text, joint, to_text(extent)});
    joint = " x ";
  }
  return set_error(join({text, " numbers"}));
}

}  // namespace soma
