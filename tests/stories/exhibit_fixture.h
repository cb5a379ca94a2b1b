// The exhibits of the project, each built once a test program, and the real fonts.
#pragma once

#include <filesystem>
#include <string>

#include "app/kiosk/stage.h"
#include "app/screen/fonts.h"
#include "content/sources/compile.h"

namespace stories {

/// content/exhibits/NAME; without a name here and below, the-dominated.
std::filesystem::path exhibit_folder(const std::string& name);
std::filesystem::path exhibit_folder();

/// The exhibit compiled. Throws std::runtime_error with the compiler's report if it has errors.
const sources::Compiled& compiled(const std::string& name);
const sources::Compiled& compiled();
const content::Exhibit& exhibit(const std::string& name);
const content::Exhibit& exhibit();

/// The same, written as a pack and read back: what a kiosk is given.
const content::Exhibit& packed();

/// Throws screen::FontMissing.
const screen::Fonts& fonts();

/// A stage on the built pack, whose file stays until the program ends.
kiosk::Stage make_stage(const visit::Controls& cabinet, const scene::Screen& screen,
                        const std::string& exhibit_name);
kiosk::Stage make_stage(const visit::Controls& cabinet, const scene::Screen& screen);

/// Whether VITRINE_RENEW asks for expected files to be written anew.
bool renewing();

}  // namespace stories
