#include "app/kiosk/picture.h"

#include <chrono>
#include <optional>

#include "app/kiosk/drift.h"
#include "app/screen/fonts.h"
#include "app/screen/pixels.h"
#include "app/screen/png.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using namespace std::chrono_literals;
using screen::Canvas;
using visit::Button;
using visit::Time;

namespace {

constexpr Time start = Time{} + 1000s;

// What run_loop() does, without a window.
class Watched {
 public:
  explicit Watched(bool moves = true)
      : painter_(fonts_),
        visit_(visit::unattended(stage_->plan(), start)),
        picture_(painter_, moves, visit_) {
    stage_->resize({960, 540, 900, 600});  // wide enough for a label beside its chart
    picture_.show(stage_->show(visit_, start), start);
  }

  const Canvas& press(visit::Control control, Time now) { return happen({visit::Press{control}, now}); }

  /// The attract card that follows.
  const Canvas& pass(Time now) { return happen({visit::Tick{}, now}); }

  const Canvas& at(Time now) { return picture_.at(now); }
  std::optional<Time> next_frame() const { return picture_.next_frame(); }
  const visit::Visit& visit() const { return visit_; }

  /// As it is seen where nothing moves.
  bool still(const Canvas& seen, Time now, scene::Point drifted = {}) {
    Canvas whole;
    painter_.paint(stage_->show(visit_, now)->scene, whole);
    screen::shift(whole, drifted);
    const screen::Difference difference = screen::compare(seen, whole);
    return difference.same_size && difference.most == 0;
  }

 private:
  const Canvas& happen(const visit::Event& event) {
    const visit::Visit before = visit_;
    const auto shown = stage_->show(before, event.time);
    visit_ = stage_->after(before, event);
    picture_.follow(before, event, visit_);
    const auto next = stage_->show(visit_, event.time);
    return next->scene == shown->scene ? picture_.at(event.time) : picture_.show(next, event.time);
  }

  SampleStage stage_;
  screen::Fonts fonts_;
  screen::Painter painter_;
  visit::Visit visit_;
  kiosk::Picture picture_;
};

constexpr visit::Control next{Button::next, 0};
constexpr visit::Control back{Button::back, 0};
constexpr visit::Control first_theme{Button::theme, 0};

}  // namespace

TEST_CASE("cards of the attract loop fade into each other") {
  Watched watched;
  CHECK_FALSE(watched.still(watched.pass(start + 8s), start + 8s));
  CHECK(watched.next_frame() == start + 8s + kiosk::Fade::frame_interval);
  CHECK_FALSE(watched.still(watched.at(start + 8100ms), start + 8100ms));
  CHECK(watched.still(watched.at(start + 8200ms), start + 8200ms));
  CHECK(watched.next_frame() == start + 60s);
}

TEST_CASE("a press ends a fade") {
  Watched watched;
  watched.pass(start + 8s);
  CHECK(watched.still(watched.press(first_theme, start + 8050ms), start + 8050ms));
  CHECK_FALSE(watched.next_frame());
}

TEST_CASE("what is left by nobody fades to the attract loop, what is left by a press does not") {
  Watched watched;
  watched.press(first_theme, start + 1s);
  const auto countdown = start + 1000s;
  CHECK(watched.still(watched.pass(countdown), countdown));
  CHECK_FALSE(watched.still(watched.pass(countdown + 30s), countdown + 30s));
  CHECK(std::holds_alternative<visit::Attract>(watched.visit().place));
  CHECK(watched.still(watched.at(countdown + 31s), countdown + 31s));
}

TEST_CASE("the attract loop drifts, fading or not, and a press ends it") {
  Watched watched;
  CHECK(watched.still(watched.at(start + 59s), start + 59s));
  CHECK(watched.next_frame() == start + 60s);
  const scene::Point first = kiosk::drift(60s, true);
  CHECK(watched.still(watched.at(start + 60s), start + 60s, first));
  CHECK(watched.next_frame() == start + 60500ms);
  watched.pass(start + 64s);
  CHECK(watched.still(watched.at(start + 65s), start + 65s, kiosk::drift(65s, true)));
  CHECK(watched.still(watched.press(first_theme, start + 66s), start + 66s));
  CHECK_FALSE(watched.next_frame());
}

TEST_CASE("the drift begins anew with a press that stays in the attract loop") {
  Watched watched;
  CHECK(watched.still(watched.at(start + 70s), start + 70s, kiosk::drift(70s, true)));
  CHECK(watched.still(watched.press({Button::display, 0}, start + 71s), start + 71s));
  CHECK(watched.next_frame() == start + 131s);
}

TEST_CASE("a chart reveals itself when a visitor arrives at its stop, and once") {
  Watched watched;
  watched.press(first_theme, start + 1s);
  CHECK_FALSE(watched.still(watched.press(next, start + 2s), start + 2s));
  CHECK(watched.next_frame() == start + 2s + kiosk::Reveal::frame_interval);
  CHECK(watched.still(watched.at(start + 2600ms), start + 2600ms));
  CHECK_FALSE(watched.next_frame());
  watched.press(back, start + 3s);
  CHECK(watched.still(watched.press(next, start + 4s), start + 4s));
}

TEST_CASE(
    "the first card's stop reveals its chart when the attract loop is left for it, again in each visit") {
  Watched watched;
  CHECK_FALSE(watched.still(watched.press(next, start + 1s), start + 1s));
  watched.pass(start + 1000s);
  watched.pass(start + 1030s);
  REQUIRE(std::holds_alternative<visit::Attract>(watched.visit().place));
  CHECK_FALSE(watched.still(watched.press(next, start + 1031s), start + 1031s));
}

TEST_CASE("a chart does not reveal itself behind Back, nor behind a layer") {
  Watched from_behind;
  from_behind.press(first_theme, start + 1s);
  from_behind.press(first_theme, start + 2s);
  REQUIRE(std::holds_alternative<visit::Drawer>(from_behind.visit().place));
  Time time = start + 3s;
  while (!std::holds_alternative<visit::Intro>(from_behind.visit().place)) {
    CHECK(from_behind.still(from_behind.press(back, time), time));
    time += 1s;
  }
  Watched watched;
  watched.press(next, start + 1s);
  CHECK(watched.still(watched.press({Button::more, 0}, start + 2s), start + 2s));
  CHECK(watched.still(watched.press(back, start + 3s), start + 3s));
}

TEST_CASE("any press ends a reveal, one that does nothing too") {
  Watched watched;
  watched.press(next, start + 1s);
  CHECK(watched.still(watched.press({Button::language, 0}, start + 1100ms), start + 1100ms));
  CHECK_FALSE(watched.next_frame());
  Watched other;
  other.press(next, start + 1s);
  CHECK(other.still(other.press({Button::more, 0}, start + 1100ms), start + 1100ms));
  CHECK_FALSE(other.next_frame());
}

TEST_CASE("with reduced motion nothing fades and nothing reveals itself") {
  Watched watched(false);
  CHECK(watched.still(watched.pass(start + 8s), start + 8s));
  CHECK(watched.still(watched.at(start + 60s), start + 60s, kiosk::drift(60s, false)));
  CHECK(watched.next_frame() == start + 120s);
  CHECK(watched.still(watched.press(next, start + 61s), start + 61s));
  CHECK(watched.still(watched.press(first_theme, start + 62s), start + 62s));
  CHECK(watched.still(watched.press(next, start + 63s), start + 63s));
}
