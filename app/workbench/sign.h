// `vitrine-pack sign` and `vitrine-pack comment`.
#pragma once

#include "app/workbench/command_line.h"

namespace workbench {

/// Reads the pack whole, signs what it is and writes PACK.minisig in one step. Returns the exit code; throws
/// what the disk and the terminal throw.
int sign(const Sign& command);

/// Prints the trusted comment to sign a pack with, for minisign.
int comment(const Comment& command);

}  // namespace workbench
