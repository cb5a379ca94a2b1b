// What the kinds of chart draw on: the chart's rows in order, its words in the language of the visit, and the
// layers that finish() puts together: bands, grid, axes, marks, labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/scene/chart.h"
#include "app/scene/charts/place.h"

namespace scene::charts {

/// A row of the table: the points of one x, one a series.
struct Row {
  const content::Point* first = nullptr;     ///< never null: it names the row
  std::vector<const content::Point*> cells;  ///< by series; null where the table has none
};

struct Series {
  std::string id;
  std::string name;  ///< empty where there is but one
  bool emphasized = false;
  bool second_source = false;  ///< has values for a few rows only, beside those of the first series
};

struct Sheet {
  Sheet(const ChartRequest& request, const Look& look, const Measure& measure);

  const content::Chart& chart;
  const content::Chart& whole;  ///< of which `chart` may be a part: it gives the measure
  const content::Front& front;
  const std::string& language;
  const Look& look;
  const Measure& measure;
  Rect place;              ///< all of it
  Rect field;              ///< what the title left
  bool miniature = false;  ///< marks alone
  bool titled = true;
  const content::Point* walked = nullptr;  ///< the point read large; null: none
  content::ChartText text;
  std::vector<Series> series;  ///< at least one
  std::vector<Row> rows;

  /// Layers, in painting order. Grid lines are cut where a label stands; labels keep clear of axes and marks.
  std::vector<Item> grounds;
  std::vector<Box> grid;
  std::vector<Rect> gaps;  ///< what cuts grid lines besides labels: open rings
  std::vector<Item> axes;
  std::vector<Item> marks;
  std::vector<Label> labels;
  bool complete = true;  ///< false once something that must be seen has found no room

  /// What has fewer pixels than so many ems makes the chart incomplete; small pictures are as they are.
  void need(int pixels, double ems);

  /// Ems of the body text, in whole pixels.
  int em(double ems) const;
  int hair() const;  ///< width of a grid line
  int line() const;  ///< width of a drawn line

  // What is said.
  std::string value(const content::Point& point) const;             ///< with bound and mark: `at least 30%`
  std::string value_in_words(const content::Point& point) const;    ///< with its unit spelled out: `2 years`
  std::string name(const content::Point& point, bool brief) const;  ///< its label, its date, or x
  std::string note(const content::Point& point) const;
  std::string word(const std::string& key) const;

  // How it looks.
  bool emphasized(const content::Point& point) const;  ///< itself, its series, or nothing in the chart is
  bool compared() const;                               ///< several series stand against each other
  bool told(const content::Point& point) const;  ///< its label must be seen: emphasized itself, or walked
  Colour colour(const content::Point& point) const;
  TextStyle small() const;   ///< ticks, dates, remarks
  TextStyle plain() const;   ///< names of categories, values that are not emphasized
  TextStyle strong() const;  ///< emphasized values
  Block block(std::string_view words, TextStyle style, Colour ink, int width) const;
  Block balanced(std::string_view words, TextStyle style, Colour ink, int width) const;  ///< without widows
  Block value_block(const content::Point& point, int width) const;
  Block named_value_block(const content::Point& point, int width) const;  ///< with its series' name behind it
  int skip(TextStyle style) const;  ///< height of one line with the air below it

  /// Adds a mark; the index is for Label::owner.
  int mark(Item item);
  /// A bar from `zero` to the value along one axis; with bounds, solid to the lower one and hollow between
  /// them.
  void bar(const content::Point& point, const Rect& to_value, const Rect& between_bounds);
  /// An outline in ink around the walked point's mark.
  void ring(const content::Point& point, const Rect& around);
  /// Where it may stand, best first. Returns it until the next one is added; null for a miniature, and for no
  /// words.
  Label* label(Block block, std::vector<Spot> spots, int weight, bool droppable, const Rect& within,
               std::optional<Point> anchor = std::nullopt);

  Group finish();
  /// nullopt if something that must be seen finds no room, or a mark leaves the place.
  std::optional<Group> finish_complete();

 private:
  Group put_together(const std::vector<std::optional<Spot>>& spots);
  std::vector<Item> obstacles() const;
};

/// `below` under `above`.
Block stacked_blocks(Block above, const Block& below);
Fill fill_of(const content::Point& point);
/// The value to draw: the value, or else the middle of its bounds or the one bound; none: not known.
std::optional<double> drawn_value(const content::Point& point);
/// Whether both bounds are given and differ.
bool has_range(const content::Point& point);
/// The greatest and least of what is drawn, bounds included; both 0 without points.
struct Extremes {
  double low = 0;
  double high = 0;
};
/// Of the whole chart, its targets among them.
Extremes extremes(const content::Chart& chart);
/// `ends` with the point's value and bounds inside.
void widen(Extremes& ends, const content::Point& point);

/// Whether a visitor can step to the point: see walkable_points().
bool walkable(const content::Chart& chart, const content::Point& point);

/// Rectangle cut to `frame`.
Rect clipped(const Rect& rect, const Rect& frame);

}  // namespace scene::charts
