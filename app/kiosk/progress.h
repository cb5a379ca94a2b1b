// How far a long work has come, on standard error.
#pragma once

#include <chrono>

namespace kiosk {

/// Counts screens: on one line of a terminal, which is wiped at the end; else a line every few seconds.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  void step();

 private:
  using Clock = std::chrono::steady_clock;

  bool terminal_;
  int screens_ = 0;
  Clock::time_point told_ = Clock::now();
};

}  // namespace kiosk
