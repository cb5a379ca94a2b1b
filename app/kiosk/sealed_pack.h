// A signed pack, from its file to the opened pack, the hash reported apart.
#pragma once

#include <filesystem>
#include <variant>

#include "app/kiosk/opened.h"
#include "content/pack/pack_file.h"
#include "content/pack/seal.h"
#include "content/shelf/standing.h"

namespace kiosk {

/// Every byte of it is what was signed; nothing has been parsed.
struct HeldPack {
  content::PackFile file;
  content::Digest digest{};
  Hashing hashing;
};

std::variant<HeldPack, shelf::Rejected> held_pack(const std::filesystem::path& file,
                                                  const content::Promise& promise);

/// Lets SQLite open what is held, and compares it with what was signed.
std::variant<Opened, shelf::Rejected> open_held(const HeldPack& held, const content::Promise& promise);

/// Both, of a file with its signature beside it.
std::variant<Opened, shelf::Rejected> open_sealed(const std::filesystem::path& file,
                                                  const content::Trust& trust);

}  // namespace kiosk
