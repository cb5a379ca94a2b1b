// Rows to values: what pack.cpp asks of an opened database. Every function throws DatabaseError if the file
// fails under it, and Missing if it lacks something that it promises.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "content/pack/database.h"
#include "content/pack/exhibit.h"
#include "content/pack/names.h"
#include "content/pack/prose.h"

namespace content {

class Missing : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The same few queries however many stops there are.
Front read_front(Database& database);

/// `theme` is empty for a shared stop.
Stop read_stop(Database& database, const Front& front, const Id& theme, std::size_t position);
Chart read_chart(Database& database, const Front& front, const Id& id);
Term read_term(Database& database, const Front& front, const Id& id);
Drawer read_drawer(Database& database, const Id& theme);

/// Every id that the query answers.
std::vector<Id> read_ids(Query query);

// What the readers have in common.

/// Throws unless the row that comes after `read` others says in its first column that it does.
void expect_position(const Query& query, std::size_t read);

/// The marks that the query answers, as start, length, style, term, laid over the body.
Prose read_prose(std::string body, Query marks);

/// Throws unless the column holds an id: names of files are made of them.
Id read_id(const Query& query, int column);

Date read_date(const Query& query, int column);
std::optional<Date> read_optional_date(const Query& query, int column);

/// The value that the column names.
template <typename Enum>
Enum read_named(const Query& query, int column) {
  const auto text = query.text(column);
  const auto value = named<Enum>(text);
  if (!value) {
    throw DatabaseError("no such name: " + text);
  }
  return *value;
}

/// The entry that a row of texts belongs to.
template <typename T>
T& entry(std::vector<T>& list, std::size_t position) {
  if (position >= list.size()) {
    throw Missing("a text belongs to an entry that is not there");
  }
  return list[position];
}

/// Adds what the column says, if anything, in the language that column 1 names.
void add_text(Localized<std::string>& texts, const Query& query, int column);

/// Throws unless `text` has a value for every language of the exhibit.
template <typename T>
void expect_languages(const Localized<T>& text, const std::vector<Language>& languages,
                      const std::string& of) {
  for (const auto& language : languages) {
    if (!text.contains(language.code)) {
      throw Missing(of + " has no text in " + language.code);
    }
  }
}

}  // namespace content
