#include "content/pack/trusted_comment.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "content/pack/characters.h"
#include "content/pack/pack.h"
#include "content/pack/schema.h"

namespace content {
namespace {

constexpr std::array<std::string_view, 4> keys{"schema", "exhibit", "version", "size"};

/// Thrown inside read_trusted_comment() only.
struct Refuse {
  SealFlaw flaw;
};

[[noreturn]] void refuse(SealRefusal reason, std::string says) { throw Refuse{{reason, std::move(says)}}; }

/// The words of a comment, one after the other. Ends where the comment ends.
class Words {
 public:
  explicit Words(std::string_view comment) : rest_(comment) {}

  bool end() const { return ended_; }

  std::string_view next() {
    const auto blank = rest_.find(' ');
    const auto word = rest_.substr(0, blank);
    ended_ = blank == std::string_view::npos;
    rest_ = ended_ ? std::string_view() : rest_.substr(blank + 1);
    if (word.empty()) {
      refuse(SealRefusal::comment_blanks, "has a blank too many in its trusted comment");
    }
    return word;
  }

 private:
  std::string_view rest_;
  bool ended_ = false;
};

/// Says why a word does not stand where `expected` keys have been read.
[[noreturn]] void refuse_word(std::string_view word, std::size_t expected) {
  const auto equals = word.find('=');
  if (equals == std::string_view::npos) {
    refuse(SealRefusal::comment_key_missing, "has a word without a value in its trusted comment");
  }
  const auto* const known = std::find(keys.begin(), keys.end(), word.substr(0, equals));
  if (known == keys.end()) {
    refuse(SealRefusal::comment_key_unknown,
           "says something in its trusted comment that this Vitrine does "
           "not know");
  }
  if (static_cast<std::size_t>(known - keys.begin()) < expected) {
    refuse(SealRefusal::comment_key_repeated, fmt::format("says {}= twice in its trusted comment", *known));
  }
  refuse(SealRefusal::comment_key_order,
         fmt::format("says {}= before {}= in its trusted comment", *known, keys[expected]));
}

/// The value of key number `expected`.
std::string_view value(Words& words, std::size_t expected) {
  const auto key = keys[expected];
  if (words.end()) {
    refuse(SealRefusal::comment_key_missing, fmt::format("does not say {}= in its trusted comment", key));
  }
  const auto word = words.next();
  if (!word.starts_with(key) || !word.substr(key.size()).starts_with('=')) {
    refuse_word(word, expected);
  }
  return word.substr(key.size() + 1);
}

template <typename Number>
Number number(std::string_view text, std::string_view key, Number most) {
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  Number number{};
  if (digits && !text.empty() && text[0] != '0') {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number <= most) {
      return number;
    }
  }
  refuse(SealRefusal::comment_number,
         fmt::format("does not say a whole number from 1 to {}, in plain digits, after {}= in its trusted "
                     "comment",
                     most, key));
}

std::string exhibit_id(std::string_view text) {
  if (!is_id(text)) {
    refuse(SealRefusal::comment_exhibit, "does not name an exhibit by its id in its trusted comment");
  }
  return std::string(text);
}

void check_characters(std::string_view comment) {
  if (comment.starts_with("timestamp:")) {
    refuse(SealRefusal::comment_of_minisign,
           "has minisign's own trusted comment, which does not say what pack was signed");
  }
  if (!std::all_of(comment.begin(), comment.end(), [](char c) { return c >= ' ' && c <= '~'; })) {
    refuse(SealRefusal::comment_characters,
           "has something else than letters, digits and signs of ASCII in its trusted comment");
  }
}

}  // namespace

std::string print(const Identity& identity) {
  return fmt::format("{} schema={} exhibit={} version={} size={}", product, identity.schema, identity.exhibit,
                     identity.version, identity.size);
}

std::variant<Identity, SealFlaw> read_trusted_comment(std::string_view comment) {
  try {
    check_characters(comment);
    Words words(comment);
    if (words.next() != product) {
      refuse(
          SealRefusal::comment_product,
          fmt::format("does not say `{}` first in its trusted comment: it signs something else than a pack",
                      product));
    }
    Identity identity;
    identity.schema = number(value(words, 0), keys[0], std::numeric_limits<std::uint32_t>::max());
    identity.exhibit = exhibit_id(value(words, 1));
    identity.version = number(value(words, 2), keys[2], std::numeric_limits<int>::max());
    constexpr std::uint64_t most_size = std::numeric_limits<std::int64_t>::max();  // of off_t
    identity.size = number(value(words, 3), keys[3], most_size);
    if (!words.end()) {
      refuse_word(words.next(), keys.size());
    }
    return identity;
  } catch (Refuse& refuse) {
    return std::move(refuse.flaw);
  }
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
