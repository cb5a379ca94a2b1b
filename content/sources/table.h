// Reading one TOML table key by key. What is asked for is known; close() reports the rest.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/sources/toml.h"

namespace sources {

enum class Need { required, optional };

/// A view of a table: the entries and the report must outlive it. Every reading function reports a missing
/// required key or a wrong type, and then returns none (lists: empty).
class Table {
 public:
  /// `at` is where the table stands: its header, its brace, or the whole file. `name` is how a message calls
  /// it (`[book]`); empty for a file's root.
  Table(const Entries& entries, Location at, std::string name, Report& report);

  bool has(std::string_view key) const;
  const Location& at() const { return at_; }

  /// The place of `key`'s value; that of the table if there is no such key.
  Location at(std::string_view key) const;

  std::optional<Located<std::string>> text(std::string_view key, Need need = Need::required);
  std::optional<Located<std::int64_t>> whole(std::string_view key, Need need = Need::required);
  std::optional<Located<bool>> flag(std::string_view key, Need need = Need::optional);
  std::vector<Located<std::string>> texts(std::string_view key, Need need = Need::optional);
  std::vector<Located<std::int64_t>> wholes(std::string_view key, Need need = Need::required);
  std::optional<Table> table(std::string_view key, Need need = Need::optional);

  /// An array of tables, `[[key]]` or `key = [ {...} ]`.
  std::vector<Table> tables(std::string_view key, Need need = Need::optional);

  /// Any value, asked for by someone who looks at its type himself.
  const Value* value(std::string_view key, Need need = Need::optional);

  /// For tables whose keys are the curator's own: every entry, all of them known from now on.
  const Entries& entries();

  /// Whether there is neither this key nor one that looks like a slip of it.
  bool lacks(std::string_view key) const;

  /// Tells of unknown keys, and of required keys that were missing and are not there under a misspelt name;
  /// `why` is the help line for those.
  void close(const std::string& why = {});

 private:
  const Value* find(std::string_view key, Need need);
  void wrong_type(std::string_view key, const Value& value, std::string_view wanted, std::string help);

  const Entries* entries_;
  Location at_;
  std::string name_;
  Report* report_;
  std::vector<std::string> asked_;
  std::vector<std::string> missing_;
};

}  // namespace sources
