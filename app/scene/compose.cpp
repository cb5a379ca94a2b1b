#include "app/scene/compose.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/scene/chart.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

/// Remembers what was measured while one scene is composed: the same words are tried in several layouts.
class Remembered final : public Measure {
 public:
  Remembered(const Measure& measure, std::string language)
      : measure_(measure), language_(std::move(language)) {}

  int width(std::string_view text, TextStyle style) const override {
    auto& of_style = widths_[style];
    const auto found = of_style.find(text);
    if (found != of_style.end()) return found->second;
    const int width = measure_.width(text, style);
    of_style.emplace(text, width);
    return width;
  }
  Metrics metrics(TextStyle style) const override {
    const auto found = metrics_.find(style);
    if (found != metrics_.end()) return found->second;
    return metrics_.emplace(style, measure_.metrics(style)).first->second;
  }
  std::vector<std::size_t> hyphenation(std::string_view word, std::string_view language) const override {
    const auto found = hyphenations_.find(word);
    if (found != hyphenations_.end()) return found->second;
    return hyphenations_.emplace(word, measure_.hyphenation(word, language)).first->second;
  }
  std::string_view language() const override { return language_; }

 private:
  const Measure& measure_;
  std::string language_;
  mutable std::map<TextStyle, std::map<std::string, int, std::less<>>> widths_;
  mutable std::map<TextStyle, Metrics> metrics_;
  mutable std::map<std::string, std::vector<std::size_t>, std::less<>> hyphenations_;
};

std::string position_words(const Stage& stage, std::size_t at, std::size_t count) {
  if (count < 2) return {};
  return fill(stage.word("position"), {{"n", std::to_string(at + 1)}, {"count", std::to_string(count)}});
}

/// The header's words for each place.
struct HeadingOf {
  const Stage& stage;

  std::string theme_name(std::size_t theme) const {
    const auto& themes = stage.front().themes;
    if (theme >= themes.size()) return in_language(stage.front().title, stage.language);
    return in_language(themes[theme].text, stage.language).title;
  }

  std::string layer_name(const visit::View& view, std::size_t points) const {
    switch (view.layer) {
      case visit::Layer::label:
        return {};
      case visit::Layer::more:
        return stage.word("more");
      case visit::Layer::know:
        return {};
      case visit::Layer::words:
        return stage.word("words");
      case visit::Layer::points:
        break;
    }
    if (points == 0) return {};
    const std::size_t at = std::min(view.at, points - 1);
    return fill(stage.word("value"), {{"n", std::to_string(at + 1)}, {"count", std::to_string(points)}});
  }

  Heading operator()(const visit::Attract&) const { return {}; }
  Heading operator()(const visit::Themes&) const {
    const bool coloured = stage.plan.controls.has(visit::Button::theme);
    return {in_language(stage.front().title, stage.language),
            in_language(stage.front().subtitle, stage.language),
            {},
            stage.word(coloured ? "themes-prompt" : "tiles-prompt")};
  }
  Heading operator()(const visit::Intro& intro) const {
    return {theme_name(intro.theme), {}, {}, {}, 0, stage.front().themes.at(intro.theme).stops};
  }
  Heading operator()(const visit::Stop& stop) const {
    const auto& themes = stage.front().themes;
    const std::size_t count =
        stop.theme < themes.size() ? themes[stop.theme].stops : stage.front().shared_stops;
    const content::StopPage& page = *stage.matter.stop;
    std::size_t points = 0;
    for (const content::Chart& chart : page.label_charts) points += walkable_points(chart);
    for (const content::Chart& chart : page.more_charts) points += walkable_points(chart);
    return {theme_name(stop.theme),
            in_language(page.stop.text, stage.language).title,
            layer_name(stop.view, points),
            position_words(stage, stop.stop, count),
            stop.stop + 1,
            std::max<std::size_t>(count, 1)};
  }
  Heading operator()(const visit::Drawer& drawer) const {
    return {theme_name(drawer.theme), stage.word("drawer"), {}, {}, 1, 1};
  }
  Heading operator()(const visit::Card& card) const {
    std::size_t points = 0;
    for (const content::Chart& chart : stage.matter.charts) points += walkable_points(chart);
    const std::size_t count = stage.matter.drawer ? stage.matter.drawer->cards.size() : 0;
    return {
        theme_name(card.theme),
        stage.word("drawer"),
        layer_name(card.view, points),
        fill(stage.word("card"), {{"n", std::to_string(card.card + 1)}, {"count", std::to_string(count)}}),
        1,
        1};
  }
};

std::vector<const content::Chart*> charts_of(const content::StopPage& page) {
  std::vector<const content::Chart*> charts;
  charts.reserve(page.label_charts.size() + page.more_charts.size());
  for (const content::Chart& chart : page.label_charts) charts.push_back(&chart);
  for (const content::Chart& chart : page.more_charts) charts.push_back(&chart);
  return charts;
}

KnowText know_of(const Stage& stage, const content::StopPage& page) {
  const content::StopText text = in_language(page.stop.text, stage.language);
  KnowText know{{}, text.know, page.label_charts, {}};
  know.charts.insert(know.charts.end(), page.more_charts.begin(), page.more_charts.end());
  if (!text.book.empty()) know.sources.push_back(text.book);
  return know;
}

/// What stands between header and bar.
struct SheetOf {
  const Stage& stage;
  Rect area;

