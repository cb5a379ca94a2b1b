// The grammar that all trusted comments have in common: a product, then keys with their values.
//
//     PRODUCT key=value key=value
//
// ASCII, the keys in their order, one blank between two words, nothing else. The numbers and ids in them have
// one form only, here and in key lists.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "content/pack/seal_refusal.h"

namespace content {

struct CommentGrammar {
  std::string_view product;
  std::string_view signs;  ///< what such a comment is signed for, as `a pack`
  std::span<const std::string_view> keys;
};

/// The values, one a key and in their order. They look into the comment and have no blank; what else they are
/// is not judged here.
std::variant<std::vector<std::string_view>, SealFlaw> read_comment_values(std::string_view comment,
                                                                          const CommentGrammar& grammar);

/// What is said of a value that is not a number from 1 to `most`.
SealFlaw not_a_number(std::string_view key, std::uint64_t most);

/// Digits without a sign and without a leading zero: a number from 1 to `most`, in its one form.
std::optional<std::uint64_t> read_number(std::string_view text, std::uint64_t most);

}  // namespace content
