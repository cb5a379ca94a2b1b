// Other programs, as a person at a terminal would call them.
#pragma once

#include <filesystem>
#include <string>

namespace stories {

struct Ran {
  int exit_code = -1;  ///< -1: ended by a signal
  std::string output;  ///< standard output and standard error
};

/// Throws std::system_error if no shell can be started.
Ran run(const std::string& command);

/// As one word of a command.
std::string quoted(const std::filesystem::path& path);

}  // namespace stories
