#include "app/workbench/answer.h"

#include <cerrno>
#include <cstdio>

namespace workbench {

namespace {

/// The first of the errors: those that follow from it say less.
std::error_code failed;

void note(bool written) {
  if (!written && !failed) {
    failed = {errno, std::generic_category()};
  }
}

}  // namespace

void answer(std::string_view text) { note(std::fwrite(text.data(), 1, text.size(), stdout) == text.size()); }

std::error_code finish_answers() {
  note(std::fflush(stdout) == 0);
  return failed;
}

}  // namespace workbench
