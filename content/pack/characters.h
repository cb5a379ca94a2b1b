// Which characters may stand in a text and in an id: the same for a pack and for the sources that it is made
// of.
#pragma once

#include <cstddef>
#include <string_view>

namespace content {

/// The offset of the first byte that is not well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// The offset of the first control character of well-formed UTF-8, tabs and line breaks aside, or npos.
std::size_t find_control_character(std::string_view text);

/// Lower-case letters and digits of ASCII, with single hyphens between them: never a path, never an option.
bool is_id(std::string_view text);

}  // namespace content
