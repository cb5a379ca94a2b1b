#include "app/scene/scene.h"

#include <algorithm>

namespace scene {
namespace {

struct BoundsOf {
  Rect operator()(const Box& box) const { return box.rect; }
  Rect operator()(const Text& text) const { return text.rect(); }
  Rect operator()(const Bar& bar) const { return bar.rect; }
  Rect operator()(const Disc& disc) const {
    return {disc.centre.x - disc.radius, disc.centre.y - disc.radius, 2 * disc.radius, 2 * disc.radius};
  }
  Rect operator()(const Line& line) const {
    if (line.points.empty()) return {};
    int left = line.points.front().x;
    int right = left;
    int top = line.points.front().y;
    int bottom = top;
    for (const Point& point : line.points) {
      left = std::min(left, point.x);
      right = std::max(right, point.x);
      top = std::min(top, point.y);
      bottom = std::max(bottom, point.y);
    }
    const int half = (line.width + 1) / 2;
    return {left - half, top - half, right - left + 2 * half, bottom - top + 2 * half};
  }
  Rect operator()(const Arc& arc) const {
    const int reach = arc.radius + (arc.width + 1) / 2;
    return {arc.centre.x - reach, arc.centre.y - reach, 2 * reach, 2 * reach};
  }
};

struct RoleOf {
  Role operator()(const Box& box) const { return box.role; }
  Role operator()(const Text&) const { return Role::text; }
  Role operator()(const Bar&) const { return Role::mark; }
  Role operator()(const Disc&) const { return Role::mark; }
  Role operator()(const Line& line) const { return line.role; }
  Role operator()(const Arc&) const { return Role::mark; }
};

}  // namespace

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

Rect bounds(const Item& item) { return std::visit(BoundsOf{}, item); }

Role role(const Item& item) { return std::visit(RoleOf{}, item); }

const Group* Scene::find(std::string_view name) const {
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.name == name; });
  return found == groups.end() ? nullptr : &*found;
}

}  // namespace scene
