#include "app/screen/window.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/Xlib.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace screen {

namespace {

[[noreturn]] void fail(const char* call) { throw NoDisplay(fmt::format("{}: {}", call, SDL_GetError())); }

/// SDL falls back on drivers without a screen and calls that success. They are for those who ask for them.
bool nobody_sees(std::string_view driver) {
  const char* asked = SDL_getenv("SDL_VIDEODRIVER");
  return (driver == "offscreen" || driver == "dummy") && (asked == nullptr || driver != asked);
}

class Video {
 public:
  Video() {
    // Signals are the loop's. The environment may override these: SDL lets it.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    // A window's own pixels without GL behind them: 14 MiB where Mesa takes 90.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) fail("SDL_InitSubSystem(VIDEO)");
    if (nobody_sees(SDL_GetCurrentVideoDriver())) {
      SDL_QuitSubSystem(SDL_INIT_VIDEO);
      throw NoDisplay("SDL_InitSubSystem(VIDEO): neither an X nor a Wayland display, nor a connected screen");
    }
    SDL_DisableScreenSaver();
    SDL_StopTextInput();
  }
  ~Video() { SDL_QuitSubSystem(SDL_INIT_VIDEO); }
  Video(const Video&) = delete;
  Video& operator=(const Video&) = delete;
  Video(Video&&) = delete;
  Video& operator=(Video&&) = delete;
};

struct Closer {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
template <class T>
using Owned = std::unique_ptr<T, Closer>;

Size transposed(Size size) { return {size.height, size.width}; }

SDL_DisplayMode desktop_mode() {
  SDL_DisplayMode mode;
  if (SDL_GetDesktopDisplayMode(0, &mode) != 0) fail("SDL_GetDesktopDisplayMode");
  return mode;
}

/// The display's mode of exactly `size`, the fastest of them; none if it has none, or is in it already.
/// (SDL's closest mode may be one that the display has not.)
std::optional<SDL_DisplayMode> other_mode(Size size) {
  SDL_DisplayMode mode = desktop_mode();
  if (Size{mode.w, mode.h} == size) return std::nullopt;
  const int count = SDL_GetNumDisplayModes(0);
  for (int i = 0; i < count; ++i) {
    if (SDL_GetDisplayMode(0, i, &mode) == 0 && Size{mode.w, mode.h} == size) return mode;
  }
  return std::nullopt;
}

/// A window takes the whole screen when it is asked to only where there is a window manager, which a kiosk
/// need not have: it is made as large as the screen from the start.
Owned<SDL_Window> open_whole_screen(const WindowOptions& options) {
  std::optional<SDL_DisplayMode> mode;
  if (options.pixels) {
    mode = other_mode(on_its_side(options.rotation) ? transposed(*options.pixels) : *options.pixels);
  }
  const Uint32 flags = mode ? SDL_WINDOW_FULLSCREEN : SDL_WINDOW_FULLSCREEN_DESKTOP;
  const SDL_DisplayMode shown = mode ? *mode : desktop_mode();
  Owned<SDL_Window> window(SDL_CreateWindow(options.title.c_str(), 0, 0, shown.w, shown.h, flags));
  if (window && mode && SDL_SetWindowDisplayMode(window.get(), &*mode) != 0) fail("SDL_SetWindowDisplayMode");
  return window;
}

Owned<SDL_Window> open_window(const WindowOptions& options) {
  Owned<SDL_Window> window =
      options.size ? Owned<SDL_Window>(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                                        SDL_WINDOWPOS_CENTERED, options.size->width,
                                                        options.size->height, 0))
                   : open_whole_screen(options);
  if (!window) fail("SDL_CreateWindow");
  SDL_ShowCursor(SDL_DISABLE);
  return window;
}

Owned<SDL_Renderer> open_renderer(SDL_Window* window, const std::string& name) {
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, name.c_str());
  Owned<SDL_Renderer> renderer(SDL_CreateRenderer(window, -1, 0));
  if (!renderer) fail("SDL_CreateRenderer");
  SDL_RendererInfo info;
  // SDL takes another one without a word when it does not know the name.
  if (SDL_GetRendererInfo(renderer.get(), &info) != 0) fail("SDL_GetRendererInfo");
  if (name != info.name) {
    throw NoDisplay(fmt::format("SDL_CreateRenderer: asked for {}, was given {}", name, info.name));
  }
  return renderer;
}

