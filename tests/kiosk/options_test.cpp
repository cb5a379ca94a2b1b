#include "app/kiosk/options.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/kiosk/help.h"
#include "tests/catch.h"

using kiosk::Answer;
using kiosk::Options;
using kiosk::WrongUsage;

namespace {

std::variant<Options, Answer, WrongUsage> read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "vitrine");
  return kiosk::read_options(static_cast<int>(arguments.size()), arguments.data());
}

Options options(const std::vector<const char*>& arguments) {
  const auto result = read(arguments);
  if (const auto* wrong = std::get_if<WrongUsage>(&result)) {
    throw std::runtime_error(wrong->sentence);
  }
  return std::get<Options>(result);
}

std::string complaint(const std::vector<const char*>& arguments) {
  const auto result = read(arguments);
  const auto* wrong = std::get_if<WrongUsage>(&result);
  return wrong == nullptr ? std::string() : wrong->sentence;
}

}  // namespace

TEST_CASE("without options the exhibit takes the whole screen, in gallery mode, with ten buttons") {
  const Options all = options({});
  CHECK_FALSE(all.pack);
  CHECK_FALSE(all.windowed);
  CHECK_FALSE(without_window(all));
  const kiosk::CabinetSettings cabinet = with_options({}, all);
  CHECK(cabinet.mode == assets::Mode::gallery);
  CHECK(cabinet.text == visit::Display::text_100);
  CHECK(cabinet.controls.order == visit::ten_buttons().order);
  CHECK_FALSE(cabinet.reduced_motion);
}

TEST_CASE("every option means what the contract says") {
  const Options all =
      options({"--pack", "a.vitrine", "--windowed", "1280x720", "--language", "fr", "--display", "daylight",
               "--text", "165", "--buttons", "3", "--reduced-motion", "--record", "r.script"});
  CHECK(all.pack == "a.vitrine");
  CHECK(all.windowed == kiosk::Size{1280, 720});
  CHECK(all.language == "fr");
  CHECK(all.mode == assets::Mode::daylight);
  CHECK(all.text == visit::Display::text_165);
  CHECK(all.buttons == kiosk::Buttons::three);
  CHECK(all.reduced_motion);
  CHECK(all.record == "r.script");
  const Options tour = options({"--tour", "out", "--print-scenes", "--offscreen", "1080x1920"});
  CHECK(tour.tour == "out");
  CHECK(tour.print_scenes);
  CHECK(tour.offscreen == kiosk::Size{1080, 1920});
  CHECK(options({"--snapshot", "s.png", "--script", "s"}).snapshot == "s.png");
}

TEST_CASE("tours, snapshots and unwatched scripts need no window") {
  CHECK(without_window(options({"--tour", "out"})));
  CHECK(without_window(options({"--snapshot", "s.png"})));
  CHECK(without_window(options({"--contact-sheet", "c.png", "--offscreen", "1080x1920"})));
  CHECK(without_window(options({"--script", "s"})));
  CHECK_FALSE(without_window(options({"--script", "s", "--windowed", "640x480"})));
}

TEST_CASE("an offscreen screen has pixels as large as those of the reference panels") {
  CHECK(offscreen_screen(options({"--tour", "out"}), {}).width_mm == 531);
  const scene::Screen portrait = offscreen_screen(options({"--tour", "out", "--offscreen", "1080x1920"}), {});
  CHECK(portrait.width_mm == 299);
  CHECK(portrait.height == 1920);
  CHECK(portrait.distance_mm == 600);
}

TEST_CASE("an offscreen screen is the cabinet's, but for the pixels that are asked for") {
  kiosk::CabinetSettings cabinet;
  cabinet.glass = {kiosk::Size{3840, 2160}, 941, 1000, screen::Rotation::none};
  const scene::Screen own = offscreen_screen(options({"--tour", "out"}), cabinet);
  CHECK(own == scene::Screen{3840, 2160, 941, 1000, assets::Mode::gallery, {}});
  const scene::Screen desk = offscreen_screen(options({"--tour", "out", "--offscreen", "1280x720"}), cabinet);
  CHECK(desk == scene::Screen{1280, 720, 941, 1000, assets::Mode::gallery, {}});
}

TEST_CASE("what the command line asks for goes before what the cabinet says") {
  kiosk::CabinetSettings cabinet;
  cabinet.mode = assets::Mode::daylight;
  cabinet.text = visit::Display::text_130;
  cabinet.controls = visit::three_buttons();
  cabinet.caps = {{{visit::Button::next}, {{"en", "On"}}, {}, {}}};
  cabinet.wiring.buttons = {{"GPIO17"}};
  cabinet.wired = {{{visit::Button::next}}};
  cabinet.service = firmware::ServiceKey{0};
  cabinet.languages = {"en"};
  cabinet.reduced_motion = true;
  const kiosk::CabinetSettings same = with_options(cabinet, options({"--cabinet", "c.toml"}));
  CHECK(same.mode == cabinet.mode);
  CHECK(same.text == cabinet.text);
  CHECK(same.controls.order == cabinet.controls.order);
  CHECK(same.caps == cabinet.caps);
  CHECK(same.wired == cabinet.wired);
  CHECK(same.wiring == cabinet.wiring);
  CHECK(same.reduced_motion);
  const kiosk::CabinetSettings other =
      with_options(cabinet, options({"--cabinet", "c.toml", "--display", "gallery", "--text", "100",
                                     "--buttons", "1", "--language", "fr"}));
  CHECK(other.mode == assets::Mode::gallery);
  CHECK(other.text == visit::Display::text_100);
  CHECK(other.controls.order == visit::one_button().order);
  CHECK(other.caps.empty());
  CHECK(other.wired.empty());
  CHECK(other.service == firmware::ServiceWay{});
  CHECK(other.wiring == firmware::Wiring{});
  CHECK(other.languages == std::vector<std::string>{"en", "fr"});
}

