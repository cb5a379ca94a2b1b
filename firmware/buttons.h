// The cabinet's buttons: edges of whatever lines there are in, presses out, and nothing but what a visitor
// did. Interference, lost edges, stuck contacts and a chip that comes and goes end here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "firmware/continuity.h"
#include "firmware/debouncer.h"
#include "firmware/lines.h"
#include "firmware/noise.h"

namespace firmware {

/// One button as who repairs the cabinet wants to see it. Counted since the program began.
struct ButtonState {
  Level level = Level::inactive;  ///< of the line, when it was last read
  bool down = false;              ///< believed to be held
  bool set_aside = false;         ///< held too long, or from the start: not listened to
  bool noisy = false;             ///< interference: not listened to
  std::uint64_t edges = 0;
  std::uint64_t presses = 0;
  std::uint64_t noise_bursts = 0;
  std::uint64_t lost_edges = 0;  ///< at least
  std::uint64_t times_set_aside = 0;

  friend bool operator==(const ButtonState&, const ButtonState&) = default;
};

/// Owns no clock. Throws as its lines do.
class Buttons {
 public:
  /// The first `count` inputs of `lines`, which must outlive this. Throws std::invalid_argument with
  /// mistake()'s sentence.
  Buttons(Lines& lines, std::size_t count, const DebounceSettings& settings, Time now);

  /// Readable when presses() is to be called; -1: only deadline() says so. May change with every call.
  int descriptor() const { return lines_->descriptor(); }
  std::optional<Time> deadline() const;

  /// Which buttons have been pressed up to `now`, which is to be read from the clock before the call.
  std::vector<Press> presses(Time now);

  ButtonState state(std::size_t button) const;
  std::size_t count() const { return states_.size(); }

 private:
  void begin_again(Time now);
  std::vector<Level> read_levels();
  void conclude(Time now, std::vector<Press>& presses);
  void note_set_aside();
  void take(std::vector<Edge>& edges, Time now, std::vector<Press>& presses);

  Lines* lines_;
  DebounceSettings settings_;
  std::vector<Level> levels_;
  Debouncer debouncer_;
  Continuity continuity_;
  Noise noise_;
  std::vector<Edge> waiting_;        ///< read, but not concluded from while Continuity is in doubt
  std::vector<ButtonState> states_;  ///< what the parts above have forgotten or do not count
};

}  // namespace firmware
