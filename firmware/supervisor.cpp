#include "firmware/supervisor.h"

#include <systemd/sd-daemon.h>

#include <chrono>

namespace firmware {
namespace {

// Far below any watchdog's period, and seldom enough for a picture that moves.
constexpr std::chrono::seconds between_signs{1};

// The socket stays in the environment for the next call.
void notify(const char* state) { static_cast<void>(sd_notify(0, state)); }

}  // namespace

void Supervisor::ready() {
  if (!ready_) {
    notify("READY=1");
    ready_ = true;
  }
}

void Supervisor::alive(Time presented) {
  if (!told_alive_ || presented >= *told_alive_ + between_signs) {
    notify("WATCHDOG=1");
    told_alive_ = presented;
  }
}

void Supervisor::status(const std::string& sentence) { notify(("STATUS=" + sentence).c_str()); }

}  // namespace firmware
