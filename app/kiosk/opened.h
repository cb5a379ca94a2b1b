// A pack that may be shown, opened.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "content/pack/pack.h"
#include "content/pack/sodium.h"

namespace kiosk {

/// How long it took to hash a pack.
struct Hashing {
  std::uint64_t bytes = 0;
  std::chrono::duration<double> took{};
};

/// For the log: `hashed 9.8 MB at 870 MB/s`.
std::string to_string(const Hashing& hashing);

struct Opened {
  content::Pack pack;
  std::string name;                       ///< of its file
  std::optional<content::Digest> digest;  ///< where its signature was verified
  std::optional<Hashing> hashing;         ///< likewise
  int tries = 0;                          ///< of it, since the machine was switched on; 0: none was noted
};

}  // namespace kiosk
