#include "tests/workbench/program.h"

#include <sys/wait.h>

#include <cstdlib>

#include "tests/catch.h"

int run_program(const std::string& arguments) {
  const int status = std::system((VITRINE_PACK_PROGRAM " " + arguments + " >/dev/null 2>&1").c_str());
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}
