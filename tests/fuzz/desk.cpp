#include "tests/fuzz/desk.h"

#include "tests/fuzz/demand.h"

Desk::Desk() : before_stops_(empty()) {
  exhibit_.remove("charts/keepers-1904");
  demand(sources::read_exhibit_file(before_stops_));
  sources::read_glossary(before_stops_);
  sources::read_language_files(before_stops_);
  sources::read_charts(before_stops_);
  demand(before_stops_.report.errors() == 0);
  // Drafts are copied for every input, and these are most of one.
  before_stops_.texts.clear();
  before_stops_.exhibit.front.words.clear();
}
