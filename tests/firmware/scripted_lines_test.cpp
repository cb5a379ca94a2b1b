#include "firmware/scripted_lines.h"

#include <stdexcept>

#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::ScriptedLines;
using firmware::Time;

TEST_CASE("scripted edges come when their time has come, once") {
  const Edge down{1, EdgeKind::rising, Time{} + 10ms};
  const Edge up{1, EdgeKind::falling, Time{} + 90ms};
  ScriptedLines lines(2, 0, {down, up});

  CHECK(lines.read(Time{}).edges.empty());
  lines.run_to(Time{} + 10ms);
  CHECK(lines.levels() == std::vector<Level>{Level::inactive, Level::active});
  CHECK(lines.read(Time{}).edges == std::vector<Edge>{down});
  CHECK(lines.read(Time{}).edges.empty());
  lines.run_to(Time{} + 1s);
  CHECK(lines.levels() == std::vector<Level>{Level::inactive, Level::inactive});
  CHECK(lines.read(Time{}).edges == std::vector<Edge>{up});
}

TEST_CASE("lamps of scripted lines can be looked at") {
  ScriptedLines lines(0, 2, {});
  lines.set_lamp(1, Level::active);
  CHECK(lines.lamp(0) == Level::inactive);
  CHECK(lines.lamp(1) == Level::active);
  CHECK_THROWS_AS(lines.set_lamp(2, Level::active), std::out_of_range);
}

TEST_CASE("a script of edges that cannot happen is refused") {
  const Edge late{0, EdgeKind::rising, Time{} + 2s};
  const Edge early{0, EdgeKind::falling, Time{} + 1s};
  CHECK_THROWS_AS(ScriptedLines(1, 0, {late, early}), std::invalid_argument);
  CHECK_THROWS_AS(ScriptedLines(0, 0, {early}), std::invalid_argument);
}
