#include "app/kiosk/tour.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "app/scene/words.h"

namespace kiosk {

namespace {

constexpr visit::Time zero{};

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

  Folder(Stage& stage, const visit::Settings& settings, std::string theme, const Told& seen, Points points)
      : stage_(stage), settings_(settings), theme_(std::move(theme)), seen_(seen), points_(points) {}

  /// Screens from now on show `what`, under the next number.
  void next(std::string what, std::string headline) {
    ++number_;
    what_ = std::move(what);
    headline_ = std::move(headline);
  }

  const std::string& language() const { return stage_.front().languages.at(settings_.language).code; }

  visit::Visit at(const visit::Place& place) const {
    visit::Visit visit = visit::unattended(stage_.plan(), zero);
    visit.place = place;
    visit.settings = settings_;
    return visit;
  }

  visit::Extent extent(const visit::Place& place) const { return stage_.show(at(place), zero)->extent; }

  /// A screen that has neither layers nor pages.
  void tell(const visit::Visit& visit) const { tell(visit, {}); }

  void tell_quiet(const scene::Scene& scene) const {
    TourScreen screen = named({});
    screen.says = "the quiet card";
    seen_(screen, scene);
  }

  /// All pages of one layer; `place` gives the place of each.
  template <typename PlaceAt>
  void tell_pages(const std::string& layer, std::size_t count, PlaceAt place) const {
    for (std::size_t page = 0; page < count; ++page) {
      tell(at(place(page)), {layer, page + 1, count});
    }
  }

  /// A stop or an opened card, which have the same layers.
  template <typename Leaf>
  void tell_layers(const Leaf& leaf, bool reading) const {
    const visit::Extent label = extent(leaf);
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
        Leaf turned = leaf;
        turned.view = {layer, page};
        if constexpr (std::is_same_v<Leaf, visit::Stop>) {
          turned.label_page = layer == visit::Layer::label ? page : 0;
        }
        return turned;
      };
      const std::size_t count = layer == visit::Layer::points ? label.points : extent(place(0)).pages;
      if (layer == visit::Layer::points && points_ == Points::first) {
        tell(at(place(0)), {layer_name(layer), 1, count});
      } else {
        tell_pages(layer_name(layer), std::max<std::size_t>(1, count), place);
      }
    }
  }

 private:
  struct Sheet {
    std::string layer = {};  ///< empty: the only one
    std::size_t page = 1;
    std::size_t pages = 1;
  };

  TourScreen named(const Sheet& sheet) const {
    TourScreen screen;
    screen.language = language();
    screen.theme = theme_;
    screen.name = fmt::format("{:02}-{}", number_, what_);
    if (!sheet.layer.empty()) {
      screen.name += "-" + sheet.layer;
    }
    if (sheet.pages > 1) {
      screen.name += fmt::format("-p{}", sheet.page);
    }
    screen.what = what_;
    screen.headline = headline_;
    screen.layer = sheet.layer;
    screen.page = sheet.page;
    screen.pages = sheet.pages;
    return screen;
  }

  void tell(const visit::Visit& visit, const Sheet& sheet) const {
    const auto composition = stage_.show(visit, zero);
    TourScreen screen = named(sheet);
    screen.says = visit::to_string(visit);
    screen.place = visit.place;
    screen.misfits = stage_.misfits(visit, zero);
    seen_(screen, composition->scene);
  }

  Stage& stage_;
  visit::Settings settings_;
  std::string theme_;
  const Told& seen_;
  Points points_;
  int number_ = -1;
  std::string what_;
  std::string headline_;
};

void walk_stop(Folder& folder, const Stage& stage, std::size_t theme, std::size_t stop) {
  const content::Stop what = stage.pack().stop(theme, stop).stop;
  folder.next(what.id, what.text.at(folder.language()).headline);
  folder.tell_layers(visit::Stop{theme, stop, {}, 0, std::nullopt}, true);
}

struct CardName {
  std::string what;
  std::string title;
};

CardName card_name(const content::DrawerCard& card, const Stage& stage, const std::string& language) {
  switch (card.kind) {
    case content::CardKind::timeline:
      return {"timeline", scene::word(stage.front(), language, "timeline")};
    case content::CardKind::words:
      return {"words", scene::word(stage.front(), language, "words")};
    case content::CardKind::chart:
      break;
  }
  return {card.chart, scene::in_language(card.title, language)};
}

void walk_theme(Folder& folder, const Stage& stage, std::size_t theme) {
  const content::Theme& what = stage.front().themes.at(theme);
  const std::string& title = what.text.at(folder.language()).title;
  folder.next("intro", title);
  const visit::Extent intro = folder.extent(visit::Intro{theme, 0});
  folder.tell_pages("label", std::max<std::size_t>(1, intro.pages),
                    [&](std::size_t page) { return visit::Intro{theme, page}; });
  for (std::size_t stop = 0; stop < what.stops; ++stop) {
    walk_stop(folder, stage, theme, stop);
  }
  if (what.cards == 0) {
    return;
  }
  folder.next("drawer", title);
  folder.tell_pages("label", what.cards, [&](std::size_t card) { return visit::Drawer{theme, card}; });
  const content::Drawer drawer = stage.pack().drawer(theme);
  for (std::size_t card = 0; card < drawer.cards.size(); ++card) {
    const CardName name = card_name(drawer.cards[card], stage, folder.language());
    folder.next(name.what, name.title);
    folder.tell_layers(visit::Card{theme, card, {}, std::nullopt}, false);
  }
}

void walk_outside(Folder& folder, const Stage& stage, const scene::Measure& measure) {
  const content::Front& front = stage.front();
  for (std::size_t card = 0; card < front.attract.size(); ++card) {
    folder.next("attract-" + front.attract[card].stop, front.attract[card].hook.at(folder.language()));
    folder.tell(folder.at(visit::Attract{card}));
  }
  folder.next("themes", front.title.at(folder.language()));
  folder.tell(folder.at(visit::Themes{}));
  folder.next("countdown", scene::word(front, folder.language(), "countdown-title"));
  visit::Visit waiting = folder.at(visit::Stop{0, 0, {}, 0, std::nullopt});
  waiting.countdown = zero;
  folder.tell(waiting);
  folder.next("quiet", "The quiet card");
  folder.tell_quiet(scene::quiet_card("pack-missing", stage.screen(), measure));
  for (std::size_t stop = 0; stop < front.shared_stops; ++stop) {
    walk_stop(folder, stage, front.themes.size(), stop);
  }
}

}  // namespace

std::string TourScreen::path() const { return fmt::format("{}/{}/{}", language, theme, name); }

void walk_tour(Stage& stage, const visit::Settings& settings,
               const std::function<void(const TourScreen&, const scene::Scene&)>& seen, Points points) {
  Folder outside(stage, settings, "_", seen, points);
  walk_outside(outside, stage, stage.measure());
  for (std::size_t theme = 0; theme < stage.front().themes.size(); ++theme) {
    Folder folder(stage, settings, stage.front().themes[theme].id, seen, points);
    walk_theme(folder, stage, theme);
  }
}

}  // namespace kiosk
