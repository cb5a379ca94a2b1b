#include "app/kiosk/cabinet_file.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <system_error>
#include <utility>
#include <variant>

#include "app/kiosk/cabinet_reading.h"
#include "content/sources/folder.h"

namespace kiosk {

namespace {

using sources::Location;
using sources::Need;
using sources::Table;

constexpr std::uintmax_t most_bytes = 65536;

void read_timings(CabinetReading& reading, Table& root) {
  auto table = root.table("timings");
  if (!table) {
    return;
  }
  reading.refuse_strays(*table, "[timings]");
  visit::Timings& timings = reading.settings.timings;
  const auto seconds = [&](std::string_view key, const Limits& limits, const std::string& help,
                           visit::Seconds& into) {
    if (const auto value = reading.whole(*table, key, Need::optional, limits, help)) {
      into = visit::Seconds(*value);
    }
  };
  seconds("attract_card", {4, 120, "seconds"}, "so long each picture of the loop is seen: 8 unless given",
          timings.attract_card);
  seconds("idle_least", {30, 900, "seconds"},
          "so long nobody need press anything, at least: 45 unless given; under 30, readers are thrown out",
          timings.idle_least);
  seconds("countdown", {20, 120, "seconds"},
          "so long visitors are asked whether they still read: 30 unless given; under 20 is too short for "
          "many (WCAG 2.2.1)",
          timings.countdown);
  if (const auto words = reading.whole(*table, "words_a_minute", Need::optional, {50, 400, "words"},
                                       "how fast visitors read: 200 unless given")) {
    timings.words_a_minute = *words;
  }
  table->close();
}

void read_languages(CabinetReading& reading, Table& root) {
  std::vector<std::string>& languages = reading.settings.languages;
  const bool there = root.has("languages");
  const std::size_t errors = reading.report.errors();
  for (const auto& code : root.texts("languages")) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (code.value.size() != 2 || !std::all_of(code.value.begin(), code.value.end(), small)) {
      reading.report.error(code.at, fmt::format("`{}` is not the code of a language", code.value),
                           "two lower-case letters, as ISO 639-1 has them: en, fr, ru");
    } else if (std::find(languages.begin(), languages.end(), code.value) != languages.end()) {
      reading.report.error(code.at, fmt::format("the language `{}` stands here twice", code.value));
    } else {
      languages.push_back(code.value);
    }
  }
  if (there && languages.empty() && reading.report.errors() == errors) {
    reading.report.error(root.at("languages"), "no language is named",
                         "name at least one, or remove the key: then all of the pack's are offered");
  }
}

void read_root(CabinetReading& reading, const std::shared_ptr<const sources::Source>& source) {
  const auto entries = sources::parse_toml(source, reading.report);
  if (!entries) {
    return;
  }
  Table root(*entries, Location{source, 0, 0}, "", reading.report);
  read_languages(reading, root);
  reading.settings.reduced_motion = root.flag("reduced_motion").value_or(sources::Located<bool>{}).value;
  read_screen(reading, root);
  read_buttons(reading, root);
  read_timings(reading, root);
  root.close();
}

CabinetFile taken(CabinetReading& reading) { return {std::move(reading.settings), reading.report.take()}; }

}  // namespace

bool CabinetFile::wrong() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const sources::Diagnostic& diagnostic) {
    return diagnostic.severity == sources::Severity::error;
  });
}

std::optional<int> CabinetReading::whole(Table& table, std::string_view key, Need need, const Limits& limits,
                                         const std::string& help) {
  const sources::Value* value = table.value(key);
  if (const auto* broken = value == nullptr ? nullptr : std::get_if<double>(&value->data)) {
    report.error(value->at, fmt::format("`{}` must be a whole number", key),
                 std::abs(*broken) < limits.most ? fmt::format("write {} = {:.0f}", key, *broken) : help);
    return std::nullopt;
  }
  const auto written = table.whole(key, need);
  if (!written) {
    return std::nullopt;
  }
  if (written->value >= limits.least && written->value <= limits.most) {
    return static_cast<int>(written->value);
  }
  report.error(written->at,
               fmt::format("`{}` must be from {} to {} {}, not {}", key, limits.least, limits.most,
                           limits.unit, written->value),
               help);
  return std::nullopt;
}

void CabinetReading::refuse_strays(Table& table, std::string_view header) {
  for (const std::string_view key : {"languages", "reduced_motion"}) {
    if (table.has(key)) {
      report.error(table.value(key)->at, fmt::format("`{}` does not belong to {}", key, header),
                   "move it up, above the first line that begins with a bracket");
    }
  }
}

CabinetFile read_cabinet(const std::filesystem::path& file) {
  CabinetReading reading;
  std::error_code unknown;
  if (std::filesystem::is_regular_file(file, unknown) &&
      std::filesystem::file_size(file, unknown) > most_bytes && !unknown) {
    reading.report.error({std::make_shared<const sources::Source>(file.string(), std::string()), 0, 0},
                         "this file is larger than 64 KB: it is no cabinet file",
                         "see deploy/cabinets for files to begin with");
    return taken(reading);
  }
  const sources::Folder here{std::filesystem::path()};
  if (const auto source =
          here.read(file.string(), "see deploy/cabinets for files to begin with", reading.report)) {
    read_root(reading, source);
  }
  return taken(reading);
}

CabinetFile parse_cabinet(const std::string& name, const std::string& text) {
  CabinetReading reading;
  read_root(reading, std::make_shared<const sources::Source>(name, text));
  return taken(reading);
}

}  // namespace kiosk
