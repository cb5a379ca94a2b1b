// Answers go to standard output.
#pragma once

#include <string_view>
#include <system_error>

namespace workbench {

/// Never fails: whether standard output took it is asked once, when the command is done. A full disk under
/// the answer is no failure of the command.
void answer(std::string_view text);

/// Hands on what is still held back. Why standard output has not taken every answer; no error if it has.
std::error_code finish_answers();

}  // namespace workbench
