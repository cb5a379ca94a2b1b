// What minisign's files have in common: lines, the first of which is a comment that is not signed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace content {

inline constexpr std::string_view untrusted_comment_prefix = "untrusted comment: ";

/// The first lines of a text that has at least so many line ends, without them.
template <std::size_t count>
std::array<std::string_view, count> split_lines(std::string_view text) {
  std::array<std::string_view, count> lines;
  for (auto& line : lines) {
    const auto end = text.find('\n');
    line = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace content
