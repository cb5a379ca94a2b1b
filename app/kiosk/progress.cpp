#include "app/kiosk/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <string>

namespace kiosk {

Progress::Progress(Elsewhere elsewhere)
    : terminal_(isatty(STDERR_FILENO) == 1), silent_(!terminal_ && elsewhere == Elsewhere::nothing) {}

Progress::~Progress() {
  if (terminal_ && screens_ > 0) {
    std::fputs("\r\033[K", stderr);
  }
}

void Progress::step() {
  ++screens_;
  const Clock::time_point now = Clock::now();
  if (silent_ || now - told_ < (terminal_ ? std::chrono::milliseconds{100} : std::chrono::seconds{3})) {
    return;
  }
  told_ = now;
  const std::string line =
      fmt::format("{}{} screens{}", terminal_ ? "\r" : "", screens_, terminal_ ? "" : "\n");
  std::fputs(line.c_str(), stderr);  // nothing hangs on whether it is seen
}

}  // namespace kiosk
