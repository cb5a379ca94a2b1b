#include "tests/fuzz/markdown_fuzz.h"

#include <memory>
#include <string>

#include "content/pack/characters.h"
#include "content/sources/markdown.h"
#include "tests/fuzz/complaints.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/desk.h"

namespace {

/// What stands in the source, stands in the passage.
void demand_copied(const sources::Passage& passage, const std::string& text) {
  for (const sources::Passage::Piece& piece : passage.pieces) {
    demand(piece.begin + piece.length <= passage.text.size());
    demand(piece.source_begin + piece.length <= text.size());
    demand(passage.text.compare(piece.begin, piece.length, text, piece.source_begin, piece.length) == 0);
  }
}

void demand_places(const sources::Block& block, const std::string& text) {
  demand_within(block.at);
  for (const sources::MarkdownSpan& span : block.spans) {
    demand_copied(span.passage, text);
    if (!span.term.empty()) demand_within(span.term_at);
  }
  demand_copied(block.passage(), text);
}

}  // namespace

void read_as_markdown(std::string_view input) {
  static const Desk desk;
  const auto source = std::make_shared<const sources::Source>("en.md", std::string(input));
  sources::Report report;
  for (const sources::Block& block : sources::parse_markdown(source, report)) {
    demand_places(block, source->text());
  }
  read_complaints(report.take(), *source);
  if (content::find_invalid_utf8(input) != std::string_view::npos) return;  // no folder hands it on
  desk.write("harbour/first-light/en.md", input);
  sources::Draft draft = desk.before_stops();
  sources::read_stop(draft, "harbour/first-light", {"first-light", {}});
  read_complaints(draft.report.take(), *source);
}
