#include "firmware/service_request.h"

#include <algorithm>

namespace firmware {

void ServiceRequest::hear(const std::vector<Press>& presses, const std::vector<ButtonState>& buttons,
                          Time now) {
  now_ = now;
  if (const auto* key = std::get_if<ServiceKey>(&way_)) {
    hear_key(*key, buttons);
  } else if (const auto* chord = std::get_if<ServiceChord>(&way_)) {
    hear_chord(*chord, presses, buttons);
    const auto from = since();
    wanted_ = wanted_ || (from && now >= *from + held);
  }
}

// Through interference the key is believed to stay as it was: Buttons sees to that.
void ServiceRequest::hear_key(const ServiceKey& key, const std::vector<ButtonState>& buttons) {
  const ButtonState& state = buttons.at(key.line);
  if (state.down == turned_) return;
  turned_ = state.down;
  wanted_ = turned_;
}

void ServiceRequest::hear_chord(const ServiceChord& chord, const std::vector<Press>& presses,
                                const std::vector<ButtonState>& buttons) {
  const std::array<std::size_t, 2> lines{chord.first, chord.second};
  for (const Press& press : presses) {
    const auto* const which = std::find(lines.begin(), lines.end(), press.line);
    if (which != lines.end()) {
      pressed_.at(static_cast<std::size_t>(which - lines.begin())) = press.time;
    } else {
      other_ = other_ ? std::max(*other_, press.time) : press.time;
    }
  }
  bool alone = true;
  for (std::size_t line = 0; line < buttons.size(); ++line) {
    const ButtonState& state = buttons[line];
    const bool of_two = line == chord.first || line == chord.second;
    alone = alone && (of_two || !state.down || state.set_aside || state.noisy);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ButtonState& state = buttons.at(lines[i]);
    // Another that was pressed and let go between two readings counts as well.
    const bool disturbed = other_ && pressed_[i] && *other_ + together > *pressed_[i];
    if (!state.down || state.noisy || !alone || disturbed) pressed_[i].reset();
  }
}

std::optional<Time> ServiceRequest::since() const {
  if (!pressed_[0] || !pressed_[1]) return std::nullopt;
  const auto [first, last] = std::minmax(*pressed_[0], *pressed_[1]);
  return last - first <= together ? std::optional(last) : std::nullopt;
}

std::optional<int> ServiceRequest::seconds_left(Time now) const {
  const auto from = since();
  if (!from || wanted_ || now < *from + unseen) return std::nullopt;
  const auto left = std::chrono::ceil<std::chrono::seconds>(*from + held - now);
  return static_cast<int>(std::max(left, std::chrono::seconds{1}).count());
}

std::optional<Time> ServiceRequest::deadline() const {
  const auto from = since();
  if (!from || wanted_) return std::nullopt;
  const auto passed = std::chrono::floor<std::chrono::seconds>(std::max(now_, *from) - *from);
  return *from + std::min(passed + std::chrono::seconds{1}, std::chrono::seconds{held});
}

void ServiceRequest::dismiss() {
  wanted_ = false;
  pressed_ = {};
}

}  // namespace firmware
