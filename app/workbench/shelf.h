// The commands about a cabinet's shelf: install, rollback, tidy, shelf. Each returns its exit code.
#pragma once

#include "app/workbench/command_line.h"

namespace workbench {

int install(const Install& command);
int roll_back(const Rollback& command);
int tidy(const Tidy& command);
int show_shelf(const Shelf& command);

}  // namespace workbench
