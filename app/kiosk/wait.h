// The one wait of the program: signals, a timer, the cabinet's lines and the display, in one poll().
#pragma once

#include <ctime>
#include <initializer_list>
#include <optional>

#include "app/visit/visit.h"

namespace kiosk {

/// Owns a signalfd for SIGTERM and SIGINT and a timerfd. Make it before the first thread: it blocks the two
/// signals for this thread and those that it starts.
class Wait {
 public:
  /// Throws std::system_error, naming the call.
  Wait();
  ~Wait();
  Wait(const Wait&) = delete;
  Wait& operator=(const Wait&) = delete;
  Wait(Wait&&) = delete;
  Wait& operator=(Wait&&) = delete;

  /// Returns when one of `descriptors` (negative ones are passed over) is readable, `until` has come or a
  /// signal has; at once if `until` is nullopt. False when the program has been told to end. Throws
  /// std::system_error.
  bool operator()(std::initializer_list<int> descriptors, std::optional<visit::Time> until);

 private:
  int signals_ = -1;
  int timer_ = -1;
};

/// A moment as timerfd_settime() takes it. Never zero, which would mean never.
std::timespec timer_value(visit::Time time);

/// When the loop wants to be woken though nobody does anything.
struct Reasons {
  visit::Time visit;                        ///< the visit's next Tick
  std::optional<visit::Time> lines;         ///< the debouncer's next decision
  std::optional<visit::Time> frame;         ///< the next frame of a picture that moves
  visit::Time presented;                    ///< when a picture was last presented
  std::optional<visit::Time> shelf = {};    ///< when the pack will have been shown long enough
  std::optional<visit::Time> display = {};  ///< when the display's plug is to be looked at
};

/// The same picture is presented again after so long, as a sign of life for the watchdog.
inline constexpr visit::Seconds sign_of_life{5};

visit::Time next_wake(const Reasons& reasons);

}  // namespace kiosk
