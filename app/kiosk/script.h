// Presses from a file, in virtual time:
//
//   # a visitor
//   at 12.5 press next
//   at 20 idle 90
//
// Times are in seconds from the start, to the millisecond, and never go back; an `idle` lasts until its end.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/visit/visit.h"

namespace kiosk {

struct Idle {
  std::chrono::milliseconds duration{};
  friend bool operator==(const Idle&, const Idle&) = default;
};

/// A line of a script. `at` counts from the start.
struct Step {
  std::chrono::milliseconds at{};
  std::variant<visit::Press, visit::Walk, visit::Home, Idle> what;
  std::size_t line = 0;    ///< in the file, from 1
  std::size_t column = 0;  ///< of the button or duration, from 1
};

/// What is wrong at one place of a script, and what would be right.
struct ScriptMistake {
  std::size_t line = 0;
  std::size_t column = 0;  ///< in bytes, from 1
  std::string text;
  friend bool operator==(const ScriptMistake&, const ScriptMistake&) = default;
};

struct Script {
  std::vector<Step> steps;
  std::vector<ScriptMistake> mistakes;  ///< all of them; a script with any is not run
};

Script parse_script(std::string_view text);

/// The presses that this cabinet has no button for, or this pack no theme.
std::vector<ScriptMistake> check_script(const Script& script, const visit::Controls& controls);

/// `name:line:column: text`, a line each.
std::string report(const std::vector<ScriptMistake>& mistakes, std::string_view name);

/// Seconds as scripts have them: `12`, `12.500`.
std::string seconds_text(std::chrono::milliseconds time);

/// The line of a script for what happened; nullopt for a Tick.
std::optional<std::string> script_line(std::chrono::milliseconds at, const visit::Event& event);

}  // namespace kiosk
