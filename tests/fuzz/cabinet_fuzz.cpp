#include "tests/fuzz/cabinet_fuzz.h"

#include <algorithm>
#include <string>

#include "app/kiosk/cabinet_file.h"
#include "tests/fuzz/complaints.h"
#include "tests/fuzz/demand.h"

namespace {

void demand_usable(const kiosk::Glass& glass) {
  if (glass.pixels) {
    demand(std::min(glass.pixels->width, glass.pixels->height) >= kiosk::least_side);
    demand(std::max(glass.pixels->width, glass.pixels->height) <= kiosk::most_side);
  }
  demand(!glass.width_mm || *glass.width_mm > 0);
  demand(glass.distance_mm > 0);
}

void demand_usable(const kiosk::CabinetSettings& settings) {
  demand_usable(settings.glass);
  demand(settings.controls.has(visit::Button::next));
  for (auto control = settings.controls.order.begin(); control != settings.controls.order.end(); ++control) {
    demand(std::find(settings.controls.order.begin(), control, *control) == control);
  }
  demand(settings.timings.attract_card.count() > 0 && settings.timings.countdown.count() > 0);
  demand(settings.timings.idle_least.count() > 0 && settings.timings.words_a_minute > 0);
  const scene::Screen screen =
      kiosk::screen_of(settings, settings.glass.pixels.value_or(kiosk::Size{1920, 1080}));
  demand(screen.width > 0 && screen.height > 0 && screen.width_mm > 0 && screen.distance_mm > 0);
}

}  // namespace

void read_as_cabinet(std::string_view input) {
  const sources::Source source("cabinet.toml", std::string(input));
  const kiosk::CabinetFile file = kiosk::parse_cabinet(source.name(), source.text());
  demand(!file.wrong() || !file.diagnostics.empty());
  demand_usable(file.settings);
  read_complaints(file.diagnostics, source);
}
