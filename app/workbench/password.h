// Passwords, from a terminal without showing them, or from whatever stands in its place.
#pragma once

#include <stdexcept>
#include <string>

#include "content/pack/sodium.h"

namespace workbench {

/// No password came: the input ended, or somebody ended the program.
class NoPassword : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One line of standard input, without its end. On a terminal `prompt` is printed to standard error and what
/// is typed is not shown. Throws NoPassword; std::system_error if reading fails.
content::Secret ask_password(const std::string& prompt);

}  // namespace workbench
