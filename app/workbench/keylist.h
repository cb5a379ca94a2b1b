// `vitrine-pack keylist`.
#pragma once

#include "app/workbench/command_line.h"

namespace workbench {

/// Writes a key list in one step, in place of an older file of its name; it is to be signed afterwards.
/// Returns the exit code; throws what the disk throws while keys are read.
int keylist(const Keylist& command);

}  // namespace workbench
