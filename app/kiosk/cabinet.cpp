#include "app/kiosk/cabinet.h"

#include <algorithm>
#include <chrono>
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

constexpr std::chrono::seconds half_period{1};

/// Where the button is wired that the attract card invites to: that of its theme, or else Next.
std::optional<std::size_t> invited(const std::vector<WiredButton>& wired, const visit::Plan& plan,
                                   const visit::Visit& visit) {
  const auto* attract = std::get_if<visit::Attract>(&visit.place);
  if (attract == nullptr) {
    return std::nullopt;
  }
  const std::size_t theme = plan.route.attract[attract->card].theme;
  for (const visit::Control& control :
       {visit::Control{visit::Button::theme, theme}, visit::Control{visit::Button::next}}) {
    const auto found = std::ranges::find(wired, control, &WiredButton::control);
    if (found != wired.end() && plan.controls.has(control)) {
      return static_cast<std::size_t>(found - wired.begin());
    }
  }
  return std::nullopt;
}

}  // namespace

Cabinet::Cabinet(firmware::Lines& lines, std::vector<WiredButton> wired,
                 const firmware::DebounceSettings& settings, bool invitation_blinks, visit::Time now,
                 spdlog::logger& log, const firmware::ServiceWay& service)
    : lines_(&lines),
      wired_(std::move(wired)),
      buttons_(lines, wired_.size() + (std::holds_alternative<firmware::ServiceKey>(service) ? 1 : 0),
               settings, now),
      service_(service),
      states_(buttons_.count()),
      lit_(wired_.size()),
      log_(&log),
      invitation_blinks_(invitation_blinks),
      told_(wired_.size()) {
  look();
  tell();
}

std::optional<visit::Time> Cabinet::deadline() const {
  std::optional<visit::Time> first;
  for (const auto& reason : {buttons_.deadline(), service_.deadline(),
                             blinking_ ? std::optional(blinking_->next) : std::nullopt}) {
    first = first && reason ? std::min(*first, *reason) : first ? first : reason;
  }
  return first;
}

std::vector<visit::Press> Cabinet::presses(visit::Time now) {
  blink(now);
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

void Cabinet::light(const visit::Plan& plan, const visit::Visit& visit, const visit::Extent& extent,
                    visit::Time now) {
  if (invitation_blinks_) {
    invite(plan, visit, now);
  }
  for (std::size_t i = 0; i < wired_.size(); ++i) {
    const visit::Control& control = wired_[i].control;
    const bool acts =
        plan.controls.has(control) && visit::action(plan, visit, extent, control) != visit::Action::none;
    set_lamp(i, acts && !(blinking_ && blinking_->button == i && !blinking_->lit));
  }
}

/// The lamp of the button that attract invites to goes on and off from when it is first invited.
void Cabinet::invite(const visit::Plan& plan, const visit::Visit& visit, visit::Time now) {
  const auto button = invited(wired_, plan, visit);
  if (!button) {
    blinking_.reset();
  } else if (!blinking_ || blinking_->button != *button) {
    blinking_ = Blinking{*button, true, now + half_period};
  }
}

void Cabinet::blink(visit::Time now) {
  if (!blinking_ || now < blinking_->next) {
    return;
  }
  blinking_->lit = !blinking_->lit;
  blinking_->next = now + half_period;
  set_lamp(blinking_->button, blinking_->lit);
}

void Cabinet::rest(visit::Time now) {
  blinking_.reset();
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
    if (passed(before.aside, state.times_set_aside)) {
      log_->warn(
          "the button {} is held or stuck ({} times so far): it is not listened to until it has been let go",
          name_of(wired_[i].control), state.times_set_aside);
    }
    if (passed(before.noise, state.noise_bursts)) {
      log_->warn("interference on the line of the button {} ({} times so far): look at its cable",
                 name_of(wired_[i].control), state.noise_bursts);
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
