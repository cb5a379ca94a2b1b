#include "app/workbench/soundness.h"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>
#include <utility>

#include "app/screen/plate.h"

namespace workbench {

namespace {

std::optional<content::Refused> flaw_of_plates(const content::PackFile& held, const content::Pack& pack) {
  for (const content::Plate& plate : pack.plates()) {
    const auto opened = screen::read_plate({plate.width, plate.height, plate.ink});
    if (const auto* spoilt = std::get_if<screen::Spoilt>(&opened)) {
      return content::Refused{
          content::Refusal::damaged, held.path(),
          fmt::format("has a plate of {}x{} pixels that {}", plate.width, plate.height, spoilt->says)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::variant<content::Contents, content::Refused> read_through(const content::PackFile& held,
                                                               const content::Pack& pack) {
  auto read = content::read_through(held, pack);
  if (std::holds_alternative<content::Refused>(read)) {
    return read;
  }
  // They were read a moment ago, and a card may fail at any.
  try {
    if (auto flaw = flaw_of_plates(held, pack)) {
      return std::move(*flaw);
    }
  } catch (const std::runtime_error& error) {
    return content::Refused{content::Refusal::damaged, held.path(),
                            fmt::format("cannot be read: {}", content::after_name(error, held.path()))};
  }
  return read;
}

}  // namespace workbench
