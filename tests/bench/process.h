// A program under measurement, and what the kernel knows of it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// A running child; killed, if it still runs, with this value.
class Process {
 public:
  /// Starts `command` with DISPLAY set; its output is thrown away. Throws std::runtime_error.
  Process(const std::vector<std::string>& command, const std::string& display);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  Process(Process&&) = delete;
  Process& operator=(Process&&) = delete;

  Clock::time_point started() const { return started_; }
  bool running();

  /// Of the program and all that it has started:
  double pss() const;        ///< proportional set size now, in MiB
  double anonymous() const;  ///< resident memory that is no file's, in MiB: what it has allocated itself
  long wake_ups() const;  ///< how often threads gave up the processor by themselves: each wake-up ends in one
  double processor_time() const;  ///< of the threads that still run, in milliseconds

  /// SIGTERM, then the exit status; -1 if a signal ended it.
  int end();

 private:
  std::vector<pid_t> family() const;
  double memory(const std::string& key) const;

  Clock::time_point started_;
  pid_t pid_ = -1;
};

/// Runs `command` to its end; its processor time, user and system, in milliseconds. Throws if it fails.
double processor_time(const std::vector<std::string>& command);

/// Runs `command`, a line for the shell, to its end; the number that it prints. Throws if it fails.
double number_of(const std::string& command);

}  // namespace bench
