// [screen] of cabinet.toml.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <variant>

#include "app/kiosk/cabinet_reading.h"
#include "app/scene/look.h"

namespace kiosk {

namespace {

using sources::Need;
using sources::Table;

// Under so many ems to the shorter side no line of text has room; and smaller letters than that are none.
constexpr int least_ems = 10;
constexpr int least_em_pixels = 12;

constexpr std::array<std::pair<std::string_view, assets::Mode>, 3> modes{
    {{"gallery", assets::Mode::gallery},
     {"daylight", assets::Mode::daylight},
     {"contrast", assets::Mode::contrast}}};
constexpr std::array<std::pair<int, visit::Display>, 4> text_sizes{{{100, visit::Display::text_100},
                                                                    {130, visit::Display::text_130},
                                                                    {165, visit::Display::text_165},
                                                                    {200, visit::Display::text_200}}};
constexpr std::array<std::pair<int, screen::Rotation>, 4> rotations{
    {{0, screen::Rotation::none},
     {90, screen::Rotation::quarter},
     {180, screen::Rotation::half},
     {270, screen::Rotation::three_quarters}}};

constexpr std::string_view pixels_help =
    "write pixels = \"native\" for the panel's own, or its width and height as it hangs: pixels = [1920, "
    "1080]";

/// `native`, or two sides.
std::optional<Size> read_pixels(CabinetReading& reading, Table& screen) {
  const sources::Value* value = screen.value("pixels");
  const auto* word = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
  if (value == nullptr || (word != nullptr && *word == "native")) {
    return std::nullopt;
  }
  const auto* list = std::get_if<sources::List>(&value->data);
  const auto side = [&](std::size_t i) {
    return list == nullptr || list->size() != 2 ? nullptr : std::get_if<std::int64_t>(&(*list)[i].data);
  };
  const std::int64_t* width = side(0);
  const std::int64_t* height = side(1);
  if (width == nullptr || height == nullptr) {
    reading.report.error(value->at, "`pixels` must be \"native\" or two whole numbers",
                         std::string(pixels_help));
    return std::nullopt;
  }
  const auto fits = [](std::int64_t pixels) { return pixels >= least_side && pixels <= most_side; };
  if (!fits(*width) || !fits(*height)) {
    reading.report.error(value->at,
                         fmt::format("both `pixels` must be from {} to {}, not {} by {}", least_side,
                                     most_side, *width, *height),
                         std::string(pixels_help));
    return std::nullopt;
  }
  return Size{static_cast<int>(*width), static_cast<int>(*height)};
}

/// Why nothing can be shown on this glass; empty if it can be.
std::string impossible(const Glass& glass, const scene::Screen& screen, int em) {
  if (short_side_ems(screen) < least_ems) {
    return fmt::format("text for {} mm of distance does not fit a picture {} mm wide: its {} is {:.1f} em",
                       glass.distance_mm, screen.width_mm, screen.width <= screen.height ? "width" : "height",
                       short_side_ems(screen));
  }
  if (em < least_em_pixels) {
    return fmt::format("{} pixels on {} mm are too coarse: body text would be {} pixels high", screen.width,
                       screen.width_mm, em);
  }
  return {};
}

/// What the numbers say together. Without pixels the height is not known, and a square stands for it.
void check_together(CabinetReading& reading, const sources::Location& at) {
  Glass& glass = reading.settings.glass;
  const int probe = glass.width_mm.value_or(0) * 4;
  const scene::Screen screen = screen_of(reading.settings, glass.pixels.value_or(Size{probe, probe}));
  const int em = scene::look(screen, visit::Display::text_100, 0).em;
  if (const std::string why = impossible(glass, screen, em); !why.empty()) {
    reading.report.error(
        at, why, "`width_mm` is that of the lit picture as it hangs, `distance_mm` from the eyes to it");
    glass.pixels.reset();
    glass.width_mm.reset();
    glass.distance_mm = Glass{}.distance_mm;
  } else if (short_side_ems(screen) < scene::comfortable_ems) {
    reading.report.warning(
        at,
        fmt::format("this screen is small for {} mm of distance: its shorter side is {:.1f} em of body text, "
                    "and under {} em the exhibit is cut into many short pages",
                    glass.distance_mm, short_side_ems(screen), scene::comfortable_ems),
        "let people stand nearer, or take a larger screen");
  }
}

}  // namespace

void read_screen(CabinetReading& reading, Table& root) {
  auto screen = root.table("screen");
  if (!screen) {
    return;
  }
  reading.refuse_strays(*screen, "[screen]");
  CabinetSettings& settings = reading.settings;
  Glass& glass = settings.glass;
  glass.pixels = read_pixels(reading, *screen);
  glass.width_mm = reading.whole(*screen, "width_mm", Need::required, {50, 5000, "mm"},
                                 "measure the lit picture with a ruler, from left to right as it hangs");
  const auto distance = reading.whole(*screen, "distance_mm", Need::required, {200, 10000, "mm"},
                                      "measure from the eyes of who stands before it to the glass");
  glass.distance_mm = distance.value_or(glass.distance_mm);
  glass.rotation = reading.number_choice(*screen, "rotation", rotations).value_or(glass.rotation);
  settings.mode = reading.choice(*screen, "mode", modes).value_or(settings.mode);
  settings.text = reading.number_choice(*screen, "text", text_sizes).value_or(settings.text);
  screen->close("without it nobody knows how large letters must be");
  if (glass.width_mm && distance) {
    check_together(reading, screen->at("width_mm"));
  }
}

}  // namespace kiosk
