// Cabinet files: the ready ones, one that says everything, and a folder of mistakes.
#include "app/kiosk/cabinet_file.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/kiosk/button_names.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using kiosk::CabinetFile;
using kiosk::CabinetSettings;
using kiosk::parse_cabinet;
using kiosk::read_cabinet;
using kiosk::Size;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

const fs::path mistakes = fs::path(VITRINE_SOURCE_DIR) / "tests/kiosk/cabinets";
const fs::path ready = fs::path(VITRINE_SOURCE_DIR) / "deploy/cabinets";

std::vector<fs::path> cabinets_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string contents(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The report as it is printed, with the file's name alone.
std::string report(CabinetFile cabinet) {
  for (sources::Diagnostic& diagnostic : cabinet.diagnostics) {
    diagnostic.file = fs::path(diagnostic.file).filename().string();
  }
  return sources::print(cabinet.diagnostics) + sources::summary(cabinet.diagnostics) + "\n";
}

CabinetSettings settings(const std::string& text) {
  const CabinetFile cabinet = parse_cabinet("cabinet.toml", text);
  CHECK(report(cabinet) == "no mistakes\n");
  return cabinet.settings;
}

std::string order(const CabinetSettings& cabinet) {
  std::string names;
  for (const visit::Control& control : cabinet.controls.order) {
    names += (names.empty() ? "" : " ") + kiosk::name_of(control);
  }
  return names;
}

const std::string ten = "theme-1 theme-2 theme-3 theme-4 back next more know display language";
const std::string next = "[[button]]\nname = \"next\"\n";

}  // namespace

TEST_CASE("every ready cabinet is read without a mistake, and the small one with its warning") {
  REQUIRE(cabinets_in(ready).size() >= 7);
  for (const fs::path& file : cabinets_in(ready)) {
    const CabinetFile cabinet = read_cabinet(file);
    INFO(file << "\n" << report(cabinet));
    const bool small = file.filename() == "10-inch-touch.toml";
    CHECK_FALSE(cabinet.wrong());
    CHECK(cabinet.diagnostics.size() == (small ? 1 : 0));
    CHECK(cabinet.settings.glass.pixels.has_value());
  }
  CHECK(report(read_cabinet(ready / "10-inch-touch.toml")).find("15.4 em") != std::string::npos);
}

TEST_CASE("the ready cabinets are what their names say") {
  const auto screen = [](const char* name) {
    const CabinetSettings cabinet = read_cabinet(ready / name).settings;
    return kiosk::screen_of(cabinet, cabinet.glass.pixels.value_or(Size{}));
  };
  const auto measures = [&](const char* name) {
    const scene::Screen glass = screen(name);
    return std::array{glass.width, glass.height, glass.width_mm, glass.distance_mm};
  };
  CHECK(measures("24-inch.toml") == std::array{1920, 1080, 531, 600});
  CHECK(measures("24-inch-portrait.toml") == std::array{1080, 1920, 299, 600});
  CHECK(measures("32-inch.toml") == std::array{1920, 1080, 708, 1000});
  CHECK(measures("43-inch.toml") == std::array{3840, 2160, 941, 1000});
  CHECK(measures("10-inch-touch.toml") == std::array{1280, 800, 217, 500});
  CHECK(measures("three-buttons.toml") == measures("24-inch.toml"));
  CHECK(read_cabinet(ready / "24-inch-portrait.toml").settings.glass.rotation == screen::Rotation::quarter);
  CHECK(order(read_cabinet(ready / "24-inch.toml").settings) == ten);
  CHECK(order(read_cabinet(ready / "three-buttons.toml").settings) == "back next more");
  CHECK(order(read_cabinet(ready / "one-button.toml").settings) == "next");
}

