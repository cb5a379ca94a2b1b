// The foot of the screen: what the buttons of this cabinet do now, in their order.
#include <algorithm>
#include <numeric>
#include <optional>

#include "app/scene/caps.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

constexpr std::string_view left_arrow = "\u2039  ";
constexpr std::string_view right_arrow = "  \u203a";

/// One button as the bar names it.
struct Segment {
  visit::Control control;
  visit::Action action = visit::Action::none;
  std::string longer;  ///< empty where the button is dark or shown by its colour alone
  std::string shorter;
  std::optional<Colour> disc;
  int width = 0;
  std::string shown;
};

Names word_names(const Stage& stage, const std::string& key) {
  return {stage.word(key), stage.word(key + "-short")};
}

Names action_names(const Stage& stage, visit::Action action) {
  switch (action) {
    case visit::Action::more:
      return word_names(stage, "more");
    case visit::Action::points:
      return word_names(stage, "points");
    case visit::Action::words:
      return word_names(stage, "words");
    case visit::Action::label:
      return word_names(stage, "label");
    case visit::Action::open:
      return word_names(stage, "open");
    case visit::Action::know:
      return word_names(stage, "know");
    case visit::Action::close:
      return word_names(stage, "close");
    case visit::Action::begin:
      return {stage.word("begin"), stage.word("begin")};
    case visit::Action::stay:
      return {stage.word("stay"), stage.word("stay")};
    default:
      return {};
  }
}

Names language_names(const Stage& stage) {
  const std::vector<content::Language>& languages = stage.front().languages;
  const content::Language& next = languages[(stage.visit.settings.language + 1) % languages.size()];
  return {next.name, next.short_name};
}

Names display_names(const Stage& stage) {
  const Names names = word_names(stage, "display");
  return {names.shorter + "  " + names.longer, names.shorter};
}

Names theme_names(const Stage& stage, std::size_t theme) {
  if (!std::holds_alternative<visit::Themes>(stage.visit.place) || theme >= stage.front().themes.size()) {
    return {};
  }
  const content::ThemeText text = in_language(stage.front().themes[theme].text, stage.language);
  return {text.short_title, text.short_title};
}

Names names_of(const Stage& stage, const visit::Control& control, visit::Action action) {
  if (action == visit::Action::none) return {};
  switch (control.button) {
    case visit::Button::theme:
      return theme_names(stage, control.theme);
    case visit::Button::display:
      return display_names(stage);
    case visit::Button::language:
      return language_names(stage);
    case visit::Button::back:
      return word_names(stage, "back");
    case visit::Button::next:
      if (action == visit::Action::begin || action == visit::Action::stay) return action_names(stage, action);
      return word_names(stage, "next");
    case visit::Button::more:
    case visit::Button::know:
      return action_names(stage, action);
  }
  return {};
}

/// Whether the button goes by its usual name now, so that what is written on it says what it does.
bool usual(const visit::Control& control, visit::Action action) {
  switch (control.button) {
    case visit::Button::next:
      return action == visit::Action::page || action == visit::Action::onward;
    case visit::Button::more:
      return action == visit::Action::more;
    case visit::Button::know:
      return action == visit::Action::know;
    default:
      return true;
  }
}

/// The button's words; `caps`: those written on it go before the pack's.
Names words_of(const Stage& stage, const visit::Control& control, visit::Action action, bool caps) {
  Names names = names_of(stage, control, action);
  const bool named = !names.longer.empty() && usual(control, action);
  if (caps && named) {
    const Names written = written_on(stage, control);
    if (!written.longer.empty()) names = {written.longer, written.longer};
    if (!written.shorter.empty()) names.shorter = written.shorter;
  }
  if (named && control.button == visit::Button::back) names.longer.insert(0, left_arrow);
  if (named && control.button == visit::Button::next) names.longer += right_arrow;
  return names;
}

/// The button that the bar invites to press.
visit::Button invited(const Stage& stage) {
  const visit::Place& place = stage.visit.place;
  const visit::View* view = nullptr;
  if (const auto* stop = std::get_if<visit::Stop>(&place)) view = &stop->view;
  if (const auto* card = std::get_if<visit::Card>(&place)) view = &card->view;
  const bool know = view != nullptr && view->layer == visit::Layer::know;
  return know && stage.plan.controls.has(visit::Button::back) ? visit::Button::back : visit::Button::next;
}

/// Sets each segment's words and width for one way of fitting them; false if they do not fit.
class Fit {
 public:
  Fit(const Stage& stage, std::vector<Segment>& segments, TextStyle style)
      : stage_(stage), segments_(segments), style_(style), air_(stage.look.base_em()) {}

  /// Equal widths beside the dots; `mixed`: each word in its long form if that fits.
  bool equal(bool mixed) {
    pad_ = air_ * (mixed ? 30 : 50) / 100;
    const int named = static_cast<int>(segments_.size()) - dots();
    if (named == 0) return spread(stage_.screen.width);
    const int width = (stage_.screen.width - dots() * dot_width()) / named;
    for (Segment& segment : segments_) {
      segment.width = dot(segment) ? dot_width() : width;
      segment.shown = segment.longer;
      if (mixed && natural(segment) > segment.width) segment.shown = segment.shorter;
      if (!dot(segment) && natural(segment) > segment.width) return false;
    }
    return spread(stage_.screen.width);
  }

  /// Widths after the words; `brief`: short forms.
  bool proportional(bool brief) {
    pad_ = air_ * (brief ? 30 : 60) / 100;
    int sum = 0;
    for (Segment& segment : segments_) {
      segment.shown = brief ? segment.shorter : segment.longer;
      segment.width = dot(segment) ? dot_width() : natural(segment);
      sum += segment.width;
    }
    if (sum > stage_.screen.width) return false;
    return spread(stage_.screen.width);
  }

