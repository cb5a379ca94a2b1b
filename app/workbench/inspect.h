// What is inside a pack, for people and for programs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "content/pack/pack.h"

namespace workbench {

/// The signature that stands beside a pack. Nothing of it has been verified, and nothing of its comments is
/// told.
struct SignatureBeside {
  std::string file;
  std::string key;      ///< the id that it names; empty if it cannot be read
  std::string refusal;  ///< why it cannot be read, as a word
};

std::optional<SignatureBeside> signature_beside(const std::filesystem::path& pack);

/// Title, languages, themes with their stops, counts, the size of its plates, and its signature; lines of at
/// most about 100 characters.
std::string describe(const content::Pack& pack, const std::optional<SignatureBeside>& signature);

/// The same as one JSON object, ended by a line break.
std::string describe_json(const content::Pack& pack, const std::optional<SignatureBeside>& signature);

}  // namespace workbench
