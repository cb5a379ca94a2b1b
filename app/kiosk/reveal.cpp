#include "app/kiosk/reveal.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/screen/figure.h"

namespace kiosk {

namespace {

scene::Rect around(const scene::Rect& a, const scene::Rect& b) {
  if (a.width == 0) {
    return b;
  }
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

}  // namespace

scene::Rect marked(const scene::Group& chart) {
  scene::Rect box;
  for (const scene::Item& item : chart.items) {
    if (scene::role(item) == scene::Role::mark) {
      box = around(box, scene::bounds(item));
    }
  }
  if (box.width == 0) {
    return box;
  }
  // Values stand behind the ends of their bars, and must not be there before them.
  box.width = chart.rect.right() - box.x;
  // A label that stands half among the marks would be cut in two.
  scene::Rect whole = box;
  for (const scene::Item& item : chart.items) {
    if (std::holds_alternative<scene::Text>(item) && scene::overlap(scene::bounds(item), box)) {
      whole = around(whole, scene::bounds(item));
    }
  }
  return whole;
}

std::optional<Reveal> Reveal::of(const scene::Composition& composition, visit::Time begin) {
  std::vector<screen::Curtain> closed;
  for (const std::size_t group : composition.to_scale) {
    const scene::Rect box = marked(composition.scene.groups.at(group));
    if (box.width > 0 && screen::figure_at(composition.scene, group)) {
      closed.push_back({group, box});
    }
  }
  if (closed.empty()) {
    return std::nullopt;
  }
  return Reveal(std::move(closed), begin);
}

std::span<const screen::Curtain> Reveal::curtains(visit::Time now) {
  shown_ = now;
  const auto gone = std::clamp<visit::Time::duration>(now - begin_, visit::Time::duration{0}, duration);
  for (std::size_t i = 0; i < closed_.size(); ++i) {
    const scene::Rect& whole = closed_[i].hidden;
    const auto open = static_cast<int>(whole.width * gone / visit::Time::duration(duration));
    curtains_[i].hidden = {whole.x + open, whole.y, whole.width - open, whole.height};
  }
  return curtains_;
}

}  // namespace kiosk
