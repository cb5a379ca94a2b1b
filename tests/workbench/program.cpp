#include "tests/workbench/program.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/catch.h"

int run_program(const std::string& arguments, const std::string& input) {
  return shell(VITRINE_PACK_PROGRAM " " + arguments, input);
}

int shell(const std::string& command, const std::string& input) {
  const std::string from = input.empty() ? "" : "printf %s '" + input + "' | ";
  const int status = std::system((from + "{ " + command + "; } >/dev/null 2>&1").c_str());
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

std::string answer_of(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string answer;
  std::array<char, 4096> piece{};
  while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe)) {
    answer.append(piece.data(), got);
  }
  REQUIRE(::pclose(pipe) != -1);
  return answer;
}
