#include "tests/visit/properties.h"

#include <algorithm>

namespace visit_test {
namespace {

using visit::Action;
using visit::Attract;
using visit::Button;
using visit::Card;
using visit::Drawer;
using visit::Intro;
using visit::Layer;
using visit::Place;
using visit::Plan;
using visit::Stop;
using visit::Themes;
using visit::View;
using visit::Visit;

bool in_attract(const Visit& visit) { return std::holds_alternative<Attract>(visit.place); }

const Search::Edge* edge(const Search::Node& node, const std::string& name) {
  const auto found = std::find_if(node.edges.begin(), node.edges.end(),
                                  [&](const Search::Edge& e) { return e.name == name; });
  return found == node.edges.end() ? nullptr : &*found;
}

bool same_but_times(const Visit& a, const Visit& b) { return timeless(a) == timeless(b); }

/// A place, however it was come to.
struct Screen {
  std::size_t theme = 0;
  std::size_t index = 0;
  View view;
};

struct ShowsScreen {
  Screen screen;
  bool card = false;

  bool operator()(const Place& place) const {
    if (card) return shows(std::get_if<Card>(&place), &Card::card);
    return shows(std::get_if<Stop>(&place), &Stop::stop);
  }

  template <typename Leaf>
  bool shows(const Leaf* leaf, std::size_t Leaf::* index) const {
    return leaf != nullptr && leaf->theme == screen.theme && leaf->*index == screen.index &&
           leaf->view == screen.view;
  }
};

std::string print(const Place& place) {
  Visit visit;
  visit.place = place;
  return to_string(visit);
}

Place place_of(const Screen& screen, bool card) {
  if (card) return Card{screen.theme, screen.index, screen.view, std::nullopt};
  return Stop{screen.theme, screen.index, screen.view, 0, std::nullopt};
}

/// Looks for every page or point of one stop or card among the states.
class Missing {
 public:
  Missing(const Search& search, const Search::ExtentOf& extent_of) : search_(search), extent_of_(extent_of) {}

  void place(const Place& place) {
    if (!search_.reaches(place)) breaches_.push_back("not reached: " + print(place));
  }

  void intro(std::size_t theme) {
    const std::size_t pages = measure(Intro{theme, 0}).pages;
    for (std::size_t page = 0; page < pages; ++page) place(Intro{theme, page});
  }

  void layer(std::size_t theme, std::size_t index, Layer layer, bool card) {
    Screen screen{theme, index, {layer, 0}};
    const visit::Extent extent = measure(place_of(screen, card));
    const std::size_t count = layer == Layer::points ? extent.points : extent.pages;
    for (screen.view.at = 0; screen.view.at < count; ++screen.view.at) {
      if (!search_.reaches(ShowsScreen{screen, card})) {
        breaches_.push_back("not reached: " + print(place_of(screen, card)));
      }
    }
  }

  visit::Extent measure(const Place& place) const {
    Visit visit;
    visit.place = place;
    visit.settings = search_.plan().defaults;
    return extent_of_(visit);
  }

  Breaches take() { return std::move(breaches_); }

