#include "app/workbench/soundness.h"

#include <fmt/format.h>

#include "app/screen/plate.h"

namespace workbench {

std::variant<content::Contents, content::Refused> read_through(const content::PackFile& held,
                                                               const content::Pack& pack) {
  auto read = content::read_through(held, pack);
  if (std::holds_alternative<content::Refused>(read)) {
    return read;
  }
  for (const content::Plate& plate : pack.plates()) {
    const auto opened = screen::read_plate({plate.width, plate.height, plate.ink});
    if (const auto* spoilt = std::get_if<screen::Spoilt>(&opened)) {
      return content::Refused{
          content::Refusal::damaged, held.path(),
          fmt::format("has a plate of {}x{} pixels that {}", plate.width, plate.height, spoilt->says)};
    }
  }
  return read;
}

}  // namespace workbench
