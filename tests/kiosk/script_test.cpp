#include "app/kiosk/script.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "app/kiosk/play.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using namespace std::chrono_literals;
using kiosk::Moment;
using kiosk::Script;
using kiosk::ScriptMistake;
using visit::Button;

namespace {

ScriptMistake only_mistake(const std::string& text) {
  const Script script = kiosk::parse_script(text);
  REQUIRE(script.mistakes.size() == 1);
  return script.mistakes.front();
}

bool says(const ScriptMistake& mistake, std::size_t line, std::size_t column, const std::string& part) {
  return mistake.line == line && mistake.column == column && mistake.text.find(part) != std::string::npos;
}

std::vector<Moment> moments(SampleStage& stage, const std::string& text) {
  std::vector<Moment> seen;
  const Moment start{visit::unattended({}, visit::Time{}), visit::Time{}};
  kiosk::play(*stage, start, kiosk::parse_script(text),
              [&](const Moment& moment) { seen.push_back(moment); });
  return seen;
}

}  // namespace

TEST_CASE("a script is read step by step, without its comments") {
  const Script script = kiosk::parse_script(
      "# a visitor\n"
      "\n"
      "at 0 press theme-2\n"
      "  at 12.5   press next # onward\r\n"
      "at 20 idle 90\n"
      "at 110 press walk\n"
      "at 110 press home");
  REQUIRE(script.mistakes.empty());
  REQUIRE(script.steps.size() == 5);
  CHECK(std::get<visit::Press>(script.steps[0].what).control == visit::Control{Button::theme, 1});
  CHECK(script.steps[1].at == 12500ms);
  CHECK(std::get<visit::Press>(script.steps[1].what).control == visit::Control{Button::next});
  CHECK(std::get<kiosk::Idle>(script.steps[2].what).duration == 90s);
  CHECK(std::holds_alternative<visit::Walk>(script.steps[3].what));
  CHECK(std::holds_alternative<visit::Home>(script.steps[4].what));
}

TEST_CASE("each mistake of a script is told with its line and column and what would be right") {
  CHECK(says(only_mistake("press next"), 1, 1, "write: at SECONDS press BUTTON"));
  CHECK(says(only_mistake("\nat soon press next"), 2, 4, "seconds from the start"));
  CHECK(says(only_mistake("at"), 1, 3, "seconds from the start"));
  CHECK(says(only_mistake("at 1.2345 press next"), 1, 4, "seconds from the start"));
  CHECK(says(only_mistake("at -1 press next"), 1, 4, "seconds from the start"));
  CHECK(says(only_mistake("at 5"), 1, 5, "press BUTTON"));
  CHECK(says(only_mistake("at 5 wait 3"), 1, 6, "write press or idle"));
  CHECK(says(only_mistake("at 5 press"), 1, 11, "there are next, back"));
  CHECK(says(only_mistake("at 5 press nxt"), 1, 12, "there are next, back"));
  CHECK(says(only_mistake("at 5 press theme-0"), 1, 12, "theme-1 to theme-9"));
  CHECK(says(only_mistake("at 5 idle long"), 1, 11, "write seconds"));
  CHECK(says(only_mistake("at 5 press next twice"), 1, 17, "one step a line"));
  CHECK(says(only_mistake("at 5 press next\nat 4 press next"), 2, 4, "ends at 5"));
  CHECK(says(only_mistake("at 5 idle 10\nat 14.9 press next"), 2, 4, "ends at 15"));
}

TEST_CASE("all mistakes of a script are told at once, as a compiler would") {
  const Script script = kiosk::parse_script("at x press next\nat 1 press nothing\n");
  REQUIRE(script.mistakes.size() == 2);
  const std::string text = kiosk::report(script.mistakes, "walk.script");
  CHECK(text.rfind("walk.script:1:4: ", 0) == 0);
  CHECK(text.find("\nwalk.script:2:12: ") != std::string::npos);
}

TEST_CASE("a press of a button that is not there is a mistake of the script") {
  const Script script = kiosk::parse_script("at 1 press next\nat 2 press know\nat 3 press home");
  const auto mistakes = kiosk::check_script(script, visit::three_buttons());
  REQUIRE(mistakes.size() == 1);
  CHECK(says(mistakes.front(), 2, 12, "no button know here; there are back, next, more"));
}

TEST_CASE("what is recorded can be played") {
  const visit::Event events[] = {{visit::Press{{Button::theme, 2}}, {}},
                                 {visit::Press{{Button::know}}, {}},
                                 {visit::Walk{}, {}},
                                 {visit::Home{}, {}}};
  std::string text;
  for (const visit::Event& event : events) {
    text += kiosk::script_line(1050ms, event).value() + "\n";
  }
  CHECK(text == "at 1.050 press theme-3\nat 1.050 press know\nat 1.050 press walk\nat 1.050 press home\n");
  const Script script = kiosk::parse_script(text);
  CHECK(script.mistakes.empty());
  CHECK(script.steps.size() == 4);
  CHECK(script.steps.front().at == 1050ms);
  CHECK_FALSE(kiosk::script_line(1s, {visit::Tick{}, {}}));
}

TEST_CASE("a played script passes through the screens that a visitor would see") {
  SampleStage stage;
  const auto seen = moments(stage, "at 1 press theme-1\nat 2 press next\n");
  REQUIRE(seen.size() == 3);
  CHECK(std::holds_alternative<visit::Attract>(seen[0].visit.place));
  CHECK(std::holds_alternative<visit::Intro>(seen[1].visit.place));
  CHECK(seen[1].time == visit::Time{} + 1s);
}

TEST_CASE("idling in a script leads through the countdown to the attract loop") {
  SampleStage stage;
  const auto seen = moments(stage, "at 1 press theme-1\nat 2 idle 400\n");
  const auto waits = std::count_if(seen.begin(), seen.end(),
                                   [](const Moment& moment) { return moment.visit.countdown.has_value(); });
  CHECK(waits == 30);
  CHECK(std::holds_alternative<visit::Attract>(seen.back().visit.place));
}

TEST_CASE("a printed scene begins with its time and its visit") {
  SampleStage stage;
  const visit::Time start = visit::Time{} + 5s;
  const Moment moment{visit::unattended({}, start), start + 1500ms};
  const std::string text = kiosk::print_scene(*stage, moment, start);
  CHECK(text.rfind("== 1.500 " + visit::to_string(moment.visit) + "\n", 0) == 0);
  CHECK(text.find(scene::to_string(stage->show(moment.visit, moment.time)->scene)) != std::string::npos);
}
