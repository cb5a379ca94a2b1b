// What needs no display is done while SDL connects to one, which takes longer than all of it: the fonts and
// the pack are opened, the pack hashed, the font files digested, and the first screen is composed.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/failure.h"
#include "app/kiosk/opened.h"
#include "app/kiosk/options.h"
#include "app/kiosk/shelf_packs.h"
#include "app/kiosk/shelf_watch.h"
#include "app/kiosk/stage.h"
#include "app/screen/fonts.h"
#include "app/screen/plate_key.h"

namespace kiosk {

/// A pack on its stage.
struct Staged {
  std::variant<Stage, Failure> stage;  ///< or why there is none
  Shown shown;
  std::optional<Hashing> hashing;    ///< where the pack's signature was verified
  std::vector<std::string> remarks;  ///< for the log: what is not as somebody wanted it
};

struct Ready {
  std::unique_ptr<screen::Fonts> fonts;  ///< at an address of their own: the stage borrows them
  screen::PlateKeys keys;
  Staged staged;
};

/// The fonts while the pack is opened and hashed, which may take long: for the card that is shown meanwhile.
struct FontsMeanwhile {
  std::mutex in_use;                     ///< held by whoever asks the fonts for anything
  std::unique_ptr<screen::Fonts> fonts;  ///< none before they are opened, nor once all is ready
};

/// May run on a thread of its own: what it uses, `packs` too, it alone holds until it returns, but for the
/// fonts, which are let go while the pack is opened. Without `packs` the pack is that of --pack. The stage
/// has the size of --windowed, or else the cabinet's or that of most screens; resize() it to the true one.
/// Throws screen::FontMissing, and Failure where an option asks for what the pack has not.
Ready get_ready(const Options& options, const CabinetSettings& cabinet, ShelfPacks* packs,
                FontsMeanwhile& meanwhile);

/// The stage of a pack, its first screen composed. `options` asks for what a pack of a shelf may not have:
/// that is remarked, and the exhibit goes on. Throws Failure likewise, of the one pack that was named.
Staged stage_of(Opened opened, const Options& options, const CabinetSettings& cabinet,
                const scene::Screen& screen, const screen::Fonts& fonts);

}  // namespace kiosk
