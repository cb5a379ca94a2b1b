#include "content/pack/header.h"

#include <fmt/format.h>

#include "content/pack/schema.h"

namespace content {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view magic = "SQLite format 3\0"sv;

// Where the fields stand: https://sqlite.org/fileformat2.html#the_database_header
constexpr std::size_t page_size_at = 16;
constexpr std::size_t write_version_at = 18;
constexpr std::size_t read_version_at = 19;
constexpr std::size_t change_counter_at = 24;
constexpr std::size_t page_count_at = 28;
constexpr std::size_t text_encoding_at = 56;
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;
constexpr std::size_t version_valid_for_at = 92;

constexpr std::uint32_t utf8 = 1;
constexpr std::uint32_t rollback_journal = 1;  // 2 would be write-ahead

/// A big-endian number of `length` bytes.
std::uint32_t number(std::string_view header, std::size_t at, std::size_t length) {
  std::uint32_t value = 0;
  for (const char c : header.substr(at, length)) {
    value = (value << 8U) | static_cast<unsigned char>(c);
  }
  return value;
}

}  // namespace

std::optional<Flaw> header_flaw(std::string_view header, std::uint64_t file_size) {
  const auto at = [&](std::size_t offset, std::size_t length = 4) { return number(header, offset, length); };
  if (!header.starts_with(magic)) {
    return Flaw{Refusal::not_a_pack, "is not an SQLite database"};
  }
  if (header.size() < header_size) {
    return Flaw{Refusal::damaged, fmt::format("ends after {} bytes", file_size)};
  }
  if (at(application_id_at) != application_id) {
    return Flaw{Refusal::not_a_pack,
                fmt::format("is an SQLite database of another program (application id {:#010x})",
                            at(application_id_at))};
  }
  if (at(user_version_at) != schema_version) {
    return Flaw{Refusal::schema_unknown, fmt::format("has schema version {}; this Vitrine reads version {}",
                                                     at(user_version_at), schema_version)};
  }
  if (at(page_size_at, 2) != page_size) {
    return Flaw{Refusal::damaged, fmt::format("says it has pages of {} bytes; a pack's have {}",
                                              at(page_size_at, 2), page_size)};
  }
  if (at(write_version_at, 1) != rollback_journal || at(read_version_at, 1) != rollback_journal) {
    return Flaw{Refusal::damaged,
                "was left in write-ahead mode, so that part of it may stand in another file"};
  }
  if (at(text_encoding_at) != utf8) {
    return Flaw{Refusal::damaged, "does not say that its texts are UTF-8"};
  }
  if (at(change_counter_at) != at(version_valid_for_at)) {
    return Flaw{Refusal::damaged, "does not vouch for its own page count"};
  }
  const std::uint64_t promised = std::uint64_t{at(page_count_at)} * page_size;
  if (promised != file_size) {
    return Flaw{Refusal::damaged,
                fmt::format("has {} bytes where its header promises {}", file_size, promised)};
  }
  return std::nullopt;
}

}  // namespace content
