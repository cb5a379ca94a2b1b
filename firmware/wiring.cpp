#include "firmware/wiring.h"

#include <algorithm>

namespace firmware {

std::optional<std::string> mistake(const Wiring& wiring) {
  std::vector<std::string> names;
  names.reserve(wiring.buttons.size() + wiring.lamps.size());
  for (const ButtonLine& button : wiring.buttons) names.push_back(button.name);
  for (const LampLine& lamp : wiring.lamps) names.push_back(lamp.name);
  std::sort(names.begin(), names.end());
  if (wiring.buttons.empty()) return "no line of a button is named";
  if (names.front().empty()) return "a line has no name";
  if (const auto twice = std::adjacent_find(names.begin(), names.end()); twice != names.end()) {
    return "the line " + *twice + " is used twice";
  }
  if (wiring.chips.empty()) return "no chip is named";
  if (wiring.kernel_debounce.count() < 0 || wiring.kernel_debounce.count() > 20) {
    return "kernel_debounce must be from 0 to 20 ms";
  }
  return std::nullopt;
}

}  // namespace firmware
