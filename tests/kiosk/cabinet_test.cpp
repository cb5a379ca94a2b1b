// The cabinet's buttons and lamps, on scripted lines and on lines that come and go.
#include "app/kiosk/cabinet.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/ostream_sink.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <sstream>
#include <system_error>

#include "app/kiosk/plan.h"
#include "firmware/patient_lines.h"
#include "firmware/scripted_lines.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using namespace std::chrono_literals;
using visit::Button;
using visit::Control;
using visit::Time;

namespace {

constexpr Time now = Time{} + 1000s;

struct Quiet {
  spdlog::logger log{"test", std::make_shared<spdlog::sinks::null_sink_st>()};
};

/// A log that can be read.
struct Told {
  std::ostringstream text;
  spdlog::logger log{"test", std::make_shared<spdlog::sinks::ostream_sink_st>(text)};
  Told() { log.set_pattern("%v"); }
  std::string news() { return std::exchange(text, std::ostringstream()).str(); }
};

/// A chip that can be pulled out, with one button.
struct Chip {
  bool there = true;
  firmware::Reading next = {};
  firmware::Level level = firmware::Level::inactive;
};

class ChipLines final : public firmware::Lines {
 public:
  explicit ChipLines(Chip& chip) : chip_(&chip) {}
  int descriptor() const override { return -1; }
  firmware::Reading read(firmware::Time /*now*/) override {
    if (!chip_->there) throw std::system_error(ENODEV, std::generic_category(), "read");
    return std::exchange(chip_->next, {});
  }
  std::vector<firmware::Level> levels() override { return {chip_->level}; }
  void set_lamp(std::size_t /*lamp*/, firmware::Level /*level*/) override {}

 private:
  Chip* chip_;
};

firmware::PatientLines lines_of(Chip& chip) {
  const auto request = [&chip]() -> firmware::RequestedLines {
    if (!chip.there) return firmware::LinesFault{"no chip is here"};
    return std::make_unique<ChipLines>(chip);
  };
  return {request, 1, 0, now};
}

}  // namespace

TEST_CASE("a cabinet's edges become presses of its buttons") {
  using firmware::EdgeKind;
  Quiet quiet;
  firmware::ScriptedLines lines(3, 3,
                                {{1, EdgeKind::rising, now + 10ms}, {1, EdgeKind::falling, now + 90ms}});
  kiosk::Cabinet cabinet(lines, {{{Button::back}}, {{Button::next}}, {{Button::more}}}, {}, false, now,
                         quiet.log);
  lines.run_to(now + 20ms);
  CHECK(cabinet.presses(now + 20ms).empty());
  CHECK(cabinet.deadline() == now + 30ms);
  const auto pressed = cabinet.presses(now + 30ms);
  REQUIRE(pressed.size() == 1);
  CHECK(pressed.front().control == Control{Button::next});
}

TEST_CASE("lamps are lit only where a press does something") {
  Quiet quiet;
  SampleStage stage;
  const auto wired = visit::ten_buttons().order;
  std::vector<kiosk::WiredButton> buttons;
  buttons.reserve(wired.size());
  for (const Control& control : wired) {
    buttons.push_back({control, wired.size() - 1 - buttons.size()});  // lamps in an order of their own
  }
  buttons[8].lamp.reset();
  firmware::ScriptedLines lines(10, 10, {});
  kiosk::Cabinet cabinet(lines, buttons, {}, false, now, quiet.log);
  visit::Visit visit = visit::unattended(stage->plan(), now);
  visit.place = visit::Stop{0, 0, {}, 0, std::nullopt};
  const visit::Extent extent = stage->show(visit, now)->extent;
  cabinet.light(stage->plan(), visit, extent, now);
  for (std::size_t i = 0; i < wired.size(); ++i) {
    const bool acts = visit::action(stage->plan(), visit, extent, wired[i]) != visit::Action::none;
    if (i != 8) CHECK((lines.lamp(9 - i) == firmware::Level::active) == acts);
  }
  CHECK(lines.lamp(9 - 3) == firmware::Level::inactive);  // the pack has two themes
  CHECK(lines.lamp(9 - 5) == firmware::Level::active);    // Next
  CHECK(lines.lamp(9 - 9) == firmware::Level::inactive);  // one language
  CHECK(lines.lamp(9 - 8) == firmware::Level::inactive);  // Display has no lamp

  cabinet.rest(now);
  CHECK(lines.lamp(9 - 5) == firmware::Level::inactive);
}

