// What a stop and an opened card have in common: a label with layers over it, each of several pages or
// points. Private to this room.
#pragma once

#include <optional>

#include "app/visit/visit.h"

namespace visit {

/// While the label is in view, label_page is its page.
struct Sheet {
  View view;
  std::size_t label_page = 0;
  std::optional<View> beneath;
  bool reading = false;  ///< a stop's: it has a reading (More), may have words, always has "How do we know?"
};

Sheet sheet_of(const Stop& stop);
Sheet sheet_of(const Card& card);
Stop with(Stop stop, const Sheet& sheet);
Card with(Card card, const Sheet& sheet);

/// A stop's label; `page` may be `last`.
Stop stop_at(std::size_t theme, std::size_t stop, std::size_t page);

/// Pages of the layer in view, or its points; never 0.
std::size_t length(const View& view, const Extent& extent);

/// The next page or point of the layer in view; none on its last one.
std::optional<Sheet> forward(const Sheet& sheet, const Extent& extent);

/// The previous page or point; from the first one of a layer what lies under it; none on the label's first
/// page.
std::optional<Sheet> backward(const Sheet& sheet);

/// A layer that More leads to, and what that is called.
struct MoreStep {
  Action action = Action::none;
  Sheet sheet;
};
std::optional<MoreStep> more(const Plan& plan, const Sheet& sheet, const Extent& extent);

bool has_know(const Sheet& sheet, const Extent& extent);
Sheet open_know(const Sheet& sheet);
Sheet close_know(const Sheet& sheet);

/// To the points; through them; from the last one to the label. None where there are no points.
std::optional<Sheet> walk(const Sheet& sheet, const Extent& extent);

}  // namespace visit
