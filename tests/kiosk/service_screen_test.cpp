// The service screen from the press that opens it to leaving it: on scripted lines, in a time of its own, and
// in the program's own loops.
#include "app/kiosk/service_screen.h"

#include <spdlog/sinks/null_sink.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "app/kiosk/loop.h"
#include "app/screen/fonts.h"
#include "firmware/scripted_lines.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"
#include "tests/pack/folder.h"

using namespace std::chrono_literals;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::ServiceChord;
using firmware::ServiceKey;
using kiosk::Ending;
using kiosk::ServiceScreen;
using visit::Button;
using visit::Time;

namespace {

constexpr Time start = Time{} + 1000s;

struct Push {
  std::size_t line = 0;
  std::chrono::milliseconds from{};
  std::chrono::milliseconds to{};
};

std::vector<Edge> edges_of(const std::vector<Push>& pushes) {
  std::vector<Edge> edges;
  for (const Push& push : pushes) {
    edges.push_back({push.line, EdgeKind::rising, start + push.from});
    edges.push_back({push.line, EdgeKind::falling, start + push.to});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.time < b.time; });
  return edges;
}

/// Back, Next and More, the first two with lamps, and a key switch behind them where one is asked for.
kiosk::CabinetSettings three(const firmware::ServiceWay& service) {
  kiosk::CabinetSettings cabinet;
  cabinet.controls = visit::three_buttons();
  cabinet.wired = {{{Button::back}, 0}, {{Button::next}, 1}, {{Button::more}, {}}};
  cabinet.wiring.buttons = {{"GPIO5"}, {"GPIO6"}, {"GPIO13"}};
  cabinet.wiring.lamps = {{"GPIO20"}, {"GPIO12"}};
  if (std::holds_alternative<ServiceKey>(service)) cabinet.wiring.buttons.push_back({"GPIO8"});
  cabinet.service = service;
  return cabinet;
}

/// A cabinet whose time is the test's.
struct Kiosk {
  Kiosk(const firmware::ServiceWay& service, const std::vector<Push>& pushes)
      : settings(three(service)),
        lines(settings.wiring.buttons.size(), 2, edges_of(pushes)),
        cabinet(lines, settings.wired, {}, false, start, log, service) {}

  /// Lets it pass until then, waking whenever the cabinet wants to be woken. The presses of that time.
  std::vector<visit::Press> run_to(std::chrono::milliseconds end) {
    std::vector<visit::Press> presses;
    for (; now < start + end; now += 1ms) {
      lines.run_to(now);
      if (const auto due = cabinet.deadline(); (now - start) % 10ms == 0ms || (due && *due <= now)) {
        const auto more = cabinet.presses(now);
        presses.insert(presses.end(), more.begin(), more.end());
      }
    }
    return presses;
  }

  ServiceScreen open() { return {cabinet, settings.wiring, glass, measure, gather, now}; }

  /// False once it has been left.
  bool run_to(ServiceScreen& service, std::chrono::milliseconds end) {
    for (; now < start + end; now += 5ms) {
      lines.run_to(now);
      if (!service.turn(now)) return false;
      if (service.scene() != seen) {
        seen = service.scene();
        ++pictures;
      }
    }
    return true;
  }

  std::string lamps() const {
    std::string lit;
    for (const std::size_t lamp : {0U, 1U}) lit += lines.lamp(lamp) == Level::active ? '*' : '.';
    return lit;
  }

  spdlog::logger log{"test", std::make_shared<spdlog::sinks::null_sink_st>()};
  kiosk::CabinetSettings settings;
  firmware::ScriptedLines lines;
  kiosk::Cabinet cabinet;
  FakeMeasure measure;
  scene::Screen glass = scene::landscape_24;
  int gathered = 0;
  kiosk::GatherService gather = [this] {
    ++gathered;
    scene::ServiceReport report;
    report.version = "0.1.0";
    return report;
  };
  Time now = start;
  scene::Scene seen;
  int pictures = 0;
};

bool says(const ServiceScreen& service, const std::string& what) {
  std::string text = scene::text_of(service.scene());
  std::replace(text.begin(), text.end(), '\n', ' ');
  INFO(text);
  return text.find(what) != std::string::npos;
}

std::vector<Push> presses(std::size_t line, std::initializer_list<int> at) {
  std::vector<Push> pushes;
  for (const int ms : at) {
    pushes.push_back({line, std::chrono::milliseconds(ms), std::chrono::milliseconds(ms + 80)});
  }
  return pushes;
}

