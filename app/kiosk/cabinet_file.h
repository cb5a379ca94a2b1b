// cabinet.toml: what an installer says of one cabinet. Every key stands in deploy/cabinets/README.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/kiosk/cabinet_settings.h"
#include "content/sources/diagnostic.h"

namespace kiosk {

/// What could be read of a cabinet file, and what is wrong with it: every mistake, in the file's order. A
/// value that is wrong has its default; a file that is no TOML, or cannot be read, has all of them.
struct CabinetFile {
  CabinetSettings settings;
  std::vector<sources::Diagnostic> diagnostics;

  /// Whether a mistake was found; a warning is none.
  bool wrong() const;
};

/// Reads `file`, of at most 64 KB. Never throws for what is in it, or if it is missing.
CabinetFile read_cabinet(const std::filesystem::path& file);

/// The same for a text, UTF-8; `name` is what diagnostics call it.
CabinetFile parse_cabinet(const std::string& name, const std::string& text);

}  // namespace kiosk
