// A theme's "More figures": its cards in a row, and a card opened.
#include "app/visit/leaf.h"
#include "app/visit/places.h"
#include "app/visit/route.h"

namespace visit {
namespace {

/// Onward from a card, opened or not, is the same: the next one in the drawer, or out of it.
Place after_card(const Plan& plan, std::size_t theme, std::size_t card) {
  if (card + 1 < plan.route.themes.at(theme).cards) return Drawer{theme, card + 1};
  return after_drawer(plan, theme);
}

}  // namespace

Turn next_card(const Here& here, const Drawer& drawer) {
  const Place to = after_card(here.plan, drawer.theme, drawer.card);
  return here.to(std::holds_alternative<Drawer>(to) ? Action::page : Action::onward, to);
}

Turn previous_card(const Here& here, const Drawer& drawer) {
  if (drawer.card > 0) return here.to(Action::back, Drawer{drawer.theme, drawer.card - 1});
  return here.to(Action::back, before_drawer(here.plan, drawer.theme));
}

Turn open_card(const Here& here, const Drawer& drawer) {
  return here.to(Action::open, Card{drawer.theme, drawer.card, {}, std::nullopt});
}

Turn forward(const Here& here, const Card& card) {
  const auto sheet = forward(sheet_of(card), here.extent);
  if (sheet) return here.to(Action::page, with(card, *sheet));
  return here.to(Action::onward, after_card(here.plan, card.theme, card.card));
}

Turn backward(const Here& here, const Card& card) {
  if (const auto sheet = backward(sheet_of(card))) return here.to(Action::back, with(card, *sheet));
  return here.to(Action::back, Drawer{card.theme, card.card});
}

Turn more(const Here& here, const Card& card) { return more_on(here, card); }
Turn know(const Here& here, const Card& card) { return know_on(here, card); }
Turn walk(const Here& here, const Card& card) { return walk_on(here, card); }

}  // namespace visit
