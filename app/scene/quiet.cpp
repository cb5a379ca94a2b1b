// The card shown when there is nothing else to show.
#include "assets/quiet.h"

#include <algorithm>
#include <utility>

#include "app/scene/compose.h"
#include "app/scene/look.h"
#include "app/scene/typeset.h"

namespace scene {
namespace {

int put_centred(Group& group, const std::string& text, TextStyle style, Colour ink, int top,
                const Measure& measure) {
  const Metrics metrics = measure.metrics(style);
  const int skip = std::max(style.size * 125 / 100, metrics.rise + metrics.fall);
  for (const SetLine& line : set_text(text, style, ink, group.rect.width, true, measure)) {
    put_lines(group, {line}, group.rect.x + (group.rect.width - line.width) / 2, top, skip);
    top += skip;
  }
  return top;
}

/// The words in the middle, in letters of `em`.
Group words_group(const Rect& rect, int em, int floor, const assets::Palette& palette,
                  const Measure& measure) {
  Group group{"quiet", rect, {}};
  int y = rect.y;
  bool first = true;
  for (const assets::QuietWords& words : assets::quiet_words) {
    const TextStyle title{Face::serif_bold, first ? em * 190 / 100 : em * 110 / 100};
    y = put_centred(group, words.title, title, first ? palette.ink : palette.quiet, y, measure);
    const TextStyle line{Face::serif, std::max(floor, first ? em * 110 / 100 : em * 90 / 100)};
    y = put_centred(group, words.line, line, palette.quiet, y + em / 5, measure);
    y += first ? em * 5 / 2 : em;
    first = false;
  }
  return group;
}

int bottom_of(const Group& group) {
  int bottom = group.rect.y;
  for (const Item& item : group.items) bottom = std::max(bottom, bounds(item).bottom());
  return bottom;
}

}  // namespace

Scene quiet_card(std::string_view code, const Screen& screen, const Measure& measure) {
  const Look look = scene::look(screen, visit::Display::text_100, assets::gallery.accent.size());
  Scene scene{screen.width, screen.height, look.palette.ground, {}};
  const int margin = look.em * (look.compact ? 1 : 2);
  const int foot = look.source().size * 2 + margin;
  // Lower than its fourth part the card begins higher, and at last in smaller letters.
  Group group;
  for (const auto& [top, em] : {std::pair{screen.height / 4, look.em}, std::pair{margin, look.em},
                                std::pair{margin, look.em * 8 / 10}, std::pair{margin, look.floor}}) {
    const Rect rect{margin, top, screen.width - 2 * margin, screen.height - foot - top};
    group = words_group(rect, em, look.floor, look.palette, measure);
    if (bottom_of(group) <= rect.bottom()) break;
  }
  scene.groups.push_back(std::move(group));
  if (!code.empty()) {
    const TextStyle style = look.source();
    const Metrics metrics = measure.metrics(style);
    const int width = measure.width(code, style);
    Text text{std::string(code),
              style,
              look.palette.quiet,
              {screen.width - margin - width, screen.height - margin},
              width,
              metrics.rise,
              metrics.fall,
              -1};
    scene.groups.push_back({"code", text.rect(), {text}});
  }
  return scene;
}

}  // namespace scene
