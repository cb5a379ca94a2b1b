// One routine sets every label of every chart: values, names, ticks, remarks.
#pragma once

#include <optional>
#include <vector>

#include "app/scene/scene.h"

namespace scene::charts {

enum class Align { left, centre, right };

/// Lines of text that stay together. Their origins count from the block's upper left corner, flush left.
struct Block {
  std::vector<Text> lines;
  int width = 0;
  int height = 0;
};

/// A place that a label may take: the block's upper left corner, how its lines stand in it, and the leader
/// that then ties it to its mark.
struct Spot {
  Point at;
  Align align = Align::left;
  std::optional<Rect> leader;
  bool moved = false;  ///< none of the label's spots was free
};

struct Label {
  Block block;
  std::vector<Spot> spots;  ///< best first
  Rect within;              ///< neither the label nor its leader leaves it
  int weight = 0;           ///< lighter ones are set first
  bool droppable = true;    ///< may be left out; otherwise the nearest free place in `within` is sought
  int owner = -1;           ///< index of the mark that it may lie on; -1: none
  std::optional<Point>
      anchor;          ///< of the mark it belongs to: a thin leader ties them when it had to move far
  bool stays = false;  ///< only its own spots say what it belongs to: elsewhere it has found no room
  int clear = 4;       ///< pixels kept free between it and anything else, at its sides
};

/// Where each label stands; none for those left out. No two texts overlap, none touches a mark but its own,
/// and none crosses a leader. A label that may not be dropped is left out only if `within` has no room at
/// all. Pure: labels of equal weight are set in the order given.
std::vector<std::optional<Spot>> place(const std::vector<Label>& labels, const std::vector<Item>& marks);

/// The same; nullopt as soon as a label that may not be dropped finds no room, or one that stays none of its
/// own.
std::optional<std::vector<std::optional<Spot>>> place_all(const std::vector<Label>& labels,
                                                          const std::vector<Item>& marks);

/// Whether the painted mark reaches into `rect`: lines by their segments, discs by their circle.
bool touches(const Item& mark, const Rect& rect);

/// The label's lines at their spot.
std::vector<Text> set_at(const Label& label, const Spot& spot);

}  // namespace scene::charts
