#include "app/kiosk/cabinet.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/kiosk/button_names.h"

namespace kiosk {

namespace {

// The first, tenth, hundredth ... time: what goes on for weeks must not fill the log.
bool worth_telling(std::uint64_t count) {
  while (count % 10 == 0 && count > 0) count /= 10;
  return count == 1;
}

/// Whether a count that was `before` and is `now` has passed one that is worth telling.
bool passed(std::uint64_t before, std::uint64_t now) {
  for (std::uint64_t count = before + 1; count <= now; ++count) {
    if (worth_telling(count)) return true;
  }
  return false;
}

}  // namespace

Cabinet::Cabinet(firmware::Lines& lines, std::vector<WiredButton> wired,
                 const firmware::DebounceSettings& settings, visit::Time now, spdlog::logger& log,
                 const firmware::ServiceWay& service)
    : lines_(&lines),
      wired_(std::move(wired)),
      buttons_(lines, wired_.size() + (std::holds_alternative<firmware::ServiceKey>(service) ? 1 : 0),
               settings, now),
      service_(service),
      states_(buttons_.count()),
      lit_(wired_.size()),
      log_(&log),
      told_(wired_.size()) {
  look();
  tell();
}

std::optional<visit::Time> Cabinet::deadline() const {
  const auto buttons = buttons_.deadline();
  const auto service = service_.deadline();
  return buttons && service ? std::min(*buttons, *service) : buttons ? buttons : service;
}

std::vector<visit::Press> Cabinet::presses(visit::Time now) {
  const std::vector<firmware::Press> pressed = buttons_.presses(now);
  look();
  service_.hear(pressed, states_, now);
  std::vector<visit::Press> presses;
  for (const firmware::Press& press : pressed) {
    if (press.line < wired_.size()) {
      presses.push_back({wired_[press.line].control});
    }
  }
  tell();
  return presses;
}

void Cabinet::light(const visit::Plan& plan, const visit::Visit& visit, const visit::Extent& extent) {
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    const visit::Control& control = wired_[i].control;
    set_lamp(
        i, plan.controls.has(control) && visit::action(plan, visit, extent, control) != visit::Action::none);
  }
}

void Cabinet::rest(visit::Time now) {
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    set_lamp(i, false);
  }
  presses(now);
}

void Cabinet::light_all() {
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    set_lamp(i, true);
  }
}

void Cabinet::light_only(std::size_t button) {
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    set_lamp(i, i == button);
  }
}

void Cabinet::set_lamp(std::size_t button, bool lit) {
  if (const auto lamp = wired_[button].lamp) {
    lines_->set_lamp(*lamp, lit ? firmware::Level::active : firmware::Level::inactive);
    lit_[button] = lit;
  }
}

void Cabinet::look() {
  for (std::size_t i = 0; i < states_.size(); ++i) {
    states_[i] = buttons_.state(i);
  }
}

void Cabinet::tell() {
  tell_of_lines();
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    const firmware::ButtonState& state = states_[i];
    const Told before = std::exchange(told_[i], {state.times_set_aside, state.noise_bursts});
    const std::string name = name_of(wired_[i].control);
    if (passed(before.aside, state.times_set_aside)) {
      log_->warn(
          "the button {} is held or stuck ({} times so far): it is not listened to until it has been let go",
          name, state.times_set_aside);
    }
    if (passed(before.noise, state.noise_bursts)) {
      log_->warn("interference on the line of the button {} ({} times so far): look at its cable", name,
                 state.noise_bursts);
    }
  }
}

void Cabinet::tell_of_lines() {
  const firmware::LinesFault* fault = lines_->fault();
  if ((fault != nullptr) == missing_) {
    return;
  }
  missing_ = fault != nullptr;
  faults_ += missing_ ? 1 : 0;
  if (!worth_telling(faults_)) {
    return;
  }
  if (missing_) {
    log_->error("no button can be pressed: {}; they are looked for again", fault->sentence);
  } else {
    log_->info("the buttons' lines are there again");
  }
}

}  // namespace kiosk
