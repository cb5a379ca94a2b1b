#include "app/scene/charts/place.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace scene::charts {
namespace {

Rect grown(const Rect& rect, int across, int down) {
  return {rect.x - across, rect.y - down, rect.width + 2 * across, rect.height + 2 * down};
}

Rect block_rect(const Label& label, Point at) { return {at.x, at.y, label.block.width, label.block.height}; }

/// What has been set so far.
struct Taken {
  std::vector<Rect> texts;
  std::vector<Rect> leaders;
};

bool hits(const std::vector<Rect>& rects, const Rect& rect) {
  return std::any_of(rects.begin(), rects.end(), [&](const Rect& other) { return overlap(other, rect); });
}

bool is_free(const Label& label, const Spot& spot, const Taken& taken, const std::vector<Item>& marks) {
  const Rect rect = block_rect(label, spot.at);
  if (!inside(rect, label.within)) return false;
  const Rect clear = grown(rect, label.clear, label.clear / 4);
  if (hits(taken.texts, clear) || hits(taken.leaders, clear)) return false;
  if (spot.leader && (!inside(*spot.leader, label.within) || hits(taken.texts, *spot.leader))) return false;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (static_cast<int>(i) != label.owner && touches(marks[i], grown(rect, label.clear / 2, 0)))
      return false;
  }
  return true;
}

/// The free place nearest to the best spot, looked for on a grid over all of `within`.
std::optional<Spot> nearest(const Label& label, const Taken& taken, const std::vector<Item>& marks) {
  const Spot wish = label.spots.front();
  const int step = std::max(2, label.block.height / 6);
  std::vector<Point> grid;
  for (int y = label.within.y; y + label.block.height <= label.within.bottom(); y += step) {
    for (int x = label.within.x; x + label.block.width <= label.within.right(); x += step) {
      grid.push_back({x, y});
    }
  }
  const auto distance = [&](Point at) {
    const std::int64_t across = at.x - wish.at.x;
    const std::int64_t down = at.y - wish.at.y;
    return across * across + down * down;
  };
  std::stable_sort(grid.begin(), grid.end(), [&](Point a, Point b) { return distance(a) < distance(b); });
  for (const Point at : grid) {
    const Spot spot{at, wish.align, std::nullopt, true};
    if (is_free(label, spot, taken, marks)) return spot;
  }
  return std::nullopt;
}

std::optional<Spot> choose(const Label& label, const Taken& taken, const std::vector<Item>& marks) {
  for (const Spot& spot : label.spots) {
    if (is_free(label, spot, taken, marks)) return spot;
  }
  if (label.droppable || label.spots.empty()) return std::nullopt;
  return nearest(label, taken, marks);
}

/// Liang and Barsky: whether the segment from `a` to `b` enters the rectangle.
bool crosses(Point a, Point b, const Rect& rect) {
  const std::array<double, 4> step{double(a.x - b.x), double(b.x - a.x), double(a.y - b.y),
                                   double(b.y - a.y)};
  const std::array<double, 4> room{double(a.x - rect.x), double(rect.right() - a.x), double(a.y - rect.y),
                                   double(rect.bottom() - a.y)};
  double from = 0;
  double to = 1;
  for (std::size_t edge = 0; edge < 4; ++edge) {
    if (step[edge] == 0) {
      if (room[edge] < 0) return false;
    } else if (step[edge] < 0) {
      from = std::max(from, room[edge] / step[edge]);
    } else {
      to = std::min(to, room[edge] / step[edge]);
    }
  }
  return from < to || (from == to && a == b);
}

bool line_touches(const Line& line, const Rect& rect) {
  const Rect wide = grown(rect, (line.width + 1) / 2, (line.width + 1) / 2);
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    if (crosses(line.points[i - 1], line.points[i], wide)) return true;
  }
  return false;
}

bool circle_touches(Point centre, int radius, const Rect& rect) {
  const int across = centre.x - std::clamp(centre.x, rect.x, rect.right());
  const int down = centre.y - std::clamp(centre.y, rect.y, rect.bottom());
  return across * across + down * down < radius * radius;
}

/// `all`: nullopt once a label that may not be dropped finds no room.
std::optional<std::vector<std::optional<Spot>>> placed(const std::vector<Label>& labels,
                                                       const std::vector<Item>& marks, bool all) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].weight < labels[b].weight; });
  std::vector<std::optional<Spot>> spots(labels.size());
  Taken taken;
  for (const std::size_t i : order) {
    spots[i] = choose(labels[i], taken, marks);
    if (!spots[i] && all && !labels[i].droppable) return std::nullopt;
    if (spots[i] && spots[i]->moved && all && labels[i].stays) return std::nullopt;
    if (!spots[i]) continue;
    taken.texts.push_back(block_rect(labels[i], spots[i]->at));
    if (spots[i]->leader) taken.leaders.push_back(*spots[i]->leader);
  }
  return spots;
}

}  // namespace

std::vector<std::optional<Spot>> place(const std::vector<Label>& labels, const std::vector<Item>& marks) {
  return *placed(labels, marks, false);
}

std::optional<std::vector<std::optional<Spot>>> place_all(const std::vector<Label>& labels,
                                                          const std::vector<Item>& marks) {
  return placed(labels, marks, true);
}

bool touches(const Item& mark, const Rect& rect) {
  if (const auto* box = std::get_if<Box>(&mark)) return overlap(box->rect, rect);
  if (const auto* bar = std::get_if<Bar>(&mark)) return overlap(bar->rect, rect);
  if (const auto* line = std::get_if<Line>(&mark)) return line_touches(*line, rect);
  if (const auto* disc = std::get_if<Disc>(&mark)) return circle_touches(disc->centre, disc->radius, rect);
  if (const auto* arc = std::get_if<Arc>(&mark)) return circle_touches(arc->centre, arc->radius, rect);
  return false;
}

std::vector<Text> set_at(const Label& label, const Spot& spot) {
  std::vector<Text> lines = label.block.lines;
  for (Text& line : lines) {
    const int rest = label.block.width - line.width;
    const int indent = spot.align == Align::left ? 0 : spot.align == Align::centre ? rest / 2 : rest;
    line.origin.x += spot.at.x + indent;
    line.origin.y += spot.at.y;
    line.owner = label.owner;
  }
  return lines;
}

}  // namespace scene::charts
