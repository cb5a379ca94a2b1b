// The attract loop as it is seen, frame by frame: nothing flashes.
#include <algorithm>
#include <chrono>
#include <functional>

#include "app/kiosk/picture.h"
#include "app/screen/painter.h"
#include "app/screen/pixels.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/flash_meter.h"

using namespace std::chrono_literals;
using stories::FlashMeter;
using visit::Time;

namespace {

constexpr Time start = Time{} + 1000s;

// The reference panel with a quarter of its pixels: the same layout, and thin strokes stay as thin as they
// can.
constexpr scene::Screen half_size(assets::Mode mode) { return {960, 540, 531, 600, mode}; }

/// Every frame that run_loop() would present until `end`, if nobody comes.
void watch(kiosk::Stage& stage, Time end, const std::function<void(const screen::Canvas&, Time)>& seen) {
  screen::Painter painter(stories::fonts());
  visit::Visit visit = visit::unattended(stage.plan(), start);
  kiosk::Picture picture(painter, true, visit);
  Time now = start;
  seen(picture.show(stage.show(visit, now), now), now);
  while (now < end) {
    const Time card = stage.deadline(visit, now);
    now = std::min(card, picture.next_frame().value_or(card));
    if (now < card) {
      seen(picture.at(now), now);
      continue;
    }
    const visit::Visit before = visit;
    visit = stage.after(before, {visit::Tick{}, now});
    picture.follow(before, {visit::Tick{}, now}, visit);
    seen(picture.show(stage.show(visit, now), now), now);
  }
}

void check_attract(assets::Mode mode) {
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), half_size(mode));
  const auto cycle = stage.plan().timings.attract_card * stage.plan().route.attract.size();
  FlashMeter meter;
  int frames = 0;
  watch(stage, start + cycle + 1s, [&](const screen::Canvas& frame, Time now) {
    ++frames;
    meter.see(frame, now);
  });
  CHECK(frames > 70);
  CHECK(meter.worst() > 0);
  // A thin stroke that glides past is one flash, the change of cards is none.
  CHECK(meter.worst() <= 2);
}

/// One pixel that changes from one level to the other and back, `times` in all, one every `interval`.
int measured(std::uint32_t first, std::uint32_t second, int times, Time::duration interval) {
  FlashMeter meter;
  screen::Canvas canvas(1, 1);
  for (int i = 0; i <= times; ++i) {
    canvas.pixels()[0] = i % 2 == 0 ? first : second;
    meter.see(canvas, start + i * interval);
  }
  return meter.worst();
}

}  // namespace

TEST_CASE("nothing flashes in the attract loop") { check_attract(assets::Mode::gallery); }

TEST_CASE("nothing flashes in the attract loop in daylight") { check_attract(assets::Mode::daylight); }

TEST_CASE("nothing flashes in the attract loop in high contrast") { check_attract(assets::Mode::contrast); }

TEST_CASE("the flash meter finds what flashes more than three times a second") {
  CHECK(measured(0x000000, 0xffffff, 40, 125ms) > FlashMeter::most_allowed);
  CHECK(measured(0x000000, 0xffffff, 40, 170ms) == FlashMeter::most_allowed);
  CHECK(measured(0x000000, 0xffffff, 40, 1s) == 1);
  CHECK(measured(0x000000, 0xffffff, 3, 10ms) == 3);
}

TEST_CASE("the flash meter passes over small changes and over those among light colours") {
  CHECK(measured(0x404040, 0x606060, 40, 50ms) == 0);
  CHECK(measured(0xf0f0f0, 0xffffff, 40, 50ms) == 0);
  CHECK(measured(0x202020, 0x808080, 40, 50ms) > FlashMeter::most_allowed);
}

TEST_CASE("the flash meter adds up a change that comes in many small steps") {
  FlashMeter meter;
  screen::Canvas canvas(1, 1);
  for (int i = 0; i < 500; ++i) {
    const int level = 2 * std::abs(i % 50 - 25);
    canvas.pixels()[0] = 0x010101U * static_cast<std::uint32_t>(100 + level * 3);
    meter.see(canvas, start + i * 4ms);
  }
  CHECK(meter.worst() > FlashMeter::most_allowed);
}
