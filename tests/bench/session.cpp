#include "tests/bench/session.h"

#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr auto look_again = 200us;

/// Waits for the first changed pixel; nullopt after `patience`.
std::optional<Milliseconds> until_changed(const FrameBuffer& screen, Clock::time_point since,
                                          Clock::duration patience) {
  while (Clock::now() - since < patience) {
    if (screen.changed()) {
      return Clock::now() - since;
    }
    std::this_thread::sleep_for(look_again);
  }
  return std::nullopt;
}

// The program must not draw before the empty screen has been remembered.
FrameBuffer& remembered(FrameBuffer& screen) {
  screen.remember();
  return screen;
}

}  // namespace

SessionFolder::SessionFolder() {
  std::string name = std::filesystem::temp_directory_path() / "vitrine-bench-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) {
    throw std::system_error(errno, std::generic_category(), "mkdtemp " + name);
  }
  path_ = name;
}

SessionFolder::~SessionFolder() {
  std::error_code ignored;  // what is left in /tmp is gone with the next start
  std::filesystem::remove_all(path_, ignored);
}

Keyboard::Keyboard(const std::string& display) : display_(XOpenDisplay(display.c_str()), &XCloseDisplay) {
  if (!display_) {
    throw std::runtime_error("cannot open display " + display);
  }
}

void Keyboard::press(KeySym key) {
  const KeyCode code = XKeysymToKeycode(display_.get(), key);
  XTestFakeKeyEvent(display_.get(), code, True, CurrentTime);
  XTestFakeKeyEvent(display_.get(), code, False, CurrentTime);
  XFlush(display_.get());
}

Session::Session(const std::vector<std::string>& command)
    : screen_(folder_.path()),
      keyboard_(screen_.display()),
      program_(command, remembered(screen_).display()) {}

double Session::first_pixels() {
  const auto time = until_changed(screen_, program_.started(), 20s);
  if (!time) {
    throw std::runtime_error("nothing was drawn within 20 s");
  }
  return time->count();
}

double Session::last_change() {
  Milliseconds last{0};
  while (true) {
    screen_.remember();
    const Clock::time_point since = Clock::now();
    const auto time = until_changed(screen_, since, 1s);
    if (!time) {
      return last.count();
    }
    last = since + *time - program_.started();
    if (last > 20s) {
      throw std::runtime_error("the picture was not still within 20 s");
    }
  }
}

std::vector<double> Session::press_latencies(int presses) {
  std::vector<double> times;
  for (int i = 0; i < presses; ++i) {
    screen_.remember();
    const auto pressed = Clock::now();
    keyboard_.press(XK_Right);
    if (const auto time = until_changed(screen_, pressed, 240ms)) {
      times.push_back(time->count());
    }
    std::this_thread::sleep_until(pressed + 250ms);
  }
  if (times.size() < static_cast<std::size_t>(presses) / 2) {
    throw std::runtime_error("more than half of the presses changed nothing");
  }
  return times;
}

}  // namespace bench
