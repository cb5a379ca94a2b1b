#include "app/kiosk/display.h"

#include <chrono>
#include <filesystem>

#include "firmware/connectors.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"

using namespace std::chrono_literals;
using visit::Time;

namespace {

/// The kernel's folder of connectors, as it looks.
struct Drm {
  Folder folder;

  void says(const std::string& connector, const std::string& status) const {
    std::filesystem::create_directories(folder / connector);
    write_bytes(folder / connector / "status", status + "\n");
  }
};

constexpr Time begin = Time{} + 1000s;

}  // namespace

TEST_CASE("a display that is unplugged and comes back is noticed once, when it has come back") {
  Drm drm;
  drm.says("card1-HDMI-A-1", "connected");
  drm.says("card1-HDMI-A-2", "disconnected");
  kiosk::DisplayReturn display(drm.folder.path());
  CHECK_FALSE(display.turn(begin));
  drm.says("card1-HDMI-A-1", "disconnected");
  CHECK_FALSE(display.turn(begin + 2s));
  drm.says("card1-HDMI-A-1", "connected");
  CHECK(display.turn(begin + 4s));
  CHECK_FALSE(display.turn(begin + 6s));
}

TEST_CASE("a display in another socket is one that has come") {
  Drm drm;
  drm.says("card1-HDMI-A-1", "connected");
  drm.says("card1-HDMI-A-2", "disconnected");
  kiosk::DisplayReturn display(drm.folder.path());
  drm.says("card1-HDMI-A-1", "disconnected");
  drm.says("card1-HDMI-A-2", "connected");
  CHECK(display.turn(begin));
}

TEST_CASE("the connectors are looked at every two seconds, however often the loop turns") {
  Drm drm;
  kiosk::DisplayReturn display(drm.folder.path());
  CHECK_FALSE(display.turn(begin));
  CHECK(display.deadline() == begin + 2s);
  drm.says("card1-HDMI-A-1", "connected");
  CHECK_FALSE(display.turn(begin + 1s));
  CHECK(display.turn(begin + 2s));
}
