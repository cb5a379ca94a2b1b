// Proof sheets: every screen of an exhibit, for those who read it before visitors do.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/proof_sheet.h"
#include "app/kiosk/tour.h"
#include "app/scene/scene.h"
#include "app/screen/fonts.h"

namespace workbench {

/// What a proof sheet's page says of who wrote it.
inline constexpr std::string_view sheet_generator = "vitrine-pack sheet";

/// A screen that the exhibit is proofread on.
struct Cabinet {
  std::string name;  ///< `24 inch, upright`
  scene::Screen screen;
};

/// The cabinets of a pack, which does not name its own: one 24-inch panel, lying and upright.
std::vector<Cabinet> usual_cabinets();

/// What the files behind a screen are; none where they are not known.
using FilesOf = std::function<std::vector<std::string>(const kiosk::TourScreen&)>;

struct SheetJob {
  std::filesystem::path pack;
  std::vector<Cabinet> cabinets;
  FilesOf files_of;
  std::function<void()> seen;  ///< after each picture; what it throws ends the job
};

/// Draws all screens into `folder`, which is empty, as CABINET/LANGUAGE/THEME/NAME.png, and index.html.
/// Returns how many there are. Throws as opened_pack() and the stage do, screen::PictureError,
/// std::system_error.
std::size_t draw_sheet(const SheetJob& job, const screen::Fonts& fonts, const std::filesystem::path& folder);

}  // namespace workbench
