#include "app/kiosk/stage.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "app/kiosk/matter.h"
#include "app/kiosk/plan.h"
#include "app/kiosk/preparation.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using namespace std::chrono_literals;
using visit::Button;
using visit::Time;
using visit::Visit;

namespace {

constexpr Time now = Time{} + 100s;

Visit at(const visit::Place& place) {
  Visit visit = visit::unattended({}, now);
  visit.place = place;
  return visit;
}

visit::Stop label(std::size_t theme, std::size_t stop) { return {theme, stop, {}, 0, std::nullopt}; }

visit::Event press(Button button) { return {visit::Press{{button}}, now}; }

}  // namespace

TEST_CASE("the plan has the routes of the pack") {
  const content::Front front = sample_exhibit().front;
  const visit::Plan plan = kiosk::plan(front, visit::ten_buttons());
  REQUIRE(plan.route.themes.size() == front.themes.size());
  CHECK(plan.route.themes[0].stops == front.themes[0].stops);
  CHECK(plan.route.themes[1].cards == front.themes[1].cards);
  CHECK(plan.route.shared_stops == front.shared_stops);
  CHECK(plan.route.attract.size() == front.attract.size());
  CHECK(plan.route.languages == 1);
}

TEST_CASE("buttons of themes that the pack has not are no controls") {
  const content::Front front = sample_exhibit().front;
  REQUIRE(front.themes.size() == 2);
  const visit::Plan plan = kiosk::plan(front, visit::ten_buttons());
  CHECK(plan.controls.order.size() == 8);
  CHECK(plan.controls.has(visit::Control{Button::theme, 1}));
  CHECK_FALSE(plan.controls.has(visit::Control{Button::theme, 2}));
  CHECK(kiosk::plan(front, visit::three_buttons()).controls.order == visit::three_buttons().order);
}

TEST_CASE("each place is given what it shows") {
  SampleStage stage;
  const content::Pack& pack = stage->pack();
  const content::Front& front = pack.front();

  CHECK(kiosk::gather(pack, at(visit::Attract{0})).charts.size() ==
        (front.attract[0].chart.empty() ? 0U : 1U));
  CHECK(kiosk::gather(pack, at(visit::Themes{})).charts.size() == front.themes.size());
  CHECK(kiosk::gather(pack, at(label(0, 1))).stop == pack.stop(0, 1));
  CHECK(kiosk::gather(pack, at(label(front.themes.size(), 0))).stop == pack.stop(front.themes.size(), 0));

  const content::Drawer drawer = pack.drawer(0);
  const scene::Matter of_drawer = kiosk::gather(pack, at(visit::Drawer{0, 0}));
  CHECK(of_drawer.drawer == drawer);
  const auto charts =
      std::count_if(drawer.cards.begin(), drawer.cards.end(),
                    [](const content::DrawerCard& card) { return card.kind == content::CardKind::chart; });
  CHECK(of_drawer.charts.size() == static_cast<std::size_t>(charts));
  for (std::size_t card = 0; card < drawer.cards.size(); ++card) {
    const scene::Matter opened = kiosk::gather(pack, at(visit::Card{0, card, {}, std::nullopt}));
    CHECK(opened.charts.size() == (drawer.cards[card].kind == content::CardKind::chart ? 1U : 0U));
    CHECK(opened.terms.empty() == (drawer.cards[card].kind != content::CardKind::words));
  }
}

TEST_CASE("pages and layers of a stop share its matter, other stops do not") {
  visit::Stop more = label(0, 1);
  more.view = {visit::Layer::more, 0};
  CHECK(kiosk::same_matter(at(label(0, 1)), at(more)));
  CHECK_FALSE(kiosk::same_matter(at(label(0, 1)), at(label(0, 2))));
  CHECK_FALSE(kiosk::same_matter(at(label(0, 1)), at(visit::Card{0, 1, {}, std::nullopt})));
  CHECK(kiosk::same_matter(at(visit::Drawer{0, 0}), at(visit::Drawer{0, 2})));
}

TEST_CASE("what has been composed is not composed again, whenever it was entered") {
  SampleStage stage;
  Visit later = at(label(0, 0));
  const auto first = stage->show(later, now);
  later.since += 5s;
  CHECK(stage->show(later, now + 5s) == first);
  later.settings.display = visit::Display::text_200;
  CHECK(stage->show(later, now + 5s) != first);
}

TEST_CASE("the countdown is composed once a second") {
  SampleStage stage;
  Visit waiting = at(label(0, 0));
  waiting.countdown = now;
  const auto first = stage->show(waiting, now + 100ms);
  CHECK(stage->show(waiting, now + 900ms) == first);
  CHECK(stage->show(waiting, now + 1100ms)->scene != first->scene);
}

TEST_CASE("a stage forgets what was shown long ago and composes it alike again") {
  SampleStage stage;
  const auto first = stage->show(at(label(0, 0)), now);
  for (int second = 0; second < 30; ++second) {
    Visit waiting = at(label(0, 1));
    waiting.countdown = now;
    stage->show(waiting, now + std::chrono::seconds{second});
  }
  const auto again = stage->show(at(label(0, 0)), now);
  CHECK(again != first);
  CHECK(again->scene == first->scene);
}

TEST_CASE("a visit after an event is settled: no page lies beyond the last") {
  SampleStage stage;
  Visit visit = at(visit::Themes{});
  for (int presses = 0; presses < 60; ++presses) {
    for (const Button button : {Button::next, Button::next, Button::back}) {
      visit = stage->after(visit, press(button));
      CHECK(stage->settled(visit, now) == visit);
      CHECK(visit::to_string(visit).find("last") == std::string::npos);
    }
  }
}

TEST_CASE("another screen shows the same visit anew") {
  SampleStage stage;
  const auto before = stage->show(at(label(0, 0)), now);
  stage->resize(scene::portrait_24);
  CHECK(stage->screen().width == 1080);
  CHECK(stage->show(at(label(0, 0)), now)->scene.width == 1080);
  CHECK(before->scene.width == 1920);
}

TEST_CASE("idle time prepares what Next, More and Back would show, and then rests") {
  SampleStage stage;
  std::vector<scene::Scene> prepared;
  int pieces = 0;
  kiosk::Preparation preparation([&](const scene::Scene& scene) {
    if (prepared.empty() || prepared.back() != scene) {
      prepared.push_back(scene);
      pieces = 0;
    }
    return ++pieces < 3;
  });
  CHECK(preparation.done());

  const Visit visit = at(label(0, 1));
  preparation.begin(visit, now);
  int turns = 0;
  for (; !preparation.done() && turns < 100; ++turns) {
    preparation.piece(*stage);
  }
  CHECK(turns < 20);
  REQUIRE(prepared.size() == 3);
  const Button likely[] = {Button::next, Button::more, Button::back};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(prepared[i] == stage->show(stage->after(visit, press(likely[i])), now)->scene);
  }
}

TEST_CASE("only buttons that the cabinet has are prepared for") {
  SampleStage stage(visit::one_button());
  int scenes = 0;
  kiosk::Preparation preparation([&](const scene::Scene&) {
    ++scenes;
    return false;
  });
  preparation.begin(at(label(0, 1)), now);
  while (!preparation.done()) {
    preparation.piece(*stage);
  }
  CHECK(scenes == 1);
}
