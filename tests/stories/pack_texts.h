// Every text of the built pack that a visitor can read, and what a pattern finds in them.
#pragma once

#include <string>
#include <vector>

namespace stories {

struct PackText {
  std::string place;  ///< `stop the-missing more`, `chart cattle-numbers-1928-1938 note`, `timeline camps`
  std::string text;   ///< one paragraph; its lines may break at every space
  bool museum_note = false;
};

/// In English, place after place.
const std::vector<PackText>& pack_texts();

/// The texts whose place is `place`, or begins with it.
std::vector<PackText> texts_at(const std::string& place);

/// Without regard to case, by the rules of ECMAScript.
bool matches(const std::string& text, const std::string& pattern);

/// A text's sentences; initials and abbreviations end one too.
std::vector<std::string> sentences(const std::string& text);

/// Every sentence that the pattern matches, behind its place: `stop the-missing more: Far more people ...`
std::vector<std::string> sentences_with(const std::string& pattern);

}  // namespace stories
