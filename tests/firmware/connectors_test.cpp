#include "firmware/connectors.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/catch.h"

using firmware::connected_displays;

namespace {

/// The kernel's folder of connectors, as it looks.
class Drm {
 public:
  Drm() {
    std::string name = (std::filesystem::temp_directory_path() / "vitrine-drm-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Drm(const Drm&) = delete;
  Drm& operator=(const Drm&) = delete;
  Drm(Drm&&) = delete;
  Drm& operator=(Drm&&) = delete;
  ~Drm() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }

  void says(const std::string& connector, const std::string& status) const {
    std::filesystem::create_directories(path_ / connector);
    std::ofstream(path_ / connector / "status") << status << '\n';
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("displays are those whose connector says that it is connected") {
  const Drm drm;
  drm.says("card1-HDMI-A-2", "connected");
  drm.says("card1-HDMI-A-1", "connected");
  drm.says("card1-DSI-1", "disconnected");
  drm.says("card1-Composite-1", "unknown");
  std::filesystem::create_directory(drm.path() / "card1");
  CHECK(connected_displays(drm.path()) == std::vector<std::string>{"card1-HDMI-A-1", "card1-HDMI-A-2"});
}

TEST_CASE("a machine without displays has none connected") {
  const Drm drm;
  CHECK(connected_displays(drm.path()).empty());
  CHECK(connected_displays(drm.path() / "missing").empty());
}
