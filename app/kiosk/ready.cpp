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

Ready get_ready(const Options& options, const CabinetSettings& cabinet) {
  auto fonts = std::make_unique<screen::Fonts>();
  const screen::PlateKeys keys(*fonts);
  auto opened = pack_or_failure(options);
  if (auto* failure = std::get_if<Failure>(&opened)) {
    return {std::move(fonts), keys, std::move(*failure), {}};
  }
  content::Pack& pack = std::get<content::Pack>(opened);
  std::vector<std::string> told = remarks(cabinet, pack.front());
  const visit::Settings defaults = default_settings(options, cabinet, pack);
  const Size size = options.windowed.value_or(cabinet.glass.pixels.value_or(most_screens));
  Stage stage(std::move(pack), cabinet.controls, screen_of(cabinet, size), *fonts, defaults, cabinet.timings);
  stage.show(visit::unattended(stage.plan(), {}), {});  // which it remembers
  // A dictionary is read when it is first asked: here, and not when a press first shows its language.
  for (const content::Language& language : stage.front().languages) {
    static_cast<void>(fonts->hyphenation("", language.code));
  }
  return {std::move(fonts), keys, std::move(stage), std::move(told)};
}

}  // namespace kiosk
