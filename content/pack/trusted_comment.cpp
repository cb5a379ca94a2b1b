#include "content/pack/trusted_comment.h"
#include "content/pack/characters.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <utility>

#include "content/pack/comment_grammar.h"
#include "content/pack/pack.h"
#include "content/pack/schema.h"

namespace content {
namespace {

constexpr std::array<std::string_view, 4> keys{"schema", "exhibit", "version", "size"};
constexpr CommentGrammar grammar{product, "a pack", keys};

constexpr std::uint64_t most_schema = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t most_version = std::numeric_limits<int>::max();
constexpr std::uint64_t most_size = std::numeric_limits<std::int64_t>::max();  // of off_t

}  // namespace

std::string print(const Identity& identity) {
  return fmt::format("{} schema={} exhibit={} version={} size={}", product, identity.schema, identity.exhibit,
                     identity.version, identity.size);
}

std::variant<Identity, SealFlaw> read_trusted_comment(std::string_view comment) {
  auto read = read_comment_values(comment, grammar);
  if (auto* flaw = std::get_if<SealFlaw>(&read)) {
    return std::move(*flaw);
  }
  const auto& values = std::get<std::vector<std::string_view>>(read);
  const auto schema = read_number(values[0], most_schema);
  if (!schema) {
    return not_a_number(keys[0], most_schema);
  }
  if (!is_id(values[1])) {
    return SealFlaw{SealRefusal::comment_exhibit,
                    "does not name an exhibit by its id in its trusted comment"};
  }
  const auto version = read_number(values[2], most_version);
  if (!version) {
    return not_a_number(keys[2], most_version);
  }
  const auto size = read_number(values[3], most_size);
  if (!size) {
    return not_a_number(keys[3], most_size);
  }
  return Identity{static_cast<std::uint32_t>(*schema), std::string(values[1]), static_cast<int>(*version),
                  *size};
}

Identity identity_of(const Pack& pack, std::uint64_t size) {
  return {schema_version, pack.front().id, pack.front().version, size};
}

std::optional<SealFlaw> difference(const Identity& sealed, const Identity& pack) {
  const auto flaw = [](SealRefusal reason, std::string_view what, const auto& signed_for, const auto& is) {
    return SealFlaw{reason, fmt::format("was made for {} {}, and the pack has {}", what, signed_for, is)};
  };
  if (sealed.schema != pack.schema) {
    return flaw(SealRefusal::schema_differs, "schema version", sealed.schema, pack.schema);
  }
  if (sealed.exhibit != pack.exhibit) {
    return SealFlaw{
        SealRefusal::exhibit_differs,
        fmt::format("was made for the exhibit {}, and the pack is of {}", sealed.exhibit, pack.exhibit)};
  }
  if (sealed.version != pack.version) {
    return flaw(SealRefusal::version_differs, "pack version", sealed.version, pack.version);
  }
  if (sealed.size != pack.size) {
    return SealFlaw{SealRefusal::size_differs,
                    fmt::format("was made for {} bytes, and the pack has {}", sealed.size, pack.size)};
  }
  return std::nullopt;
}

}  // namespace content
