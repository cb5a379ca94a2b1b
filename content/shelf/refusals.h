// What was refused, when and why: a file that stays small.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "content/shelf/disk.h"
#include "content/shelf/standing.h"

namespace shelf {

struct Refusal {
  int number = 0;    ///< counts from 1 and never back, whatever the clock does
  std::string when;  ///< what the clock said, `2026-11-26T19:08:07Z`; nobody acts on it
  std::string file;  ///< what was refused, without its folder
  Rejected why;

  friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// The last ones are kept, and so much of each text, in bytes.
inline constexpr std::size_t most_refusals = 50;
inline constexpr std::size_t most_refusal_text = 400;

/// The oldest first. Lines that are none of ours are passed over.
std::vector<Refusal> read_refusals(const Disk& disk);

/// Adds one as the last. The same as the last one before it is not written again: a stick that is put in a
/// hundred times wears nothing out.
void add_refusal(Disk& disk, const std::string& file, const Rejected& why,
                 std::chrono::system_clock::time_point now);

}  // namespace shelf
