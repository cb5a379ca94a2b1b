// TOML with places: a file's values as plain data, each with the stretch of the file it was read from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/sources/diagnostic.h"
#include "content/sources/source.h"

namespace sources {

struct Entry;
struct Value;

using List = std::vector<Value>;
using Entries = std::vector<Entry>;  ///< in the file's order

/// A date or time without quotes. The sources write dates as text, so it is only ever refused.
struct BareDate {};

struct Value {
  std::variant<std::string, std::int64_t, double, bool, BareDate, List, Entries> data;
  Location at;
};

struct Entry {
  std::string key;
  Location key_at;
  Value value;
};

/// The root table of a file, or none after reporting the one syntax error that stopped it.
std::optional<Entries> parse_toml(const std::shared_ptr<const Source>& source, Report& report);

/// Finds text that lacks its quotes before a parser has to make sense of it, typographic quotes in place of
/// straight ones, and quotes that are not closed. Reports the first and returns false.
bool check_quotes(const std::shared_ptr<const Source>& source, Report& report);

}  // namespace sources
