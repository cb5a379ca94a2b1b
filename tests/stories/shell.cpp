#include "tests/stories/shell.h"

#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace stories {

Ran run(const std::string& command) {
  std::FILE* pipe = popen(("{ " + command + "; } 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::system_error(errno, std::generic_category(), "popen " + command);
  Ran ran;
  std::array<char, 4096> some{};
  for (std::size_t read = 0; (read = std::fread(some.data(), 1, some.size(), pipe)) > 0;) {
    ran.output.append(some.data(), read);
  }
  const int status = pclose(pipe);
  if (status == -1) throw std::system_error(errno, std::generic_category(), "pclose " + command);
  if (WIFEXITED(status)) ran.exit_code = WEXITSTATUS(status);
  return ran;
}

std::string quoted(const std::filesystem::path& path) {
  std::string word = "'";
  for (const char c : path.string()) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace stories
