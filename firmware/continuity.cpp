#include "firmware/continuity.h"

#include <algorithm>

namespace firmware {

namespace {

// A number that is further ahead than this is behind.
constexpr std::uint32_t most_ahead = 0x7FFFFFFF;

}  // namespace

Continuity::Continuity(const std::vector<Level>& at_start, Time now) : lines_(at_start.size()) {
  for (std::size_t line = 0; line < at_start.size(); ++line) believe(lines_[line], at_start[line], now);
}

void Continuity::take(const Reading& reading, const std::vector<Level>& levels, Time now) {
  check_request(reading.edges);
  for (const Edge& edge : reading.edges) hear(edge);
  for (const std::size_t line : reading.full) lose(lines_.at(line), 1);

  for (std::size_t line = 0; line < lines_.size(); ++line) compare(lines_[line], levels.at(line), now);
  const bool doubt = std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.doubt; });
  since_ = doubt ? since_.value_or(now) : std::optional<Time>();
}

std::optional<Time> Continuity::deadline() const {
  std::optional<Time> earliest;
  for (const Line& line : lines_) {
    if (line.doubt && (!earliest || *line.doubt + patience < *earliest)) earliest = *line.doubt + patience;
  }
  return earliest;
}

void Continuity::forget_losses() {
  for (Line& line : lines_) line.lost = false;
}

void Continuity::heed(std::size_t line, Level level, Time now) {
  lines_.at(line).ignored = false;
  believe(lines_[line], level, now);
}

void Continuity::hear(const Edge& edge) {
  Line& line = lines_.at(edge.line);
  if (edge.sequence) {
    if (edge.sequence->line != line.next) lose(line, edge.sequence->line - line.next);
    line.next = edge.sequence->line + 1;
    line.numbered = true;
  }

  const Level level = edge.kind == EdgeKind::rising ? Level::active : Level::inactive;
  const bool just_told = !line.by_edge && edge.time - line.changed < patience;
  if (level == line.level && !just_told && !line.lost) {
    line.lost_edges += edge.sequence ? 0 : 1;
    const bool seen = edge.sequence || !line.just_read || edge.time - line.changed < unseen;
    // Whether a contact that closed twice was closed all the time between is what a press hangs on.
    if (level == Level::active && !seen) line.lost = true;
  }
  line.just_read = true;
  line.level = level;
  line.doubt.reset();
  line.changed = edge.time;
  line.by_edge = true;
}

// After a loss the level is what is known of a line.
void Continuity::compare(Line& line, Level level, Time now) const {
  const bool differs = line.level != level && !line.lost && !line.ignored;
  if (differs && !line.doubt) line.doubt = now;
  if (differs && (now - *line.doubt >= patience || (since_ && now - *since_ >= longest_doubt))) {
    lose(line, line.numbered ? 0 : 1);  // a number will tell how many
  }
  if (!differs || line.lost) line.doubt.reset();
  line.just_read = false;
  if (line.lost) believe(line, level, now);
}

// The request's numbers tell of losses on lines of which nothing has come since, but not on which. Edges of
// different lines may overtake each other, so that it is their number that counts.
void Continuity::check_request(const std::vector<Edge>& edges) {
  std::uint32_t newer = 0;
  std::uint32_t newest = 0;  // from the newest known
  for (const Edge& edge : edges) {
    const std::uint32_t ahead = edge.sequence ? edge.sequence->request - newest_ : 0;
    if (ahead == 0 || ahead > most_ahead) continue;
    ++newer;
    newest = std::max(newest, ahead);
  }
  newest_ += newest;
  if (newest == newer) return;
  for (Line& line : lines_) line.lost = true;
}

void Continuity::believe(Line& line, Level level, Time now) {
  line.level = level;
  line.changed = now;
  line.by_edge = false;
}

void Continuity::lose(Line& line, std::uint64_t edges) {
  line.lost = true;
  line.lost_edges += edges;
}

}  // namespace firmware
