#include "app/kiosk/loop.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <variant>

#include "app/kiosk/fade.h"
#include "app/kiosk/keys.h"
#include "app/kiosk/plan.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using namespace std::chrono_literals;
using kiosk::KeyMeaning;
using screen::Key;
using screen::KeyPressed;
using visit::Button;
using visit::Control;
using visit::Time;

namespace {

constexpr Time now = Time{} + 1000s;

std::optional<KeyMeaning> desk(Key key, int digit = 0) {
  return kiosk::meaning({key, digit}, visit::ten_buttons(), true);
}

bool presses(const std::optional<KeyMeaning>& meaning, const Control& control) {
  const auto* press = meaning ? std::get_if<visit::Press>(&*meaning) : nullptr;
  return press != nullptr && press->control == control;
}

}  // namespace

TEST_CASE("the loop sleeps until the visit, the buttons, a moving picture or the sign of life wants it") {
  const kiosk::Reasons still{now + 45s, std::nullopt, std::nullopt, now};
  CHECK(next_wake(still) == now + 5s);
  kiosk::Reasons reasons = still;
  reasons.visit = now + 3s;
  CHECK(next_wake(reasons) == now + 3s);
  reasons.lines = now + 20ms;
  CHECK(next_wake(reasons) == now + 20ms);
  reasons.frame = now + 16ms;
  CHECK(next_wake(reasons) == now + 16ms);
}

TEST_CASE("a moment becomes a timer to the nanosecond, and is never zero") {
  const std::timespec value = kiosk::timer_value(Time{} + 3s + 7ns);
  CHECK(value.tv_sec == 3);
  CHECK(value.tv_nsec == 7);
  const std::timespec zero = kiosk::timer_value(Time{});
  CHECK(zero.tv_sec == 0);
  CHECK(zero.tv_nsec == 1);
  CHECK(kiosk::timer_value(Time{} - 1s).tv_nsec == 1);
}

TEST_CASE("the wait ends for a descriptor, for a moment that has come, and for SIGTERM") {
  kiosk::Wait wait;
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  CHECK(wait({pipe[0], -1}, std::nullopt));
  CHECK(wait({pipe[0]}, std::chrono::steady_clock::now()));
  REQUIRE(write(pipe[1], "x", 1) == 1);
  CHECK(wait({pipe[0]}, Time::max()));
  raise(SIGTERM);
  CHECK_FALSE(wait({}, Time::max()));
  close(pipe[0]);
  close(pipe[1]);
}

TEST_CASE("the keys of a desk stand for the cabinet's buttons") {
  CHECK(presses(desk(Key::right), {Button::next}));
  CHECK(presses(desk(Key::space), {Button::next}));
  CHECK(presses(desk(Key::left), {Button::back}));
  CHECK(presses(desk(Key::up), {Button::more}));
  CHECK(presses(desk(Key::down), {Button::know}));
  CHECK(presses(desk(Key::h), {Button::know}));
  CHECK(presses(desk(Key::d), {Button::display}));
  CHECK(presses(desk(Key::l), {Button::language}));
  CHECK(presses(desk(Key::digit, 3), {Button::theme, 2}));
  CHECK(std::holds_alternative<visit::Walk>(desk(Key::enter).value()));
  CHECK(std::holds_alternative<visit::Home>(desk(Key::escape).value()));
  CHECK(std::holds_alternative<kiosk::Quit>(desk(Key::q).value()));
}

TEST_CASE("keys of buttons that the cabinet has not do nothing, and Q quits in a window only") {
  CHECK_FALSE(desk(Key::digit, 5));
  CHECK_FALSE(kiosk::meaning({Key::l, 0}, visit::three_buttons(), true));
  CHECK_FALSE(kiosk::meaning({Key::left, 0}, visit::one_button(), true));
  CHECK_FALSE(kiosk::meaning({Key::q, 0}, visit::ten_buttons(), false));
}

TEST_CASE("a fade goes from one picture to the other and ends within 200 ms") {
  screen::Canvas black(4, 4);
  screen::Canvas white(4, 4);
  for (auto& pixel : white.pixels()) {
    pixel = 0xffffff;
  }
  kiosk::Fade fade(std::move(black), now);
  const auto level = [&](Time time) { return fade.frame(white, time).pixels()[0] & 0xffU; };
  CHECK(level(now) == 0);
  const auto half = level(now + 100ms);
  CHECK(half > 100);
  CHECK(half < 156);
  CHECK(fade.next_frame() == now + 100ms + kiosk::Fade::frame_interval);
  CHECK_FALSE(fade.done(now + 199ms));
  CHECK(fade.done(now + 200ms));
}
