// SQLite, as this room uses it: the only place that speaks to the library.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace content {

/// What SQLite says of a database that it cannot read, or of a statement that it refuses.
class DatabaseError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A value of bytes, as against a text; borrowed for the length of a call.
struct Bytes {
  std::string_view bytes;
};

/// One use of a kept statement: values bound in order from the first, then rows. Reset when it goes; a
/// statement serves one Query at a time. Columns count from 0; reading one of another type, or NULL, throws,
/// but for optional_text(), and so does a text of more than 8 KB, or one that is not UTF-8 or has a control
/// character in it.
class Query {
 public:
  struct Kept;
  template <typename... Values>
  explicit Query(Kept& kept, const Values&... values) : Query(&kept) {
    (bind(values), ...);
  }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  Query(Query&&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query();

  /// Steps to the next row; false after the last.
  bool next();

  bool has_value(int column) const;
  std::string text(int column) const;
  std::optional<std::string> optional_text(int column) const;
  std::string bytes(int column) const;
  std::int64_t number(int column) const;
  /// Throws unless it is a number of 32 bits.
  int integer(int column) const;
  /// A number that counts something; throws if it is negative.
  std::size_t count(int column) const;
  /// Throws unless it is 0 or 1.
  bool flag(int column) const;

 private:
  explicit Query(Kept* kept);

  void bind(std::string_view value);
  void bind(Bytes value);
  void bind(std::int64_t value);
  void bind(std::nullopt_t);
  template <typename T>
  void bind(const std::optional<T>& value) {
    value ? bind(*value) : bind(std::nullopt);
  }
  void expect_type(int column, int type) const;
  std::string checked(std::string text, int column) const;

  Kept* kept_;
  int bound_ = 0;
};

/// A connection. Movable, not copyable; its statements are prepared once and kept.
class Database {
 public:
  /// Empty, in memory, as a pack is built: fixed page size, UTF-8, foreign keys not enforced until asked for.
  static Database in_memory();

  /// The same, to be filled: the pack that is built in it may be larger than what read_only() leaves SQLite,
  /// whose limit it lifts until a file is opened again.
  static Database to_fill();

  /// A file that nobody will change while it is open. Read-only by every means that SQLite has: no lock, no
  /// journal, no write, no view, trigger, extension or function; small limits, a budget of steps for each
  /// query, and one of memory for the process. Links are followed: whoever must not follow one looks first.
  static Database read_only(const std::filesystem::path& file);

  /// Where the pages, indexes, keys, types and references of such a file contradict each other, in SQLite's
  /// own words; nullopt: nowhere. Reads all of the file. A CHECK is not looked at, since SQLite forgets those
  /// of a file that it may not write: whoever reads a value asks for itself.
  static std::optional<std::string> contradiction(const std::filesystem::path& file);

  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// Runs statements that answer nothing.
  void run(const std::string& sql);

  /// The statement with its values bound, to be stepped through.
  template <typename... Values>
  Query query(std::string_view sql, const Values&... values) {
    return Query(kept(sql), values...);
  }

  /// As query(), for a statement without rows.
  template <typename... Values>
  void execute(std::string_view sql, const Values&... values) {
    Query(kept(sql), values...).next();
  }

  /// The database's file, byte for byte.
  std::string bytes();

 private:
  struct State;
  explicit Database(std::unique_ptr<State> state);
  static Database defended(const std::filesystem::path& file, int looks_per_query);
  Query::Kept& kept(std::string_view sql);
  std::unique_ptr<State> state_;
};

}  // namespace content
