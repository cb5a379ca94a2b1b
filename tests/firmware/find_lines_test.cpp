#include "firmware/find_lines.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/catch.h"

using firmware::chip_files;
using firmware::ChipInfo;
using firmware::find_lines;
using firmware::FoundLines;
using firmware::LineInfo;
using firmware::LinesFault;
using firmware::Wiring;

namespace {

namespace fs = std::filesystem;

/// A header as the kernel describes it: GPIO0, GPIO1, ...
ChipInfo header(std::string name, std::string label) {
  ChipInfo chip{std::move(name), std::move(label), {}, {}};
  for (int i = 0; i < 28; ++i) chip.lines.push_back({"GPIO" + std::to_string(i), {}});
  return chip;
}

ChipInfo expander(std::string name) {
  return {std::move(name), "raspberrypi-exp-gpio", {{"BT_ON", {}}, {{}, {}}}, {}};
}

Wiring wiring(std::initializer_list<const char*> buttons, std::initializer_list<const char*> lamps = {}) {
  Wiring wiring;
  for (const char* name : buttons) wiring.buttons.push_back({name});
  for (const char* name : lamps) wiring.lamps.push_back({name});
  return wiring;
}

std::string fault(const std::vector<ChipInfo>& chips, const Wiring& wiring) {
  const auto found = find_lines(chips, wiring);
  const auto* fault = std::get_if<LinesFault>(&found);
  return fault == nullptr ? "found" : fault->sentence;
}

/// A folder that goes with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "vitrine-lines-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  void file(const char* name) const { std::ofstream(path / name) << "no device\n"; }
};

}  // namespace

TEST_CASE("the header of each Raspberry Pi is found, whatever its number") {
  const Wiring wanted = wiring({"GPIO17", "GPIO27"}, {"GPIO5"});
  for (const char* label : {"pinctrl-bcm2835", "pinctrl-bcm2711", "pinctrl-rp1"}) {
    for (const char* name : {"gpiochip0", "gpiochip4", "gpiochip11"}) {
      const auto found = find_lines({expander("gpiochip1"), header(name, label)}, wanted);
      REQUIRE(std::holds_alternative<FoundLines>(found));
      CHECK(std::get<FoundLines>(found) == FoundLines{1, {17, 27}, {5}});
    }
  }
}

TEST_CASE("a machine without chips is told as such") {
  CHECK(fault({}, wiring({"GPIO17"})) ==
        "this machine has no GPIO chip (there is no gpiochip among its devices)");
}

TEST_CASE("where no chip or two have the label, those that there are are listed") {
  const ChipInfo closed{"gpiochip2", {}, {}, firmware::cannot_be_opened(EACCES)};
  CHECK(
      fault({expander("gpiochip1"), closed}, wiring({"GPIO17"})) ==
      "no GPIO chip is called pinctrl-bcm2835, pinctrl-bcm2711 or pinctrl-rp1; there are: gpiochip1 "
      "[raspberrypi-exp-gpio], gpiochip2 (cannot be opened: Permission denied: who runs this must be in the "
      "group gpio)");
  Wiring one = wiring({"GPIO17"});
  one.chips = {"pinctrl-rp1"};
  CHECK(fault({header("gpiochip0", "pinctrl-rp1"), header("gpiochip4", "pinctrl-rp1")}, one) ==
        "more than one GPIO chip is called pinctrl-rp1; there are: gpiochip0 [pinctrl-rp1], gpiochip4 "
        "[pinctrl-rp1]");
}

TEST_CASE("a line of another chip does not count") {
  CHECK(fault({header("gpiochip0", "pinctrl-rp1"), expander("gpiochip1")}, wiring({"BT_ON"}))
            .starts_with("gpiochip0 [pinctrl-rp1] has no line BT_ON; there are: GPIO0, GPIO1, "));
}

TEST_CASE("a line must be there once, and free") {
  std::vector<ChipInfo> chips{header("gpiochip0", "pinctrl-rp1")};
  CHECK(
      fault(chips, wiring({"GPIO17"}, {"GPIO99"})).starts_with("gpiochip0 [pinctrl-rp1] has no line GPIO99"));
  chips[0].lines[20].used_by = "spi0 CS0";
  CHECK(fault(chips, wiring({"GPIO20"})) ==
        "the line GPIO20 of gpiochip0 [pinctrl-rp1] is in use by spi0 CS0");
  chips[0].lines[9].name = "GPIO17";
  CHECK(fault(chips, wiring({"GPIO17"})) ==
        "gpiochip0 [pinctrl-rp1] has more than one line GPIO17: at 9 and 17");
  for (LineInfo& line : chips[0].lines) line.name.clear();
  CHECK(fault(chips, wiring({"GPIO17"})) ==
        "gpiochip0 [pinctrl-rp1] has no line GPIO17; none of its lines has a name");
}

TEST_CASE("a wiring that cannot be is not looked for") {
  const std::vector<ChipInfo> chips{header("gpiochip0", "pinctrl-rp1")};
  CHECK(fault(chips, wiring({})) == "no line of a button is named");
  CHECK(fault(chips, wiring({"GPIO17", ""})) == "a line has no name");
  CHECK(fault(chips, wiring({"GPIO17"}, {"GPIO17"})) == "the line GPIO17 is used twice");
  Wiring wrong = wiring({"GPIO17"});
  wrong.kernel_debounce = std::chrono::milliseconds(21);
  CHECK(fault(chips, wrong) == "kernel_debounce must be from 0 to 20 ms");
  wrong = wiring({"GPIO17"});
  wrong.chips.clear();
  CHECK(fault(chips, wrong) == "no chip is named");
}

TEST_CASE("chips are found by their files, by number, without symbolic links") {
  const Folder folder;
  for (const char* name : {"gpiochip11", "gpiochip2", "gpiochip", "gpiochipx", "gpiochip1x", "null"}) {
    folder.file(name);
  }
  fs::create_symlink("gpiochip2", folder.path / "gpiochip4");
  CHECK(chip_files(folder.path) ==
        std::vector<fs::path>{folder.path / "gpiochip2", folder.path / "gpiochip11"});
  CHECK(chip_files(folder.path / "not there").empty());
}
