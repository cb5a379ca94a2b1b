#include "app/kiosk/ready.h"

#include <utility>

#include "app/kiosk/opening.h"

namespace kiosk {

namespace {

constexpr Size most_screens{1920, 1080};

std::variant<content::Pack, Failure> pack_or_failure(const Options& options) {
  try {
    return open_pack(options);
  } catch (const Failure& failure) {
    return failure;
  }
}

}  // namespace

Ready get_ready(const Options& options) {
  auto fonts = std::make_unique<screen::Fonts>();
  const screen::PlateKeys keys(*fonts);
  auto opened = pack_or_failure(options);
  if (auto* failure = std::get_if<Failure>(&opened)) {
    return {std::move(fonts), keys, std::move(*failure)};
  }
  content::Pack& pack = std::get<content::Pack>(opened);
  const visit::Settings defaults = default_settings(options, pack.front());
  const scene::Screen screen = screen_of(options.windowed.value_or(most_screens), options.mode);
  Stage stage(std::move(pack), controls(options.buttons), screen, *fonts, defaults);
  stage.show(visit::unattended(stage.plan(), {}), {});  // which it remembers
  return {std::move(fonts), keys, std::move(stage)};
}

}  // namespace kiosk
