// The command line of `vitrine`: from arguments to plain values, or to a sentence that says what would be
// right.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/cabinet_settings.h"
#include "app/scene/compose.h"
#include "app/visit/visit.h"

namespace kiosk {

/// Cabinets that can be tried at a desk.
enum class Buttons { ten, three, one };

/// What was asked for. Which options go together has been checked.
struct Options {
  std::optional<std::filesystem::path> pack;
  std::optional<std::filesystem::path> shelf;  ///< in place of a pack
  std::vector<std::filesystem::path> trust;    ///< keys, and folders of keys
  std::optional<std::filesystem::path> cabinet;
  bool check_cabinet = false;
  std::optional<Size> windowed;   ///< none: the whole screen
  std::optional<Size> offscreen;  ///< none: a window, but for a tour, sheet or snapshot
  std::string language;           ///< empty: the cabinet's first, or else the pack's
  std::optional<assets::Mode> mode;
  std::optional<visit::Display> text;
  std::optional<Buttons> buttons;
  bool reduced_motion = false;
  bool keyboard = false;  ///< keys are read even where there is no desk
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

/// The cabinet as this run has it: what is asked for goes before what the cabinet says. Other buttons are
/// those of another cabinet, with nothing written on them.
CabinetSettings with_options(CabinetSettings cabinet, const Options& options);

/// The screen of a run without a window: of the size asked for, or else the cabinet's, or the landscape
/// reference's.
scene::Screen offscreen_screen(const Options& options, const CabinetSettings& cabinet);

}  // namespace kiosk