 private:
  bool dot(const Segment& segment) const {
    return segment.control.button == visit::Button::theme && segment.longer.empty();
  }
  int dots() const {
    return static_cast<int>(std::count_if(segments_.begin(), segments_.end(),
                                          [&](const Segment& segment) { return dot(segment); }));
  }
  int dot_width() const { return std::clamp(stage_.screen.width / 25, air_ * 90 / 100, air_ * 150 / 100); }
  int natural(const Segment& segment) const {
    if (segment.shown.empty()) return 2 * pad_;
    const int disc = segment.disc ? style_.size : 0;
    return stage_.width(segment.shown, style_) + disc + 2 * pad_;
  }
  /// What is left over goes to the named segments in equal parts.
  bool spread(int width) {
    const int used = std::accumulate(segments_.begin(), segments_.end(), 0,
                                     [](int sum, const Segment& segment) { return sum + segment.width; });
    int rest = width - used;
    int takers = static_cast<int>(segments_.size()) - dots();
    const bool all = takers == 0;
    if (all) takers = static_cast<int>(segments_.size());
    for (Segment& segment : segments_) {
      if (!all && dot(segment)) continue;
      const int part = rest / takers;
      segment.width += part;
      rest -= part;
      --takers;
    }
    return true;
  }

  const Stage& stage_;
  std::vector<Segment>& segments_;
  TextStyle style_;
  int air_;
  int pad_ = 0;  ///< at each side of a word
};

/// The style in which all segments fit: never cut, so at worst narrower letters; none: not even so.
std::optional<TextStyle> fit(const Stage& stage, std::vector<Segment>& segments) {
  TextStyle style = stage.look.operate();
  for (;;) {
    Fit fitting(stage, segments, style);
    if (fitting.equal(false) || fitting.proportional(false) || fitting.equal(true) ||
        fitting.proportional(true)) {
      return style;
    }
    if (style.face != Face::narrow) {
      style.face = Face::narrow;
    } else if (style.size > stage.look.floor) {
      style.size = std::max(stage.look.floor, style.size - std::max(1, style.size / 12));
    } else {
      return std::nullopt;
    }
  }
}

std::vector<Segment> segments_of(const Stage& stage, const visit::Extent& extent, bool caps) {
  std::vector<Segment> segments;
  for (const visit::Control& control : stage.plan.controls.order) {
    const visit::Action action = visit::action(stage.plan, stage.visit, extent, control);
    const Names names = words_of(stage, control, action, caps);
    const auto disc = action == visit::Action::none ? std::nullopt : disc_of(stage, control);
    segments.push_back({control, action, names.longer, names.shorter, disc, 0, {}});
  }
  return segments;
}

void put_segment(const Stage& stage, Group& group, const Segment& segment, const Rect& rect, TextStyle style,
                 bool lit) {
  const Colour fill = lit ? stage.look.palette.raised : stage.look.palette.panel;
  const int control = static_cast<int>(group.items.size());
  group.items.emplace_back(Box{rect, fill, Role::control});
  const int radius = stage.look.base_em() / 4;
  int x = rect.x + rect.width / 2;
  const int width = segment.shown.empty() ? 0 : stage.width(segment.shown, style);
  const Metrics metrics = stage.measure.metrics(style);
  const int baseline = rect.y + (rect.height + metrics.cap) / 2;
  x -= (width + (segment.disc && width > 0 ? style.size : 0)) / 2;
  if (segment.disc) {
    const Point centre{width > 0 ? x + radius : x, rect.y + rect.height / 2};
    group.items.emplace_back(Disc{centre, radius, *segment.disc});
    x += style.size;
  }
  if (width == 0) return;
  const Colour ink = lit ? stage.look.palette.ink : stage.look.palette.quiet;
  group.items.emplace_back(
      Text{segment.shown, style, ink, {x, baseline}, width, metrics.rise, metrics.fall, control});
}

}  // namespace

int bar_top(const Stage& stage) {
  return stage.screen.height - stage.look.bar_em() * (stage.look.compact ? 200 : 250) / 100;
}

Group bar(const Stage& stage, const visit::Extent& extent) {
  const int top = bar_top(stage);
  const int line = std::max(3, stage.look.base_em() / 7);
  Group group{"bar", {0, top, stage.screen.width, stage.screen.height - top}, {}};
  std::vector<Segment> segments = segments_of(stage, extent, true);
  std::optional<TextStyle> fitting = fit(stage, segments);
  if (!fitting) {
    // More is written on the buttons than the bar has room for: the pack's words are known to fit.
    segments = segments_of(stage, extent, false);
    fitting = fit(stage, segments);
  }
  const TextStyle style = fitting.value_or(TextStyle{Face::narrow, stage.look.floor});
  group.items.emplace_back(Box{group.rect, stage.look.palette.ground, Role::ground});
  int x = 0;
  for (const Segment& segment : segments) {
    const bool lit = segment.control.button == invited(stage) && segment.action != visit::Action::none;
    const bool last = &segment == &segments.back();
    const Rect rect{x, top, segment.width - (last ? 0 : 2), group.rect.height};
    put_segment(stage, group, segment, rect, style, lit);
    if (stage.look.mode == assets::Mode::contrast) {
      group.items.emplace_back(
          Box{{rect.x, top, segment.width, std::max(2, line / 2)}, stage.look.palette.ink, Role::mark});
    }
    if (lit) group.items.emplace_back(Box{{rect.x, top, rect.width, line}, stage.look.accent, Role::mark});
    x += segment.width;
  }
  return group;
}

}  // namespace scene
