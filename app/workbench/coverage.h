// Characters that the fonts lack: on the screen they would be boxes, without any error.
#pragma once

#include "app/screen/fonts.h"
#include "content/sources/compile.h"

namespace workbench {

/// An error for each character of a visible text that one of the faces it may be set in does not have; once a
/// text.
void check_coverage(const sources::Compiled& compiled, const screen::Fonts& fonts, sources::Report& report);

}  // namespace workbench
