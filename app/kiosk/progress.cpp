#include "app/kiosk/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace kiosk {

namespace {

using namespace std::chrono_literals;

}  // namespace

Progress::Progress() : terminal_(isatty(STDERR_FILENO) == 1) {}

void Progress::step() {
  ++screens_;
  const Clock::time_point now = Clock::now();
  if (now - told_ < (terminal_ ? 100ms : 3000ms)) {
    return;
  }
  told_ = now;
  fmt::print(stderr, "{}{} screens{}", terminal_ ? "\r" : "", screens_, terminal_ ? "" : "\n");
}

Progress::~Progress() {
  if (terminal_ && screens_ > 0) {
    std::fputs("\r\033[K", stderr);
  }
}

}  // namespace kiosk
