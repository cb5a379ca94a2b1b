// The head of a screen: theme, title, layer, position, and how far along the theme one is.
#include <algorithm>

#include "app/scene/stage.h"

namespace scene {
namespace {

constexpr std::string_view arrow = "\u203a ";
constexpr std::string_view dot = "  \u00b7  ";

TextStyle bold(const Stage& stage) { return {Face::sans_bold, stage.look.title().size}; }

/// The reach of both faces of the header.
Metrics reach(const Stage& stage) {
  const Metrics plain = stage.measure.metrics(stage.look.title());
  const Metrics heavy = stage.measure.metrics(bold(stage));
  return {std::max(plain.rise, heavy.rise), std::max(plain.fall, heavy.fall), plain.cap};
}

int room(const Stage& stage) { return stage.screen.width - 2 * stage.margin; }
int top(const Stage& stage) { return stage.look.bar_em() * (stage.look.compact ? 50 : 130) / 100; }
int gap(const Stage& stage) { return stage.look.bar_em() * 75 / 100; }
int row(const Stage& stage) { return skip_of(stage, stage.look.title(), 140); }

std::string page_words(const Stage& stage, std::size_t page, std::size_t pages) {
  return fill(stage.word("page"), {{"n", std::to_string(page + 1)}, {"count", std::to_string(pages)}});
}

std::string right_words(const std::string& note, const std::string& page) {
  if (note.empty() || page.empty()) return note + page;
  return note + std::string(dot) + page;
}

std::string layer_words(const Heading& heading) {
  return heading.layer.empty() ? "" : std::string(arrow) + heading.layer;
}

/// Whether the right-hand words need a row of their own. Decided as if there were pages, so that the content
/// below does not depend on their number.
bool two_rows(const Stage& stage, const Heading& heading) {
  if (stage.look.compact) return false;
  int wide = stage.width(heading.name, bold(stage));
  if (!heading.layer.empty()) wide += gap(stage) + stage.width(layer_words(heading), stage.look.title());
  const std::string right = right_words(heading.note, heading.of > 0 ? page_words(stage, 7, 8) : "");
  if (!right.empty()) wide += 2 * gap(stage) + stage.width(right, stage.look.title());
  return wide > room(stage);
}

class Row {
 public:
  Row(const Stage& stage, Group& group, int baseline) : stage_(stage), group_(group), baseline_(baseline) {}

  void put(const std::string& text, TextStyle style, Colour ink, int x) {
    if (text.empty()) return;
    const Metrics metrics = stage_.measure.metrics(style);
    Text run{text, style, ink, {x, baseline_}, stage_.width(text, style), metrics.rise, metrics.fall, -1};
    right_ = x + run.width;
    group_.items.emplace_back(std::move(run));
  }
  int right() const { return right_; }

 private:
  const Stage& stage_;
  Group& group_;
  int baseline_;
  int right_ = 0;
};

void put_progress(const Stage& stage, Group& group, const Heading& heading, int y) {
  const int thick = std::max(2, stage.look.base_em() / 10);
  const int wide = room(stage);
  group.items.emplace_back(Box{{stage.margin, y, wide, thick}, stage.look.palette.rule, Role::ground});
  const int done = static_cast<int>(static_cast<std::size_t>(wide) * heading.done / heading.of);
  if (done > 0) group.items.emplace_back(Box{{stage.margin, y, done, thick}, stage.look.accent, Role::mark});
}

int line_y(const Stage& stage, const Heading& heading) {
  const Metrics metrics = reach(stage);
  const int rows = two_rows(stage, heading) ? 2 : 1;
  return top(stage) + (rows - 1) * row(stage) + metrics.rise + metrics.fall + stage.look.bar_em() * 30 / 100;
}

}  // namespace

int header_bottom(const Stage& stage, const Heading& heading) {
  if (stage.look.compact) return line_y(stage, heading) + stage.look.base_em() * 60 / 100;
  return line_y(stage, heading) + std::max(stage.look.base_em() * 115 / 100, stage.em(80));
}

Group header(const Stage& stage, const Heading& heading, std::size_t page, std::size_t pages) {
  Group group{"header", {stage.margin, top(stage), room(stage), line_y(stage, heading) - top(stage)}, {}};
  const TextStyle style = stage.look.title();
  const Colour quiet = stage.look.palette.quiet;
  const std::string right = right_words(heading.note, pages > 1 ? page_words(stage, page, pages) : "");
  const int right_width = right.empty() ? 0 : stage.width(right, style);
  const std::string layer = layer_words(heading);
  const bool two = two_rows(stage, heading);
  const int edge = stage.margin + room(stage);
  const int limit = two || right.empty() ? edge : edge - right_width - 2 * gap(stage);
  const int first = top(stage) + reach(stage).rise;

  Row upper(stage, group, first);
  const int name_room = stage.margin + stage.width(heading.name, bold(stage));
  if (two || name_room <= limit) {
    upper.put(heading.name, bold(stage), heading.of > 0 ? stage.look.accent : stage.look.palette.ink,
              stage.margin);
  }
  const int layer_room = layer.empty() || two ? 0 : gap(stage) + stage.width(layer, style);
  if (!heading.title.empty() &&
      upper.right() + gap(stage) + stage.width(heading.title, style) + layer_room <= limit) {
    upper.put(heading.title, style, quiet, upper.right() + gap(stage));
  }
  Row lower(stage, group, first + row(stage));
  if (two) {
    lower.put(layer, style, stage.look.palette.ink, stage.margin);
    // With a layer named at the left there may be no room for the position: the page matters more.
    const int from = layer.empty() ? stage.margin : edge - right_width;
    if (layer.empty() || from > lower.right() + gap(stage)) lower.put(right, style, quiet, from);
  } else {
    const int from = upper.right() > 0 ? upper.right() + gap(stage) : stage.margin;
    if (!layer.empty() && from + stage.width(layer, style) <= limit) {
      upper.put(layer, style, stage.look.palette.ink, from);
    }
    upper.put(right, style, quiet, edge - right_width);
  }
  if (heading.of > 0) {
    put_progress(stage, group, heading, line_y(stage, heading));
    group.rect.height += std::max(2, stage.look.base_em() / 10);
  }
  return group;
}

}  // namespace scene