TEST_CASE("wrong usage is answered with what would be right") {
  struct Case {
    std::vector<const char*> arguments;
    const char* sentence;
  };
  const std::vector<Case> cases{
      {{"--windowed", "big"},
       "--windowed big: it must be WIDTHxHEIGHT in pixels, each from 240 to 8192, as 1920x1080"},
      {{"--windowed", "1920x"}, "--windowed 1920x: it must be WIDTHxHEIGHT"},
      {{"--offscreen", "100x100"}, "--offscreen 100x100: it must be WIDTHxHEIGHT"},
      {{"--offscreen", "1920x1080x3"}, "--offscreen 1920x1080x3: it must be WIDTHxHEIGHT"},
      {{"--language", "english"}, "--language english: it must be two small letters, as en"},
      {{"--display", "dark"}, "--display dark: it must be gallery, daylight or contrast"},
      {{"--text", "120"}, "--text 120: it must be 100, 130, 165 or 200"},
      {{"--buttons", "4"}, "--buttons 4: it must be 10, 3 or 1"},
      {{"--cabinet", ""}, "--cabinet: the name of the file is empty"},
      {{"--check-cabinet"}, "--check-cabinet goes with --cabinet FILE"},
      {{"--pack", ""}, "--pack: the name of the file is empty"},
      {{"--windowed", "640x480", "--offscreen", "640x480"}, "--windowed and --offscreen exclude each other"},
      {{"--tour", "a", "--script", "b"}, "--tour and --script exclude each other"},
      {{"--contact-sheet", "a", "--tour", "b"}, "--contact-sheet goes its own way"},
      {{"--contact-sheet", "a", "--windowed", "640x480"}, "--windowed has no use with --contact-sheet"},
      {{"--tour", "a", "--snapshot", "b"}, "--tour and --snapshot exclude each other"},
      {{"--windowed", "640x480", "--tour", "a"}, "--windowed has no use with --tour or --snapshot"},
      {{"--windowed", "640x480", "--script", "a", "--print-scenes"},
       "--windowed has no use with --print-scenes"},
      {{"--print-scenes"}, "--print-scenes goes with --script FILE or --tour DIR"},
      {{"--print-scenes", "--script", "a", "--snapshot", "b"},
       "--print-scenes and --snapshot exclude each other"},
      {{"--offscreen", "640x480"},
       "--offscreen goes with --script FILE, --tour DIR, --contact-sheet FILE or --snapshot FILE"},
      {{"--record", "a", "--script", "b"}, "--record writes the presses of somebody at the window"},
      {{"--shelf", "a"}, "--shelf goes with --trust FILE or --trust DIR"},
      {{"--shelf", "a", "--trust", "b", "--pack", "c"}, "--pack and --shelf exclude each other"},
      {{"--state", "a"}, "--state is not an option of vitrine: see vitrine --help"},
      {{"a.vitrine"}, "a.vitrine: vitrine takes options only; a pack is given with --pack a.vitrine"},
  };
  for (const Case& wrong : cases) {
    INFO(wrong.sentence);
    CHECK(complaint(wrong.arguments).rfind(wrong.sentence, 0) == 0);
  }
  CHECK_FALSE(complaint({"--pack"}).empty());
  CHECK_FALSE(complaint({"--reduced-motion=maybe"}).empty());
}

TEST_CASE("the help begins with the name, tells every option, and fits a terminal") {
  const auto result = read({"--help"});
  const auto* answer = std::get_if<Answer>(&result);
  REQUIRE(answer != nullptr);
  CHECK(answer->text.rfind("vitrine - ", 0) == 0);
  for (const char* option :
       {"--pack FILE", "--shelf DIR", "--trust FILE|DIR", "--language xx", "--display MODE", "--text SIZE",
        "--buttons NUMBER", "--reduced-motion", "--windowed WxH", "--offscreen WxH", "--script FILE",
        "--record FILE", "--tour DIR", "--print-scenes", "--snapshot FILE", "--help", "--version"}) {
    INFO(option);
    CHECK(answer->text.find(std::string(" ") + option) != std::string::npos);
  }
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < answer->text.size();) {
    const std::size_t end = answer->text.find('\n', begin);
    longest = std::max(longest, end - begin);
    begin = end + 1;
  }
  CHECK(longest <= 80);
}

TEST_CASE("the version is a line of its own") {
  const auto result = read({"--version"});
  const auto* answer = std::get_if<Answer>(&result);
  REQUIRE(answer != nullptr);
  CHECK(answer->text == "vitrine " VITRINE_VERSION "\n");
}
