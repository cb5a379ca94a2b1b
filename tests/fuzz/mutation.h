// A pack that no compiler would make: its rows, its table of tables or its pages changed at random.
#pragma once

#include <cstdint>
#include <string>

struct Mutant {
  std::string bytes;  ///< of the whole file
  std::string says;   ///< what was done, a line each
};

/// Does one to four things to `pack`, which holds a pack without a fault. The same pack, seed and version of
/// SQLite give the same mutant. Constraints and types of the tables are not heeded; their texts stay ours.
Mutant mutate(const std::string& pack, std::uint64_t seed);
