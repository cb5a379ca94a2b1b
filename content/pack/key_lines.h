// The two lines of a key file: a comment that nobody reads, and base64.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "content/pack/key_refusal.h"
#include "content/pack/minisign_lines.h"

namespace content {

/// Fills `octets`, which are as many as such a file holds; `what` it should be, as `a public key`.
std::optional<KeyFlaw> read_key_lines(std::string_view bytes, std::span<unsigned char> octets,
                                      std::string_view what);

}  // namespace content
