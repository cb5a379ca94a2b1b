// Which files a curator edits to change what a screen shows.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/tour.h"
#include "content/sources/compile.h"

namespace workbench {

/// Relative to the exhibit's folder, a text with its line: `camps/arrest-first/en.md:12`. First what holds
/// the screen's words, then that of its charts. None for the quiet card, whose words are the program's.
/// `compiled` must have an exhibit.
std::vector<std::string> source_files(const sources::Compiled& compiled, const kiosk::TourScreen& screen);

}  // namespace workbench
