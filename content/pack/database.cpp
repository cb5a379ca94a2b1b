#include "content/pack/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <functional>
#include <map>
#include <utility>

#include "content/pack/schema.h"

namespace content {
namespace {

/// Steps of SQLite's machine that one query may take. A stop takes a few thousand; a damaged index that leads
/// in circles would take hours.
constexpr int steps_between_looks = 1000;
constexpr int looks_per_query = 50'000;

/// Bytes of one text: several times the longest of a large exhibit. A longer one would be set for minutes.
constexpr int most_of_text = 8192;

[[noreturn]] void fail(const SQLite::Exception& error, std::string_view doing) {
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
  int& looks_left;
  bool in_use = false;
};

struct Database::State {
  SQLite::Database connection;
  int looks_left = looks_per_query;
  std::map<std::string, Query::Kept, std::less<>> statements;  // after the connection: they go first
};

Query::Query(Kept* kept) : kept_(kept) {
  if (kept_->in_use) {
    throw std::logic_error("a statement is asked while it answers: " + kept_->statement.getQuery());
  }
  kept_->in_use = true;
  kept_->looks_left = looks_per_query;
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

void Query::expect_value(int column) const {
  if (kept_->statement.isColumnNull(column)) {
    throw DatabaseError(fmt::format("no value in column {} ({})", column, kept_->statement.getQuery()));
  }
}

std::string Query::text(int column) const {
  expect_value(column);
  const auto value = kept_->statement.getColumn(column);
  if (value.getBytes() > most_of_text) {
    throw DatabaseError(fmt::format("a text of {} bytes in column {} ({})", value.getBytes(), column,
                                    kept_->statement.getQuery()));
  }
  return value.getString();
}

std::optional<std::string> Query::optional_text(int column) const {
  if (kept_->statement.isColumnNull(column)) {
    return std::nullopt;
  }
  return text(column);
}

std::string Query::bytes(int column) const {
  expect_value(column);
  const auto value = kept_->statement.getColumn(column);
  const auto size = static_cast<std::size_t>(value.getBytes());
  return size == 0 ? std::string() : std::string(static_cast<const char*>(value.getBlob()), size);
}

std::int64_t Query::number(int column) const {
  expect_value(column);
  return kept_->statement.getColumn(column).getInt64();
}

std::size_t Query::count(int column) const {
  const auto value = number(column);
  if (value < 0) {
    throw DatabaseError(fmt::format("{} in column {} ({})", value, column, kept_->statement.getQuery()));
  }
  return static_cast<std::size_t>(value);
}

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::in_memory() {
  try {
    constexpr int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    Database database(std::make_unique<State>(SQLite::Database(":memory:", flags)));
    database.run(
        fmt::format("PRAGMA page_size = {}; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
                    "PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;",
                    page_size));
    return database;
  } catch (const SQLite::Exception& error) {
    fail(error, "open :memory:");
  }
}

Database Database::read_only(const std::filesystem::path& file) {
  try {
    constexpr int flags =
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    Database database(std::make_unique<State>(SQLite::Database(immutable_uri(file), flags)));
    sqlite3* const handle = database.state_->connection.getHandle();
    defend(handle);
    limit(handle);
    database.run(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
        "PRAGMA query_only = ON;");
    sqlite3_progress_handler(handle, steps_between_looks, spend, &database.state_->looks_left);
    // Last, because it refuses PRAGMA too.
    if (const int result = sqlite3_set_authorizer(handle, allow_reading, nullptr); result != SQLITE_OK) {
      throw DatabaseError(fmt::format("SQLite does not take an authorizer (error {})", result));
    }
    return database;
  } catch (const SQLite::Exception& error) {
    fail(error, "open");
  }
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
        .emplace(std::string(sql),
                 Query::Kept{SQLite::Statement(state_->connection, std::string(sql)), state_->looks_left})
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
