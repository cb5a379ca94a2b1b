// How far a long walk has come, on standard error.
#pragma once

#include <chrono>

namespace kiosk {

/// On one line of a terminal, which it wipes when it goes; elsewhere a line every few seconds, or nothing.
class Progress {
 public:
  enum class Elsewhere { lines, nothing };

  explicit Progress(Elsewhere elsewhere);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  /// One more screen has been seen.
  void step();

 private:
  using Clock = std::chrono::steady_clock;

  bool terminal_;
  bool silent_;
  int screens_ = 0;
  Clock::time_point told_ = Clock::now();
};

}  // namespace kiosk
