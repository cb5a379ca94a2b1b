#include "app/screen/window.h"

#include <cstdlib>
#include <string>

#include "tests/catch.h"

using screen::NoDisplay;
using screen::Size;
using screen::Window;

namespace {

/// An environment variable while it is in scope; null: unset.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name) {
    const char* before = std::getenv(name);
    had_ = before != nullptr;
    if (had_) before_ = before;
    set(value);
  }
  ~Environment() { set(had_ ? before_.c_str() : nullptr); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  Environment(Environment&&) = delete;
  Environment& operator=(Environment&&) = delete;

 private:
  void set(const char* value) const {
    if (value == nullptr) {
      unsetenv(name_);
    } else {
      setenv(name_, value, 1);
    }
  }

  const char* name_;
  bool had_ = false;
  std::string before_;
};

std::string complaint(const screen::WindowOptions& options) {
  try {
    const Window window(options);
  } catch (const NoDisplay& error) {
    return error.what();
  }
  return "opened";
}

screen::WindowOptions sized() {
  screen::WindowOptions options;
  options.size = Size{320, 200};
  return options;
}

}  // namespace

TEST_CASE("a missing display is an error that names the call, not a window that nobody sees") {
  const Environment no_x("DISPLAY", nullptr);
  const Environment no_wayland("WAYLAND_DISPLAY", nullptr);
  {
    const Environment x("SDL_VIDEODRIVER", "x11");
    CHECK(complaint(sized()).find("SDL_InitSubSystem") == 0);
  }
  const Environment unknown("SDL_VIDEODRIVER", "no-such-driver");
  CHECK(complaint(sized()).find("no-such-driver") != std::string::npos);
}

TEST_CASE("a window takes frames of its own and of another size, and says what it is") {
  const Environment offscreen("SDL_VIDEODRIVER", "offscreen");
  Window window(sized());
  CHECK(window.driver() == "offscreen");
  CHECK(window.size() == Size{320, 200});
  CHECK(window.descriptor() == -1);
  for (const Size size : {Size{320, 200}, Size{100, 100}, Size{640, 480}}) {
    CHECK_NOTHROW(window.present(screen::Canvas(size.width, size.height)));
  }
  for (const screen::WindowEvent& event : window.poll()) {
    CHECK_FALSE(std::holds_alternative<screen::KeyPressed>(event));
  }
}

TEST_CASE("a renderer that SDL does not know is an error, not another renderer") {
  const Environment offscreen("SDL_VIDEODRIVER", "offscreen");
  screen::WindowOptions options = sized();
  options.renderer = "no-such-renderer";
  CHECK(complaint(options).find("SDL_CreateRenderer") == 0);
}