std::optional<KeyPressed> key_of(const SDL_Keysym& keysym) {
  // By place, as digits need Shift on a French keyboard.
  if (keysym.scancode >= SDL_SCANCODE_1 && keysym.scancode <= SDL_SCANCODE_9) {
    return KeyPressed{Key::digit, keysym.scancode - SDL_SCANCODE_1 + 1};
  }
  if (keysym.scancode >= SDL_SCANCODE_KP_1 && keysym.scancode <= SDL_SCANCODE_KP_9) {
    return KeyPressed{Key::digit, keysym.scancode - SDL_SCANCODE_KP_1 + 1};
  }
  switch (keysym.sym) {
    case SDLK_RIGHT:
      return KeyPressed{Key::right};
    case SDLK_SPACE:
      return KeyPressed{Key::space};
    case SDLK_LEFT:
      return KeyPressed{Key::left};
    case SDLK_UP:
      return KeyPressed{Key::up};
    case SDLK_DOWN:
      return KeyPressed{Key::down};
    case SDLK_h:
      return KeyPressed{Key::h};
    case SDLK_d:
      return KeyPressed{Key::d};
    case SDLK_l:
      return KeyPressed{Key::l};
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return KeyPressed{Key::enter};
    case SDLK_ESCAPE:
      return KeyPressed{Key::escape};
    case SDLK_q:
      return KeyPressed{Key::q};
    default:
      return std::nullopt;
  }
}

std::optional<WindowEvent> translate(const SDL_Event& event) {
  if (event.type == SDL_QUIT) return Closed{};
  if (event.type == SDL_KEYDOWN && event.key.repeat == 0) return key_of(event.key.keysym);
  if (event.type != SDL_WINDOWEVENT) return std::nullopt;
  switch (event.window.event) {
    case SDL_WINDOWEVENT_CLOSE:
      return Closed{};
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
      return Exposed{};
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      return Resized{{event.window.data1, event.window.data2}};
    default:
      return std::nullopt;
  }
}

/// Where a turned picture of `turned` stands on `panel`, so that its own upper left corner is in that of the
/// panel as it hangs. Negative where it is the larger.
SDL_Point corner(Rotation rotation, Size panel, Size turned) {
  const bool right = rotation == Rotation::quarter || rotation == Rotation::half;
  const bool low = rotation == Rotation::half || rotation == Rotation::three_quarters;
  return {right ? panel.width - turned.width : 0, low ? panel.height - turned.height : 0};
}

/// Into the window's own pixels.
void show_on_surface(SDL_Window* window, const Canvas& turned, Rotation rotation) {
  SDL_Surface* surface = SDL_GetWindowSurface(window);
  if (surface == nullptr) fail("SDL_GetWindowSurface");
  const SDL_Point at = corner(rotation, {surface->w, surface->h}, {turned.width(), turned.height()});
  const SDL_Point from{std::max(0, -at.x), std::max(0, -at.y)};
  const SDL_Point to{std::max(0, at.x), std::max(0, at.y)};
  const int width = std::min(turned.width() - from.x, surface->w - to.x);
  const int height = std::min(turned.height() - from.y, surface->h - to.y);
  auto* pixels = static_cast<Uint8*>(surface->pixels) + std::ptrdiff_t{to.y} * surface->pitch +
                 std::ptrdiff_t{to.x} * surface->format->BytesPerPixel;
  if (SDL_ConvertPixels(width, height, SDL_PIXELFORMAT_RGB888, turned.row(from.y) + from.x,
                        turned.width() * 4, surface->format->format, pixels, surface->pitch) != 0) {
    fail("SDL_ConvertPixels");
  }
  if (SDL_UpdateWindowSurface(window) != 0) fail("SDL_UpdateWindowSurface");
}

}  // namespace

