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
/// statement serves one Query at a time. Columns count from 0; reading one that is NULL throws, but for
/// optional_text(); so does reading a text of more than 8 KB.
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

  std::string text(int column) const;
  std::optional<std::string> optional_text(int column) const;
  std::string bytes(int column) const;
  std::int64_t number(int column) const;
  /// A number that counts something; throws if it is negative.
  std::size_t count(int column) const;
  bool flag(int column) const { return number(column) != 0; }

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
  void expect_value(int column) const;

  Kept* kept_;
  int bound_ = 0;
};

/// A connection. Movable, not copyable; its statements are prepared once and kept.
class Database {
 public:
  /// Empty, in memory, as a pack is built: fixed page size, UTF-8, foreign keys not enforced until asked for.
  static Database in_memory();

  /// A file that nobody will change while it is open. Read-only by every means that SQLite has: no lock, no
  /// journal, no write, no view, trigger, extension or function; small limits, and a budget of steps for each
  /// query. Links are followed: whoever must not follow one looks first.
  static Database read_only(const std::filesystem::path& file);

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
  Query::Kept& kept(std::string_view sql);
  std::unique_ptr<State> state_;
};

}  // namespace content
