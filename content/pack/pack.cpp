#include "content/pack/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "content/pack/header.h"
#include "content/pack/pack_file.h"
#include "content/pack/plate_rows.h"
#include "content/pack/reading.h"
#include "content/pack/schema.h"

namespace content {
namespace {

/// Thrown inside open() only: whatever goes wrong there becomes a Refused.
struct Refuse {
  Flaw flaw;
};

[[noreturn]] void refuse(Refusal reason, std::string says) { throw Refuse{{reason, std::move(says)}}; }

/// A row of sqlite_schema: what it is, its name, its table, its text (empty for an index that SQLite adds).
using SchemaRow = std::array<std::string, 4>;

std::vector<SchemaRow> schema_rows(Database& database) {
  std::vector<SchemaRow> rows;
  auto row = database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema");
  while (row.next()) {
    rows.push_back({row.text(0), row.text(1), row.text(2), row.optional_text(3).value_or("")});
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

/// Those of a pack. They are the same for every one, and SQLite takes a while to make them.
const std::vector<SchemaRow>& known_schema_rows() {
  static const std::vector<SchemaRow> rows = [] {
    auto known = Database::in_memory();
    known.run(schema_sql);
    return schema_rows(known);
  }();
  return rows;
}

void check_schema(Database& database) {
  const auto& ours = known_schema_rows();
  const auto theirs = schema_rows(database);
  const auto without = [](const std::vector<SchemaRow>& rows, const std::vector<SchemaRow>& others) {
    std::vector<SchemaRow> rest;
    std::set_difference(rows.begin(), rows.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
  };
  if (const auto added = without(theirs, ours); !added.empty()) {
    refuse(Refusal::schema_foreign, fmt::format("has a {} {} that is not ours", added[0][0], added[0][1]));
  }
  if (const auto lacking = without(ours, theirs); !lacking.empty()) {
    refuse(Refusal::schema_foreign, fmt::format("lacks the {} {}", lacking[0][0], lacking[0][1]));
  }
}

}  // namespace

struct Pack::State {
  std::filesystem::path file;
  Database database;
  Front front;

  /// Asks the database, and says what was asked if it fails.
  template <typename Ask>
  auto answer(const std::string& what, Ask ask) {
    try {
      return ask();
    } catch (const Missing& missing) {
      throw Missing(fmt::format("{}: reading {}: {}", file.string(), what, missing.what()));
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("{}: reading {}: {}", file.string(), what, error.what()));
    }
  }

  /// The id of a theme by number, empty for the shared stops.
  Id theme(std::size_t number) const {
    if (number > front.themes.size()) {
      throw Missing("there is no such theme");
    }
    return number == front.themes.size() ? Id() : front.themes[number].id;
  }

  std::size_t stops(std::size_t theme) const {
    return theme == front.themes.size() ? front.shared_stops : front.themes[theme].stops;
  }
};

const char* code(Refusal refusal) {
  switch (refusal) {
    case Refusal::missing:
      return "pack-missing";
    case Refusal::not_a_file:
      return "pack-not-a-file";
    case Refusal::not_a_pack:
      return "pack-not-a-pack";
    case Refusal::damaged:
      return "pack-damaged";
    case Refusal::schema_unknown:
      return "pack-schema-unknown";
    case Refusal::schema_foreign:
      return "pack-schema-foreign";
    case Refusal::incomplete:
      return "pack-incomplete";
    case Refusal::inconsistent:
      return "pack-inconsistent";
  }
  return "pack-damaged";
}

std::string Refused::detail() const { return fmt::format("{} {}.", file.string(), says); }

Pack::Pack(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

std::variant<Pack, Refused> Pack::open(const std::filesystem::path& file) {
  auto held = PackFile::open(file);
  if (auto* refused = std::get_if<Refused>(&held)) {
    return std::move(*refused);
  }
  return open(std::get<PackFile>(held));
}

std::variant<Pack, Refused> Pack::open(const PackFile& held) {
  const auto& file = held.path();
  const auto refused = [&](Refusal reason, std::string says) {
    return Refused{reason, file, std::move(says)};
  };
  try {
    if (const auto flaw = held.flaw()) {
      return refused(flaw->reason, flaw->says);
    }
    auto database = Database::read_only(file);
    if (!held.unchanged()) {
      return refused(Refusal::damaged, "changed while it was being opened");
    }
    check_schema(database);
    auto front = read_front(database);
    return Pack(std::make_unique<State>(State{file, std::move(database), std::move(front)}));
  } catch (const Refuse& refuse) {
    return refused(refuse.flaw.reason, refuse.flaw.says);
  } catch (const Missing& missing) {
    return refused(Refusal::incomplete, fmt::format("is incomplete: {}", missing.what()));
  } catch (const std::runtime_error& error) {
    return refused(Refusal::damaged, fmt::format("cannot be read: {}", error.what()));
  }
}

const Front& Pack::front() const { return state_->front; }

void Pack::offer(const std::vector<std::string>& codes) {
  std::vector<Language>& all = state_->front.languages;
  std::vector<Language> offered;
  for (const std::string& code : codes) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Language& language) { return language.code == code; });
    if (found != all.end()) offered.push_back(*found);
  }
  if (!offered.empty()) all = std::move(offered);
}

StopPage Pack::stop(std::size_t theme, std::size_t position) const {
  auto& database = state_->database;
  const auto& front = state_->front;
  return state_->answer(fmt::format("stop {} of theme {}", position, theme), [&] {
    StopPage page{read_stop(database, front, state_->theme(theme), position), {}, {}, {}};
    for (const auto& id : page.stop.label_charts) {
      page.label_charts.push_back(read_chart(database, front, id));
    }
    for (const auto& id : page.stop.more_charts) {
      page.more_charts.push_back(read_chart(database, front, id));
    }
    for (const auto& id : page.stop.terms) {
      page.terms.push_back(read_term(database, front, id));
    }
    return page;
  });
}

Chart Pack::chart(const Id& id) const {
  return state_->answer("chart " + id, [&] { return read_chart(state_->database, state_->front, id); });
}

Drawer Pack::drawer(std::size_t theme) const {
  return state_->answer(fmt::format("the drawer of theme {}", theme), [&] {
    if (theme == state_->front.themes.size()) {
      throw Missing("the shared stops have no drawer");
    }
    auto drawer = read_drawer(state_->database, state_->theme(theme));
    if (drawer.cards.size() != state_->front.themes[theme].cards) {
      throw Missing("not all of its cards are there");
    }
    return drawer;
  });
}

std::vector<Term> Pack::terms(const std::vector<Id>& ids) const {
  return state_->answer("words", [&] {
    std::vector<Term> terms;
    terms.reserve(ids.size());
    for (const auto& id : ids) {
      terms.push_back(read_term(state_->database, state_->front, id));
    }
    return terms;
  });
}

std::optional<Plate> Pack::plate(std::string_view key) const {
  return state_->answer("a plate", [&] { return read_plate(state_->database, key); });
}

std::vector<Plate> Pack::plates() const {
  return state_->answer("the plates", [&] { return read_plates(state_->database); });
}

Exhibit Pack::whole() const {
  auto& database = state_->database;
  const auto& front = state_->front;
  return state_->answer("everything", [&] {
    Exhibit exhibit;
    exhibit.front = front;
    for (std::size_t theme = 0; theme <= front.themes.size(); ++theme) {
      auto& stops = exhibit.stops.emplace_back();
      for (std::size_t position = 0; position < state_->stops(theme); ++position) {
        stops.push_back(read_stop(database, front, state_->theme(theme), position));
      }
    }
    for (const auto& id : read_ids(database.query("SELECT id FROM chart ORDER BY id"))) {
      exhibit.charts.push_back(read_chart(database, front, id));
    }
    for (const auto& id : read_ids(database.query("SELECT id FROM term ORDER BY id"))) {
      exhibit.terms.push_back(read_term(database, front, id));
    }
    for (const auto& theme : front.themes) {
      exhibit.drawers.push_back(read_drawer(database, theme.id));
    }
    return exhibit;
  });
}

}  // namespace content
