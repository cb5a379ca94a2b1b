#include "app/kiosk/cabinet.h"

#include <utility>

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
                 const firmware::DebounceSettings& settings, visit::Time now, spdlog::logger& log)
    : lines_(&lines),
      wired_(std::move(wired)),
      buttons_(lines, wired_.size(), settings, now),
      log_(&log),
      told_(wired_.size()) {
  tell();
}

std::vector<visit::Press> Cabinet::presses(visit::Time now) {
  std::vector<visit::Press> presses;
  for (const firmware::Press& press : buttons_.presses(now)) {
    presses.push_back({wired_.at(press.line).control});
  }
  tell();
  return presses;
}

void Cabinet::light(const visit::Plan& plan, const visit::Visit& visit, const visit::Extent& extent) {
  for (const WiredButton& button : wired_) {
    const bool acts = plan.controls.has(button.control) &&
                      visit::action(plan, visit, extent, button.control) != visit::Action::none;
    set_lamp(button, acts ? firmware::Level::active : firmware::Level::inactive);
  }
}

void Cabinet::rest(visit::Time now) {
  for (const WiredButton& button : wired_) {
    set_lamp(button, firmware::Level::inactive);
  }
  presses(now);
}

void Cabinet::set_lamp(const WiredButton& button, firmware::Level level) {
  if (button.lamp) {
    lines_->set_lamp(*button.lamp, level);
  }
}

void Cabinet::tell() {
  tell_of_lines();
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    const firmware::ButtonState state = buttons_.state(i);
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