TEST_CASE("a cabinet file says everything that an installer decides") {
  const CabinetSettings cabinet = settings(R"(
languages = ["fr", "en"]
reduced_motion = true

[screen]
pixels = [1080, 1920]
width_mm = 299
distance_mm = 650
rotation = 270
mode = "daylight"
text = 130

[timings]
attract_card = 12
idle_least = 60
countdown = 40
words_a_minute = 150

[lines]
chip = "pinctrl-bcm2711"
pressed = "high"
bias = "off"
lit = "low"
press_stable_ms = 25
release_stable_ms = 50
presses_a_second = 5
lock_out_ms = 300
held_too_long_s = 60
up_again_ms = 2000
kernel_debounce_ms = 3

[service]
line = "GPIO8"

[[button]]
name = "more"
label = { en = "Read on", fr = "Lire la suite" }
short = { en = "Read" }
colour = "green"
line = "GPIO17"

[[button]]
name = "next"
line = "GPIO27"
lamp = "GPIO5"

[[button]]
name = "theme-9"
line = "GPIO22"
lamp = "GPIO6"
)");
  CHECK(cabinet.glass == kiosk::Glass{Size{1080, 1920}, 299, 650, screen::Rotation::three_quarters});
  CHECK(cabinet.mode == assets::Mode::daylight);
  CHECK(cabinet.text == visit::Display::text_130);
  CHECK(cabinet.timings.attract_card == visit::Seconds(12));
  CHECK(cabinet.timings.idle_least == visit::Seconds(60));
  CHECK(cabinet.timings.countdown == visit::Seconds(40));
  CHECK(cabinet.timings.words_a_minute == 150);
  CHECK(cabinet.languages == std::vector<std::string>{"fr", "en"});
  CHECK(cabinet.reduced_motion);
  CHECK(order(cabinet) == "more next theme-9");
  REQUIRE(cabinet.caps.size() == 1);
  CHECK(cabinet.caps[0] == scene::Cap{{visit::Button::more},
                                      {{"en", "Read on"}, {"fr", "Lire la suite"}},
                                      {{"en", "Read"}},
                                      assets::CapColour::green});
  CHECK(kiosk::screen_of(cabinet, {1080, 1920}).caps == cabinet.caps);
  using firmware::Bias;
  CHECK(cabinet.wiring == firmware::Wiring{{"pinctrl-bcm2711"},
                                           {{"GPIO17", false, Bias::disabled},
                                            {"GPIO27", false, Bias::disabled},
                                            {"GPIO22", false, Bias::disabled},
                                            {"GPIO8", false, Bias::disabled}},
                                           {{"GPIO5", true}, {"GPIO6", true}},
                                           3ms});
  CHECK(cabinet.wired == std::vector<kiosk::WiredButton>{{{visit::Button::more}, {}},
                                                         {{visit::Button::next}, 0},
                                                         {cabinet.controls.order[2], 1}});
  CHECK(cabinet.service == firmware::ServiceWay(firmware::ServiceKey{3}));
  CHECK(cabinet.debounce == firmware::DebounceSettings{25ms, 50ms, 5, 300ms, 60s, 2s});
}

TEST_CASE("a button is pressed when its line is low, unless the file says otherwise") {
  const std::string button = next + "line = \"GPIO17\"\nlamp = \"GPIO5\"\n";
  const auto line = [&](const std::string& lines) { return settings(button + lines).wiring.buttons.at(0); };
  using firmware::Bias;
  CHECK(line("") == firmware::ButtonLine{"GPIO17", true, Bias::pull_up});
  CHECK(line("[lines]\npressed = \"high\"\n") == firmware::ButtonLine{"GPIO17", false, Bias::pull_down});
  CHECK(line("[lines]\nbias = \"as-is\"\n") == firmware::ButtonLine{"GPIO17", true, Bias::as_is});
  CHECK(settings(button).wiring.lamps.at(0) == firmware::LampLine{"GPIO5", false});
  CHECK(settings(button).wiring.chips == firmware::Wiring{}.chips);
  CHECK(settings(next).wired.empty());
}

TEST_CASE("whatever a file says of its lines, it can be wired") {
  for (const fs::path& file : cabinets_in(mistakes)) {
    INFO(file);
    const CabinetSettings cabinet = read_cabinet(file).settings;
    CHECK_FALSE(mistake(cabinet.debounce));
    const bool key = std::holds_alternative<firmware::ServiceKey>(cabinet.service);
    CHECK(cabinet.wired.size() + (key ? 1 : 0) == cabinet.wiring.buttons.size());
    if (!cabinet.wiring.buttons.empty()) CHECK_FALSE(mistake(cabinet.wiring));
    for (const kiosk::WiredButton& button : cabinet.wired) {
      CHECK(button.lamp.value_or(0) < std::max<std::size_t>(1, cabinet.wiring.lamps.size()));
    }
  }
}

TEST_CASE("the service screen has a key switch, a chord of two wired buttons, or nothing") {
  const std::string two = "[[button]]\nname = \"back\"\nline = \"GPIO5\"\n" + next + "line = \"GPIO6\"\n";
  CHECK(settings(two).service == firmware::ServiceWay{});
  CHECK(settings(two + "[service]\nline = \"GPIO8\"\n").service ==
        firmware::ServiceWay(firmware::ServiceKey{2}));
  const CabinetSettings chord = settings("[service]\nchord = [\"next\", \"back\"]\n" + two);
  CHECK(chord.service == firmware::ServiceWay(firmware::ServiceChord{1, 0}));
  CHECK(chord.wiring.buttons.size() == 2);
  CHECK(settings(next + "[service]\nline = \"GPIO8\"\n").wiring.buttons.size() == 1);
}

