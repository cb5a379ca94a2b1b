#include "firmware/scripted_lines.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace firmware {

ScriptedLines::ScriptedLines(std::size_t inputs, std::size_t lamps, std::vector<Edge> edges)
    : edges_(std::move(edges)), levels_(inputs, Level::inactive), lamps_(lamps, Level::inactive) {
  const auto earlier = [](const Edge& a, const Edge& b) { return a.time < b.time; };
  if (!std::is_sorted(edges_.begin(), edges_.end(), earlier)) {
    throw std::invalid_argument("ScriptedLines: the edges are not in the order of their times");
  }
  if (std::any_of(edges_.begin(), edges_.end(), [&](const Edge& edge) { return edge.line >= inputs; })) {
    throw std::invalid_argument("ScriptedLines: an edge on a line that is not there");
  }
}

void ScriptedLines::run_to(Time now) {
  for (; happened_ < edges_.size() && edges_[happened_].time <= now; ++happened_) {
    const Edge& edge = edges_[happened_];
    levels_[edge.line] = edge.kind == EdgeKind::rising ? Level::active : Level::inactive;
  }
}

Reading ScriptedLines::read(Time /*now*/) {
  const auto at = [&](std::size_t index) { return edges_.begin() + static_cast<std::ptrdiff_t>(index); };
  Reading reading;
  reading.edges.assign(at(read_), at(happened_));
  read_ = happened_;
  return reading;
}

void ScriptedLines::set_lamp(std::size_t lamp, Level level) { lamps_.at(lamp) = level; }

Level ScriptedLines::lamp(std::size_t lamp) const { return lamps_.at(lamp); }

}  // namespace firmware
