// Interference: light switches, refrigerators and long cables make more edges than fingers do. Lines on
// which it is heard are not listened to until they have been quiet.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "firmware/lines.h"

namespace firmware {

/// A line is noisy after more than 40 edges in 100 ms, or when edges come on three lines within 1 ms, and
/// until no edge has come for 50 ms. Pure: owns no clock.
class Noise {
 public:
  static constexpr std::size_t most_edges = 40;
  static constexpr std::chrono::milliseconds window{100};
  static constexpr std::size_t lines_at_once = 3;
  static constexpr std::chrono::milliseconds at_once{1};
  static constexpr std::chrono::milliseconds quiet{50};

  explicit Noise(std::size_t lines) : lines_(lines) {}

  /// Hears every edge, oldest first. Returns the lines that have become noisy with this one, mostly none;
  /// valid until the next call.
  const std::vector<std::size_t>& hear(std::size_t line, Time at);

  /// The lines on which it has been quiet for long enough; they are noisy no more.
  std::vector<std::size_t> over(Time now);

  /// When over() is to be asked; nullopt while no line is noisy.
  std::optional<Time> deadline() const;

  bool noisy(std::size_t line) const { return lines_.at(line).since.has_value(); }

  /// How often a line has become noisy.
  std::uint64_t bursts(std::size_t line) const { return lines_.at(line).bursts; }

 private:
  struct Line {
    std::array<Time, most_edges> edges{};  ///< the last ones, a ring
    std::size_t next = 0;                  ///< where the oldest of them stands, once there are so many
    std::size_t heard = 0;                 ///< how many of the ring are edges
    Time last{};
    std::optional<Time> since;  ///< noisy since
    std::uint64_t bursts = 0;
  };

  void begin(std::size_t line, Time at);
  bool too_many(Line& line, Time at) const;

  std::vector<Line> lines_;
  std::vector<std::size_t> begun_;
};

}  // namespace firmware
