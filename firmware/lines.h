// The cabinet's lines: buttons in, lamps out. One interface, so that everything above is the same with a
// GPIO chip, with scripted lines, and in tests.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace firmware {

/// The clock that the kernel stamps edges with (CLOCK_MONOTONIC).
using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

enum class Level { inactive, active };
enum class EdgeKind { rising, falling };  ///< to active, to inactive, after active-low is undone

/// A change of one line, stamped when it happened and not when it was read.
struct Edge {
  std::size_t line = 0;  ///< index into the request's lines
  EdgeKind kind = EdgeKind::rising;
  Time time{};

  friend bool operator==(const Edge&, const Edge&) = default;
};

/// Requested lines. Whoever implements it owns the kernel's or the script's handle.
class Lines {
 public:
  virtual ~Lines() = default;

  /// Readable when edges wait; -1 if they never come by themselves.
  virtual int descriptor() const = 0;

  /// The edges that have come since the last call, oldest first. Does not wait.
  virtual std::vector<Edge> read_edges() = 0;

  /// The level of an input now.
  virtual Level level(std::size_t line) const = 0;

  /// Lights or darkens the lamp with this index.
  virtual void set_lamp(std::size_t lamp, Level level) = 0;
};

}  // namespace firmware