  Sheet operator()(const visit::Attract& attract) const { return attract_sheet(stage, attract); }
  Sheet operator()(const visit::Themes& themes) const { return themes_sheet(stage, themes, area); }
  Sheet operator()(const visit::Intro& intro) const { return intro_sheet(stage, intro, area); }
  Sheet operator()(const visit::Stop& stop) const {
    const content::StopPage& page = *stage.matter.stop;
    Sheet sheet = layer(stop, page);
    sheet.points = 0;
    for (const content::Chart* chart : charts_of(page)) sheet.points += walkable_points(*chart);
    sheet.terms = page.terms.size();
    sheet.know = !in_language(page.stop.text, stage.language).know.empty();
    return sheet;
  }
  Sheet operator()(const visit::Drawer& drawer) const { return drawer_sheet(stage, drawer, area); }
  Sheet operator()(const visit::Card& card) const { return card_sheet(stage, card, area); }

  Sheet layer(const visit::Stop& stop, const content::StopPage& page) const {
    switch (stop.view.layer) {
      case visit::Layer::label:
        return stop_sheet(stage, stop, area);
      case visit::Layer::more:
        return more_sheet(stage, stop.view.at, area);
      case visit::Layer::words:
        return words_sheet(stage, page.terms, stop.view.at, area);
      case visit::Layer::points:
        return points_sheet(stage, charts_of(page), stop.view.at, area);
      case visit::Layer::know:
        break;
    }
    visit::Stop beneath = stop;
    beneath.view = stop.beneath.value_or(visit::View{visit::Layer::label, stop.label_page});
    return know_sheet(stage, know_of(stage, page), stop.view.at, layer(beneath, page));
  }
};

/// Words as a reader counts them, but for header and bar.
std::size_t reading_words(const std::vector<Group>& groups) {
  std::size_t words = 0;
  for (const Group& group : groups) {
    for (const Item& item : group.items) {
      const Text* text = std::get_if<Text>(&item);
      if (text == nullptr) continue;
      bool in_word = false;
      for (const char c : text->text) {
        const bool letter = c != ' ';
        if (letter && !in_word) ++words;
        in_word = letter;
      }
    }
  }
  return words;
}

std::vector<std::size_t> to_scale(const Matter& matter, const Scene& scene) {
  const auto drawn = [](const Group& group, const std::vector<content::Chart>& charts) {
    return std::any_of(charts.begin(), charts.end(), [&](const content::Chart& chart) {
      return content::measures(chart.kind) && chart.kind != content::ChartKind::table &&
             group.name == "chart " + chart.id;
    });
  };
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < scene.groups.size(); ++i) {
    const Group& group = scene.groups[i];
    const bool of_stop =
        matter.stop && (drawn(group, matter.stop->label_charts) || drawn(group, matter.stop->more_charts));
    if (group.figure && (of_stop || drawn(group, matter.charts))) found.push_back(i);
  }
  return found;
}

}  // namespace

Composition compose(const Matter& matter, const visit::Plan& plan, const visit::Visit& visit, visit::Time now,
                    const Screen& screen, const Measure& measure) {
  const Remembered remembered(measure, language_of(matter, visit));
  const Stage stage = make_stage(matter, plan, visit, screen, remembered);
  const Heading heading = std::visit(HeadingOf{stage}, visit.place);
  const int top = header_bottom(stage, heading);
  const int bottom = bar_top(stage) - stage.look.base_em() * (stage.look.compact ? 40 : 75) / 100;
  Sheet sheet = std::visit(SheetOf{stage, {stage.margin, top, screen.width - 2 * stage.margin, bottom - top}},
                           visit.place);

  Composition made;
  made.extent = {sheet.pages, sheet.points, sheet.terms, sheet.know, 0};
  const std::size_t seen = sheet.lit == 0 ? sheet.groups.size() : sheet.lit;
  const std::vector<Group> read(sheet.groups.end() - static_cast<std::ptrdiff_t>(seen), sheet.groups.end());
  made.extent.reading_words = reading_words(read);
  made.scene = {screen.width, screen.height, stage.look.palette.ground, {}};
  if (!std::holds_alternative<visit::Attract>(visit.place)) {
    const bool panel_alone = sheet.lit > 0 && sheet.lit == sheet.groups.size();
    if (!panel_alone) {
      const bool know = sheet.lit > 0;
      made.scene.groups.push_back(header(stage, heading, sheet.page, know ? 1 : sheet.pages));
    }
    made.scene.groups.insert(made.scene.groups.end(), sheet.groups.begin(), sheet.groups.end());
    // Behind the countdown the bar stays as it was: the panel itself says what a press does.
    visit::Visit uncounted = visit;
    uncounted.countdown.reset();
    const Stage named{matter, plan, uncounted, screen, remembered, stage.language, stage.look, stage.margin};
    made.scene.groups.push_back(bar(named, made.extent));
    if (sheet.lit > 0) {
      made.scene.dimmed = true;
      made.scene.lit = sheet.lit + 1;
    }
  } else {
    made.scene.groups = std::move(sheet.groups);
  }
  if (const auto left = visit::seconds_left(plan, visit, now)) {
    made.scene.groups.push_back(countdown(stage, *left));
    made.scene.dimmed = true;
    made.scene.lit = 1;
  }
  made.to_scale = to_scale(matter, made.scene);
  return made;
}

}  // namespace scene
