#include "app/kiosk/picture.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/kiosk/drift.h"
#include "app/screen/pixels.h"

namespace kiosk {

namespace {

bool in_attract(const visit::Visit& visit) { return std::holds_alternative<visit::Attract>(visit.place); }

std::optional<visit::Time> beginning_of_attract(const visit::Visit& visit) {
  return in_attract(visit) ? std::optional(visit.since) : std::nullopt;
}

}  // namespace

Picture::Picture(screen::Painter& painter, bool moves, const visit::Visit& begin)
    : painter_(&painter), moves_(moves), attract_since_(beginning_of_attract(begin)) {}

void Picture::follow(const visit::Visit& before, const visit::Event& event, const visit::Visit& after) {
  const bool pressed = !std::holds_alternative<visit::Tick>(event.what);
  if (pressed) {
    settle();
  }
  fade_next_ = moves_ && !pressed && in_attract(after);
  reveal_next_ = moves_ && arrives(before, event, after);
  if (!in_attract(after)) {
    attract_since_.reset();
  } else if (pressed || !attract_since_) {
    attract_since_ = event.time;
    revealed_.clear();
  }
}

// Whether a stop's label is reached by going on, for the first time in this visit.
bool Picture::arrives(const visit::Visit& before, const visit::Event& event, const visit::Visit& after) {
  const auto* press = std::get_if<visit::Press>(&event.what);
  const auto* stop = std::get_if<visit::Stop>(&after.place);
  if (press == nullptr || press->control.button == visit::Button::back || stop == nullptr ||
      stop->view.layer != visit::Layer::label) {
    return false;
  }
  const auto* from = std::get_if<visit::Stop>(&before.place);
  if (from != nullptr && from->theme == stop->theme && from->stop == stop->stop) {
    return false;
  }
  const std::pair id(stop->theme, stop->stop);
  if (std::find(revealed_.begin(), revealed_.end(), id) != revealed_.end()) {
    return false;
  }
  revealed_.push_back(id);
  return true;
}

const screen::Canvas& Picture::show(std::shared_ptr<const scene::Composition> composition, visit::Time now) {
  shown_ = std::move(composition);
  const scene::Scene& scene = shown_->scene;
  const bool same_size = canvas_.width() == scene.width && canvas_.height() == scene.height;
  fade_.reset();
  reveal_.reset();
  cut_short_ = false;
  if (std::exchange(fade_next_, false) && same_size) {
    fade_.emplace(std::exchange(canvas_, screen::Canvas()), now);
  }
  if (std::exchange(reveal_next_, false)) {
    reveal_ = Reveal::of(*shown_, now);
  }
  paint(now);
  return at(now);
}

const screen::Canvas& Picture::at(visit::Time now) {
  looked_ = now;
  if (std::exchange(cut_short_, false)) {
    paint(now);
  }
  if (fade_ && !fade_->done(now)) {
    return fade_->frame(canvas_, now);
  }
  fade_.reset();
  if (reveal_) {
    painter_->open(shown_->scene, reveal_->curtains(now), canvas_);
    if (reveal_->done(now)) {
      reveal_.reset();
    }
  }
  if (offset(now) != offset_) {
    paint(now);
  }
  return canvas_;
}

std::optional<visit::Time> Picture::next_frame() const {
  if (cut_short_) {
    return looked_;
  }
  if (fade_) {
    return fade_->next_frame();
  }
  if (reveal_) {
    return reveal_->next_frame();
  }
  if (attract_since_) {
    const visit::Time::duration gone = std::max(looked_ - *attract_since_, visit::Time::duration{0});
    return *attract_since_ + next_drift(gone, moves_);
  }
  return std::nullopt;
}

void Picture::settle() {
  cut_short_ = cut_short_ || fade_ || reveal_ || offset_ != scene::Point{};
  fade_.reset();
  reveal_.reset();
}

// A drift is painted afresh, four times a minute, rather than kept beside what is not shifted: a second
// picture would be a third of the program's memory.
void Picture::paint(visit::Time now) {
  painter_->paint(shown_->scene, canvas_,
                  reveal_ ? reveal_->curtains(now) : std::span<const screen::Curtain>());
  offset_ = offset(now);
  if (offset_ != scene::Point{}) {
    screen::shift(canvas_, offset_);
  }
}

scene::Point Picture::offset(visit::Time now) const {
  return attract_since_ && now > *attract_since_ ? drift(now - *attract_since_, moves_) : scene::Point{};
}

}  // namespace kiosk
