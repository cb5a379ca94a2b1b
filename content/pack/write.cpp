#include "content/pack/write.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "content/pack/fill.h"
#include "content/pack/pack.h"
#include "content/pack/plate_rows.h"
#include "content/pack/replacement.h"
#include "content/pack/schema.h"

namespace content {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view says) {
  throw std::runtime_error(fmt::format("write_pack {}: {}", file.string(), says));
}

/// The counts of the front, which the tables could not contradict.
void check_counts(const Exhibit& exhibit, const std::filesystem::path& file) {
  const auto& themes = exhibit.front.themes;
  if (exhibit.stops.size() != themes.size() + 1 || exhibit.drawers.size() != themes.size()) {
    fail(file, fmt::format("{} themes need {} lists of stops and {} drawers, not {} and {}", themes.size(),
                           themes.size() + 1, themes.size(), exhibit.stops.size(), exhibit.drawers.size()));
  }
  for (std::size_t i = 0; i < themes.size(); ++i) {
    if (themes[i].stops != exhibit.stops[i].size() || themes[i].cards != exhibit.drawers[i].cards.size()) {
      fail(file, fmt::format("theme {} promises {} stops and {} cards, and has {} and {}", themes[i].id,
                             themes[i].stops, themes[i].cards, exhibit.stops[i].size(),
                             exhibit.drawers[i].cards.size()));
    }
  }
  if (exhibit.front.shared_stops != exhibit.stops.back().size()) {
    fail(file, fmt::format("the front promises {} shared stops, and there are {}", exhibit.front.shared_stops,
                           exhibit.stops.back().size()));
  }
}

void check_references(Database& database, const std::filesystem::path& file) {
  auto broken = database.query("PRAGMA foreign_key_check");
  if (broken.next()) {
    fail(file,
         fmt::format("a row of {} names a row of {} that is not there", broken.text(0), broken.text(2)));
  }
}

/// The pack's bytes. Built in memory, so that nothing but our own calls touches the disk.
std::string pack_bytes(const Exhibit& exhibit, const std::vector<Plate>& plates,
                       const std::filesystem::path& file) {
  try {
    auto database = Database::to_fill();
    database.run(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application_id, schema_version));
    database.run("BEGIN");
    database.run(schema_sql);
    fill(database, exhibit);
    fill_plates(database, plates);
    database.run("COMMIT");
    check_references(database, file);
    database.run("VACUUM");  // each table's pages side by side, and none free
    return database.bytes();
  } catch (const DatabaseError& error) {
    fail(file, error.what());
  }
}

/// The kiosk's own reader must find in it what the exhibit says.
void check_written(const std::filesystem::path& written, const Exhibit& exhibit,
                   const std::vector<Plate>& plates, const std::filesystem::path& file) {
  auto opened = Pack::open(written);
  if (const auto* refused = std::get_if<Refused>(&opened)) {
    fail(file, fmt::format("reading it back: {}", refused->detail()));
  }
  const auto [read, plates_read] = [&] {
    try {
      const auto& pack = std::get<Pack>(opened);
      return std::pair(pack.whole(), pack.plates());
    } catch (const std::runtime_error& error) {
      fail(file, fmt::format("reading it back: {}", error.what()));
    }
  }();
  const auto differs = [&](std::string_view what) {
    fail(file, fmt::format("what was read back differs from what was written: {}", what));
  };
  if (read.front != exhibit.front) {
    differs("the front");
  }
  if (read.stops != exhibit.stops) {
    differs("the stops");
  }
  if (read.charts != exhibit.charts) {
    differs("the charts");
  }
  if (read.terms != exhibit.terms) {
    differs("the words");
  }
  if (read.drawers != exhibit.drawers) {
    differs("the drawers");
  }
  if (plates_read != plates) {
    differs("the plates");
  }
}

}  // namespace

void write_pack(const Exhibit& exhibit, const std::filesystem::path& file, const std::vector<Plate>& plates) {
  check_counts(exhibit, file);
  const auto bytes = pack_bytes(exhibit, plates, file);
  Replacement replacement(file);
  replacement.file().write(bytes);
  check_written(replacement.path(), exhibit, plates, file);
  replacement.become_target();
}

}  // namespace content
