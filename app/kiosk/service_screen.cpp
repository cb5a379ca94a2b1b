#include "app/kiosk/service_screen.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/button_names.h"

namespace kiosk {

namespace {

scene::ServiceButton button_of(const firmware::ButtonState& state, std::string name, std::string line) {
  scene::ServiceButton button;
  button.name = std::move(name);
  button.line = std::move(line);
  button.closed = state.level == firmware::Level::active;
  button.down = state.down;
  button.stuck = state.set_aside;
  button.noisy = state.noisy;
  button.presses = state.presses;
  button.edges = state.edges;
  button.noise_bursts = state.noise_bursts;
  button.lost_edges = state.lost_edges;
  return button;
}

}  // namespace

ServiceScreen::ServiceScreen(Cabinet& cabinet, const firmware::Wiring& wiring, const scene::Screen& screen,
                             const scene::Measure& measure, const GatherService& gather, visit::Time now)
    : cabinet_(cabinet),
      wiring_(wiring),
      screen_(screen),
      measure_(measure),
      gather_(gather),
      pressed_(now),
      turned_(now),
      gathered_(now - between_reports) {
  for (std::size_t i = 0; i < cabinet_.wired().size(); ++i) {
    if (cabinet_.wired()[i].lamp) {
      lamps_.push_back(i);
    }
  }
  show(Showing::report, now);
  look_round(now);
  compose(now);
}

bool ServiceScreen::turn(visit::Time now) {
  turned_ = now;
  for (const visit::Press& one : cabinet_.presses(now)) {
    press(one.control, now);
  }
  if (!cabinet_.service().wanted() || now >= pressed_ + longest_rest) {
    return false;
  }
  look_round(now);
  if (stale_ || (changed_ && now >= composed_ + between_changes)) {
    compose(now);
  }
  return true;
}

visit::Time ServiceScreen::deadline() const {
  visit::Time earliest = pressed_ + longest_rest;
  switch (showing_) {
    case Showing::report:
      earliest = std::min(earliest, gathered_ + between_reports);
      return changed_ ? std::min(earliest, composed_ + between_changes) : earliest;
    case Showing::lamps:
      return std::min(earliest, shown_since_ + ((turned_ - shown_since_) / each_lamp + 1) * each_lamp);
    case Showing::display:
      break;
  }
  return earliest;
}

void ServiceScreen::resize(const scene::Screen& screen) {
  stale_ = stale_ || screen != screen_;
  screen_ = screen;
}

void ServiceScreen::press(const visit::Control& control, visit::Time now) {
  pressed_ = now;
  stale_ = true;
  const auto& wired = cabinet_.wired();
  const auto found = std::find_if(wired.begin(), wired.end(),
                                  [&](const WiredButton& button) { return button.control == control; });
  const auto button = static_cast<std::size_t>(found - wired.begin());
  const bool again = std::exchange(last_pressed_, button) == button;
  if (again || showing_ != Showing::report) {
    step(now);
  }
}

void ServiceScreen::step(visit::Time now) {
  switch (showing_) {
    case Showing::report:
      if (page_ + 1 < pages_) {
        ++page_;
      } else {
        show(lamps_.empty() ? Showing::display : Showing::lamps, now);
      }
      return;
    case Showing::lamps:
      show(Showing::display, now);
      return;
    case Showing::display:
      if (++test_ == scene::display_tests) {
        show(Showing::report, now);
      }
      return;
  }
}

void ServiceScreen::show(Showing showing, visit::Time now) {
  showing_ = showing;
  shown_since_ = now;
  page_ = 0;
  test_ = 0;
  stale_ = true;
  // Each press does something here.
  cabinet_.light_all();
}

std::vector<scene::ServiceButton> ServiceScreen::look_at_buttons() const {
  std::vector<scene::ServiceButton> buttons;
  const auto& wired = cabinet_.wired();
  for (std::size_t i = 0; i < cabinet_.states().size(); ++i) {
    const bool key = i >= wired.size();
    buttons.push_back(button_of(cabinet_.states()[i], key ? "service key" : name_of(wired[i].control),
                                wiring_.buttons.at(i).name));
    if (!key && wired[i].lamp) {
      buttons.back().lamp = cabinet_.lit(i) ? scene::Lamp::lit : scene::Lamp::dark;
    }
  }
  return buttons;
}

// In the tests nobody sees the values.
void ServiceScreen::look_round(visit::Time now) {
  if (showing_ == Showing::lamps) {
    stale_ = stale_ || lamp(now) != lamp(composed_);
  }
  if (showing_ != Showing::report) {
    return;
  }
  if (now >= gathered_ + between_reports) {
    gathered_ = now;
    gathered_report_ = gather_();
  }
  scene::ServiceReport report = gathered_report_;
  report.buttons = look_at_buttons();
  report.last_pressed = last_pressed_;
  if (const firmware::LinesFault* const fault = cabinet_.fault()) {
    report.no_lines = fault->sentence;
  }
  changed_ = changed_ || report != report_;
  report_ = std::move(report);
}

void ServiceScreen::compose(visit::Time now) {
  composed_ = now;
  stale_ = false;
  changed_ = false;
  switch (showing_) {
    case Showing::report: {
      scene::ServicePage page = scene::service_page(report_, page_, screen_, measure_);
      scene_ = std::move(page.scene);
      pages_ = page.pages;
      page_ = std::min(page_, pages_ - 1);
      return;
    }
    case Showing::lamps:
      cabinet_.light_only(lamp(now));
      scene_ = scene::lamp_test(report_.buttons.at(lamp(now)), screen_, measure_);
      return;
    case Showing::display:
      scene_ = scene::display_test(test_, screen_, measure_);
      return;
  }
}

std::size_t ServiceScreen::lamp(visit::Time now) const {
  const auto turn = static_cast<std::size_t>((now - shown_since_) / each_lamp);
  return lamps_.at(turn % lamps_.size());
}

}  // namespace kiosk
