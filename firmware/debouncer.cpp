#include "firmware/debouncer.h"

#include <algorithm>
#include <stdexcept>

namespace firmware {

using std::chrono::milliseconds;

std::optional<std::string> mistake(const DebounceSettings& settings) {
  const auto outside = [](milliseconds value, milliseconds least, milliseconds most) {
    return value < least || value > most;
  };
  if (outside(settings.press_stable, milliseconds{1}, milliseconds{100})) {
    return "press_stable must be from 1 to 100 ms";
  }
  if (outside(settings.release_stable, milliseconds{1}, milliseconds{200})) {
    return "release_stable must be from 1 to 200 ms";
  }
  if (settings.presses_a_second < 1 || settings.presses_a_second > 20) {
    return "presses_a_second must be from 1 to 20";
  }
  if (outside(settings.lock_out, milliseconds{0}, milliseconds{500})) {
    return "lock_out must be from 0 to 500 ms";
  }
  if (outside(settings.held_too_long, milliseconds{5000}, milliseconds{600000})) {
    return "held_too_long must be from 5 s to 10 min";
  }
  if (outside(settings.up_again, settings.release_stable, milliseconds{10000})) {
    return "up_again must be from release_stable to 10 s";
  }
  return std::nullopt;
}

Debouncer::Debouncer(const DebounceSettings& settings, const std::vector<Level>& at_start, Time now)
    : settings_(settings), buttons_(at_start.size()), now_(now) {
  if (const auto sentence = mistake(settings)) throw std::invalid_argument(*sentence);
  for (std::size_t line = 0; line < at_start.size(); ++line) {
    const bool closed = at_start[line] == Level::active;
    // An open contact has been open before: the first edge begins a press and is not bounce.
    const Time changed = closed ? now : now - settings_.press_stable;
    buttons_[line] = Button{closed, changed, changed, closed, now, closed, false, {}};
  }
}

std::vector<Press> Debouncer::take(const std::vector<Edge>& edges, Time now) {
  std::vector<Press> presses;
  for (const Edge& edge : edges) {
    pass_to(edge.time, presses);
    change(buttons_.at(edge.line), edge.kind, now_);
  }
  pass_to(now, presses);
  return presses;
}

void Debouncer::recount(std::size_t line, Level level, Time at) {
  Button& button = buttons_.at(line);
  button.closed = level == Level::active;
  button.changed = std::max(at, now_);
  button.burst = button.changed;
}

void Debouncer::ignore(std::size_t line) { buttons_.at(line).ignored = true; }

void Debouncer::heed(std::size_t line, Level level, Time at) {
  recount(line, level, at);
  Button& button = buttons_.at(line);
  button.ignored = false;
  if (button.closed && !button.down) {
    button.down = true;
    button.down_since = button.changed;
  }
}

std::optional<Time> Debouncer::deadline() const {
  std::optional<Time> earliest;
  for (const Button& button : buttons_) {
    const auto at = due(button);
    if (at && (!earliest || *at < *earliest)) earliest = at;
  }
  return earliest;
}

bool Debouncer::set_aside(std::size_t line) const { return buttons_.at(line).aside; }

bool Debouncer::down(std::size_t line) const { return buttons_.at(line).down; }

// When what is believed of this button will change if its contact does not.
std::optional<Time> Debouncer::due(const Button& button) const {
  if (button.ignored) return std::nullopt;
  if (!button.down) {
    if (!button.closed) return std::nullopt;
    return button.changed + settings_.press_stable;
  }
  if (button.aside) {
    if (button.closed) return std::nullopt;
    return button.changed + settings_.up_again;
  }
  const Time too_long = button.down_since + settings_.held_too_long;
  return button.closed ? too_long : std::min(too_long, button.changed + settings_.release_stable);
}

// The moment due() spoke of has come.
void Debouncer::settle(std::size_t line, Time at, std::vector<Press>& presses) {
  Button& button = buttons_[line];
  if (button.down && button.closed) {
    button.aside = true;
    return;
  }
  if (button.down) {
    // A contact that flickers for half a minute is as stuck as one that is held.
    const milliseconds quiet = button.aside ? settings_.up_again : settings_.release_stable;
    if (at - button.changed < quiet) {
      button.aside = true;
    } else {
      button.down = false;
      button.aside = false;
    }
    return;
  }
  button.down = true;
  button.down_since = at;
  // Bounce may come before the contact rests, but chatter of any length must not put the press into the past.
  const Time press = std::max(button.burst, button.changed - settings_.press_stable);
  if (!welcome(button, press)) return;
  button.presses.push_back(press);
  if (button.presses.size() > static_cast<std::size_t>(settings_.presses_a_second)) {
    button.presses.pop_front();
  }
  presses.push_back({line, press});
}

void Debouncer::pass_to(Time now, std::vector<Press>& presses) {
  for (;;) {
    std::optional<Time> earliest;
    std::size_t which = 0;
    for (std::size_t line = 0; line < buttons_.size(); ++line) {
      const auto at = due(buttons_[line]);
      if (at && *at <= now && (!earliest || *at < *earliest)) {
        earliest = at;
        which = line;
      }
    }
    if (!earliest) break;
    settle(which, *earliest, presses);
  }
  now_ = std::max(now_, now);
}

void Debouncer::change(Button& button, EdgeKind kind, Time at) const {
  const bool closed = kind == EdgeKind::rising;
  if (closed && !button.down && !button.closed && at - button.changed >= settings_.press_stable) {
    button.burst = at;
  }
  button.closed = closed;
  button.changed = at;
}

bool Debouncer::welcome(const Button& button, Time press) const {
  if (button.presses.empty()) return true;
  if (press - button.presses.back() < settings_.lock_out) return false;
  const bool full = button.presses.size() == static_cast<std::size_t>(settings_.presses_a_second);
  return !full || press - button.presses.front() >= std::chrono::seconds{1};
}

}  // namespace firmware
