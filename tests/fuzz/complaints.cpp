#include "tests/fuzz/complaints.h"

#include <algorithm>
#include <string>

#include "tests/fuzz/demand.h"

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

void demand_sentence(const std::string& text) { demand(std::none_of(text.begin(), text.end(), is_control)); }

void demand_place(const sources::Diagnostic& complaint, const sources::Source& source) {
  const std::size_t lines = sources::Source("", source.text()).position(source.text().size()).line;
  demand(complaint.line >= 1 && complaint.line <= lines && complaint.column >= 1);
  demand(complaint.column <= sources::count_characters(source.line(complaint.line)) + 2);
}

}  // namespace

void read_complaints(const std::vector<sources::Diagnostic>& complaints, const sources::Source& source) {
  for (const sources::Diagnostic& complaint : complaints) {
    demand(!complaint.message.empty());
    demand_sentence(complaint.message);
    demand_sentence(complaint.help);
    if (complaint.file == source.name()) demand_place(complaint, source);
  }
  demand(complaints.empty() || !sources::print(complaints).empty());
  demand(sources::json(complaints).ends_with("]\n"));
  demand((sources::summary(complaints) == "no mistakes") == complaints.empty());
}

void demand_within(const sources::Location& at) {
  demand(at.source != nullptr && at.begin <= at.end);
  demand(at.begin <= at.source->text().size());
}