std::vector<Push> operator+(std::vector<Push> some, const std::vector<Push>& more) {
  some.insert(some.end(), more.begin(), more.end());
  return some;
}

constexpr ServiceChord chord{0, 1};
const std::vector<Push> held{{0, 100ms, 6000ms}, {1, 150ms, 6000ms}};

}  // namespace

TEST_CASE("from the press of a chord to leaving, a visit gets the two presses and nothing else") {
  Kiosk kiosk(chord, held + presses(1, {8000}));
  CHECK(kiosk.run_to(1000ms).size() == 2);
  CHECK_FALSE(kiosk.cabinet.service().seconds_left(kiosk.now));
  kiosk.run_to(3200ms);
  CHECK(kiosk.cabinet.service().seconds_left(kiosk.now) == 2);
  kiosk.run_to(5200ms);
  REQUIRE(kiosk.cabinet.service().wanted());
  ServiceScreen service = kiosk.open();
  CHECK(kiosk.run_to(service, 7900ms));  // letting go of the chord does not leave
  CHECK(says(service, "Press any button"));
  CHECK(kiosk.run_to(service, 128'000ms));
  CHECK(says(service, "next, line GPIO6"));
  CHECK_FALSE(kiosk.run_to(service, 128'100ms));  // two minutes after the last press
  kiosk.cabinet.end_service();
  CHECK(kiosk.run_to(140'000ms).empty());
  CHECK_FALSE(kiosk.cabinet.service().wanted());
}

TEST_CASE("the service screen goes when the key is turned back, and does not come again by itself") {
  Kiosk kiosk(ServiceKey{3}, {{3, 1000ms, 3000ms}, {3, 10'000ms, 200'000ms}});
  CHECK(kiosk.run_to(1100ms).empty());
  REQUIRE(kiosk.cabinet.service().wanted());
  ServiceScreen first = kiosk.open();
  CHECK(kiosk.run_to(first, 3000ms));
  CHECK(says(first, "service key GPIO8 closed down"));
  CHECK_FALSE(kiosk.run_to(first, 3200ms));
  kiosk.cabinet.end_service();
  kiosk.run_to(10'100ms);
  REQUIRE(kiosk.cabinet.service().wanted());
  ServiceScreen second = kiosk.open();
  CHECK_FALSE(kiosk.run_to(second, 140'000ms));
  kiosk.cabinet.end_service();
  kiosk.run_to(199'000ms);
  CHECK_FALSE(kiosk.cabinet.service().wanted());
}

TEST_CASE("a press names its button, the same one again goes on through the tests and back") {
  Kiosk kiosk(ServiceKey{3}, std::vector<Push>{{3, 0ms, 60'000ms}} + presses(0, {2000, 4000}) +
                                 presses(1, {3000, 5000, 9000, 10'000, 11'000, 12'000, 13'000}) +
                                 presses(2, {14'000}) + presses(0, {4500}));
  kiosk.run_to(100ms);
  ServiceScreen service = kiosk.open();
  kiosk.run_to(service, 2200ms);
  CHECK(says(service, "back, line GPIO5"));
  kiosk.run_to(service, 3200ms);
  CHECK(says(service, "next, line GPIO6"));
  kiosk.run_to(service, 4200ms);
  CHECK(says(service, "back, line GPIO5"));
  CHECK(says(service, "2 presses, 3 edges"));
  kiosk.run_to(service, 4600ms);
  CHECK(says(service, "Lamp test"));
  using Seen = std::pair<std::chrono::milliseconds, const char*>;
  for (const auto& [at, test] : {Seen{5200ms, "edges"}, Seen{9200ms, "gradients"}, Seen{10'200ms, "gallery"},
                                 Seen{11'200ms, "daylight"}, Seen{12'200ms, "contrast"}}) {
    kiosk.run_to(service, at);
    CHECK(says(service, std::string("Display test: ") + test));
  }
  kiosk.run_to(service, 13'200ms);
  CHECK(says(service, "next, line GPIO6"));
  kiosk.run_to(service, 14'200ms);
  CHECK(says(service, "more, line GPIO13"));
}

TEST_CASE("the lamp test lights each lamp in turn, and no other; elsewhere all are lit") {
  Kiosk kiosk(ServiceKey{3}, std::vector<Push>{{3, 0ms, 60'000ms}} + presses(2, {1000, 2000, 5400}));
  kiosk.run_to(100ms);
  ServiceScreen service = kiosk.open();
  kiosk.run_to(service, 1900ms);
  CHECK(kiosk.lamps() == "**");
  kiosk.run_to(service, 2200ms);
  CHECK(kiosk.lamps() == "*.");
  CHECK(says(service, "Lamp test: back"));
  kiosk.run_to(service, 3200ms);
  CHECK(kiosk.lamps() == ".*");
  CHECK(says(service, "Lamp test: next"));
  kiosk.run_to(service, 4200ms);
  CHECK(kiosk.lamps() == "*.");
  kiosk.run_to(service, 5600ms);
  CHECK(says(service, "Display test"));
  CHECK(kiosk.lamps() == "**");
}

TEST_CASE("a cabinet without lamps goes from the report to the display") {
  Kiosk kiosk(ServiceKey{3}, std::vector<Push>{{3, 0ms, 60'000ms}} + presses(2, {1000, 2000}));
  for (kiosk::WiredButton& button : kiosk.settings.wired) button.lamp.reset();
  kiosk::Cabinet dark(kiosk.lines, kiosk.settings.wired, {}, false, start, kiosk.log, ServiceKey{3});
  kiosk.lines.run_to(start + 100ms);
  dark.presses(start + 100ms);
  ServiceScreen service(dark, kiosk.settings.wiring, kiosk.glass, kiosk.measure, kiosk.gather, start + 100ms);
  kiosk.run_to(service, 1200ms);
  CHECK(says(service, "once more: display test"));
  kiosk.run_to(service, 2200ms);
  CHECK(says(service, "Display test: edges"));
}

TEST_CASE("a small screen is paged by the same button") {
  Kiosk kiosk(ServiceKey{3}, std::vector<Push>{{3, 0ms, 60'000ms}} + presses(1, {1000, 2000, 3000}));
  kiosk.glass = {1280, 720, 217, 500};
  kiosk.run_to(100ms);
  ServiceScreen service = kiosk.open();
  kiosk.run_to(service, 1200ms);
  CHECK(says(service, "1 of 2"));
  kiosk.run_to(service, 2200ms);
  CHECK(says(service, "2 of 2"));
  kiosk.run_to(service, 3200ms);
  CHECK(says(service, "Lamp test"));
}

TEST_CASE("values are gathered once a second, and a fluttering contact is shown four times in it at most") {
  std::vector<Push> pushes{{3, 0ms, 60'000ms}};
  for (int ms = 1000; ms < 3000; ms += 30) {
    pushes.push_back({2, std::chrono::milliseconds(ms), std::chrono::milliseconds(ms + 10)});
  }
  Kiosk kiosk(ServiceKey{3}, pushes);
  kiosk.run_to(100ms);
  ServiceScreen service = kiosk.open();
  kiosk.run_to(service, 1000ms);
  kiosk.pictures = 0;
  kiosk.gathered = 0;
  kiosk.run_to(service, 3000ms);
  CHECK(kiosk.gathered == 2);
  CHECK(kiosk.pictures >= 6);
  CHECK(kiosk.pictures <= 9);
  kiosk.run_to(service, 3300ms);
  kiosk.pictures = 0;
  kiosk.run_to(service, 9000ms);
  CHECK(kiosk.pictures == 0);  // nothing changes, nothing is drawn
}

TEST_CASE("the service screen sleeps until something is to be done") {
  Kiosk kiosk(ServiceKey{3}, std::vector<Push>{{3, 0ms, 900'000ms}} + presses(1, {1000, 2000, 3000}));
  kiosk.run_to(100ms);
  ServiceScreen service = kiosk.open();
  CHECK(service.deadline() == kiosk.now + 1s);
  kiosk.run_to(service, 1500ms);
  CHECK(service.deadline() > kiosk.now);
  kiosk.run_to(service, 2500ms);  // the lamps: one goes after a second
  CHECK(service.deadline() > kiosk.now);
  CHECK(service.deadline() <= kiosk.now + 1s);
  kiosk.run_to(service, 3500ms);  // the display: until somebody presses
  CHECK(service.deadline() > kiosk.now + 100s);
}

namespace {

/// What happens to a line some time after what happened before it.
struct Change {
  std::chrono::milliseconds after{};
  std::size_t line = 0;
  EdgeKind kind = EdgeKind::rising;
};

/// Lines in the clock's time, however slow the machine is: a change comes when it is asked for, and its time
/// has come. After the last one the program is told to end.
class LiveLines final : public firmware::Lines {
 public:
  LiveLines(std::size_t inputs, std::vector<Change> changes)
      : levels_(inputs), changes_(std::move(changes)), last_(std::chrono::steady_clock::now()) {}

  int descriptor() const override { return -1; }
  std::optional<Time> deadline() const override { return last_ + due(); }
  firmware::Reading read(Time now) override {
    firmware::Reading reading;
    if (now < last_ + due()) return reading;
    last_ = now;
    if (done_ == changes_.size()) std::raise(SIGTERM);
    while (done_ < changes_.size() && (reading.edges.empty() || due() == 0ms)) {
      const Change& change = changes_[done_++];
      levels_[change.line] = change.kind == EdgeKind::rising ? Level::active : Level::inactive;
      reading.edges.push_back({change.line, change.kind, now});
    }
    return reading;
  }
  std::vector<Level> levels() override { return levels_; }
  void set_lamp(std::size_t /*lamp*/, Level /*level*/) override {}

 private:
  std::chrono::milliseconds due() const { return done_ < changes_.size() ? changes_[done_].after : 200ms; }

  std::vector<Level> levels_;
  std::vector<Change> changes_;
  std::size_t done_ = 0;
  Time last_;
};

/// The program's own loops on a window that nobody sees.
struct Program {
  Program(const firmware::ServiceWay& service, const std::vector<Change>& changes)
      : settings(three(service)),
        lines(settings.wiring.buttons.size(), changes),
        cabinet(lines, settings.wired, {}, false, std::chrono::steady_clock::now(), log, service) {
    // One that an earlier test has raised.
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    constexpr timespec at_once{};
    sigtimedwait(&term, nullptr, &at_once);
  }

  static screen::Window hidden_window() {
    ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    screen::WindowOptions options;
    options.size = screen::Size{640, 360};
    return screen::Window(options);
  }

  Ending run() {
    return kiosk::run_with_service(service_parts, gather, [&] {
      ++shown;
      return kiosk::run_loop(parts, visit::unattended(stage->plan(), std::chrono::steady_clock::now()));
    });
  }

  spdlog::logger log{"test", std::make_shared<spdlog::sinks::null_sink_st>()};
  kiosk::Wait wait;
  screen::Window window = hidden_window();
  firmware::Supervisor supervisor;
  screen::Fonts fonts;
  screen::Painter painter{fonts};
  SampleStage stage{visit::three_buttons()};
  kiosk::CabinetSettings settings;
  TemporaryFolder folder;
  std::filesystem::path pressed = folder.path() / "pressed.script";
  kiosk::Recorder recorder{pressed, std::chrono::steady_clock::now()};
  LiveLines lines;
  kiosk::Cabinet cabinet;
  kiosk::Around around{window, wait, supervisor};
  kiosk::Parts parts{around, *stage, painter, &cabinet, &recorder, nullptr, false, settings};
  std::optional<kiosk::ServiceParts> service_parts{
      kiosk::ServiceParts{around, cabinet, settings, painter, fonts, nullptr}};
  int shown = 0;
  int gathered = 0;
  kiosk::GatherService gather = [this] {
    ++gathered;
    return scene::ServiceReport{};
  };
};

}  // namespace

TEST_CASE("the program's loop gives way to the service screen while the key is turned, and comes back") {
  Program program(ServiceKey{3}, {{50ms, 3, EdgeKind::rising}, {200ms, 3, EdgeKind::falling}});
  CHECK(program.run() == Ending::told);
  CHECK(program.gathered >= 1);
  CHECK(program.shown == 2);
}

TEST_CASE("a press in the countdown ends it, and is no press of the visit") {
  constexpr EdgeKind down = EdgeKind::rising;
  constexpr EdgeKind up = EdgeKind::falling;
  Program program(
      chord,
      {{20ms, 0, down}, {0ms, 1, down}, {1200ms, 2, down}, {100ms, 2, up}, {200ms, 0, up}, {0ms, 1, up}});
  CHECK(program.run() == Ending::told);
  CHECK(program.gathered == 0);
  CHECK(program.shown == 1);
  program.recorder.finish();
  const std::string pressed = bytes_of(program.pressed);
  INFO(pressed);
  CHECK(pressed.find("back") != std::string::npos);
  CHECK(pressed.find("next") != std::string::npos);
  CHECK(pressed.find("more") == std::string::npos);
}