TEST_CASE("in attract the lamp of the button that is invited goes on and off, each for a second") {
  Quiet quiet;
  SampleStage stage;
  const visit::Visit attract = visit::unattended(stage->plan(), now);
  const std::size_t theme = stage->plan().route.attract.at(0).theme;
  firmware::ScriptedLines lines(2, 2, {});
  const auto lit = [&](std::size_t lamp) { return lines.lamp(lamp) == firmware::Level::active; };
  const visit::Extent extent = stage->show(attract, now)->extent;

  SECTION("that of the theme on the card") {
    kiosk::Cabinet cabinet(lines, {{{Button::next}, 0}, {{Button::theme, theme}, 1}}, {}, true, now,
                           quiet.log);
    cabinet.light(stage->plan(), attract, extent, now);
    CHECK(lit(0));
    CHECK(lit(1));
    CHECK(cabinet.deadline() == now + 1s);
    cabinet.presses(now + 1s);
    CHECK(lit(0));
    CHECK_FALSE(lit(1));
    cabinet.light(stage->plan(), attract, extent, now + 1500ms);  // drawing again does not change it
    CHECK_FALSE(lit(1));
    cabinet.presses(now + 2s);
    CHECK(lit(1));
  }
  SECTION("or else Next") {
    kiosk::Cabinet cabinet(lines, {{{Button::next}, 0}, {{Button::back}, 1}}, {}, true, now, quiet.log);
    cabinet.light(stage->plan(), attract, extent, now);
    cabinet.presses(now + 1s);
    CHECK_FALSE(lit(0));
    CHECK(lit(1));
  }
  SECTION("until somebody comes") {
    kiosk::Cabinet cabinet(lines, {{{Button::next}, 0}}, {}, true, now, quiet.log);
    cabinet.light(stage->plan(), attract, extent, now);
    cabinet.presses(now + 1s);
    visit::Visit there = attract;
    there.place = visit::Stop{0, 0, {}, 0, std::nullopt};
    cabinet.light(stage->plan(), there, stage->show(there, now)->extent, now + 1500ms);
    CHECK(lit(0));
    cabinet.presses(now + 3s);
    CHECK(lit(0));
  }
  SECTION("where the cabinet says so") {
    kiosk::Cabinet cabinet(lines, {{{Button::next}, 0}}, {}, false, now, quiet.log);
    cabinet.light(stage->plan(), attract, extent, now);
    cabinet.presses(now + 1s);
    CHECK(lit(0));
  }
}

TEST_CASE("the key switch is no button, and not told of when it is turned for long") {
  using firmware::EdgeKind;
  Told told;
  firmware::ScriptedLines lines(2, 0, {{1, EdgeKind::rising, now + 10ms}});
  kiosk::Cabinet cabinet(lines, {{{Button::next}}}, {}, false, now, told.log, firmware::ServiceKey{1});
  lines.run_to(now + 1s);
  CHECK(cabinet.presses(now + 1s).empty());
  CHECK(cabinet.service().wanted());
  CHECK(cabinet.presses(now + 1min).empty());
  CHECK(cabinet.states().at(1).set_aside);
  CHECK(told.news().empty());
  cabinet.end_service();
  CHECK_FALSE(cabinet.service().wanted());
}

TEST_CASE("the service screen lights all lamps, or one") {
  Quiet quiet;
  firmware::ScriptedLines lines(3, 2, {});
  kiosk::Cabinet cabinet(lines, {{{Button::back}, 1}, {{Button::next}}, {{Button::more}, 0}}, {}, false, now,
                         quiet.log);
  const auto lit = [&] { return std::array{cabinet.lit(0), cabinet.lit(1), cabinet.lit(2)}; };
  cabinet.light_all();
  CHECK(lit() == std::array{true, false, true});
  cabinet.light_only(2);
  CHECK(lit() == std::array{false, false, true});
  CHECK(lines.lamp(0) == firmware::Level::active);
  CHECK(lines.lamp(1) == firmware::Level::inactive);
}

TEST_CASE("what was pressed while nothing could be done is forgotten") {
  using firmware::EdgeKind;
  Quiet quiet;
  firmware::ScriptedLines lines(1, 0,
                                {{0, EdgeKind::rising, now + 10ms}, {0, EdgeKind::falling, now + 90ms}});
  kiosk::Cabinet cabinet(lines, {{{Button::next}}}, {}, false, now, quiet.log);
  lines.run_to(now + 1s);
  cabinet.rest(now + 1s);
  CHECK(cabinet.presses(now + 2s).empty());
}

TEST_CASE("a chip that comes and goes is told of once, and then ever more rarely") {
  Chip chip{false};
  Told told;
  firmware::PatientLines lines = lines_of(chip);
  kiosk::Cabinet cabinet(lines, {{{Button::next}}}, {}, false, now, told.log);
  CHECK(told.news() == "no button can be pressed: no chip is here; they are looked for again\n");
  Time at = now;
  const auto look = [&](bool there) {
    chip.there = there;
    at += 10s;
    cabinet.presses(at);
  };
  look(false);
  CHECK(told.news().empty());
  look(true);
  CHECK(told.news() == "the buttons' lines are there again\n");
  std::ptrdiff_t sentences = 0;
  for (int i = 1; i < 1000; ++i) {
    look(false);
    look(true);
    const std::string news = told.news();
    sentences += std::count(news.begin(), news.end(), '\n');
  }
  CHECK(sentences == 6);  // the 10th, the 100th and the 1000th time, both ways
}

TEST_CASE("a stuck button and interference are told of, each with the button's name") {
  Chip chip;
  Told told;
  firmware::PatientLines lines = lines_of(chip);
  kiosk::Cabinet cabinet(lines, {{{Button::next}}}, {}, false, now, told.log);
  cabinet.presses(now);
  CHECK(told.news().empty());
  for (int i = 0; i < 50; ++i) {
    chip.next.edges.push_back({0, firmware::EdgeKind::rising, now + 1s + 2us * i});
    chip.next.edges.push_back({0, firmware::EdgeKind::falling, now + 1s + 2us * i + 1us});
  }
  cabinet.presses(now + 2s);
  CHECK(told.news() == "interference on the line of the button next (1 times so far): look at its cable\n");
  chip.next.edges = {{0, firmware::EdgeKind::rising, now + 3s}};
  chip.level = firmware::Level::active;
  cabinet.presses(now + 4s);
  CHECK(told.news().empty());
  cabinet.presses(now + 40s);
  CHECK(told.news() ==
        "the button next is held or stuck (1 times so far): it is not listened to until it has been let "
        "go\n");
}
