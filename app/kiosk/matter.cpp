#include "app/kiosk/matter.h"

#include <variant>

namespace kiosk {

namespace {

struct Gather {
  const content::Pack& pack;
  scene::Matter& matter;

  const content::Front& front() const { return pack.front(); }

  void operator()(const visit::Attract& place) const {
    const content::Id& chart = front().attract.at(place.card).chart;
    if (!chart.empty()) {
      matter.charts.push_back(pack.chart(chart));
    }
  }

  // One a theme, in their order; a theme without a picture has an empty chart.
  void operator()(const visit::Themes& /*place*/) const {
    for (const content::Theme& theme : front().themes) {
      matter.charts.push_back(theme.picture.empty() ? content::Chart{} : pack.chart(theme.picture));
    }
  }

  void operator()(const visit::Intro& /*place*/) const {}

  void operator()(const visit::Stop& place) const { matter.stop = pack.stop(place.theme, place.stop); }

  void operator()(const visit::Drawer& place) const {
    matter.drawer = pack.drawer(place.theme);
    for (const content::DrawerCard& card : matter.drawer->cards) {
      if (card.kind == content::CardKind::chart) {
        matter.charts.push_back(pack.chart(card.chart));
      }
    }
  }

  void operator()(const visit::Card& place) const {
    matter.drawer = pack.drawer(place.theme);
    const content::DrawerCard& card = matter.drawer->cards.at(place.card);
    if (card.kind == content::CardKind::chart) {
      matter.charts.push_back(pack.chart(card.chart));
    }
    if (card.kind == content::CardKind::words) {
      matter.terms = pack.terms(matter.drawer->terms);
    }
  }
};

struct Same {
  const visit::Visit& other;

  bool operator()(const visit::Attract& a) const { return a == std::get<visit::Attract>(other.place); }
  bool operator()(const visit::Themes& /*a*/) const { return true; }
  bool operator()(const visit::Intro& /*a*/) const { return true; }
  bool operator()(const visit::Stop& a) const {
    const auto& b = std::get<visit::Stop>(other.place);
    return a.theme == b.theme && a.stop == b.stop;
  }
  bool operator()(const visit::Drawer& a) const {
    return a.theme == std::get<visit::Drawer>(other.place).theme;
  }
  bool operator()(const visit::Card& a) const {
    const auto& b = std::get<visit::Card>(other.place);
    return a.theme == b.theme && a.card == b.card;
  }
};

}  // namespace

scene::Matter gather(const content::Pack& pack, const visit::Visit& visit) {
  scene::Matter matter;
  matter.front = &pack.front();
  std::visit(Gather{pack, matter}, visit.place);
  return matter;
}

bool same_matter(const visit::Visit& a, const visit::Visit& b) {
  return a.place.index() == b.place.index() && std::visit(Same{b}, a.place);
}

}  // namespace kiosk
