// What is tried on the service screen: each lamp, and the whole display. And the countdown to it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "app/scene/frame.h"
#include "app/scene/look.h"
#include "app/scene/service.h"
#include "app/scene/service_rows.h"

namespace scene {
namespace {

constexpr const char* press_on = "Any button goes on.";
constexpr std::array mode_names{"gallery", "daylight", "contrast"};

struct Words {
  std::string title;
  std::string line;
  std::string foot;
};

/// In letters of these sizes; without the line in the middle if there is no room for it.
Group card_in(const Rect& place, const Words& words, int large, int small, const Look& look,
              const Measure& measure) {
  Group group{"says", place, {}};
  int y = place.y;
  const auto put = [&](const std::string& text, TextStyle letters) {
    const Metrics metrics = measure.metrics(letters);
    const int skip = std::max(metrics.rise + metrics.fall, letters.size * 132 / 100);
    for (const SetLine& line : set_text(text, letters, look.palette.ink, place.width, true, measure)) {
      put_lines(group, {line}, place.x + (place.width - line.width) / 2, y, skip);
      y += skip;
    }
  };
  put(words.title, {Face::sans_bold, large});
  if (!words.line.empty()) put(words.line, {Face::sans, small});
  if (!words.foot.empty()) put(words.foot, {Face::sans, small});
  group.rect.height = y - place.y;
  return group;
}

/// Words in the middle of `place`, as large as there is room for.
Group card(const Rect& place, const Words& words, const Look& look, const Measure& measure) {
  Group group;
  for (const auto& [large, small, line] :
       {std::tuple{look.base * 150 / 100, look.base, true}, std::tuple{look.base, look.floor, true},
        std::tuple{look.floor, look.floor, true}, std::tuple{look.floor, look.floor, false}}) {
    const Words some{words.title, line ? words.line : "", words.foot};
    group = card_in(place, some, std::max(look.floor, large), std::max(look.floor, small), look, measure);
    if (group.rect.height <= place.height) {
      const int down = (place.height - group.rect.height) / 3;
      return card_in({place.x, place.y + down, place.width, place.height}, some, std::max(look.floor, large),
                     std::max(look.floor, small), look, measure);
    }
  }
  return group;
}

/// From `top` parts of a hundred of the screen's height on.
Rect below(const Screen& screen, int top, const Look& look) {
  const int margin = look.base * (look.compact ? 50 : 100) / 100;
  const int y = std::max(margin, screen.height * top / 100);
  return {margin, y, screen.width - 2 * margin, screen.height - margin - y};
}

Scene empty(const Screen& screen, Colour ground) { return {screen.width, screen.height, ground, {}}; }

/// The style with the colours of a mode.
Look coloured(const ServiceStyle& style, assets::Mode mode) {
  Look look = style.look;
  look.palette = assets::palette(mode);
  return look;
}

Scene edges(const Screen& screen, const ServiceStyle& style) {
  const Look look = coloured(style, assets::Mode::contrast);
  Scene scene = empty(screen, look.palette.ground);
  Group lines{"edges", {0, 0, screen.width, screen.height}, {}};
  add_frame(lines, lines.rect, look.palette.ink, 1);
  scene.groups.push_back(std::move(lines));
  scene.groups.push_back(
      card(below(screen, 0, look),
           {"Display test: edges",
            "A white line, one pixel thin, runs along all four edges. Where it is missing, "
            "the screen cuts the picture: switch off overscan in its menu.",
            press_on},
           look, style.measure));
  return scene;
}

/// How much of the screen's height is tried, in hundredths; the words stand below.
int tried(const Look& look) { return look.compact ? 30 : 45; }

/// From black to a colour, in steps that the eye can count.
void add_gradient(Group& group, const Rect& rect, Colour full) {
  constexpr int steps = 32;
  for (int i = 0; i < steps; ++i) {
    const int left = rect.x + rect.width * i / steps;
    const int right = rect.x + rect.width * (i + 1) / steps;
    const auto part = [&](unsigned int shift) {
      const auto channel = (full.rgb >> shift) & 0xffU;
      return (channel * static_cast<unsigned int>(i) / (steps - 1)) << shift;
    };
    group.items.emplace_back(
        Box{{left, rect.y, right - left, rect.height}, {part(16) | part(8) | part(0)}, Role::ground});
  }
}

Scene gradients(const Screen& screen, const ServiceStyle& style) {
  const Look look = coloured(style, assets::Mode::contrast);
  Scene scene = empty(screen, look.palette.ground);
  constexpr std::array<Colour, 4> colours{{{0xffffff}, {0xff0000}, {0x00ff00}, {0x0000ff}}};
  const int bars = screen.height * tried(look) / 100;
  Group group{"gradients", {0, 0, screen.width, bars}, {}};
  int top = 0;
  for (const Colour& colour : colours) {
    add_gradient(group, {0, top, screen.width, bars / 4}, colour);
    top += bars / 4;
  }
  scene.groups.push_back(std::move(group));
  scene.groups.push_back(card(below(screen, tried(look) + 7, look),
                              {"Display test: gradients",
                               "Grey, red, green and blue, each from black in 32 steps. Where steps run "
                               "together, set the screen's brightness or contrast.",
                               press_on},
                              look, style.measure));
  return scene;
}

/// A row of boxes, as many as there are colours.
template <std::size_t count>
void add_swatches(Group& group, const Rect& row, const std::array<Colour, count>& colours, int gap) {
  int left = row.x;
  const int width = (row.width + gap) / static_cast<int>(count) - gap;
  for (const Colour& colour : colours) {
    group.items.emplace_back(Box{{left, row.y, width, row.height}, colour, Role::mark});
    left += width + gap;
  }
}

/// Every colour of a mode that is told from another: the themes', their dim ones, and the buttons'.
Scene colours(const Screen& screen, assets::Mode mode, const ServiceStyle& style) {
  const Look look = coloured(style, mode);
  Scene scene = empty(screen, look.palette.ground);
  const Rect place = below(screen, 0, look);
  const int gap = look.base / 4;
  const int height = (screen.height * tried(look) / 100 - place.y + gap) / 3 - gap;
  Group group{"colours", {place.x, place.y, place.width, 3 * (height + gap)}, {}};
  Rect row{place.x, place.y, place.width, height};
  add_swatches(group, row, look.palette.accent, gap);
  row.y += height + gap;
  add_swatches(group, row, look.palette.dim, gap);
  row.y += height + gap;
  add_swatches(group, row, look.palette.cap, gap);
  scene.groups.push_back(std::move(group));
  scene.groups.push_back(
      card(below(screen, tried(look) + 7, look),
           {fmt::format("Display test: {}", mode_names.at(static_cast<std::size_t>(mode))),
            "The colours of this mode: those of the themes, their quieter ones, and those of the buttons.",
            press_on},
           look, style.measure));
  return scene;
}

}  // namespace

Scene lamp_test(const ServiceButton& button, const Screen& screen, const Measure& measure) {
  const ServiceStyle style = service_style(screen, measure);
  Scene scene = empty(screen, style.look.palette.ground);
  scene.groups.push_back(
      card(below(screen, 0, style.look),
           {fmt::format("Lamp test: {}", button.name),
            "Its lamp is lit, and no other. The next one follows after a second.", press_on},
           style.look, measure));
  return scene;
}

Scene display_test(std::size_t test, const Screen& screen, const Measure& measure) {
  const ServiceStyle style = service_style(screen, measure);
  switch (test) {
    case 0:
      return edges(screen, style);
    case 1:
      return gradients(screen, style);
    case 2:
      return colours(screen, assets::Mode::gallery, style);
    case 3:
      return colours(screen, assets::Mode::daylight, style);
    default:
      return colours(screen, assets::Mode::contrast, style);
  }
}

Scene service_countdown(int seconds, const Screen& screen, const Measure& measure) {
  const ServiceStyle style = service_style(screen, measure);
  Scene scene = empty(screen, style.look.palette.ground);
  scene.groups.push_back(
      card(below(screen, 0, style.look),
           {fmt::format("Service in {} …", seconds), "Let the two buttons go to return to the exhibit.", ""},
           style.look, measure));
  return scene;
}

}  // namespace scene