TEST_CASE("the ready cabinets say what opens the service screen, where it can be wired") {
  const auto service = [](const char* name) { return read_cabinet(ready / name).settings.service; };
  for (const char* name : {"24-inch.toml", "24-inch-portrait.toml", "32-inch.toml", "43-inch.toml"}) {
    CHECK(service(name) == firmware::ServiceWay(firmware::ServiceKey{10}));
  }
  CHECK(service("one-button.toml") == firmware::ServiceWay(firmware::ServiceKey{1}));
  CHECK(service("three-buttons.toml") == firmware::ServiceWay(firmware::ServiceChord{0, 1}));
  CHECK(service("10-inch-touch.toml") == firmware::ServiceWay{});
}

TEST_CASE("the ready cabinets with buttons say where they are wired, and the lines are a header's") {
  for (const fs::path& file : cabinets_in(ready)) {
    INFO(file);
    const CabinetSettings cabinet = read_cabinet(file).settings;
    const bool touch = file.filename() == "10-inch-touch.toml";
    CHECK(cabinet.wired.size() == (touch ? 0 : cabinet.controls.order.size()));
    for (const firmware::ButtonLine& line : cabinet.wiring.buttons) CHECK(line.name.starts_with("GPIO"));
  }
}

TEST_CASE("a file that names its buttons alone has the reference cabinet's glass and times") {
  const CabinetSettings cabinet = settings(next);
  CHECK(cabinet.glass == kiosk::Glass{});
  CHECK(kiosk::screen_of(cabinet, {1920, 1080}) == scene::landscape_24);
  CHECK(kiosk::screen_of(cabinet, {1080, 1920}) == scene::portrait_24);
  CHECK(cabinet.timings.countdown == visit::Timings{}.countdown);
  CHECK(cabinet.languages.empty());
}

TEST_CASE("a cabinet keeps its width and distance in any number of pixels") {
  const CabinetSettings cabinet =
      settings("[screen]\npixels = \"native\"\nwidth_mm = 941\ndistance_mm = 1000\n" + next);
  CHECK_FALSE(cabinet.glass.pixels);
  CHECK(kiosk::screen_of(cabinet, {1280, 720}).width_mm == 941);
  CHECK(kiosk::screen_of(cabinet, {3840, 2160}).width_mm == 941);
  CHECK(kiosk::screen_of(cabinet, {3840, 2160}).distance_mm == 1000);
}

TEST_CASE("every mistake of a cabinet file is reported at its place, and the exhibit can be shown") {
  REQUIRE(cabinets_in(mistakes).size() >= 30);
  for (const fs::path& file : cabinets_in(mistakes)) {
    DYNAMIC_SECTION(file.stem().string()) {
      const CabinetFile cabinet = read_cabinet(file);
      const fs::path expected = fs::path(file).replace_extension(".expected.txt");
      if (std::getenv("VITRINE_RENEW") != nullptr) {
        std::ofstream(expected, std::ios::binary | std::ios::trunc) << report(cabinet);
      }
      CHECK(report(cabinet) == contents(expected));
      CHECK_FALSE(cabinet.diagnostics.empty());
      CHECK(cabinet.settings.controls.has(visit::Button::next));
      CHECK(cabinet.settings.timings.countdown >= visit::Seconds(20));
      CHECK(kiosk::short_side_ems(kiosk::screen_of(cabinet.settings, {1920, 1080})) >= 10);
    }
  }
}

TEST_CASE("a value that is wrong has its default, and the others stay") {
  const CabinetSettings cabinet =
      parse_cabinet("c.toml",
                    "[screen]\nwidth_mm = 400\ndistance_mm = 6\ntext = 165\nmode = \"night\"\n" + next)
          .settings;
  CHECK(cabinet.glass.width_mm == 400);
  CHECK(cabinet.glass.distance_mm == 600);
  CHECK(cabinet.text == visit::Display::text_165);
  CHECK(cabinet.mode == assets::Mode::gallery);
  CHECK(order(cabinet) == "next");
}

TEST_CASE("without a button to walk with, the cabinet has the ten of the reference") {
  CHECK(order(read_cabinet(mistakes / "without-next.toml").settings) == ten);
  CHECK(order(read_cabinet(mistakes / "button-unknown.toml").settings) == ten);
  CHECK(order(read_cabinet(mistakes / "cut-in-half.toml").settings) == ten);
}

TEST_CASE("a cabinet file that is missing, a folder, or large is told of in one diagnostic") {
  const TemporaryFolder folder;
  const auto told = [](const fs::path& file) {
    const CabinetFile cabinet = read_cabinet(file);
    CHECK(cabinet.wrong());
    REQUIRE(cabinet.diagnostics.size() == 1);
    CHECK(cabinet.diagnostics[0].file == file.string());
    CHECK(order(cabinet.settings) == ten);
    return cabinet.diagnostics[0].message;
  };
  CHECK(told(folder.path() / "gone.toml") == "this file is missing");
  CHECK(told(folder.path()) == "this file cannot be read: it is not a file");
  std::ofstream(folder.path() / "large.toml") << next << std::string(70000, '#');
  CHECK(told(folder.path() / "large.toml").find("larger than 64 KB") != std::string::npos);
}
