// Numbers as SQLite's file has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace damage {

/// The lowest `length` bytes of a number, the highest first.
std::string big_endian(std::uint64_t number, std::size_t length);

/// The number in `length` bytes from `at` on. Throws std::out_of_range.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t length);

}  // namespace damage
