#include "app/kiosk/preparation.h"

#include <array>
#include <utility>

namespace kiosk {

namespace {

constexpr std::array likely{visit::Button::next, visit::Button::more, visit::Button::back};

}  // namespace

Preparation::Preparation(std::function<bool(const scene::Scene&)> paint)
    : paint_(std::move(paint)), taken_up_(likely.size()) {}

void Preparation::begin(const visit::Visit& visit, visit::Time now) {
  visit_ = visit;
  now_ = now;
  taken_up_ = 0;
  in_hand_.reset();
}

bool Preparation::done() const { return taken_up_ == likely.size() && !in_hand_; }

void Preparation::piece(Stage& stage) {
  if (in_hand_) {
    if (!paint_(in_hand_->scene)) {
      in_hand_.reset();
    }
    return;
  }
  while (taken_up_ < likely.size() && !take_up(stage)) {
  }
}

// Composes what the next likely button would show; false if it would do nothing.
bool Preparation::take_up(Stage& stage) {
  const visit::Control control{likely.at(taken_up_++)};
  const auto shown = stage.show(visit_, now_);
  if (visit::action(stage.plan(), visit_, shown->extent, control) == visit::Action::none) {
    return false;
  }
  const visit::Visit after = stage.after(visit_, {visit::Press{control}, now_});
  in_hand_ = stage.show(after, now_);
  return true;
}

}  // namespace kiosk
