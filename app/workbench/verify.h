// `vitrine-pack verify`.
#pragma once

#include "app/workbench/command_line.h"

namespace workbench {

/// Signature, then whether the pack is what was signed, then whether everything in it holds together and can
/// be read. Of a key list: the signature, and what the list says. Returns the exit code; throws what the disk
/// throws.
int verify(const Verify& command);

}  // namespace workbench
