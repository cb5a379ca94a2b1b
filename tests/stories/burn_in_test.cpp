// What a day of the attract loop leaves on a screen: how bright each pixel has been on average, and how sharp
// the edges are that always stood in the same place.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "app/kiosk/drift.h"
#include "app/screen/painter.h"
#include "app/screen/pixels.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/luminance.h"

using namespace std::chrono_literals;

namespace {

constexpr auto day = std::chrono::hours(24);
constexpr auto look_every = 500ms;  // a step of a glide
constexpr int pad = 12;             // the drift goes no further to any side

// With the drift the brightest letters come to 0.41 (0.47 in high contrast) and the sharpest edges to 0.17
// (0.15 in daylight, 0.21 in high contrast); without it to 0.86 and 0.85 (daylight 0.83, high contrast 1 and
// 1).
constexpr double brightest_allowed = 0.5;
constexpr double sharpest_allowed = 0.25;

using Offset = std::function<scene::Point(visit::Time::duration)>;

struct Wear {
  double brightest = 0;  ///< the highest mean luminance of a pixel; full white all day is 1
  double sharpest = 0;   ///< the greatest difference of the means of two neighbours
};

/// Adds up a day's light, pixel by pixel.
class Day {
 public:
  Day(int width, int height, scene::Colour ground)
      : width_(width),
        height_(height),
        ground_(ground),
        means_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
               stories::luminance(ground.rgb)) {}

  /// `share` of the day `picture`, whose edges repeat beyond the screen by `pad`, stood at `offset`.
  void add(const screen::Ink& picture, const std::vector<float>& above_ground, scene::Point offset,
           float share) {
    const float* light = above_ground.data();
    for (const screen::Ink::Span& span : picture.spans) {
      const int y = span.y - pad + offset.y;
      const int left = span.x - pad + offset.x;
      if (y >= 0 && y < height_) {
        float* const row = means_.data() + static_cast<std::ptrdiff_t>(y) * width_;
        const int right = std::min(left + span.length, width_);
        for (int x = std::max(left, 0); x < right; ++x) row[x] += share * light[x - left];
      }
      light += span.length;
    }
  }

  scene::Colour ground() const { return ground_; }

  Wear wear() const {
    Wear wear;
    for (std::size_t i = 0; i < means_.size(); ++i) {
      wear.brightest = std::max<double>(wear.brightest, means_[i]);
      const auto width = static_cast<std::size_t>(width_);
      const bool last_column = i % width == width - 1;
      const bool last_row = i + width >= means_.size();
      const float beside = last_column ? means_[i] : means_[i + 1];
      const float below = last_row ? means_[i] : means_[i + width];
      wear.sharpest =
          std::max<double>({wear.sharpest, std::abs(means_[i] - beside), std::abs(means_[i] - below)});
    }
    return wear;
  }

 private:
  int width_;
  int height_;
  scene::Colour ground_;
  std::vector<float> means_;
};

/// With its edges repeated on all sides.
screen::Canvas padded(const screen::Canvas& canvas) {
  screen::Canvas wide(canvas.width() + 2 * pad, canvas.height() + 2 * pad);
  for (int y = 0; y < wide.height(); ++y) {
    const std::uint32_t* const from = canvas.row(std::clamp(y - pad, 0, canvas.height() - 1));
    for (int x = 0; x < wide.width(); ++x) {
      wide.row(y)[x] = from[std::clamp(x - pad, 0, canvas.width() - 1)];
    }
  }
  return wide;
}

/// Where a card stood for which share of the day.
using Stays = std::map<std::pair<int, int>, float>;

std::vector<Stays> stays(const visit::Plan& plan, const Offset& offset) {
  std::vector<Stays> of_cards(plan.route.attract.size());
  const float share = 1.0F / static_cast<float>(day / look_every);
  for (visit::Time::duration time{}; time < day; time += look_every) {
    const auto card = static_cast<std::size_t>(time / plan.timings.attract_card) % of_cards.size();
    const scene::Point at = offset(time);
    of_cards[card][{at.x, at.y}] += share;
  }
  return of_cards;
}

/// A day of the exhibit on the reference screen, nobody coming.
Wear wear_of(assets::Mode mode, const Offset& offset) {
  scene::Screen screen = scene::landscape_24;
  screen.mode = mode;
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), screen);
  screen::Painter painter(stories::fonts());
  screen::Canvas canvas;
  visit::Visit visit = visit::unattended(stage.plan(), {});
  Day light(screen.width, screen.height, stage.show(visit, {})->scene.ground);
  const std::vector<Stays> of_cards = stays(stage.plan(), offset);
  for (std::size_t card = 0; card < of_cards.size(); ++card) {
    visit.place = visit::Attract{card};
    painter.paint(stage.show(visit, {})->scene, canvas);
    const screen::Ink ink = screen::ink_of(padded(canvas), light.ground());
    std::vector<float> above_ground(ink.pixels.size());
    const float of_ground = stories::luminance(light.ground().rgb);
    std::transform(ink.pixels.begin(), ink.pixels.end(), above_ground.begin(),
                   [&](std::uint32_t pixel) { return stories::luminance(pixel & 0xffffffU) - of_ground; });
    for (const auto& [at, share] : of_cards[card]) {
      light.add(ink, above_ground, {at.first, at.second}, share);
    }
  }
  return light.wear();
}

scene::Point drifting(visit::Time::duration time) { return kiosk::drift(time, true); }
scene::Point standing(visit::Time::duration /*time*/) { return {}; }

}  // namespace

TEST_CASE("no pixel of the attract loop is bright all day, and no edge always stands in the same place") {
  const Wear wear = wear_of(assets::Mode::gallery, drifting);
  CHECK(wear.brightest < brightest_allowed);
  CHECK(wear.sharpest < sharpest_allowed);
}

TEST_CASE("nothing burns in in high contrast") {
  const Wear wear = wear_of(assets::Mode::contrast, drifting);
  CHECK(wear.brightest < brightest_allowed);
  CHECK(wear.sharpest < sharpest_allowed);
}

// The ground itself is nearly white there, and wears evenly: only edges can be seen afterwards.
TEST_CASE("no edge always stands in the same place in daylight") {
  CHECK(wear_of(assets::Mode::daylight, drifting).sharpest < sharpest_allowed);
}

TEST_CASE("without the drift the attract loop would burn in") {
  const Wear gallery = wear_of(assets::Mode::gallery, standing);
  CHECK(gallery.brightest > brightest_allowed);
  CHECK(gallery.sharpest > sharpest_allowed);
  CHECK(wear_of(assets::Mode::daylight, standing).sharpest > sharpest_allowed);
}
