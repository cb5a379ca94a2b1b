// One program on a screen and a keyboard of its own, observed from outside: times are taken from fork() or
// from the injected key to the first pixel that differs in the server's frame buffer.
#pragma once

#include <X11/Xlib.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/frame_buffer.h"
#include "tests/bench/process.h"

namespace bench {

/// A folder for one session; gone with this value.
class SessionFolder {
 public:
  SessionFolder();
  ~SessionFolder();
  SessionFolder(const SessionFolder&) = delete;
  SessionFolder& operator=(const SessionFolder&) = delete;
  SessionFolder(SessionFolder&&) = delete;
  SessionFolder& operator=(SessionFolder&&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Injects keys as a keyboard would.
class Keyboard {
 public:
  /// Throws std::runtime_error if the display does not answer.
  explicit Keyboard(const std::string& display);

  void press(KeySym key);

 private:
  std::unique_ptr<Display, int (*)(Display*)> display_;
};

class Session {
 public:
  /// Starts the server, then the program. Throws std::runtime_error.
  explicit Session(const std::vector<std::string>& command);

  /// Milliseconds from the start to the first pixel. To be asked first. Throws if there is none in 20 s.
  double first_pixels();

  /// Milliseconds from the start to the last change before a still second; 0 if nothing has changed since
  /// first_pixels(). Throws if it is not still within 20 s.
  double last_change();

  /// Milliseconds from each press of Right to the first pixel, a press every quarter of a second; those that
  /// changed nothing are left out. Throws if they are more than half.
  std::vector<double> press_latencies(int presses);

  Keyboard& keyboard() { return keyboard_; }
  Process& program() { return program_; }

 private:
  SessionFolder folder_;
  FrameBuffer screen_;
  Keyboard keyboard_;
  Process program_;
};

}  // namespace bench
