// Every state that presses and passing time lead to, with the way there, so that a property which fails can
// say what to press. Times are left out: idling is one event. Works for any exhibit: give it its plan and
// what measures a screen (scene::compose for a real pack).
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/visit/visit.h"

namespace visit_test {

/// The visit without its times; a countdown is there or not.
inline visit::Visit timeless(visit::Visit visit) {
  visit.since = {};
  visit.pressed = {};
  visit.counted = visit::Seconds(0);
  if (visit.countdown) visit.countdown = visit::Time{};
  return visit;
}

/// Something that may happen to a timeless visit.
struct Stimulus {
  std::string name;
  visit::Event event;
};

inline std::string name(const visit::Control& control) {
  switch (control.button) {
    case visit::Button::theme:
      return "theme-" + std::to_string(control.theme + 1);
    case visit::Button::back:
      return "back";
    case visit::Button::next:
      return "next";
    case visit::Button::more:
      return "more";
    case visit::Button::know:
      return "know";
    case visit::Button::display:
      return "display";
    case visit::Button::language:
      return "language";
  }
  return "?";
}

/// Long enough for anything that waits on nobody: the countdown to appear, or to run out.
inline constexpr visit::Time after_long{std::chrono::hours(24)};

struct Options {
  bool settings = false;  ///< follow changes of text size, contrast and language: twelve times the states
  bool desk = false;      ///< a desk's Enter and Esc as well
};

class Search {
 public:
  using ExtentOf = std::function<visit::Extent(const visit::Visit&)>;

  struct Edge {
    std::string name;
    visit::Event event;
    std::size_t to = 0;
  };

  struct Node {
    visit::Visit visit;  ///< timeless and settled
    visit::Extent extent;
    std::optional<std::size_t> parent;
    std::string by;  ///< what led here from parent
    std::vector<Edge> edges;
  };

  /// Explores all that can be reached from `start`. `extent_of` is called once for each screen; it is given
  /// visits whose page may be `last` or too large, and answers for the layer in view.
  Search(visit::Plan plan, ExtentOf extent_of, const visit::Visit& start, Options options = {})
      : plan_(std::move(plan)), extent_of_(std::move(extent_of)), options_(options) {
    const std::vector<Stimulus> all = stimuli();
    reach(start, std::nullopt, "");
    for (std::size_t from = 0; from < nodes_.size(); ++from) explore(from, all);
  }

  const visit::Plan& plan() const { return plan_; }
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& at(std::size_t index) const { return nodes_.at(index); }

  std::optional<std::size_t> find(const visit::Visit& visit) const {
    const auto found = index_.find(to_string(timeless(visit)));
    if (found == index_.end()) return std::nullopt;
    return found->second;
  }

  /// Whether a visitor can come to see `place`, whatever the settings and layers beneath.
  bool reaches(const std::function<bool(const visit::Place&)>& is_it) const {
    for (const Node& node : nodes_) {
      if (is_it(node.visit.place)) return true;
    }
    return false;
  }

  bool reaches(const visit::Place& place) const {
    return reaches([&](const visit::Place& other) { return other == place; });
  }

  /// The presses that lead to a state: `next more wait: stop 0/1 more 0 · ...`.
  std::string way_to(std::size_t index) const {
    std::string way;
    for (std::optional<std::size_t> at = index; at; at = nodes_.at(*at).parent) {
      const Node& node = nodes_.at(*at);
      if (node.parent) way = node.by + (way.empty() ? "" : " " + way);
    }
    return way + ": " + to_string(nodes_.at(index).visit);
  }

 private:
  std::vector<Stimulus> stimuli() const {
    std::vector<Stimulus> all;
    for (const visit::Control& control : plan_.controls.order) {
      all.push_back({name(control), {visit::Press{control}, visit::Time{}}});
    }
    if (options_.desk) {
      all.push_back({"walk", {visit::Walk{}, visit::Time{}}});
      all.push_back({"home", {visit::Home{}, visit::Time{}}});
    }
    // In attract the next card comes soon, the reset of what somebody chose there later.
    all.push_back({"wait", {visit::Tick{}, visit::Time{} + plan_.timings.attract_card}});
    all.push_back({"idle", {visit::Tick{}, after_long}});
    return all;
  }

  void explore(std::size_t from, const std::vector<Stimulus>& all) {
    for (const Stimulus& stimulus : all) {
      const Node& node = nodes_[from];
      const visit::Visit after = visit::next(plan_, node.visit, stimulus.event, node.extent);
      const bool changed = after.settings != node.visit.settings && after.settings != plan_.defaults;
      if (changed && !options_.settings) continue;
      const std::size_t to = reach(after, from, stimulus.name);
      nodes_[from].edges.push_back({stimulus.name, stimulus.event, to});
    }
  }

  /// Measures and settles until it holds: falling back to the label is a screen of its own.
  visit::Visit settled(visit::Visit visit, visit::Extent& extent) {
    for (int round = 0; round < 3; ++round) {
      extent = measured(visit);
      const visit::Visit then = visit::settle(plan_, visit, extent);
      if (then == visit) break;
      visit = then;
    }
    return visit;
  }

  visit::Extent measured(visit::Visit visit) {
    visit.countdown.reset();
    const std::string screen = to_string(visit);
    const auto known = extents_.find(screen);
    if (known != extents_.end()) return known->second;
    return extents_.emplace(screen, extent_of_(visit)).first->second;
  }

  std::size_t reach(const visit::Visit& visit, std::optional<std::size_t> parent, const std::string& by) {
    visit::Extent extent;
    const visit::Visit here = settled(timeless(visit), extent);
    const auto [found, is_new] = index_.emplace(to_string(here), nodes_.size());
    if (is_new) nodes_.push_back({here, extent, parent, by, {}});
    return found->second;
  }

  visit::Plan plan_;
  ExtentOf extent_of_;
  Options options_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::size_t> index_;
  std::unordered_map<std::string, visit::Extent> extents_;
};

}  // namespace visit_test
