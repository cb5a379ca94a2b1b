// The card shown when there is nothing else to show.
#include "assets/quiet.h"

#include <algorithm>

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

}  // namespace

Scene quiet_card(std::string_view code, const Screen& screen, const Measure& measure) {
  const Look look = scene::look(screen, visit::Display::text_100, assets::gallery.accent.size());
  Scene scene{screen.width, screen.height, look.palette.ground, {}};
  const int margin = look.em * 2;
  Group group{"quiet", {margin, margin, screen.width - 2 * margin, screen.height - 4 * margin}, {}};
  int y = screen.height / 4;
  bool first = true;
  for (const assets::QuietWords& words : assets::quiet_words) {
    const int size = first ? look.em * 190 / 100 : look.em * 110 / 100;
    const TextStyle title{Face::serif_bold, size};
    y = put_centred(group, words.title, title, first ? look.palette.ink : look.palette.quiet, y, measure);
    const TextStyle line{Face::serif, first ? look.em * 110 / 100 : look.em * 90 / 100};
    y = put_centred(group, words.line, line, look.palette.quiet, y + look.em / 5, measure);
    y += first ? look.em * 5 / 2 : look.em;
    first = false;
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
