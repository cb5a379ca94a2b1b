// The little Markdown that texts are written in, with places: paragraphs, *italics*, links to words of the
// glossary, headings of one and two marks, block quotes for museum notes.
#pragma once

#include <string>
#include <vector>

#include "content/sources/diagnostic.h"
#include "content/sources/passage.h"
#include "content/sources/source.h"

namespace sources {

/// A run of characters of one kind.
struct MarkdownSpan {
  Passage passage;
  bool italic = false;
  std::string term;  ///< what a link points to; empty for none
  Location term_at;
};

struct Block {
  enum class Kind { title, heading, paragraph };  ///< `#`, `##`, text
  Kind kind = Kind::paragraph;
  bool note = false;  ///< in a block quote
  std::vector<MarkdownSpan> spans;
  Location at;

  /// The spans' text, joined.
  Passage passage() const;
};

/// All blocks in order. Whatever is not supported is reported, and its text left out or kept plain, so that
/// reading goes on.
std::vector<Block> parse_markdown(const std::shared_ptr<const Source>& source, Report& report);

/// The blocks under one heading.
struct Section {
  std::string heading;  ///< empty: what stands before the first `##`, under the title
  Location at;          ///< of the heading
  std::vector<Block> blocks;

  Passage passage() const;  ///< all paragraphs, joined by line breaks
};

/// One text file: its title and its sections.
struct Article {
  Passage title;
  std::vector<Section> sections;  ///< in the file's order; the first has no heading
  std::shared_ptr<const Source> source;

  const Section* find(std::string_view heading) const;
};

/// Reads a file that has one `# title` and exactly the sections `headings`, in any order; `preface` says
/// whether text may stand between the title and the first section. Reports what is missing, unknown, empty or
/// there twice.
Article read_article(const std::shared_ptr<const Source>& source, const std::vector<std::string>& headings,
                     bool preface, Report& report);

}  // namespace sources