struct Window::Glass {
  Video video;
  Owned<SDL_Window> window;
  Owned<SDL_Renderer> renderer;  ///< none: the window's own pixels
  Owned<SDL_Texture> texture;
  Size texture_size;
  Rotation rotation = Rotation::none;
  Canvas turned;  ///< the last frame, where the window's own pixels are written and the panel is turned

  void show_in_own_pixels(const Canvas& canvas) {
    if (rotation == Rotation::none) return show_on_surface(window.get(), canvas, rotation);
    turn(canvas, rotation, turned);
    show_on_surface(window.get(), turned, rotation);
  }

  void show_by_renderer(const Canvas& canvas) {
    const Size size{canvas.width(), canvas.height()};
    if (!texture || texture_size != size) {
      texture.reset(SDL_CreateTexture(renderer.get(), SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STREAMING,
                                      size.width, size.height));
      if (!texture) fail("SDL_CreateTexture");
      texture_size = size;
    }
    if (SDL_UpdateTexture(texture.get(), nullptr, canvas.pixels().data(), size.width * 4) != 0) {
      fail("SDL_UpdateTexture");
    }
    if (SDL_RenderClear(renderer.get()) != 0) fail("SDL_RenderClear");
    copy(size);
    SDL_RenderPresent(renderer.get());
  }

  /// The texture onto the panel, turned around its middle.
  void copy(Size size) const {
    if (rotation == Rotation::none) {
      const SDL_Rect place{0, 0, size.width, size.height};
      if (SDL_RenderCopy(renderer.get(), texture.get(), nullptr, &place) != 0) fail("SDL_RenderCopy");
      return;
    }
    Size panel;
    if (SDL_GetRendererOutputSize(renderer.get(), &panel.width, &panel.height) != 0) {
      fail("SDL_GetRendererOutputSize");
    }
    const Size lying = on_its_side(rotation) ? transposed(size) : size;
    const SDL_Point at = corner(rotation, panel, lying);
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const SDL_FRect place{static_cast<float>(at.x) + (static_cast<float>(lying.width) - width) / 2,
                          static_cast<float>(at.y) + (static_cast<float>(lying.height) - height) / 2, width,
                          height};
    if (SDL_RenderCopyExF(renderer.get(), texture.get(), nullptr, &place, degrees(rotation), nullptr,
                          SDL_FLIP_NONE) != 0) {
      fail("SDL_RenderCopyExF");
    }
  }
};

Window::Window(const WindowOptions& options) : glass_(std::make_unique<Glass>()) {
  std::string renderer = options.renderer;
  if (renderer.empty()) renderer = driver() == "KMSDRM" ? "opengles2" : "software";
  glass_->rotation = options.rotation;
  glass_->window = open_window(options);
  if (renderer != "software") glass_->renderer = open_renderer(glass_->window.get(), renderer);
}

Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

Size Window::size() const {
  Size size;
  SDL_GetWindowSizeInPixels(glass_->window.get(), &size.width, &size.height);
  return on_its_side(glass_->rotation) ? transposed(size) : size;
}

void Window::present(const Canvas& canvas) {
  if (glass_->renderer) {
    glass_->show_by_renderer(canvas);
  } else {
    glass_->show_in_own_pixels(canvas);
  }
}

int Window::descriptor() const {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(glass_->window.get(), &info) != SDL_TRUE) return -1;
  return info.subsystem == SDL_SYSWM_X11 ? ConnectionNumber(info.info.x11.display) : -1;
}

std::vector<WindowEvent> Window::poll() {
  std::vector<WindowEvent> events;
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    auto known = translate(event);
    if (!known) continue;
    if (auto* resized = std::get_if<Resized>(&*known); resized != nullptr && on_its_side(glass_->rotation)) {
      resized->size = transposed(resized->size);
    }
    const bool exposed_again = std::holds_alternative<Exposed>(*known) && !events.empty() &&
                               std::holds_alternative<Exposed>(events.back());
    if (!exposed_again) events.push_back(*std::move(known));
  }
  return events;
}

std::string Window::driver() const { return SDL_GetCurrentVideoDriver(); }

}  // namespace screen
