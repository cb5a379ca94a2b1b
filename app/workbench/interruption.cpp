#include "app/workbench/interruption.h"

#include <array>

namespace workbench {

namespace {

constexpr std::array ending{SIGINT, SIGTERM, SIGHUP};

}  // namespace

Interruption::Interruption() {
  sigemptyset(&held_);
  for (const int signal : ending) {
    sigaddset(&held_, signal);
  }
  pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

Interruption::~Interruption() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool Interruption::pending() const {
  sigset_t come{};
  sigpending(&come);
  for (const int signal : ending) {
    if (sigismember(&come, signal) == 1) {
      return true;
    }
  }
  return false;
}

}  // namespace workbench
