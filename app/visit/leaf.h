// More, How do we know? and the walk through the points do the same on a stop and on an opened card.
// Private to this room.
#pragma once

#include "app/visit/sheet.h"
#include "app/visit/turn.h"

namespace visit {

template <typename Leaf>
Turn more_on(const Here& here, const Leaf& leaf) {
  const std::optional<MoreStep> step = more(here.plan, sheet_of(leaf), here.extent);
  return step ? here.to(step->action, with(leaf, step->sheet)) : here.dark();
}

template <typename Leaf>
Turn know_on(const Here& here, const Leaf& leaf) {
  const Sheet sheet = sheet_of(leaf);
  if (sheet.view.layer == Layer::know) return here.to(Action::close, with(leaf, close_know(sheet)));
  if (!has_know(sheet, here.extent)) return here.dark();
  return here.to(Action::know, with(leaf, open_know(sheet)));
}

template <typename Leaf>
Turn walk_on(const Here& here, const Leaf& leaf) {
  const std::optional<Sheet> sheet = walk(sheet_of(leaf), here.extent);
  return sheet ? here.to(Action::points, with(leaf, *sheet)) : here.dark();
}

}  // namespace visit
