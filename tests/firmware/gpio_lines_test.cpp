// The real adapter, as far as it goes without a chip.
#include "firmware/gpio_lines.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/catch.h"

using firmware::LinesFault;
using firmware::request_lines;
using firmware::Wiring;

namespace {

namespace fs = std::filesystem;

std::string fault(const fs::path& devices) {
  Wiring wiring;
  wiring.buttons.push_back({"GPIO17"});
  const auto requested = request_lines(wiring, devices);
  const auto* fault = std::get_if<LinesFault>(&requested);
  return fault == nullptr ? "found" : fault->sentence;
}

std::size_t open_descriptors() {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator("/proc/self/fd")) ++count;
  return count;
}

}  // namespace

TEST_CASE("without a chip there are no lines, and a sentence why; asking again keeps nothing open") {
  std::string name = (fs::temp_directory_path() / "vitrine-devices-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  CHECK(fault(name) == "this machine has no GPIO chip (there is no gpiochip among its devices)");
  std::ofstream(fs::path(name) / "gpiochip3") << "no device\n";
  CHECK(fault(name).find("there are: gpiochip3 (cannot be opened: ") != std::string::npos);
  const std::size_t before = open_descriptors();
  for (int i = 0; i < 1000; ++i) fault(name);
  CHECK(open_descriptors() == before);
  fs::remove_all(name);
}
