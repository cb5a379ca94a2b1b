// The table of buttons and places, and the order in which a press is judged.
#include <type_traits>

#include "app/visit/places.h"
#include "app/visit/route.h"

namespace visit {
namespace {

template <typename P>
using Does = Turn (*)(const Here&, const P&);

template <typename P>
struct Row {
  Does<P> next;
  Does<P> back;
  Does<P> more;
  Does<P> know;
  Does<P> walk;
};

template <typename P>
Turn dark(const Here& here, const P&) {
  return here.dark();
}

// clang-format off
struct Table {
  //                      Next          Back             More          How do we know?  Walk
  Row<Attract> attract = {begin,        begin,           begin,        begin,           begin};
  Row<Themes>  themes  = {next_tile,    previous_tile,   open_tile,    dark<Themes>,    open_tile};
  Row<Intro>   intro   = {forward,      backward,        dark<Intro>,  dark<Intro>,     dark<Intro>};
  Row<Stop>    stop    = {forward,      backward,        more,         know,            walk};
  Row<Drawer>  drawer  = {next_card,    previous_card,   open_card,    dark<Drawer>,    open_card};
  Row<Card>    card    = {forward,      backward,        more,         know,            walk};
};
// clang-format on

constexpr Table table;

const Row<Attract>& row(const Attract&) { return table.attract; }
const Row<Themes>& row(const Themes&) { return table.themes; }
const Row<Intro>& row(const Intro&) { return table.intro; }
const Row<Stop>& row(const Stop&) { return table.stop; }
const Row<Drawer>& row(const Drawer&) { return table.drawer; }
const Row<Card>& row(const Card&) { return table.card; }

Turn on_place(const Here& here, Button button) {
  return std::visit(
      [&](const auto& place) {
        const auto& does = row(place);
        switch (button) {
          case Button::next:
            return does.next(here, place);
          case Button::back:
            return does.back(here, place);
          case Button::more:
            return does.more(here, place);
          case Button::know:
            return does.know(here, place);
          case Button::theme:
          case Button::display:
          case Button::language:
            break;
        }
        return here.dark();
      },
      here.visit.place);
}

std::size_t theme_in_view(const Place& place) {
  return std::visit(
      [](const auto& at) -> std::size_t {
        if constexpr (std::is_same_v<decltype(at), const Attract&> ||
                      std::is_same_v<decltype(at), const Themes&>) {
          return 0;
        } else {
          return at.theme;
        }
      },
      place);
}

/// Before anything else: a press in the countdown keeps the place, whatever its button.
std::optional<Turn> swallowed(const Here& here) {
  if (here.visit.countdown) return here.to(Action::stay, here.visit.place);
  return std::nullopt;
}

}  // namespace

Turn press(const Plan& plan, const Visit& visit, const Extent& extent, const Control& control) {
  const Visit settled = settle(plan, visit, extent);
  const Here here{plan, settled, extent};
  if (!plan.controls.has(control)) return here.dark();
  if (const std::optional<Turn> stay = swallowed(here)) return *stay;
  switch (control.button) {
    case Button::theme:
      return theme_button(here, control.theme);
    case Button::display:
      return display_button(here);
    case Button::language:
      return language_button(here);
    case Button::next:
    case Button::back:
    case Button::more:
    case Button::know:
      break;
  }
  return on_place(here, control.button);
}

Turn walk(const Plan& plan, const Visit& visit, const Extent& extent) {
  const Visit settled = settle(plan, visit, extent);
  const Here here{plan, settled, extent};
  if (const std::optional<Turn> stay = swallowed(here)) return *stay;
  return std::visit([&](const auto& place) { return row(place).walk(here, place); }, settled.place);
}

Turn home(const Plan& plan, const Visit& visit, const Extent& extent) {
  const Visit settled = settle(plan, visit, extent);
  const Here here{plan, settled, extent};
  if (const std::optional<Turn> stay = swallowed(here)) return *stay;
  if (std::holds_alternative<Themes>(settled.place)) return here.dark();
  const std::size_t theme = theme_in_view(settled.place);
  return here.to(Action::back, Themes{is_theme(plan, theme) ? theme : 0});
}

}  // namespace visit
