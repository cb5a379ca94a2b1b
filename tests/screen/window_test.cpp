#include "app/screen/window.h"

#include <SDL.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "tests/catch.h"

using screen::NoDisplay;
using screen::Rotation;
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

/// Pixels of which hardly two are the same.
screen::Canvas noise(Size size) {
  screen::Canvas canvas(size.width, size.height);
  std::uint32_t state = 1;
  for (std::uint32_t& pixel : canvas.pixels()) {
    state = state * 1664525U + 1013904223U;
    pixel = state >> 8U;
  }
  return canvas;
}

/// What the only window shows, read back from SDL.
screen::Canvas shown() {
  SDL_Window* window = nullptr;
  for (Uint32 id = 1; window == nullptr && id < 1000; ++id) window = SDL_GetWindowFromID(id);
  REQUIRE(window != nullptr);
  int width = 0;
  int height = 0;
  SDL_GetWindowSizeInPixels(window, &width, &height);
  screen::Canvas canvas(width, height);
  if (SDL_Renderer* renderer = SDL_GetRenderer(window); renderer != nullptr) {
    REQUIRE(SDL_RenderReadPixels(renderer, nullptr, SDL_PIXELFORMAT_RGB888, canvas.pixels().data(),
                                 width * 4) == 0);
  } else {
    const SDL_Surface* surface = SDL_GetWindowSurface(window);
    REQUIRE(SDL_ConvertPixels(width, height, surface->format->format, surface->pixels, surface->pitch,
                              SDL_PIXELFORMAT_RGB888, canvas.pixels().data(), width * 4) == 0);
  }
  return canvas;
}

/// How many pixels differ in colour.
int different(const screen::Canvas& a, const screen::Canvas& b) {
  REQUIRE(a.width() == b.width());
  REQUIRE(a.height() == b.height());
  int count = 0;
  for (std::size_t i = 0; i < a.pixels().size(); ++i) {
    count += ((a.pixels()[i] ^ b.pixels()[i]) & 0xffffffU) != 0;
  }
  return count;
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

TEST_CASE("a panel on its side is upright for who draws, and gets each pixel where it belongs") {
  const Environment offscreen("SDL_VIDEODRIVER", "offscreen");
  for (const std::string renderer : {"", "opengles2"}) {
    for (const Rotation rotation :
         {Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters}) {
      INFO(renderer << " " << screen::degrees(rotation));
      screen::WindowOptions options = sized();
      options.size = Size{321, 200};  // a middle between two pixels
      options.rotation = rotation;
      options.renderer = renderer;
      if (complaint(options) != "opened") {
        WARN("not tried, as there is no " << renderer << " here");
        continue;
      }
      Window window(options);
      CHECK(window.size() == (screen::on_its_side(rotation) ? Size{200, 321} : Size{321, 200}));
      const screen::Canvas picture = noise(window.size());
      screen::Canvas turned;
      screen::turn(picture, rotation, turned);
      window.present(picture);
      CHECK(different(shown(), turned) == 0);
    }
  }
}

TEST_CASE("a frame that is smaller or larger keeps its own upper left corner on a turned panel") {
  const Environment offscreen("SDL_VIDEODRIVER", "offscreen");
  screen::WindowOptions options = sized();
  for (const Rotation rotation : {Rotation::quarter, Rotation::half, Rotation::three_quarters}) {
    INFO(screen::degrees(rotation));
    options.rotation = rotation;
    Window window(options);
    for (const int larger : {-40, 40}) {
      const screen::Canvas picture = noise({window.size().width + larger, window.size().height + larger / 2});
      screen::Canvas fitting(window.size().width, window.size().height);
      for (int y = 0; y < std::min(fitting.height(), picture.height()); ++y) {
        std::copy_n(picture.row(y), std::min(fitting.width(), picture.width()), fitting.row(y));
      }
      screen::Canvas turned;
      screen::turn(fitting, rotation, turned);
      window.present(screen::Canvas(window.size().width, window.size().height));
      window.present(picture);
      CHECK(different(shown(), turned) == 0);
    }
  }
}

TEST_CASE("a display that has no mode of the wanted pixels keeps its own") {
  const Environment offscreen("SDL_VIDEODRIVER", "offscreen");
  const Size own = Window(screen::WindowOptions{}).size();
  screen::WindowOptions options;
  options.pixels = Size{own.width + 8, own.height + 8};
  CHECK(Window(options).size() == own);
}

TEST_CASE("a renderer that SDL does not know is an error, not another renderer") {
  const Environment offscreen("SDL_VIDEODRIVER", "offscreen");
  screen::WindowOptions options = sized();
  options.renderer = "no-such-renderer";
  CHECK(complaint(options).find("SDL_CreateRenderer") == 0);
}
