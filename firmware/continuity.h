// Whether edges have been lost between the kernel and here. Where the kernel numbers them, a jump says so;
// where it does not, two equal edges in a row, a queue that was full, or a level that contradicts the last
// edge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "firmware/lines.h"

namespace firmware {

/// Pure: owns no clock. After a loss only levels are believed, and not for a press of the time before.
class Continuity {
 public:
  /// A level may be newer than the edges read before it. So long it may contradict the last of them; and so
  /// long all lines together, while edges still come.
  static constexpr std::chrono::milliseconds patience{10};
  static constexpr std::chrono::milliseconds longest_doubt{30};

  /// Two equal edges mostly are a contact that opened and closed too quickly for the kernel to tell. Two
  /// closings so far apart, unnumbered, and with no level read between, need not be.
  static constexpr std::chrono::milliseconds unseen{100};

  Continuity(const std::vector<Level>& at_start, Time now);

  /// Judges what was read, and the levels that were read after it.
  void take(const Reading& reading, const std::vector<Level>& levels, Time now);

  /// Whether a level contradicts the edges and it is not yet known why. Until then nothing can be concluded
  /// from either: read again when an edge comes, or at deadline().
  bool in_doubt() const { return since_.has_value(); }
  std::optional<Time> deadline() const;

  /// Whether edges of this line were lost since forget_losses(), so that only its level may be believed.
  bool lost(std::size_t line) const { return lines_.at(line).lost; }
  void forget_losses();

  /// From now on the levels of this line contradict nothing; until heed(), which says what it has now.
  void ignore(std::size_t line) { lines_.at(line).ignored = true; }
  void heed(std::size_t line, Level level, Time now);

  /// How many edges of this line have been lost: at least so many, and exactly where they are numbered, once
  /// another has come.
  std::uint64_t lost_edges(std::size_t line) const { return lines_.at(line).lost_edges; }

 private:
  struct Line {
    Level level = Level::inactive;  ///< as the last edge said, or the level read after a loss
    Time changed{};                 ///< then
    bool by_edge = false;    ///< else an edge that says the same may have come just before the level was read
    bool just_read = false;  ///< the last edge came with this reading
    bool numbered = false;
    std::uint32_t next = 1;     ///< its next edge's number
    std::optional<Time> doubt;  ///< since when its level contradicts the last edge
    bool lost = false;
    bool ignored = false;
    std::uint64_t lost_edges = 0;
  };

  void hear(const Edge& edge);
  void compare(Line& line, Level level, Time now) const;
  void check_request(const std::vector<Edge>& edges);
  static void believe(Line& line, Level level, Time now);
  static void lose(Line& line, std::uint64_t edges);

  std::vector<Line> lines_;
  std::uint32_t newest_ = 0;   ///< the highest number of the request's edges
  std::optional<Time> since_;  ///< in doubt since
};

}  // namespace firmware
