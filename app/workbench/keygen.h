// `vitrine-pack keygen`.
#pragma once

#include "app/workbench/command_line.h"

namespace workbench {

/// Makes a pair of keys and writes NAME.key, which its owner alone may read, and NAME.pub. Returns the exit
/// code; throws what the disk and the terminal throw.
int keygen(const Keygen& command);

}  // namespace workbench
