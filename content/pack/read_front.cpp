#include <fmt/format.h>

#include <charconv>

#include "content/pack/characters.h"
#include "content/pack/reading.h"

namespace content {
namespace {

std::string read_meta(Database& database, std::string_view key) {
  auto row = database.query("SELECT value FROM meta WHERE key = ?", key);
  if (!row.next()) {
    throw Missing(fmt::format("meta has no {}", key));
  }
  return row.text(0);
}

template <typename Number>
Number read_meta_number(Database& database, std::string_view key) {
  const auto text = read_meta(database, key);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw DatabaseError(fmt::format("meta says that {} is {}, which is not a number", key, text));
  }
  return value;
}

void read_languages(Database& database, Front& front) {
  auto row = database.query("SELECT position, code, name, short_name, words FROM language ORDER BY position");
  while (row.next()) {
    expect_position(row, front.languages.size());
    const auto code = read_id(row, 1);
    front.languages.push_back({code, row.text(2), row.text(3)});
    if (row.has_value(4)) {
      const auto promised = row.count(4);
      auto& words = front.words[code];
      auto word = database.query("SELECT key, text FROM word WHERE language = ?", code);
      while (word.next()) {
        words.emplace(word.text(0), word.text(1));
      }
      if (words.size() != promised) {
        throw Missing(
            fmt::format("{} of {} words of the interface are there in {}", words.size(), promised, code));
      }
    }
  }
  if (front.languages.empty()) {
    throw Missing("there is no language");
  }
}

void read_exhibit_text(Database& database, Front& front) {
  auto row =
      database.query("SELECT language, title, subtitle, start, credit FROM exhibit_text ORDER BY language");
  while (row.next()) {
    const auto language = row.text(0);
    front.title[language] = row.text(1);
    if (auto subtitle = row.optional_text(2)) {
      front.subtitle[language] = std::move(*subtitle);
    }
    if (auto start = row.optional_text(3)) {
      front.start[language] = read_prose(
          std::move(*start),
          database.query(
              "SELECT start, length, style, term_id FROM start_mark WHERE language = ? ORDER BY position",
              language));
    }
    if (auto credit = row.optional_text(4)) {
      front.credit[language] = std::move(*credit);
    }
  }
  expect_languages(front.title, front.languages, "the exhibit");
}

void read_theme_text(Database& database, Theme& theme) {
  auto row = database.query(
      "SELECT language, title, short_title, card, big_idea, intro FROM theme_text WHERE theme_id = ?",
      theme.id);
  while (row.next()) {
    const auto language = row.text(0);
    auto intro =
        read_prose(row.text(5), database.query("SELECT start, length, style, term_id FROM theme_mark"
                                               " WHERE theme_id = ? AND language = ? ORDER BY position",
                                               theme.id, language));
    theme.text[language] = {row.text(1), row.text(2), row.text(3), row.text(4), std::move(intro)};
  }
}

void read_themes(Database& database, Front& front) {
  auto row =
      database.query("SELECT position, id, content_note, picture, stops, cards FROM theme ORDER BY position");
  while (row.next()) {
    expect_position(row, front.themes.size());
    Theme theme{read_id(row, 1), row.text(2),  row.optional_text(3).value_or(""),
                row.count(4),    row.count(5), {}};
    read_theme_text(database, theme);
    expect_languages(theme.text, front.languages, "theme " + theme.id);
    if (theme.stops == 0) {
      throw Missing("theme " + theme.id + " has no stop");
    }
    front.themes.push_back(std::move(theme));
  }
  if (front.themes.empty()) {
    throw Missing("there is no theme");
  }
  if (front.themes.size() != read_meta_number<std::size_t>(database, "themes")) {
    throw Missing("not all themes are there");
  }
}

/// Of theme number `theme`, of the shared ones behind the last; none beyond.
std::size_t stops_of(const Front& front, std::size_t theme) {
  if (theme < front.themes.size()) {
    return front.themes[theme].stops;
  }
  return theme == front.themes.size() ? front.shared_stops : 0;
}

void read_attract(Database& database, Front& front) {
  auto row = database.query(
      "SELECT c.position, c.stop_id, c.chart_id, t.position, s.position FROM attract_card AS c"
      " CROSS JOIN stop AS s ON s.id = c.stop_id LEFT JOIN theme AS t ON t.id = s.theme_id ORDER BY "
      "c.position");
  while (row.next()) {
    expect_position(row, front.attract.size());
    const bool shared = !row.has_value(3);
    AttractCard card{read_id(row, 1),
                     shared ? front.themes.size() : row.count(3),
                     row.count(4),
                     row.optional_text(2).value_or(""),
                     {}};
    if (card.stop_position >= stops_of(front, card.theme_position)) {
      throw Missing(fmt::format("the stop {} of the attract loop is not counted", card.stop));
    }
    front.attract.push_back(std::move(card));
  }
  auto text = database.query("SELECT position, language, hook FROM attract_card_text");
  while (text.next()) {
    entry(front.attract, text.count(0)).hook[text.text(1)] = text.text(2);
  }
  for (const AttractCard& card : front.attract) {
    expect_languages(card.hook, front.languages, "the attract card of stop " + card.stop);
  }
  if (front.attract.empty()) {
    throw Missing("there is no card of the attract loop");
  }
  if (front.attract.size() != read_meta_number<std::size_t>(database, "attract_cards")) {
    throw Missing("not all cards of the attract loop are there");
  }
}

}  // namespace

Front read_front(Database& database) {
  Front front;
  front.id = read_meta(database, "id");
  front.version = read_meta_number<int>(database, "version");
  if (!is_id(front.id) || front.version < 1) {
    throw DatabaseError(fmt::format("meta says that this is version {} of {}", front.version, front.id));
  }
  front.museum = read_meta(database, "museum");
  front.contact = read_meta(database, "contact");
  front.shared_stops = read_meta_number<std::size_t>(database, "shared_stops");
  read_languages(database, front);
  read_exhibit_text(database, front);
  read_themes(database, front);
  read_attract(database, front);
  return front;
}

std::vector<Id> read_ids(Query query) {
  std::vector<Id> ids;
  while (query.next()) {
    ids.push_back(read_id(query, 0));
  }
  return ids;
}

void expect_position(const Query& query, std::size_t read) {
  if (query.count(0) != read) {
    throw Missing(fmt::format("entry {} of a list is not there", read));
  }
}

Id read_id(const Query& query, int column) {
  auto id = query.text(column);
  if (!is_id(id)) {
    throw DatabaseError("not an id: " + id);
  }
  return id;
}

Prose read_prose(std::string body, Query marks) {
  MarkedText text{std::move(body), {}};
  while (marks.next()) {
    const auto style = style_named(marks.text(2));
    if (!style) {
      throw DatabaseError("no such style: " + marks.text(2));
    }
    text.marks.push_back({marks.count(0), marks.count(1), *style, marks.optional_text(3).value_or("")});
  }
  auto read = prose(text);
  if (!read) {
    throw DatabaseError("marks do not fit their text");
  }
  return std::move(*read);
}

Date read_date(const Query& query, int column) {
  const auto date = parse_date(query.text(column));
  if (!date) {
    throw DatabaseError("not a date: " + query.text(column));
  }
  return *date;
}

std::optional<Date> read_optional_date(const Query& query, int column) {
  return query.has_value(column) ? std::optional(read_date(query, column)) : std::nullopt;
}

void add_text(Localized<std::string>& texts, const Query& query, int column) {
  if (auto text = query.optional_text(column)) {
    texts[query.text(1)] = std::move(*text);
  }
}

}  // namespace content
