// From what was asked for to what is needed: files opened and read, each failure with its sentence and exit
// code.
#pragma once

#include <spdlog/logger.h>

#include <string>
#include <vector>

#include "app/kiosk/opened.h"
#include "app/kiosk/options.h"
#include "app/kiosk/script.h"
#include "app/visit/visit.h"
#include "content/pack/pack.h"

namespace kiosk {

/// The pack of --pack, its signature checked where --trust is given, or of --shelf, where nothing is written.
/// Throws Failure: 66 if there is no pack, 65 if it may not be shown, 78 if there is nobody to trust.
Opened open_pack(const Options& options);

/// Reads and checks --script against the buttons there are. Throws Failure: 66 if it cannot be read, 65 with
/// all mistakes, each with its place.
Script open_script(const std::filesystem::path& file, const visit::Controls& controls);

/// --cabinet as this run has it; without one, the reference cabinet. What is wrong with the file goes to the
/// log, and the exhibit runs; but where somebody waits for what comes out (a tour, a picture, a script),
/// throws Failure (78) after telling all of it.
CabinetSettings open_cabinet(const Options& options, spdlog::logger& log);

/// What the cabinet asks for that this pack has not: languages and themes, a sentence each, for the log.
std::vector<std::string> remarks(const CabinetSettings& cabinet, const content::Front& front);

/// Whether a visitor may find the pack in this language. No code at all is any language.
bool speaks(const content::Front& front, const std::string& code);

/// Offers the cabinet's languages, and says what every visitor finds: the cabinet's text size and --language,
/// or the first. Throws Failure (64) if the pack does not speak the language.
visit::Settings default_settings(const Options& options, const CabinetSettings& cabinet, content::Pack& pack);

}  // namespace kiosk
