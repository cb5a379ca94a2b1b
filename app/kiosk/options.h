// The command line of `vitrine`: from arguments to plain values, or to a sentence that says what would be
// right.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "app/scene/compose.h"
#include "app/visit/visit.h"

namespace kiosk {

/// In pixels, from 240x240 to 8192x8192.
struct Size {
  int width = 0;
  int height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

/// Cabinets that can be tried at a desk.
enum class Buttons { ten, three, one };

/// What was asked for. Which options go together has been checked.
struct Options {
  std::optional<std::filesystem::path> pack;
  std::optional<Size> windowed;   ///< none: the whole screen
  std::optional<Size> offscreen;  ///< none: a window, but for a tour, sheet or snapshot
  std::string language;           ///< empty: the pack's first
  assets::Mode mode = assets::Mode::gallery;
  visit::Display text = visit::Display::text_100;
  Buttons buttons = Buttons::ten;
  bool reduced_motion = false;
  std::optional<std::filesystem::path> script;
  std::optional<std::filesystem::path> record;
  std::optional<std::filesystem::path> tour;
  std::optional<std::filesystem::path> contact_sheet;
  bool print_scenes = false;
  std::optional<std::filesystem::path> snapshot;
};

/// Help or version, for standard output.
struct Answer {
  std::string text;
};

/// Wrong usage: one sentence, for standard error and exit code 64.
struct WrongUsage {
  std::string sentence;
};

std::variant<Options, Answer, WrongUsage> read_options(int argc, const char* const* argv);

/// Whether the run needs no window: a tour, a contact sheet, a snapshot, or a script that is not watched.
bool without_window(const Options& options);

/// The screen of a run without a window: as asked for, or the landscape reference. Its pixels are as large as
/// those of the reference panels, and it is seen from as far.
scene::Screen offscreen_screen(const Options& options);

/// A screen of that many pixels, as large as those of the reference panels.
scene::Screen screen_of(Size size, assets::Mode mode);

visit::Controls controls(Buttons buttons);

}  // namespace kiosk
