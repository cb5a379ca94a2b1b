// The cabinet's lines: buttons in, lamps out. One interface, so that everything above is the same with a
// GPIO chip, with scripted lines, and in tests.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace firmware {

/// The clock that the kernel stamps edges with (CLOCK_MONOTONIC).
using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

enum class Level { inactive, active };
enum class EdgeKind { rising, falling };  ///< to active, to inactive, after active-low is undone

/// The numbers that newer kernels give each edge: each is one more than the one before, from 1, and after
/// 2^32 - 1 comes 0. A jump means that edges were lost.
struct Sequence {
  std::uint32_t request = 0;  ///< among the edges of all lines requested together
  std::uint32_t line = 0;     ///< among those of this line

  friend bool operator==(const Sequence&, const Sequence&) = default;
};

/// A change of one line, stamped when it happened and not when it was read.
struct Edge {
  std::size_t line = 0;  ///< index into the request's lines
  EdgeKind kind = EdgeKind::rising;
  Time time{};
  std::optional<Sequence> sequence = {};  ///< where the kernel numbers its edges

  friend bool operator==(const Edge&, const Edge&) = default;
};

/// What has come since the last time.
struct Reading {
  std::vector<Edge> edges;        ///< oldest first
  std::vector<std::size_t> full;  ///< lines whose queue was full: later edges of theirs may be lost
  bool renewed = false;           ///< the lines were lost, or found again: nothing known of them holds
};

/// Why there are no lines: a sentence that says what was looked for and what was found.
struct LinesFault {
  std::string sentence;
};

/// Requested lines. Whoever implements it owns the kernel's or the script's handle. Its functions throw
/// std::system_error when the chip no longer answers, unless an implementation says otherwise.
class Lines {
 public:
  virtual ~Lines() = default;

  /// Readable when edges wait; -1 if they never come by themselves. May change after read().
  virtual int descriptor() const = 0;

  /// When read() wants to be called though no edge has come; nullopt: not before the next edge.
  virtual std::optional<Time> deadline() const { return std::nullopt; }

  /// What has come up to `now` and perhaps a little more; `now` is to be read from the clock before the call.
  /// Does not wait.
  virtual Reading read(Time now) = 0;

  /// Why there are no lines now; null while there are. Valid until the next call of another function.
  virtual const LinesFault* fault() const { return nullptr; }

  /// The level of each input now.
  virtual std::vector<Level> levels() = 0;

  /// Lights or darkens the lamp with this index.
  virtual void set_lamp(std::size_t lamp, Level level) = 0;
};

using RequestedLines = std::variant<std::unique_ptr<Lines>, LinesFault>;

}  // namespace firmware
