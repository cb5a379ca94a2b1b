// From what was asked for to what is needed: files opened and read, each failure with its sentence and exit
// code.
#pragma once

#include "app/kiosk/options.h"
#include "app/kiosk/script.h"
#include "app/visit/visit.h"
#include "content/pack/pack.h"

namespace kiosk {

/// Throws Failure: 66 if there is no pack, 65 if it may not be shown.
content::Pack open_pack(const Options& options);

/// Reads and checks --script against the buttons there are. Throws Failure: 66 if it cannot be read, 65 with
/// all mistakes, each with its place.
Script open_script(const std::filesystem::path& file, const visit::Controls& controls);

/// What every visitor finds: --language and --text. Throws Failure (64) if the pack does not speak the
/// language.
visit::Settings default_settings(const Options& options, const content::Front& front);

}  // namespace kiosk
