// What needs no display is done while SDL connects to one, which takes longer than all of it: the fonts and
// the pack are opened, the font files digested, and the first screen is composed.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/failure.h"
#include "app/kiosk/options.h"
#include "app/kiosk/stage.h"
#include "app/screen/fonts.h"
#include "app/screen/plate_key.h"

namespace kiosk {

struct Ready {
  std::unique_ptr<screen::Fonts> fonts;  ///< at an address of their own: the stage borrows them
  screen::PlateKeys keys;
  std::variant<Stage, Failure> stage;  ///< or why there is no pack to show
  std::vector<std::string> remarks;    ///< for the log
};

/// May run on a thread of its own: what it uses, it alone holds until it returns. The stage has the size of
/// --windowed, or else the cabinet's or that of most screens; resize() it to the true one. Throws
/// screen::FontMissing, and Failure where an option asks for what the pack has not.
Ready get_ready(const Options& options, const CabinetSettings& cabinet);

}  // namespace kiosk
