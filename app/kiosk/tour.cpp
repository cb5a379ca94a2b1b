#include "app/kiosk/tour.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace kiosk {

namespace {

constexpr visit::Time zero{};

bool is_by_point(const visit::Place& place) {
  const auto points = [](const auto* sheet) {
    return sheet != nullptr && sheet->view.layer == visit::Layer::points;
  };
  return points(std::get_if<visit::Stop>(&place)) || points(std::get_if<visit::Card>(&place));
}

const char* layer_name(visit::Layer layer) {
  switch (layer) {
    case visit::Layer::more:
      return "more";
    case visit::Layer::know:
      return "know";
    case visit::Layer::points:
      return "points";
    case visit::Layer::words:
      return "words";
    case visit::Layer::label:
      break;
  }
  return "label";
}

/// A folder of the tour: a theme's, or the one of all that stands outside.
class Folder {
 public:
  using Told = std::function<void(const TourScreen&, const scene::Scene&)>;

  Folder(Stage& stage, const visit::Settings& settings, std::string theme, const Told& seen)
      : stage_(stage), settings_(settings), theme_(std::move(theme)), seen_(seen) {}

  /// Names from now on begin with the next number and `what`.
  void next(std::string what) {
    ++number_;
    what_ = std::move(what);
  }

  visit::Visit at(const visit::Place& place) const {
    visit::Visit visit = visit::unattended(stage_.plan(), zero);
    visit.place = place;
    visit.settings = settings_;
    return visit;
  }

  visit::Extent extent(const visit::Place& place) const { return stage_.show(at(place), zero)->extent; }

  void tell(const visit::Visit& visit, const std::string& suffix) const {
    const auto composition = stage_.show(visit, zero);
    tell(composition->scene, visit::to_string(visit), suffix, stage_.misfits(visit, zero),
         is_by_point(visit.place));
  }

  void tell(const scene::Scene& scene, const std::string& says, const std::string& suffix,
            const std::vector<scene::Misfit>& misfits = {}, bool by_point = false) const {
    const std::string& language = stage_.front().languages.at(settings_.language).code;
    seen_({language, theme_, fmt::format("{:02}-{}{}", number_, what_, suffix), says, misfits, by_point},
          scene);
  }

  /// All pages of one layer; `place` gives the place of each.
  template <typename PlaceAt>
  void tell_pages(const std::string& layer, std::size_t count, PlaceAt place) const {
    for (std::size_t page = 0; page < count; ++page) {
      tell(at(place(page)), count > 1 ? fmt::format("-{}-p{}", layer, page + 1) : "-" + layer);
    }
  }

  /// A stop or an opened card, which have the same layers.
  template <typename Sheet>
  void tell_layers(const Sheet& sheet, bool reading) const {
    const visit::Extent label = extent(sheet);
    for (const visit::Layer layer : {visit::Layer::label, visit::Layer::more, visit::Layer::know,
                                     visit::Layer::points, visit::Layer::words}) {
      const bool there = layer == visit::Layer::label || (layer == visit::Layer::more && reading) ||
                         (layer == visit::Layer::know && (reading || label.know)) ||
                         (layer == visit::Layer::points && label.points > 0) ||
                         (layer == visit::Layer::words && reading && label.terms > 0);
      if (!there) {
        continue;
      }
      const auto place = [&](std::size_t page) {
        Sheet turned = sheet;
        turned.view = {layer, page};
        if constexpr (std::is_same_v<Sheet, visit::Stop>) {
          turned.label_page = layer == visit::Layer::label ? page : 0;
        }
        return turned;
      };
      const std::size_t count = layer == visit::Layer::points ? label.points : extent(place(0)).pages;
      tell_pages(layer_name(layer), std::max<std::size_t>(1, count), place);
    }
  }

