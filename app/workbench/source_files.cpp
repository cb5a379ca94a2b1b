#include "app/workbench/source_files.h"

#include <fmt/format.h>

#include <optional>
#include <variant>

namespace workbench {

namespace {

using sources::TextKind;

class Finder {
 public:
  Finder(const sources::Compiled& compiled, const std::string& language)
      : compiled_(compiled), exhibit_(compiled.exhibit.value()), language_(language) {}

  std::vector<std::string> of(const visit::Attract& attract) {
    const content::AttractCard& card = exhibit_.front.attract.at(attract.card);
    text(TextKind::hook, card.stop, "hook");
    chart(card.chart);
    return files_;
  }

  std::vector<std::string> of(const visit::Themes&) {
    text(TextKind::exhibit, "", "start");
    for (const content::Theme& theme : exhibit_.front.themes) {
      text(TextKind::theme, theme.id, "card");
    }
    return files_;
  }

  std::vector<std::string> of(const visit::Intro& intro) {
    text(TextKind::theme, theme(intro.theme), "title");
    return files_;
  }

  std::vector<std::string> of(const visit::Stop& place) {
    const content::Stop& stop = exhibit_.stops.at(place.theme).at(place.stop);
    switch (place.view.layer) {
      case visit::Layer::label:
        text(TextKind::stop, stop.id, "headline");
        charts(stop.label_charts);
        break;
      case visit::Layer::more:
        text(TextKind::stop, stop.id, "more");
        charts(stop.more_charts);
        break;
      case visit::Layer::know:
        text(TextKind::stop, stop.id, "know");
        charts(stop.label_charts);
        break;
      case visit::Layer::points:
        charts(stop.label_charts);
        charts(stop.more_charts);
        break;
      case visit::Layer::words:
        terms(stop.terms);
        break;
    }
    return files_;
  }

  std::vector<std::string> of(const visit::Drawer& place) {
    text(TextKind::drawer, theme(place.theme), "heading:0");
    return files_;
  }

  std::vector<std::string> of(const visit::Card& place) {
    const content::Drawer& drawer = exhibit_.drawers.at(place.theme);
    const content::DrawerCard& card = drawer.cards.at(place.card);
    switch (card.kind) {
      case content::CardKind::chart:
        chart(card.chart);
        break;
      case content::CardKind::timeline:
        text(TextKind::timeline, theme(place.theme), "text:0");
        break;
      case content::CardKind::words:
        terms(drawer.terms);
        break;
    }
    return files_;
  }

  std::vector<std::string> of_countdown() {
    text(TextKind::word, "", "countdown-title");
    return files_;
  }

 private:
  const content::Id& theme(std::size_t number) const { return exhibit_.front.themes.at(number).id; }

  void text(TextKind kind, const content::Id& id, const std::string& part) {
    const sources::Location at = compiled_.where({kind, id, part, language_});
    files_.push_back(fmt::format("{}:{}", at.source->name(), at.source->position(at.begin).line));
  }

  void chart(const content::Id& id) { text(TextKind::chart, id, "title"); }

  void charts(const std::vector<content::Id>& ids) {
    for (const content::Id& id : ids) {
      chart(id);
    }
  }

  // One file holds them all: the first word's line is enough.
  void terms(const std::vector<content::Id>& ids) {
    if (!ids.empty()) {
      text(TextKind::term, ids.front(), "name");
    }
  }

  const sources::Compiled& compiled_;
  const content::Exhibit& exhibit_;
  const std::string& language_;
  std::vector<std::string> files_;
};

}  // namespace

std::vector<std::string> source_files(const sources::Compiled& compiled, const kiosk::TourScreen& screen) {
  Finder finder(compiled, screen.language);
  if (screen.what == "countdown") {
    return finder.of_countdown();
  }
  if (!screen.place) {
    return {};
  }
  return std::visit([&](const auto& place) { return finder.of(place); }, *screen.place);
}

}  // namespace workbench
