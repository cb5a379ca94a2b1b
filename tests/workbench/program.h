// The real program, run as a child.
#pragma once

#include <string>

/// Runs vitrine-pack with `arguments`, as a shell reads them; its exit code. What it prints is thrown away.
int run_program(const std::string& arguments);
