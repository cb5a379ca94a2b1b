#include "firmware/buttons.h"

#include <utility>

namespace firmware {

namespace {

// A stamp so far in the future is another clock's: kernels before 5.7 gave the time of day.
constexpr std::chrono::seconds most_ahead{1};

}  // namespace

Buttons::Buttons(Lines& lines, std::size_t count, const DebounceSettings& settings, Time now)
    : lines_(&lines),
      settings_(settings),
      levels_(count),
      debouncer_(settings, levels_, now),
      continuity_(levels_, now),
      noise_(count),
      states_(count) {
  levels_ = read_levels();
  begin_again(now);
}

std::optional<Time> Buttons::deadline() const {
  std::optional<Time> earliest = lines_->deadline();
  const auto sooner = [&](std::optional<Time> other) {
    if (other && (!earliest || *other < *earliest)) earliest = other;
  };
  if (continuity_.in_doubt()) {
    sooner(continuity_.deadline());
    return earliest;
  }
  sooner(debouncer_.deadline());
  sooner(noise_.deadline());
  return earliest;
}

std::vector<Press> Buttons::presses(Time now) {
  Reading reading = lines_->read(now);
  levels_ = read_levels();
  if (reading.renewed) begin_again(now);
  for (Edge& edge : reading.edges) {
    ++states_.at(edge.line).edges;
    if (edge.time > now + most_ahead) edge.time = now;
  }
  continuity_.take(reading, levels_, now);
  waiting_.insert(waiting_.end(), reading.edges.begin(), reading.edges.end());
  std::vector<Press> presses;
  if (!continuity_.in_doubt()) conclude(now, presses);
  return presses;
}

ButtonState Buttons::state(std::size_t button) const {
  ButtonState state = states_.at(button);
  state.level = levels_[button];
  state.down = debouncer_.down(button);
  state.noisy = noise_.noisy(button);
  state.noise_bursts += noise_.bursts(button);
  state.lost_edges += continuity_.lost_edges(button);
  return state;
}

// What is down now has been so before: it is no press.
void Buttons::begin_again(Time now) {
  for (std::size_t i = 0; i < states_.size(); ++i) {
    states_[i].noise_bursts += noise_.bursts(i);
    states_[i].lost_edges += continuity_.lost_edges(i);
  }
  debouncer_ = Debouncer(settings_, levels_, now);
  continuity_ = Continuity(levels_, now);
  noise_ = Noise(states_.size());
  waiting_.clear();
  note_set_aside();
}

std::vector<Level> Buttons::read_levels() {
  std::vector<Level> levels = lines_->levels();
  levels.resize(states_.size(), Level::inactive);
  return levels;
}

void Buttons::conclude(Time now, std::vector<Press>& presses) {
  for (std::size_t line = 0; line < states_.size(); ++line) {
    if (continuity_.lost(line)) debouncer_.recount(line, levels_[line], now);
  }
  std::vector<Edge> heard;
  for (const Edge& edge : waiting_) {
    const std::vector<std::size_t>& begun = noise_.hear(edge.line, edge.time);
    if (!begun.empty()) take(heard, edge.time, presses);
    for (const std::size_t line : begun) {
      debouncer_.ignore(line);
      continuity_.ignore(line);
    }
    if (!continuity_.lost(edge.line)) heard.push_back(edge);
  }
  waiting_.clear();
  continuity_.forget_losses();
  take(heard, now, presses);
  for (const std::size_t line : noise_.over(now)) {
    debouncer_.heed(line, levels_[line], now);
    continuity_.heed(line, levels_[line], now);
  }
  note_set_aside();
}

void Buttons::note_set_aside() {
  for (std::size_t line = 0; line < states_.size(); ++line) {
    const bool before = std::exchange(states_[line].set_aside, debouncer_.set_aside(line));
    if (states_[line].set_aside && !before) ++states_[line].times_set_aside;
  }
}

void Buttons::take(std::vector<Edge>& edges, Time now, std::vector<Press>& presses) {
  const std::vector<Press> more = debouncer_.take(edges, now);
  presses.insert(presses.end(), more.begin(), more.end());
  for (const Press& press : more) ++states_[press.line].presses;
  edges.clear();
}

}  // namespace firmware
