// How long a text and its sentences are, and the limits that museum practice sets.
#pragma once

#include <string_view>
#include <vector>

#include "content/sources/diagnostic.h"
#include "content/sources/markdown.h"

namespace sources {

/// A sentence as a stretch of bytes of the text that it stands in.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t words = 0;
};

/// Splits one paragraph. Initials (`M. I. Frumkin`), abbreviations (`p.`, `vol.`) and decimals do not end a
/// sentence; a mark that is followed by a small letter does not either.
std::vector<Sentence> sentences(std::string_view paragraph);

/// Words as content::count_words() counts them.
std::size_t count_words(std::string_view text);

/// No sentence over 30 words (error), a mean of at most 18 (warning).
void check_sentences(const std::vector<Block>& paragraphs, Report& report);

/// The first sentence has at most 16 words (warning).
void check_first_sentence(const std::vector<Block>& paragraphs, Report& report);

struct WordLimits {
  std::size_t least;  ///< fewer: warning
  std::size_t most;   ///< more: warning
  std::size_t never;  ///< more: error
};

constexpr WordLimits label_limits{50, 70, 90};
constexpr WordLimits more_limits{100, 140, 160};

/// Those limits are for English. The same text takes up to a fifth more words in French; Russian, which has
/// no articles and ties its short words to the next one, may take a third fewer.
WordLimits limits_in(std::string_view language, WordLimits english);

void check_length(const Section& section, WordLimits limits, Report& report);

/// At most `most` words.
void check_words(const Passage& passage, std::string_view what, std::size_t most, Severity severity,
                 Report& report);

/// One sentence of at most 25 words.
void check_big_idea(const Passage& passage, Report& report);

}  // namespace sources
