// From edges to presses. A press is what a visitor means by it: once per push, however the contact bounces,
// however late the edges are read, and never from interference or a stuck button.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "firmware/lines.h"

namespace firmware {

/// A button was pushed. `time` is when its contact first closed.
struct Press {
  std::size_t line = 0;
  Time time{};

  friend bool operator==(const Press&, const Press&) = default;
};

/// Each with the limits within which mistake() accepts it.
struct DebounceSettings {
  std::chrono::milliseconds press_stable{20};    ///< closed so long: pressed. 1 to 100 ms
  std::chrono::milliseconds release_stable{40};  ///< open so long: released. 1 to 200 ms
  int presses_a_second = 8;                      ///< of one button; more are dropped. 1 to 20
  std::chrono::milliseconds lock_out{0};         ///< from a press to the next of the same button. 0 to 500 ms
  std::chrono::milliseconds held_too_long{30000};  ///< then the button is set aside. 5 s to 10 min
  std::chrono::milliseconds up_again{1000};        ///< open so long, it is taken back. release_stable to 10 s

  friend bool operator==(const DebounceSettings&, const DebounceSettings&) = default;
};

/// A sentence about the first setting that is outside its limits; nullopt if all are within.
std::optional<std::string> mistake(const DebounceSettings& settings);

/// All the buttons of a cabinet. Owns no clock: the same edges give the same presses whatever the moments at
/// which they are handed over, as long as `now` is read before the edges are.
class Debouncer {
 public:
  /// `at_start` has each line's level at `now`; a button that is down is set aside until it has been up.
  /// Throws std::invalid_argument with mistake()'s sentence.
  Debouncer(const DebounceSettings& settings, const std::vector<Level>& at_start, Time now);

  /// Takes edges, oldest first, and lets time pass to `now`; returns the presses that have become certain, in
  /// the order in which they did. An edge older than the last `now` counts as if it came then. Lines must
  /// have been among `at_start`. Two equal edges in a row mean that one was lost: the contact then counts
  /// from the second one, so that no press is made up.
  std::vector<Press> take(const std::vector<Edge>& edges, Time now);

  /// What this contact did since the last take() is not known. What is believed of the button stays as it was
  /// then, and its contact counts as `level` from `at` on: one that was up and is closed gives a press if it
  /// stays so, one that was down gives none.
  void recount(std::size_t line, Level level, Time at);

  /// From the last take() on, nothing is believed of this line.
  void ignore(std::size_t line);

  /// After ignore(): the contact counts as `level` from `at` on. One that is closed is held, and no press.
  void heed(std::size_t line, Level level, Time at);

  /// When take() wants to be called again though no edge has come; nullopt: not before the next edge.
  std::optional<Time> deadline() const;

  /// Whether a button is held too long or was down at start, and so is not listened to.
  bool set_aside(std::size_t line) const;

  /// Whether a button is believed to be held.
  bool down(std::size_t line) const;

 private:
  struct Button {
    bool closed = false;  ///< the contact, raw
    Time changed{};       ///< since when
    Time burst{};         ///< when the contact began to close; bounce belongs to it
    bool down = false;    ///< what is believed
    Time down_since{};
    bool aside = false;
    bool ignored = false;
    std::deque<Time> presses;  ///< the last ones, at most presses_a_second
  };

  std::optional<Time> due(const Button& button) const;
  void settle(std::size_t line, Time at, std::vector<Press>& presses);
  void pass_to(Time now, std::vector<Press>& presses);
  void change(Button& button, EdgeKind kind, Time at) const;
  bool welcome(const Button& button, Time press) const;

  DebounceSettings settings_;
  std::vector<Button> buttons_;
  Time now_;
};

}  // namespace firmware
