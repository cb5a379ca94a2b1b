#include "firmware/noise.h"

#include <algorithm>

namespace firmware {

const std::vector<std::size_t>& Noise::hear(std::size_t line, Time at) {
  begun_.clear();
  Line& heard = lines_.at(line);
  const bool many = too_many(heard, at);
  heard.last = at;
  if (heard.since) return begun_;
  if (many) begin(line, at);

  // A line that has been noisy for longer is on its own: it must not silence those beside it.
  const auto joins = [&](const Line& other) {
    return other.heard > 0 && at - other.last <= at_once && (!other.since || at - *other.since <= at_once);
  };
  const auto together = std::count_if(lines_.begin(), lines_.end(), joins);
  if (static_cast<std::size_t>(together) < lines_at_once) return begun_;
  for (std::size_t other = 0; other < lines_.size(); ++other) {
    if (!lines_[other].since && joins(lines_[other])) begin(other, at);
  }
  return begun_;
}

std::vector<std::size_t> Noise::over(Time now) {
  std::vector<std::size_t> over;
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (!lines_[line].since || now - lines_[line].last < quiet) continue;
    lines_[line].since.reset();
    over.push_back(line);
  }
  return over;
}

std::optional<Time> Noise::deadline() const {
  std::optional<Time> earliest;
  for (const Line& line : lines_) {
    if (line.since && (!earliest || line.last + quiet < *earliest)) earliest = line.last + quiet;
  }
  return earliest;
}

void Noise::begin(std::size_t line, Time at) {
  lines_[line].since = at;
  ++lines_[line].bursts;
  begun_.push_back(line);
}

// Whether this edge makes more than most_edges within the window; remembers it.
bool Noise::too_many(Line& line, Time at) const {
  const bool many = line.heard == most_edges && at - line.edges[line.next] <= window;
  line.edges[line.next] = at;
  line.next = (line.next + 1) % most_edges;
  line.heard = std::min(line.heard + 1, most_edges);
  return many;
}

}  // namespace firmware
