#include "app/visit/route.h"

#include "app/visit/sheet.h"

namespace visit {
namespace {

std::size_t stops_of(const Plan& plan, std::size_t theme) {
  return is_theme(plan, theme) ? plan.route.themes[theme].stops : plan.route.shared_stops;
}

Place after_stops(const Plan& plan, std::size_t theme) {
  if (!is_theme(plan, theme)) return Attract{};
  if (has_drawer(plan, theme)) return Drawer{theme, 0};
  return after_drawer(plan, theme);
}

Place end_of_theme(const Plan& plan, std::size_t theme) {
  if (has_drawer(plan, theme)) return Drawer{theme, plan.route.themes[theme].cards - 1};
  return before_drawer(plan, theme);
}

}  // namespace

std::vector<Control> tiles(const Plan& plan) {
  const std::size_t themes = plan.route.themes.size();
  std::vector<Control> all;
  all.reserve(themes + 2);
  for (std::size_t theme = 0; theme < themes; ++theme) all.push_back({Button::theme, theme});
  if (!plan.controls.has(Button::display)) all.push_back({Button::display});
  if (!plan.controls.has(Button::language) && plan.route.languages > 1) all.push_back({Button::language});
  return all;
}

bool is_theme(const Plan& plan, std::size_t theme) { return theme < plan.route.themes.size(); }

bool has_drawer(const Plan& plan, std::size_t theme) {
  return is_theme(plan, theme) && plan.route.themes[theme].cards > 0 && plan.controls.has(Button::more);
}

Place after_intro(const Plan& plan, std::size_t theme) {
  if (stops_of(plan, theme) > 0) return stop_at(theme, 0, 0);
  return after_stops(plan, theme);
}

Place after_stop(const Plan& plan, std::size_t theme, std::size_t stop) {
  if (stop + 1 < stops_of(plan, theme)) return stop_at(theme, stop + 1, 0);
  return after_stops(plan, theme);
}

Place after_drawer(const Plan& plan, std::size_t theme) {
  if (is_theme(plan, theme + 1)) return Intro{theme + 1, 0};
  if (plan.route.shared_stops > 0) return stop_at(plan.route.themes.size(), 0, 0);
  return Attract{};
}

Place before_stop(const Plan& plan, std::size_t theme, std::size_t stop) {
  if (stop > 0) return stop_at(theme, stop - 1, last);
  if (is_theme(plan, theme)) return Intro{theme, last};
  return end_of_theme(plan, plan.route.themes.size() - 1);
}

Place before_drawer(const Plan& plan, std::size_t theme) {
  const std::size_t stops = stops_of(plan, theme);
  if (stops > 0) return stop_at(theme, stops - 1, last);
  return Intro{theme, last};
}

}  // namespace visit
