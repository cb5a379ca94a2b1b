// A long work that Ctrl-C ends tidily.
#pragma once

#include <csignal>

namespace workbench {

/// Holds SIGINT, SIGTERM and SIGHUP back while it lives. The work asks now and then, and leaves by itself;
/// what has come is delivered when this value goes, and ends the program as if it had not been held back.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  Interruption(Interruption&&) = delete;
  Interruption& operator=(Interruption&&) = delete;

  bool pending() const;

 private:
  sigset_t held_{};
  sigset_t before_{};
};

}  // namespace workbench
