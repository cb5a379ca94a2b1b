// The real program, and all that it says.
#pragma once

#include <string>

/// What a run of vitrine-pack came to.
struct Ran {
  int code;
  std::string answer;     ///< standard output
  std::string complaint;  ///< standard error
};

/// Runs vitrine-pack with `arguments`, as a shell reads them.
Ran ran(const std::string& arguments);

/// How often `text` has `part` in it.
int count(const std::string& text, const std::string& part);
