#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

/// Text from pieces, for the messages. The operators of std::string and std::to_string would cost
/// each page half a kilobyte more.
namespace soma {

/// `1000000`
std::string to_text(std::size_t number);

/// All of them, one after the other.
std::string join(std::initializer_list<std::string_view> pieces);

}  // namespace soma
