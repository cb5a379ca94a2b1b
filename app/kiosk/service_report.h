// What the service screen tells, gathered from the shelf, the program and the machine.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/shelf_packs.h"
#include "app/scene/service.h"
#include "app/visit/visit.h"

namespace kiosk {

/// Where to look.
struct ServiceSources {
  std::string shown;       ///< in words: the pack and its version, or the quiet card and its reason
  std::string shown_file;  ///< as the shelf calls it; empty: none
  int tries = 0;           ///< of the pack, as in Opened
  std::vector<ShelfDecision> decisions = {};
  std::optional<std::filesystem::path> shelf = {};  ///< none where one pack was named
  visit::Time started{};                            ///< the program
  std::filesystem::path sys = "/sys";
};

/// All but the buttons. Reads a few small files. What cannot be read is not known.
scene::ServiceReport gather_service(const ServiceSources& sources, visit::Time now);

}  // namespace kiosk
