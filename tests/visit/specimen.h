// A small exhibit with page counts made up so that every kind of screen occurs: with and without a second
// page, points, words, a drawer, sources of a card.
#pragma once

#include "app/visit/visit.h"

namespace visit_test {

inline visit::Plan specimen(visit::Controls controls) {
  visit::Plan plan;
  plan.route.themes = {{3, 3}, {2, 2}, {1, 0}, {2, 1}};
  plan.route.shared_stops = 2;
  plan.route.attract = {{0, 0}, {1, 1}, {4, 0}};
  plan.route.languages = 2;
  plan.controls = std::move(controls);
  return plan;
}

/// What scene would measure. Larger text takes twice the pages.
struct SpecimenExtent {
  visit::Extent operator()(const visit::Visit& visit) const {
    visit::Extent extent = std::visit(*this, visit.place);
    if (visit.settings.display != visit::Display::text_100) extent.pages *= 2;
    return extent;
  }

  visit::Extent operator()(const visit::Attract&) const { return {}; }
  visit::Extent operator()(const visit::Themes&) const { return {}; }
  visit::Extent operator()(const visit::Intro& at) const {
    return {at.theme == 2 ? 1U : 2U, 0, 0, false, 80};
  }
  visit::Extent operator()(const visit::Drawer&) const { return {}; }

  visit::Extent operator()(const visit::Stop& at) const {
    visit::Extent extent{1, at.stop == 1 ? 0U : 3U, at.stop == 2 ? 0U : 2U, true, 60};
    switch (at.view.layer) {
      case visit::Layer::label:
        extent.pages = 2 - (at.theme + at.stop) % 2;
        break;
      case visit::Layer::more:
        extent.pages = 1 + at.stop % 2;
        break;
      case visit::Layer::know:
        extent.pages = 2 - at.stop % 2;
        break;
      case visit::Layer::words:
        extent.pages = 1 + at.theme % 2;
        break;
      case visit::Layer::points:
        break;
    }
    return extent;
  }

  visit::Extent operator()(const visit::Card& at) const {
    visit::Extent extent{1, at.card % 2 == 0 ? 2U : 0U, 0, at.card == 0, 20};
    if (at.view.layer == visit::Layer::label) extent.pages = 1 + at.card % 2;
    if (at.view.layer == visit::Layer::know) extent.pages = 2;
    return extent;
  }
};

inline visit::Extent specimen_extent(const visit::Visit& visit) { return SpecimenExtent{}(visit); }

}  // namespace visit_test
