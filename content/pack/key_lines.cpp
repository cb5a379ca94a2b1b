#include "content/pack/key_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/pack/sodium.h"

namespace content {

std::optional<KeyFlaw> read_key_lines(std::string_view bytes, std::span<unsigned char> octets,
                                      std::string_view what) {
  if (bytes.find('\r') != std::string_view::npos) {
    return KeyFlaw{KeyRefusal::form, "has Windows line ends; a mail or an editor has changed it"};
  }
  if (std::count(bytes.begin(), bytes.end(), '\n') != 2 || !bytes.ends_with('\n') ||
      !bytes.starts_with(untrusted_comment_prefix)) {
    return KeyFlaw{KeyRefusal::form, fmt::format("is not {}: minisign writes two lines, the first of which "
                                                 "begins with `{}`",
                                                 what, untrusted_comment_prefix)};
  }
  if (!from_base64(split_lines<2>(bytes)[1], octets)) {
    return KeyFlaw{KeyRefusal::encoding, fmt::format("has a second line that is not {} in base64", what)};
  }
  return std::nullopt;
}

}  // namespace content
