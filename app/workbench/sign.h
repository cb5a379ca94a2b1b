// `vitrine-pack sign` and `vitrine-pack comment`.
#pragma once

#include "app/workbench/command_line.h"

namespace workbench {

/// Reads the pack or the key list whole, signs what it is and writes FILE.minisig in one step. Returns the
/// exit code; throws what the disk and the terminal throw.
int sign(const Sign& command);

/// Prints the trusted comment to sign a pack or a key list with, for minisign.
int comment(const Comment& command);

}  // namespace workbench