 private:
  const Search& search_;
  const Search::ExtentOf& extent_of_;
  Breaches breaches_;
};

std::size_t stops_of(const Plan& plan, std::size_t theme) {
  return theme < plan.route.themes.size() ? plan.route.themes[theme].stops : plan.route.shared_stops;
}

void look_for_stop(Missing& missing, std::size_t theme, std::size_t stop) {
  const visit::Extent extent = missing.measure(Stop{theme, stop, {}, 0, std::nullopt});
  missing.layer(theme, stop, Layer::label, false);
  missing.layer(theme, stop, Layer::more, false);
  missing.layer(theme, stop, Layer::know, false);
  if (extent.points > 0) missing.layer(theme, stop, Layer::points, false);
  if (extent.terms > 0) missing.layer(theme, stop, Layer::words, false);
}

void look_for_card(Missing& missing, std::size_t theme, std::size_t card) {
  const visit::Extent extent = missing.measure(Card{theme, card, {}, std::nullopt});
  missing.layer(theme, card, Layer::label, true);
  if (extent.know) missing.layer(theme, card, Layer::know, true);
  if (extent.points > 0) missing.layer(theme, card, Layer::points, true);
}

/// The states from which one of `goal` can be reached by presses, never by waiting.
std::vector<bool> pressed_to(const Search& search, const std::function<bool(const Visit&)>& goal) {
  const std::vector<Search::Node>& nodes = search.nodes();
  std::vector<std::vector<std::size_t>> into(nodes.size());
  std::vector<std::size_t> todo;
  std::vector<bool> can(nodes.size());
  for (std::size_t from = 0; from < nodes.size(); ++from) {
    for (const Search::Edge& e : nodes[from].edges) {
      if (!std::holds_alternative<visit::Tick>(e.event.what)) into[e.to].push_back(from);
    }
    can[from] = goal(nodes[from].visit);
    if (can[from]) todo.push_back(from);
  }
  while (!todo.empty()) {
    const std::size_t to = todo.back();
    todo.pop_back();
    for (const std::size_t from : into[to]) {
      if (can[from]) continue;
      can[from] = true;
      todo.push_back(from);
    }
  }
  return can;
}

}  // namespace

Breaches idling_resets(const Search& search) {
  Breaches breaches;
  for (std::size_t i = 0; i < search.nodes().size(); ++i) {
    const Search::Node& node = search.at(i);
    const Search::Edge* idle = edge(node, "idle");
    const Visit* after = idle == nullptr ? nullptr : &search.at(idle->to).visit;
    bool good = after != nullptr;
    if (good && (in_attract(node.visit) || node.visit.countdown)) {
      good = in_attract(*after) && !after->countdown && after->settings == search.plan().defaults;
      if (node.visit.countdown) good = good && *after == timeless(visit::unattended(search.plan(), {}));
    } else if (good) {
      Visit warned = node.visit;
      warned.countdown = visit::Time{};
      good = *after == warned;
    }
    if (!good) breaches.push_back(search.way_to(i) + ", then idle");
  }
  return breaches;
}

Breaches dead_ends(const Search& search) {
  Breaches breaches;
  const std::vector<bool> out = pressed_to(search, [](const Visit& visit) {
    return in_attract(visit) || std::holds_alternative<Themes>(visit.place);
  });
  for (std::size_t i = 0; i < search.nodes().size(); ++i) {
    const Search::Node& node = search.at(i);
    const auto& buttons = search.plan().controls.order;
    const bool lit = std::any_of(buttons.begin(), buttons.end(), [&](const visit::Control& control) {
      return visit::action(search.plan(), node.visit, node.extent, control) != Action::none;
    });
    if (!lit) breaches.push_back(search.way_to(i) + ": every lamp is dark");
    if (!out[i]) breaches.push_back(search.way_to(i) + ": no press leads out");
  }
  return breaches;
}

std::string back_need_not_undo(const Visit& from, const Visit& to) {
  if (in_attract(from)) return "out of attract";
  if (in_attract(to)) return "the end of the route wraps to attract";
  const Intro* intro = std::get_if<Intro>(&to.place);
  if (intro != nullptr && !std::holds_alternative<Intro>(from.place))
    return "an intro goes back to the themes";
  if (std::holds_alternative<Card>(from.place) && !std::holds_alternative<Card>(to.place))
    return "out of a card";
  const Stop* left = std::get_if<Stop>(&from.place);
  if (left == nullptr || left->view.layer == Layer::label) return "";
  const Stop* come = std::get_if<Stop>(&to.place);
  const bool onward = come == nullptr || come->theme != left->theme || come->stop != left->stop;
  return onward ? "out of a layer one goes on to the next label" : "";
}

Breaches back_undoes_next(const Search& search) {
  Breaches breaches;
  for (std::size_t i = 0; i < search.nodes().size(); ++i) {
    const Search::Node& from = search.at(i);
    const Search::Edge* next = edge(from, "next");
    if (from.visit.countdown || next == nullptr || next->to == i) continue;
    const Search::Node& to = search.at(next->to);
    if (!back_need_not_undo(from.visit, to.visit).empty()) continue;
    const Search::Edge* back = edge(to, "back");
    if (back != nullptr && back->to == i) continue;
    const std::string led = back == nullptr ? "nowhere" : to_string(search.at(back->to).visit);
    breaches.push_back(search.way_to(i) + ", then next back leads to " + led);
  }
  return breaches;
}

Breaches countdown_keeps_place(const Search& search) {
  Breaches breaches;
  for (std::size_t i = 0; i < search.nodes().size(); ++i) {
    const Search::Node& node = search.at(i);
    if (!node.visit.countdown) continue;
    Visit kept = node.visit;
    kept.countdown.reset();
    for (const Search::Edge& e : node.edges) {
      if (std::holds_alternative<visit::Tick>(e.event.what)) continue;
      if (search.at(e.to).visit != kept) breaches.push_back(search.way_to(i) + ", then " + e.name);
    }
  }
  return breaches;
}

Breaches lamps_tell_the_truth(const Search& search) {
  Breaches breaches;
  for (std::size_t i = 0; i < search.nodes().size(); ++i) {
    const Search::Node& node = search.at(i);
    for (const visit::Control& control : search.plan().controls.order) {
      const Action action = visit::action(search.plan(), node.visit, node.extent, control);
      const visit::Event event{visit::Press{control}, visit::Time{}};
      const Visit after = visit::next(search.plan(), node.visit, event, node.extent);
      const bool changes = !same_but_times(after, node.visit);
      if (changes != (action != Action::none))
        breaches.push_back(search.way_to(i) + ", then " + name(control));
    }
  }
  return breaches;
}

Breaches missed_by_next_alone(const Plan& plan, const Search::ExtentOf& extent_of) {
  const Search search(plan, extent_of, visit::unattended(plan, {}));
  Missing missing(search, extent_of);
  for (std::size_t theme = 0; theme <= plan.route.themes.size(); ++theme) {
    if (theme < plan.route.themes.size()) missing.intro(theme);
    for (std::size_t stop = 0; stop < stops_of(plan, theme); ++stop) {
      missing.layer(theme, stop, Layer::label, false);
    }
  }
  return missing.take();
}

Breaches missed(const Search& search, const Search::ExtentOf& extent_of) {
  const Plan& plan = search.plan();
  Missing missing(search, extent_of);
  for (std::size_t card = 0; card < plan.route.attract.size(); ++card) missing.place(Attract{card});
  for (std::size_t tile = 0; tile < tiles(plan).size(); ++tile) missing.place(Themes{tile});
  for (std::size_t theme = 0; theme <= plan.route.themes.size(); ++theme) {
    for (std::size_t stop = 0; stop < stops_of(plan, theme); ++stop) look_for_stop(missing, theme, stop);
    if (theme == plan.route.themes.size()) break;
    missing.intro(theme);
    for (std::size_t card = 0; card < plan.route.themes[theme].cards; ++card) {
      missing.place(Drawer{theme, card});
      look_for_card(missing, theme, card);
    }
  }
  return missing.take();
}

}  // namespace visit_test
