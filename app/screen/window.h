// The glass: frames shown, keys heard. The only file that opens a display.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "app/screen/canvas.h"
#include "app/screen/turn.h"

namespace screen {

/// There is no display, or it cannot be drawn on. Names the call and says SDL's error.
class NoDisplay : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Size {
  int width = 0;
  int height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct WindowOptions {
  std::string title = "Vitrine";
  std::optional<Size> size;  ///< none: the whole screen
  Rotation rotation = Rotation::none;
  /// With the whole screen: the display's mode of so many, upright. Where it has none, it keeps its own.
  std::optional<Size> pixels;
  /// "software": the window's own pixels, under X by shared memory; else a name that SDL knows, as
  /// "opengles2". Empty: opengles2 under KMSDRM, where the others show black or lose text without an error;
  /// else software.
  std::string renderer;
};

enum class Key { right, space, left, up, down, h, d, l, enter, escape, q, digit };

/// Once a press, however long the key is held.
struct KeyPressed {
  Key key = Key::space;
  int digit = 0;  ///< 1 to 9 with Key::digit
  friend bool operator==(const KeyPressed&, const KeyPressed&) = default;
};
struct Closed {};   ///< by the window's frame or the session
struct Exposed {};  ///< what was presented last may be gone: present it again
struct Resized {    ///< frames now have this size, upright
  Size size;
};
using WindowEvent = std::variant<KeyPressed, Closed, Exposed, Resized>;

/// One at a time, on the thread that draws.
class Window {
 public:
  /// Throws NoDisplay, also where SDL would draw for nobody; SDL_VIDEODRIVER=offscreen asks for that.
  explicit Window(const WindowOptions& options);
  ~Window();
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// In pixels, upright: what a frame that fills the window has.
  Size size() const;

  /// Shows an upright frame, turned as the options say, and waits until the display has taken it. A frame of
  /// another size stands in its own upper left corner. Throws NoDisplay when the display is lost.
  void present(const Canvas& canvas);

  /// Readable when the display has something to say; -1 if the driver has no such descriptor. Presenting may
  /// read events from it into SDL's queue: after each present(), call poll() before waiting.
  int descriptor() const;

  /// Everything that has happened since the last call, in order.
  std::vector<WindowEvent> poll();

  /// What SDL chose: "x11", "KMSDRM", "wayland".
  std::string driver() const;

 private:
  struct Glass;
  std::unique_ptr<Glass> glass_;
};

}  // namespace screen
