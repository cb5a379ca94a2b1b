// One input for what reads packs.
#pragma once

#include <string_view>

/// Makes `edits` to a small pack and reads whatever has become of it: as the kiosk would; and, where that
/// refuses, with its header mended and its tables taken for ours, so that the readers behind these locks are
/// reached. An edit has three bytes that say where, one that says how many bytes, and those bytes; one of no
/// bytes ends the file there. So every file can be written. Aborts where a refusal has no sentence.
void read_as_pack(std::string_view edits);
