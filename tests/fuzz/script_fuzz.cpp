#include "tests/fuzz/script_fuzz.h"

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>

#include "app/kiosk/script.h"
#include "tests/fuzz/demand.h"

namespace {

void demand_places(const std::vector<kiosk::ScriptMistake>& mistakes, std::size_t lines) {
  for (const kiosk::ScriptMistake& mistake : mistakes) {
    demand(mistake.line >= 1 && mistake.line <= lines && mistake.column >= 1 && !mistake.text.empty());
  }
  demand(kiosk::report(mistakes, "script").empty() == mistakes.empty());
}

/// The line that a recording would have for the step; none for an idle, which nobody presses.
std::optional<std::string> recorded(const kiosk::Step& step) {
  visit::Event event;
  const bool pressed = std::visit(
      [&](const auto& what) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(what)>, kiosk::Idle>) {
          event.what = what;
          return true;
        }
        return false;
      },
      step.what);
  return pressed ? kiosk::script_line(step.at, event) : std::nullopt;
}

void demand_recorded(const kiosk::Step& step) {
  const auto line = recorded(step);
  if (!line) return demand(std::holds_alternative<kiosk::Idle>(step.what));
  const kiosk::Script again = kiosk::parse_script(*line);
  demand(again.mistakes.empty() && again.steps.size() == 1);
  demand(recorded(again.steps.front()) == line);
}

}  // namespace

void read_as_script(std::string_view input) {
  const auto lines = static_cast<std::size_t>(std::count(input.begin(), input.end(), '\n')) + 1;
  const kiosk::Script script = kiosk::parse_script(input);
  demand_places(script.mistakes, lines);
  std::chrono::milliseconds earliest{};
  for (const kiosk::Step& step : script.steps) {
    demand(step.at >= earliest && step.line >= 1 && step.line <= lines);
    earliest = step.at;
    demand_recorded(step);
  }
  demand_places(kiosk::check_script(script, visit::three_buttons()), lines);
}
