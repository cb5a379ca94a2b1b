#include "tests/fuzz/toml_fuzz.h"

#include <memory>
#include <string>
#include <variant>

#include "content/pack/characters.h"
#include "content/sources/toml.h"
#include "tests/fuzz/complaints.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/desk.h"

namespace {

void demand_places(const sources::Entries& entries);

void demand_places(const sources::Value& value) {
  demand_within(value.at);
  if (const auto* list = std::get_if<sources::List>(&value.data)) {
    for (const sources::Value& element : *list) demand_places(element);
  } else if (const auto* table = std::get_if<sources::Entries>(&value.data)) {
    demand_places(*table);
  }
}

void demand_places(const sources::Entries& entries) {
  for (const sources::Entry& entry : entries) {
    demand_within(entry.key_at);
    demand_places(entry.value);
  }
}

void parse(const std::shared_ptr<const sources::Source>& source) {
  sources::Report report;
  const auto entries = sources::parse_toml(source, report);
  demand(entries.has_value() == (report.errors() == 0));
  if (entries) demand_places(*entries);
  read_complaints(report.take(), *source);
}

/// The draft after `input` was read as the file that it says it is.
sources::Draft read_file(const Desk& desk, std::string_view input) {
  if (input.starts_with("# exhibit.toml\n")) {
    desk.write("exhibit.toml", input);
    sources::Draft draft = desk.empty();
    sources::read_exhibit_file(draft);
    return draft;
  }
  sources::Draft draft = desk.before_stops();
  if (input.starts_with("# stop.toml\n")) {
    desk.write("harbour/first-light/stop.toml", input);
    sources::read_stop(draft, "harbour/first-light", {"first-light", {}});
  } else if (input.starts_with("# chart.toml\n")) {
    desk.write("charts/ships-1900-1904/chart.toml", input);
    sources::read_charts(draft);
  }
  return draft;
}

}  // namespace

void read_as_toml(std::string_view input) {
  static const Desk desk;
  const auto source = std::make_shared<const sources::Source>("file", std::string(input));
  parse(source);
  if (content::find_invalid_utf8(input) != std::string_view::npos) return;  // no folder hands it on
  sources::Draft draft = read_file(desk, input);
  read_complaints(draft.report.take(), *source);
}
