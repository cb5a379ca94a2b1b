// Whatever is pressed, whenever, on whatever exhibit: nothing throws and nothing leaves its range.
#include <algorithm>
#include <random>

#include "tests/catch.h"
#include "tests/visit/search.h"

using visit_test::name;

namespace {

/// The same numbers with every standard library.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }

 private:
  std::mt19937 engine_;
};

visit::Plan any_plan(Dice& dice) {
  visit::Plan plan;
  plan.route.themes.resize(1 + dice.below(5));
  for (visit::ThemeRoute& theme : plan.route.themes) theme = {dice.below(4), dice.below(4)};
  plan.route.themes.front().stops += 1;
  plan.route.shared_stops = dice.below(3);
  plan.route.attract.push_back({0, 0});
  for (std::size_t theme = 0; theme < plan.route.themes.size(); ++theme) {
    for (std::size_t stop = 0; stop < plan.route.themes[theme].stops; ++stop) {
      if (dice.below(3) == 0) plan.route.attract.push_back({theme, stop});
    }
  }
  plan.route.languages = 1 + dice.below(3);
  for (const visit::Control& control : visit::ten_buttons().order) {
    if (control.button == visit::Button::next || dice.below(2) == 0) plan.controls.order.push_back(control);
  }
  return plan;
}

/// A press may be of any button, there or not. Time goes on, mostly a little, sometimes for hours.
visit::Event any_event(Dice& dice, visit::Time& now) {
  const std::vector<visit::Control> all = visit::ten_buttons().order;
  now += dice.below(20) == 0 ? visit::Seconds(dice.below(9000)) : visit::Seconds(dice.below(12));
  switch (dice.below(10)) {
    case 0:
      return {visit::Walk{}, now};
    case 1:
      return {visit::Home{}, now};
    case 2:
    case 3:
      return {visit::Tick{}, now};
    default:
      return {visit::Press{all.at(dice.below(all.size()))}, now};
  }
}

/// A screen that is measured anew each time, and never the same.
visit::Extent any_extent(Dice& dice) {
  return {dice.below(5), dice.below(3) * dice.below(9), dice.below(3), dice.below(2) == 0, dice.below(300)};
}

struct InRange {
  const visit::Plan& plan;
  const visit::Extent& extent;

  std::size_t themes() const { return plan.route.themes.size(); }

  bool view(const visit::View& at) const {
    const bool points = at.layer == visit::Layer::points;
    if (points && extent.points == 0) return false;
    if (at.layer == visit::Layer::words && extent.terms == 0) return false;
    return at.at < std::max<std::size_t>(1, points ? extent.points : extent.pages);
  }

  bool operator()(const visit::Attract& at) const { return at.card < plan.route.attract.size(); }
  bool operator()(const visit::Themes& at) const { return at.tile < visit::tiles(plan).size(); }
  bool operator()(const visit::Intro& at) const {
    return at.theme < themes() && at.page < std::max<std::size_t>(1, extent.pages);
  }
  bool operator()(const visit::Stop& at) const {
    const bool shared = at.theme == themes();
    if (!shared && at.theme > themes()) return false;
    const std::size_t stops = shared ? plan.route.shared_stops : plan.route.themes[at.theme].stops;
    const bool on_label = at.view.layer == visit::Layer::label;
    return at.stop < stops && view(at.view) && (!on_label || at.label_page == at.view.at) &&
           (!at.beneath || at.view.layer == visit::Layer::know);
  }
  bool operator()(const visit::Drawer& at) const {
    return at.theme < themes() && at.card < plan.route.themes[at.theme].cards;
  }
  bool operator()(const visit::Card& at) const {
    const bool layer_of_cards = at.view.layer != visit::Layer::more && at.view.layer != visit::Layer::words;
    return (*this)(visit::Drawer{at.theme, at.card}) && view(at.view) && layer_of_cards;
  }
};

}  // namespace

TEST_CASE("100,000 events of any kind never throw and never leave the route") {
  Dice dice(1930);
  visit::Time now{};
  std::size_t wrong = 0;
  for (int walk = 0; walk < 200 && wrong == 0; ++walk) {
    const visit::Plan plan = any_plan(dice);
    visit::Visit visit = visit::unattended(plan, now);
    for (int i = 0; i < 500 && wrong == 0; ++i) {
      const std::string before = to_string(visit);
      visit = visit::next(plan, visit, any_event(dice, now), any_extent(dice));
      const visit::Extent extent = any_extent(dice);
      visit = visit::settle(plan, visit, extent);
      INFO("walk " << walk << ", event " << i << ": " << before << " -> " << to_string(visit));
      const bool in_range =
          std::visit(InRange{plan, extent}, visit.place) && visit.settings.language < plan.route.languages;
      if (!in_range) ++wrong;
      CHECK(in_range);
    }
  }
}
