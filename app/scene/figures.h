// A chart with its source: in its place beside or above a text, or on pages of its own. For the files of this
// folder only.
#pragma once

#include <optional>
#include <vector>

#include "app/scene/chart.h"
#include "app/scene/stage.h"

namespace scene {

/// A chart, or some of its rows, to be set with its source. Borrows.
struct FigureRows {
  const content::Chart& chart;
  const content::Chart* whole = nullptr;  ///< of which `chart` is a part; null: it is the whole
  bool with_title = true;
  bool with_source = true;
  bool at_any_cost = false;  ///< also where something that must be seen finds no room
};

/// The chart with letters of `percent` and its source below; nullopt if something that must be seen has no
/// room.
std::optional<std::vector<Group>> figure(const Stage& stage, const FigureRows& rows, const Rect& place,
                                         int percent);

/// The line that names the source; without lines where there is none.
Block source_block(const Stage& stage, const content::Chart& chart, int width);

/// One chart on as many pages as it needs, the first of them in `first`, which may leave room for a headline,
/// the others in `rest`. Letters have the visitor's size; a chart that cannot be taken apart, or of which not
/// even three rows would share a page, takes the largest smaller one in which it is complete, never below 100
/// %.
using FigurePages = std::vector<std::vector<Group>>;
FigurePages figure_pages(const Stage& stage, const content::Chart& chart, const Rect& first,
                         const Rect& rest);
inline FigurePages figure_pages(const Stage& stage, const content::Chart& chart, const Rect& place) {
  return figure_pages(stage, chart, place, place);
}

/// The part of a chart around one walkable point that `place` holds, with the point marked; nullopt where
/// there is no room for it.
std::optional<Group> figure_around(const Stage& stage, const content::Chart& chart, std::size_t point,
                                   const Rect& place);

}  // namespace scene