 private:
  Stage& stage_;
  visit::Settings settings_;
  std::string theme_;
  const Told& seen_;
  int number_ = -1;
  std::string what_;
};

void walk_stop(Folder& folder, const Stage& stage, std::size_t theme, std::size_t stop) {
  folder.next(stage.pack().stop(theme, stop).stop.id);
  folder.tell_layers(visit::Stop{theme, stop, {}, 0, std::nullopt}, true);
}

std::string card_name(const content::DrawerCard& card) {
  switch (card.kind) {
    case content::CardKind::timeline:
      return "timeline";
    case content::CardKind::words:
      return "words";
    case content::CardKind::chart:
      break;
  }
  return card.chart;
}

void walk_theme(Folder& folder, const Stage& stage, std::size_t theme) {
  const content::Theme& what = stage.front().themes.at(theme);
  folder.next("intro");
  const visit::Extent intro = folder.extent(visit::Intro{theme, 0});
  folder.tell_pages("label", std::max<std::size_t>(1, intro.pages),
                    [&](std::size_t page) { return visit::Intro{theme, page}; });
  for (std::size_t stop = 0; stop < what.stops; ++stop) {
    walk_stop(folder, stage, theme, stop);
  }
  if (what.cards == 0) {
    return;
  }
  folder.next("drawer");
  folder.tell_pages("label", what.cards, [&](std::size_t card) { return visit::Drawer{theme, card}; });
  const content::Drawer drawer = stage.pack().drawer(theme);
  for (std::size_t card = 0; card < drawer.cards.size(); ++card) {
    folder.next(card_name(drawer.cards[card]));
    folder.tell_layers(visit::Card{theme, card, {}, std::nullopt}, false);
  }
}

void walk_outside(Folder& folder, const Stage& stage, const scene::Measure& measure) {
  const content::Front& front = stage.front();
  for (std::size_t card = 0; card < front.attract.size(); ++card) {
    folder.next("attract-" + front.attract[card].stop);
    folder.tell(folder.at(visit::Attract{card}), "");
  }
  folder.next("themes");
  folder.tell(folder.at(visit::Themes{}), "");
  folder.next("countdown");
  visit::Visit waiting = folder.at(visit::Stop{0, 0, {}, 0, std::nullopt});
  waiting.countdown = zero;
  folder.tell(waiting, "");
  folder.next("quiet");
  folder.tell(scene::quiet_card("pack-missing", stage.screen(), measure), "the quiet card", "");
  for (std::size_t stop = 0; stop < front.shared_stops; ++stop) {
    walk_stop(folder, stage, front.themes.size(), stop);
  }
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

constexpr std::string_view page_head = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>
  body { margin: 2rem; background: #14120f; color: #f3eee5; font: 1rem/1.4 "PT Sans", sans-serif; }
  h1, h2 { font-family: "PT Serif", serif; }
  section { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1.5rem 1rem; }
  figure { margin: 0; }
  img { width: 100%; height: auto; border: 1px solid #4a443b; }
  figcaption { color: #b3aa9b; font-size: .85rem; overflow-wrap: anywhere; }
  a { color: inherit; }
</style>
)";

}  // namespace

std::string TourScreen::path() const { return fmt::format("{}/{}/{}", language, theme, name); }

void walk_tour(Stage& stage, const visit::Settings& settings,
               const std::function<void(const TourScreen&, const scene::Scene&)>& seen) {
  Folder outside(stage, settings, "_", seen);
  walk_outside(outside, stage, stage.measure());
  for (std::size_t theme = 0; theme < stage.front().themes.size(); ++theme) {
    Folder folder(stage, settings, stage.front().themes[theme].id, seen);
    walk_theme(folder, stage, theme);
  }
}

std::string tour_index(const std::string& title, const std::vector<TourScreen>& screens) {
  std::string page = fmt::format("{}<title>{}</title>\n<h1>{}</h1>\n<p>{} screens</p>\n", page_head,
                                 escaped(title), escaped(title), screens.size());
  const TourScreen* before = nullptr;
  for (const TourScreen& screen : screens) {
    if (before == nullptr || before->language != screen.language || before->theme != screen.theme) {
      page += fmt::format("{}<h2>{} · {}</h2>\n<section>\n", before == nullptr ? "" : "</section>\n",
                          escaped(screen.language),
                          screen.theme == "_" ? "outside the themes" : escaped(screen.theme));
    }
    page += fmt::format(
        "<figure><a href=\"{0}.png\"><img src=\"{0}.png\" loading=\"lazy\" alt=\"{2}\"></a>"
        "<figcaption>{1}<br>{2}</figcaption></figure>\n",
        escaped(screen.path()), escaped(screen.name), escaped(screen.says));
    before = &screen;
  }
  return page + (before == nullptr ? "" : "</section>\n") + "</html>\n";
}

}  // namespace kiosk
