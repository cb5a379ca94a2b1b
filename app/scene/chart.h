// Charts: each kind is a function from rows to marks; one placement routine sets every label (place.h).
#pragma once

#include <optional>
#include <string>

#include "app/scene/look.h"
#include "app/scene/scene.h"
#include "content/pack/exhibit.h"

namespace scene {

struct ChartRequest {
  const content::Chart* chart = nullptr;  ///< borrowed
  const content::Front* front = nullptr;  ///< borrowed: the words, numbers and dates of the language
  std::string language;
  Rect place;                        ///< all marks and labels lie inside
  std::optional<std::size_t> point;  ///< the one read large, marked on the chart: counts the walkable points
  bool miniature = false;            ///< for cards: marks without labels, axes or title
  const content::Chart* whole = nullptr;  ///< borrowed: what `chart` is a part of; null: it is the whole
  bool titled = true;
};

/// The chart as a group named `chart ID`, with its title, axes, marks and labels, without its source line.
/// What finds no room is left out.
Group draw_chart(const ChartRequest& request, const Look& look, const Measure& measure);

/// The same; nullopt if anything that must be seen finds no room.
std::optional<Group> draw_complete_chart(const ChartRequest& request, const Look& look,
                                         const Measure& measure);

/// The least height, in em, at which a chart of this kind with these rows can be read at this width.
int least_height(const content::Chart& chart, int width, const Look& look);

/// How many points can be walked: those with a value, a bound or a remark, and every one of a chart that
/// measures nothing. They are counted in the order of the table, from 0.
std::size_t walkable_points(const content::Chart& chart);
/// The one that is counted so; null: there are not so many.
const content::Point* walkable_point(const content::Chart& chart, std::size_t at);

/// The point read large: value with unit, date or name, and its doubt in words. `point` counts walkable
/// points.
Group draw_point(const content::Chart& chart, std::size_t point, const std::string& language,
                 const content::Front& front, Rect place, const Look& look, const Measure& measure);

}  // namespace scene
