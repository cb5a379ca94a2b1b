#include "tests/scene/gather.h"

#include <algorithm>
#include <stdexcept>

namespace {

using namespace content;

template <typename T>
const T& with_id(const std::vector<T>& all, const Id& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == id; });
  if (found == all.end()) throw std::runtime_error("the exhibit has no " + id);
  return *found;
}

struct Gather {
  const Exhibit& exhibit;
  scene::Matter matter{};

  void add_chart(const Id& id) {
    if (!id.empty()) matter.charts.push_back(with_id(exhibit.charts, id));
  }
  void operator()(const visit::Attract& at) { add_chart(exhibit.front.attract.at(at.card).chart); }
  void operator()(const visit::Themes&) {
    for (const Theme& theme : exhibit.front.themes) {
      matter.charts.push_back(theme.picture.empty() ? exhibit.charts.front()
                                                    : with_id(exhibit.charts, theme.picture));
    }
  }
  void operator()(const visit::Intro&) {}
  void operator()(const visit::Stop& at) {
    StopPage page;
    page.stop = exhibit.stops.at(at.theme).at(at.stop);
    for (const Id& id : page.stop.label_charts) page.label_charts.push_back(with_id(exhibit.charts, id));
    for (const Id& id : page.stop.more_charts) page.more_charts.push_back(with_id(exhibit.charts, id));
    for (const Id& id : page.stop.terms) page.terms.push_back(with_id(exhibit.terms, id));
    matter.stop = std::move(page);
  }
  void operator()(const visit::Drawer& at) {
    matter.drawer = exhibit.drawers.at(at.theme);
    for (const DrawerCard& card : matter.drawer->cards) add_chart(card.chart);
  }
  void operator()(const visit::Card& at) {
    matter.drawer = exhibit.drawers.at(at.theme);
    add_chart(matter.drawer->cards.at(at.card).chart);
    for (const Id& id : matter.drawer->terms) matter.terms.push_back(with_id(exhibit.terms, id));
  }
};

/// Walks through the layers of stops and cards.
class Walk {
 public:
  Walk(const Exhibit& exhibit, const visit::Plan& plan, const visit::Settings& settings,
       const scene::Screen& screen, const scene::Measure& measure,
       const std::function<void(const visit::Visit&, const scene::Composition&)>& seen)
      : exhibit_(exhibit),
        plan_(plan),
        settings_(settings),
        screen_(screen),
        measure_(measure),
        seen_(seen) {}

  visit::Extent see(const visit::Place& place, std::optional<visit::Time> countdown = std::nullopt) const {
    const visit::Visit visit{place, settings_, {}, countdown};
    const scene::Composition made =
        compose(gather(exhibit_, place), plan_, visit, visit::Time{} + visit::Seconds{8}, screen_, measure_);
    seen_(visit, made);
    return made.extent;
  }

  template <typename At>
  visit::Extent pages(At at) const {
    const visit::Extent extent = see(at(0));
    for (std::size_t page = 1; page < extent.pages; ++page) see(at(page));
    return extent;
  }

  void stop(std::size_t theme, std::size_t stop) const {
    const auto at = [=](visit::Layer layer) {
      return [=](std::size_t page) {
        return visit::Stop{theme, stop, {layer, page}, layer == visit::Layer::label ? page : 0, {}};
      };
    };
    const visit::Extent extent = pages(at(visit::Layer::label));
    pages(at(visit::Layer::more));
    pages(at(visit::Layer::know));
    if (extent.terms > 0) pages(at(visit::Layer::words));
    for (std::size_t point = 0; point < extent.points; ++point) see(at(visit::Layer::points)(point));
    see(at(visit::Layer::label)(0), visit::Time{});
  }

  void drawer(std::size_t theme) const {
    for (std::size_t card = 0; card < exhibit_.drawers[theme].cards.size(); ++card) {
      see(visit::Drawer{theme, card});
      const auto at = [=](visit::Layer layer) {
        return [=](std::size_t page) { return visit::Card{theme, card, {layer, page}, {}}; };
      };
      const visit::Extent extent = pages(at(visit::Layer::label));
      if (extent.know) pages(at(visit::Layer::know));
      for (std::size_t point = 0; point < extent.points; ++point) see(at(visit::Layer::points)(point));
    }
  }

 private:
  const Exhibit& exhibit_;
  const visit::Plan& plan_;
  const visit::Settings& settings_;
  const scene::Screen& screen_;
  const scene::Measure& measure_;
  const std::function<void(const visit::Visit&, const scene::Composition&)>& seen_;
};

}  // namespace

scene::Matter gather(const Exhibit& exhibit, const visit::Place& place) {
  Gather gather{exhibit};
  gather.matter.front = &exhibit.front;
  std::visit(gather, place);
  return std::move(gather.matter);
}

visit::Plan plan_of(const Exhibit& exhibit, visit::Controls controls) {
  visit::Plan plan;
  for (std::size_t theme = 0; theme < exhibit.front.themes.size(); ++theme) {
    plan.route.themes.push_back({exhibit.stops[theme].size(), exhibit.drawers[theme].cards.size()});
  }
  plan.route.shared_stops = exhibit.stops.back().size();
  for (const AttractCard& card : exhibit.front.attract) {
    plan.route.attract.push_back({card.theme_position, card.stop_position});
  }
  plan.route.languages = exhibit.front.languages.size();
  plan.controls = std::move(controls);
  return plan;
}

void for_every_screen(const Exhibit& exhibit, const visit::Plan& plan, const visit::Settings& settings,
                      const scene::Screen& screen, const scene::Measure& measure,
                      const std::function<void(const visit::Visit&, const scene::Composition&)>& seen) {
  const Walk walk(exhibit, plan, settings, screen, measure, seen);
  for (std::size_t card = 0; card < exhibit.front.attract.size(); ++card) walk.see(visit::Attract{card});
  for (std::size_t tile = 0; tile < exhibit.front.themes.size(); ++tile) walk.see(visit::Themes{tile});
  for (std::size_t theme = 0; theme < exhibit.stops.size(); ++theme) {
    const bool own = theme < exhibit.front.themes.size();
    if (own) walk.pages([=](std::size_t page) { return visit::Intro{theme, page}; });
    for (std::size_t stop = 0; stop < exhibit.stops[theme].size(); ++stop) walk.stop(theme, stop);
    if (own) walk.drawer(theme);
  }
}
