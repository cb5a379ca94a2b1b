#include "content/pack/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include "content/pack/characters.h"
#include "content/pack/schema.h"

namespace content {
namespace {

/// Steps of SQLite's machine that one query may take: two million. The longest of a stop takes 700, that of
/// all plates 7000; a damaged index that leads in circles would take hours. A check of the whole file takes
/// some twenty steps a row, and may have a hundred times as many.
constexpr int steps_between_looks = 1000;
constexpr int looks_per_query = 2000;
constexpr int looks_per_check = 100 * looks_per_query;

/// What SQLite may hold of memory while packs are open, in all. Reading the-dominated whole takes 2.3 MiB,
/// nearly all of it the 2 MiB of pages that a connection keeps, checking it 5.4; that leaves room for two
/// packs and for one value of the largest size.
constexpr sqlite3_int64 most_memory = sqlite3_int64{48} << 20;

/// Bytes of one text: several times the longest of a large exhibit. A longer one would be set for minutes.
constexpr int most_of_text = 8192;

[[noreturn]] void fail(const SQLite::Exception& error, std::string_view doing) {
  if (error.getErrorCode() == SQLITE_INTERRUPT) {
    throw DatabaseError(fmt::format("more steps than any pack needs ({})", doing));
  }
  throw DatabaseError(
      fmt::format("{} (SQLite error {}, {})", error.what(), error.getExtendedErrorCode(), doing));
}

/// SQLite's URI for a file that does not change.
std::string immutable_uri(const std::filesystem::path& file) {
  std::string uri = "file://";
  for (const char c : std::filesystem::absolute(file).string()) {
    if (c == '?' || c == '#' || c == '%') {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      uri += c;
    }
  }
  return uri + "?mode=ro&immutable=1";
}

struct Setting {
  int option;
  int value;
};

/// The defences of https://sqlite.org/security.html; a library that lacks one is not used.
void defend(sqlite3* handle) {
  constexpr std::array settings{Setting{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                Setting{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                                Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                Setting{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                Setting{SQLITE_DBCONFIG_DQS_DML, 0},
                                Setting{SQLITE_DBCONFIG_DQS_DDL, 0}};
  for (const auto [option, value] : settings) {
    int now = -1;
    const int result = sqlite3_db_config(handle, option, value, &now);
    if (result != SQLITE_OK || now != value) {
      throw DatabaseError(fmt::format("SQLite does not take setting {} (error {})", option, result));
    }
  }
}

void limit(sqlite3* handle) {
  constexpr int largest_value = 32 * 1024 * 1024;  // a plate of a large screen, with room to spare
  constexpr std::array limits{Setting{SQLITE_LIMIT_LENGTH, largest_value},
                              Setting{SQLITE_LIMIT_SQL_LENGTH, 100'000},
                              Setting{SQLITE_LIMIT_COLUMN, 100},
                              Setting{SQLITE_LIMIT_EXPR_DEPTH, 10},
                              Setting{SQLITE_LIMIT_COMPOUND_SELECT, 3},
                              Setting{SQLITE_LIMIT_VDBE_OP, 25'000},
                              Setting{SQLITE_LIMIT_FUNCTION_ARG, 8},
                              Setting{SQLITE_LIMIT_ATTACHED, 0},
                              Setting{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
                              Setting{SQLITE_LIMIT_VARIABLE_NUMBER, 10},
                              Setting{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                              Setting{SQLITE_LIMIT_WORKER_THREADS, 0}};
  for (const auto [option, value] : limits) {
    sqlite3_limit(handle, option, value);
  }
}

/// For the process, since SQLite has no such limit for a connection.
void limit_memory() {
  sqlite3_hard_heap_limit64(most_memory);
  if (sqlite3_hard_heap_limit64(-1) != most_memory) {
    throw DatabaseError("SQLite does not take a limit of its memory");
  }
}

/// Reading tables is all that a pack is for; no function is needed, so none is allowed.
int allow_reading(void* /*unused*/, int action, const char* /*unused*/, const char* /*unused*/,
                  const char* /*unused*/, const char* /*unused*/) {
  return action == SQLITE_READ || action == SQLITE_SELECT ? SQLITE_OK : SQLITE_DENY;
}

int spend(void* looks_left) {
  auto& left = *static_cast<int*>(looks_left);
  return --left < 0 ? 1 : 0;
}

}  // namespace

struct Query::Kept {
  SQLite::Statement statement;
  int looks;
  int& looks_left;
  bool in_use = false;
};

struct Database::State {
  SQLite::Database connection;
  int looks_per_query;
  int looks_left = looks_per_query;
  std::map<std::string, Query::Kept, std::less<>> statements;  // after the connection: they go first
};

Query::Query(Kept* kept) : kept_(kept) {
  if (kept_->in_use) {
    throw std::logic_error("a statement is asked while it answers: " + kept_->statement.getQuery());
  }
  kept_->in_use = true;
  kept_->looks_left = kept_->looks;
}

Query::~Query() {
  // What reset reports is the failure of the last step, which has been thrown already.
  kept_->statement.tryReset();
  kept_->in_use = false;
}

void Query::bind(std::string_view value) { kept_->statement.bind(++bound_, std::string(value)); }
void Query::bind(Bytes value) {
  kept_->statement.bind(++bound_, value.bytes.data(), static_cast<int>(value.bytes.size()));
}
void Query::bind(std::int64_t value) { kept_->statement.bind(++bound_, value); }
void Query::bind(std::nullopt_t /*null*/) { kept_->statement.bind(++bound_); }

bool Query::next() {
  try {
    return kept_->statement.executeStep();
  } catch (const SQLite::Exception& error) {
    fail(error, kept_->statement.getQuery());
  }
}

/// A STRICT table keeps its types as far as SQLite writes it: a file may hold others.
void Query::expect_type(int column, int type) const {
  const auto found = kept_->statement.getColumn(column).getType();
  if (found != type) {
    constexpr std::array<std::string_view, 6> kinds{"",       "an integer", "a real number",
                                                    "a text", "a blob",     "no value"};
    throw DatabaseError(fmt::format("{} in column {} ({})", kinds.at(static_cast<std::size_t>(found)), column,
                                    kept_->statement.getQuery()));
  }
}

std::string Query::checked(std::string text, int column) const {
  const bool utf8 = find_invalid_utf8(text) == std::string::npos;
  if (!utf8 || find_control_character(text) != std::string::npos) {
    throw DatabaseError(fmt::format("{} in column {} ({})",
                                    utf8 ? "a control character" : "a text that is not UTF-8", column,
                                    kept_->statement.getQuery()));
  }
  return text;
}

std::string Query::text(int column) const {
  expect_type(column, SQLITE_TEXT);
  const auto value = kept_->statement.getColumn(column);
  if (value.getBytes() > most_of_text) {
    throw DatabaseError(fmt::format("a text of {} bytes in column {} ({})", value.getBytes(), column,
                                    kept_->statement.getQuery()));
  }
  return checked(value.getString(), column);
}

bool Query::has_value(int column) const { return !kept_->statement.isColumnNull(column); }

std::optional<std::string> Query::optional_text(int column) const {
  return has_value(column) ? std::optional(text(column)) : std::nullopt;
}

std::string Query::bytes(int column) const {
  expect_type(column, SQLITE_BLOB);
  const auto value = kept_->statement.getColumn(column);
  const auto size = static_cast<std::size_t>(value.getBytes());
  return size == 0 ? std::string() : std::string(static_cast<const char*>(value.getBlob()), size);
}

std::int64_t Query::number(int column) const {
  expect_type(column, SQLITE_INTEGER);
  return kept_->statement.getColumn(column).getInt64();
}

int Query::integer(int column) const {
  const auto value = number(column);
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
    throw DatabaseError(fmt::format("{} in column {} ({})", value, column, kept_->statement.getQuery()));
  }
  return static_cast<int>(value);
}

std::size_t Query::count(int column) const {
  const auto value = number(column);
  if (value < 0) {
    throw DatabaseError(fmt::format("{} in column {} ({})", value, column, kept_->statement.getQuery()));
  }
  return static_cast<std::size_t>(value);
}

bool Query::flag(int column) const {
  const auto value = number(column);
  if (value != 0 && value != 1) {
    throw DatabaseError(fmt::format("{} in column {} ({})", value, column, kept_->statement.getQuery()));
  }
  return value == 1;
}

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::in_memory() {
  try {
    constexpr int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    Database database(std::make_unique<State>(SQLite::Database(":memory:", flags), looks_per_query));
    database.run(
        fmt::format("PRAGMA page_size = {}; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
                    "PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;",
                    page_size));
    return database;
  } catch (const SQLite::Exception& error) {
    fail(error, "open :memory:");
  }
}

Database Database::to_fill() {
  sqlite3_hard_heap_limit64(0);
  return in_memory();
}

Database Database::defended(const std::filesystem::path& file, int looks_per_query) {
  try {
    limit_memory();
    constexpr int flags =
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    Database database(std::make_unique<State>(SQLite::Database(immutable_uri(file), flags), looks_per_query));
    sqlite3* const handle = database.state_->connection.getHandle();
    defend(handle);
    limit(handle);
    database.run(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
        "PRAGMA query_only = ON;");
    sqlite3_progress_handler(handle, steps_between_looks, spend, &database.state_->looks_left);
    return database;
  } catch (const SQLite::Exception& error) {
    fail(error, "open");
  }
}

Database Database::read_only(const std::filesystem::path& file) {
  auto database = defended(file, looks_per_query);
  // Last, because it refuses PRAGMA too.
  sqlite3* const handle = database.state_->connection.getHandle();
  if (const int result = sqlite3_set_authorizer(handle, allow_reading, nullptr); result != SQLITE_OK) {
    throw DatabaseError(fmt::format("SQLite does not take an authorizer (error {})", result));
  }
  return database;
}

std::optional<std::string> Database::contradiction(const std::filesystem::path& file) {
  auto database = defended(file, looks_per_check);
  auto integrity = database.query("PRAGMA integrity_check(1)");
  integrity.next();
  if (const auto found = integrity.text(0); found != "ok") {
    return found.substr(found.rfind('\n') + 1);  // a heading may stand above
  }
  auto references = database.query("PRAGMA foreign_key_check");
  if (references.next()) {
    return fmt::format("a row of {} names a row of {} that is not there", references.text(0),
                       references.text(2));
  }
  return std::nullopt;
}

void Database::run(const std::string& sql) {
  try {
    state_->connection.exec(sql);
  } catch (const SQLite::Exception& error) {
    fail(error, sql.substr(0, sql.find('\n')));
  }
}

Query::Kept& Database::kept(std::string_view sql) {
  const auto found = state_->statements.find(sql);
  if (found != state_->statements.end()) {
    return found->second;
  }
  try {
    return state_->statements
        .emplace(std::string(sql), Query::Kept{SQLite::Statement(state_->connection, std::string(sql)),
                                               state_->looks_per_query, state_->looks_left})
        .first->second;
  } catch (const SQLite::Exception& error) {
    fail(error, sql);
  }
}

std::string Database::bytes() {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> copy(
      sqlite3_serialize(state_->connection.getHandle(), "main", &size, 0), sqlite3_free);
  if (!copy) {
    throw DatabaseError("SQLite cannot serialize the database: out of memory");
  }
  return {reinterpret_cast<const char*>(copy.get()), static_cast<std::size_t>(size)};
}

}  // namespace content
