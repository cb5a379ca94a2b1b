#include "content/pack/comment_grammar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace content {
namespace {

std::optional<SealFlaw> flaw_of_characters(std::string_view comment) {
  if (comment.starts_with("timestamp:")) {
    return SealFlaw{SealRefusal::comment_of_minisign,
                    "has minisign's own trusted comment, which does not say what was signed"};
  }
  if (!std::ranges::all_of(comment, [](char c) { return c >= ' ' && c <= '~'; })) {
    return SealFlaw{SealRefusal::comment_characters,
                    "has something else than letters, digits and signs of ASCII in its trusted comment"};
  }
  return std::nullopt;
}

/// At least one word, which may be empty.
std::vector<std::string_view> split_words(std::string_view comment) {
  std::vector<std::string_view> words;
  for (;;) {
    const auto blank = comment.find(' ');
    words.push_back(comment.substr(0, blank));
    if (blank == std::string_view::npos) {
      return words;
    }
    comment.remove_prefix(blank + 1);
  }
}

/// Why a word does not stand where `expected` keys have been read.
SealFlaw flaw_of_word(std::string_view word, std::span<const std::string_view> keys, std::size_t expected) {
  const auto equals = word.find('=');
  if (equals == std::string_view::npos) {
    return {SealRefusal::comment_key_missing, "has a word without a value in its trusted comment"};
  }
  const auto known = std::ranges::find(keys, word.substr(0, equals));
  if (known == keys.end()) {
    return {SealRefusal::comment_key_unknown,
            "says something in its trusted comment that this Vitrine does not know"};
  }
  if (static_cast<std::size_t>(known - keys.begin()) < expected) {
    return {SealRefusal::comment_key_repeated, fmt::format("says {}= twice in its trusted comment", *known)};
  }
  return {SealRefusal::comment_key_order,
          fmt::format("says {}= before {}= in its trusted comment", *known, keys[expected])};
}

}  // namespace

std::variant<std::vector<std::string_view>, SealFlaw> read_comment_values(std::string_view comment,
                                                                          const CommentGrammar& grammar) {
  if (auto flaw = flaw_of_characters(comment)) {
    return std::move(*flaw);
  }
  const auto words = split_words(comment);
  if (std::ranges::any_of(words, [](std::string_view word) { return word.empty(); })) {
    return SealFlaw{SealRefusal::comment_blanks, "has a blank too many in its trusted comment"};
  }
  if (words[0] != grammar.product) {
    return SealFlaw{
        SealRefusal::comment_product,
        fmt::format("does not say `{}` first in its trusted comment: it signs something else than {}",
                    grammar.product, grammar.signs)};
  }
  const auto& keys = grammar.keys;
  std::vector<std::string_view> values;
  for (const auto word : std::span(words).subspan(1)) {
    const auto key = values.size() < keys.size() ? keys[values.size()] : std::string_view();
    if (key.empty() || !word.starts_with(key) || !word.substr(key.size()).starts_with('=')) {
      return flaw_of_word(word, keys, values.size());
    }
    values.push_back(word.substr(key.size() + 1));
  }
  if (values.size() < keys.size()) {
    return SealFlaw{SealRefusal::comment_key_missing,
                    fmt::format("does not say {}= in its trusted comment", keys[values.size()])};
  }
  return values;
}

SealFlaw not_a_number(std::string_view key, std::uint64_t most) {
  return {SealRefusal::comment_number,
          fmt::format("does not say a whole number from 1 to {}, in plain digits, after {}= in its trusted "
                      "comment",
                      most, key)};
}

std::optional<std::uint64_t> read_number(std::string_view text, std::uint64_t most) {
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || text.empty() || text[0] == '0') {
    return std::nullopt;
  }
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace content
