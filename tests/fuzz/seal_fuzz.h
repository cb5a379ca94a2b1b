// One input for the readers that stand before and behind a signature.
#pragma once

#include <string_view>

/// Reads `input` as a key list, as a signature file, and the comment in it, or `input` itself, as a trusted
/// comment that somebody signed: the check of the signatures is left out, so that what lies behind it is
/// reached. Aborts where a reader accepts what its printer would not write.
void read_as_seal(std::string_view input);
