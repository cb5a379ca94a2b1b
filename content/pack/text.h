// Text as visitors read it: paragraphs of spans, in each language.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace content {

using Id = std::string;

/// One value per language, by code. A complete exhibit has every language of its Front in each.
template <typename T>
using Localized = std::map<std::string, T>;

/// A run of characters of one kind. UTF-8, without line breaks.
struct Span {
  std::string text;
  bool italic = false;
  Id term;  ///< the glossary word it stands for; empty for none

  friend bool operator==(const Span&, const Span&) = default;
};

/// A paragraph. A museum note goes beyond the book and is shown under that heading.
struct Paragraph {
  std::vector<Span> spans;
  bool museum_note = false;

  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

using Prose = std::vector<Paragraph>;

/// The paragraph's characters without their marks.
std::string plain(const Paragraph& paragraph);

/// Words as a reader counts them: runs of characters between blanks that hold a letter or a digit.
std::size_t count_words(const Prose& prose);

}  // namespace content
