#include "app/kiosk/ready.h"

#include <fmt/format.h>

#include <utility>

#include "app/kiosk/opening.h"

namespace kiosk {

namespace {

constexpr Size most_screens{1920, 1080};

std::variant<Opened, Failure> opened_or_failure(const Options& options, ShelfPacks* packs) {
  if (packs != nullptr) {
    auto found = packs->open();
    if (auto* failure = std::get_if<Failure>(&found)) {
      return std::move(*failure);
    }
    return std::get<Opened>(std::move(found));  // nothing is shown yet that it could be
  }
  try {
    return open_pack(options);
  } catch (const Failure& failure) {
    return failure;
  }
}

}  // namespace

Ready get_ready(const Options& options, const CabinetSettings& cabinet, ShelfPacks* packs,
                FontsMeanwhile& meanwhile) {
  std::unique_lock using_fonts(meanwhile.in_use);
  meanwhile.fonts = std::make_unique<screen::Fonts>();
  const screen::PlateKeys keys(*meanwhile.fonts);
  using_fonts.unlock();
  auto opened = opened_or_failure(options, packs);
  using_fonts.lock();
  if (auto* failure = std::get_if<Failure>(&opened)) {
    return {std::move(meanwhile.fonts), keys, {std::move(*failure), {}, {}, {}}};
  }
  const Size size = options.windowed.value_or(cabinet.glass.pixels.value_or(most_screens));
  Staged staged = stage_of(std::get<Opened>(std::move(opened)), options, cabinet, screen_of(cabinet, size),
                           *meanwhile.fonts);
  return {std::move(meanwhile.fonts), keys, std::move(staged)};
}

Staged stage_of(Opened opened, const Options& options, const CabinetSettings& cabinet,
                const scene::Screen& screen, const screen::Fonts& fonts) {
  std::vector<std::string> told = remarks(cabinet, opened.pack.front());
  Options wanted = options;
  if (options.shelf && !speaks(opened.pack.front(), options.language)) {
    told.push_back(
        fmt::format("the pack does not speak --language {}: it begins in its first", options.language));
    wanted.language.clear();
  }
  const visit::Settings defaults = default_settings(wanted, cabinet, opened.pack);
  Stage stage(std::move(opened.pack), cabinet.controls, screen, fonts, defaults, cabinet.timings);
  stage.show(visit::unattended(stage.plan(), {}), {});  // which it remembers
  // A dictionary is read when it is first asked: here, and not when a press first shows its language.
  for (const content::Language& language : stage.front().languages) {
    static_cast<void>(fonts.hyphenation("", language.code));
  }
  return {std::move(stage),
          {std::move(opened.name), opened.digest, opened.tries},
          opened.hashing,
          std::move(told)};
}

}  // namespace kiosk
