// "Still reading?": a panel over the screen, with a ring that runs out.
#include <algorithm>

#include "app/scene/stage.h"

namespace scene {
namespace {

/// Sets lines one below the other, each in the middle of `middle`; returns the y below them.
int put_centred(Group& group, const std::vector<SetLine>& lines, int middle, int top, int skip) {
  int y = top;
  for (const SetLine& line : lines) {
    put_lines(group, {line}, middle - line.width / 2, y, skip);
    y += skip;
  }
  return y;
}

/// With the letters of `look`.
Group panel_with(const Stage& stage, const Look& look, visit::Seconds left) {
  const int pad = look.base_em() * 3 / 2;
  const int edge = std::max(6, look.base_em() / 5);
  const int radius = look.base_em() * 210 / 100;
  const int width = std::min(stage.screen.width - 2 * stage.margin, std::max(look.em * 21, radius * 4));
  const int inner = width - 2 * pad;
  TextStyle title = look.headline();
  while (title.size > look.em && stage.width(stage.word("countdown-title"), title) > inner) title.size -= 2;
  const auto head =
      set_text(stage.word("countdown-title"), title, look.palette.ink, inner, true, stage.measure);
  const auto body =
      set_text(stage.word("countdown-prompt"), look.body(), look.palette.ink, inner, true, stage.measure);
  const int head_skip = skip_of(stage, title, 115);
  const int body_skip = skip_of(stage, look.body(), 140);
  const int height = edge + 2 * pad + static_cast<int>(head.size()) * head_skip +
                     static_cast<int>(body.size()) * body_skip + look.em * 120 / 100 + 2 * radius;
  const Rect rect{(stage.screen.width - width) / 2, std::max(0, (bar_top(stage) - height) / 2), width,
                  height};

  Group group{"countdown", rect, {}};
  group.items.emplace_back(Box{rect, look.palette.raised, Role::ground});
  group.items.emplace_back(Box{{rect.x, rect.y, rect.width, edge}, look.accent, Role::mark});
  const int middle = rect.x + rect.width / 2;
  int y = put_centred(group, head, middle, rect.y + edge + pad, head_skip) + look.em * 40 / 100;
  y = put_centred(group, body, middle, y, body_skip) + look.em * 80 / 100;

  const int thick = std::max(4, look.base_em() * 30 / 100);
  const Point centre{middle, y + radius};
  const auto whole = std::max<std::int64_t>(1, stage.plan.timings.countdown.count());
  const int degrees = static_cast<int>(std::clamp<std::int64_t>(360 * left.count() / whole, 0, 360));
  group.items.emplace_back(Arc{centre, radius - thick, thick, 360, look.palette.rule});
  group.items.emplace_back(Arc{centre, radius - thick, thick, degrees, look.accent});
  const TextStyle style{Face::narrow_bold, look.base_em() * 140 / 100};
  const std::string seconds = std::to_string(left.count());
  const Metrics metrics = stage.measure.metrics(style);
  const int wide = stage.width(seconds, style);
  group.items.emplace_back(Text{seconds,
                                style,
                                look.palette.ink,
                                {middle - wide / 2, centre.y + metrics.cap / 2},
                                wide,
                                metrics.rise,
                                metrics.fall,
                                static_cast<int>(group.items.size()) - 1});
  return group;
}

}  // namespace

Group countdown(const Stage& stage, visit::Seconds left) {
  Group group;
  for (const int percent : stage.look.sizes_down()) {
    group = panel_with(stage, stage.look.at_percent(percent), left);
    if (group.rect.bottom() <= bar_top(stage)) break;
  }
  return group;
}

}  // namespace scene
