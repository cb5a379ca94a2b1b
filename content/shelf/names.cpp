#include "content/shelf/names.h"

#include <fmt/format.h>

#include <charconv>

#include "content/pack/characters.h"

namespace shelf {
namespace {

constexpr std::string_view pack_end = ".vitrine";
constexpr std::string_view signature_end = ".minisig";
constexpr std::string_view part_end = ".part";

}  // namespace

std::string to_string(const PackName& name) {
  return fmt::format("{}-{}{}", name.exhibit, name.version, pack_end);
}

std::optional<PackName> read_pack_name(std::string_view file) {
  if (!file.ends_with(pack_end)) {
    return std::nullopt;
  }
  const auto stem = file.substr(0, file.size() - pack_end.size());
  const auto hyphen = stem.rfind('-');
  if (hyphen == std::string_view::npos || !content::is_id(stem.substr(0, hyphen))) {
    return std::nullopt;
  }
  PackName name{std::string(stem.substr(0, hyphen)), 0};
  const auto digits = stem.substr(hyphen + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), name.version);
  const bool read = error == std::errc{} && end == digits.data() + digits.size() && name.version > 0;
  // What to_string() would write otherwise, `the-dominated-03.vitrine`, is another file.
  return read && to_string(name) == file ? std::optional(name) : std::nullopt;
}

std::string signature_of(std::string_view pack) { return fmt::format("{}{}", pack, signature_end); }
std::string withdrawal_of(std::string_view pack) { return fmt::format("{}.withdrawn", pack); }

std::optional<std::string> signed_by(std::string_view signature) {
  if (!signature.ends_with(signature_end)) {
    return std::nullopt;
  }
  const auto pack = signature.substr(0, signature.size() - signature_end.size());
  return read_pack_name(pack) ? std::optional<std::string>(pack) : std::nullopt;
}

std::string part_of(std::string_view name) { return fmt::format(".{}{}", name, part_end); }
bool is_part(std::string_view name) { return name.starts_with('.') && name.ends_with(part_end); }

}  // namespace shelf
