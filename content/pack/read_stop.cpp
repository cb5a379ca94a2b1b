#include <fmt/format.h>

#include "content/pack/reading.h"

namespace content {
namespace {

void read_stop_text(Database& database, Stop& stop) {
  auto head = database.query("SELECT language, headline, book FROM stop_head WHERE stop_id = ?", stop.id);
  while (head.next()) {
    auto& text = stop.text[head.text(0)];
    text.headline = head.text(1);
    text.book = head.text(2);
  }
}

Prose& layer_of(StopText& text, StopLayer layer) {
  switch (layer) {
    case StopLayer::label:
      return text.label;
    case StopLayer::more:
      return text.more;
    default:
      return text.know;
  }
}

/// Fills in title and layers of every language that has a headline.
void read_layers(Database& database, Stop& stop) {
  std::size_t layers = 0;
  auto row = database.query("SELECT language, layer, title, body FROM stop_text WHERE stop_id = ?", stop.id);
  while (row.next()) {
    const auto language = row.text(0);
    const auto text = stop.text.find(language);
    if (text == stop.text.end()) {
      throw Missing(fmt::format("there is no headline in {}", language));
    }
    text->second.title = row.text(2);
    layer_of(text->second, read_named<StopLayer>(row, 1)) = read_prose(
        row.text(3), database.query("SELECT start, length, style, term_id FROM stop_mark WHERE stop_id = ?"
                                    " AND language = ? AND layer = ? ORDER BY position",
                                    stop.id, language, row.text(1)));
    ++layers;
  }
  if (layers != 3 * stop.text.size()) {
    throw Missing("not all layers are there");
  }
}

void read_stop_charts(Database& database, Stop& stop) {
  auto row = database.query(
      "SELECT position, layer, chart_id FROM stop_chart WHERE stop_id = ? ORDER BY layer, position", stop.id);
  while (row.next()) {
    auto& charts = read_named<StopLayer>(row, 1) == StopLayer::label ? stop.label_charts : stop.more_charts;
    expect_position(row, charts.size());
    charts.push_back(read_id(row, 2));
  }
}

}  // namespace

Stop read_stop(Database& database, const Front& front, const Id& theme, std::size_t position) {
  auto row = database.query(
      "SELECT id, kind, content_note, book_part, book_chapter, book_section, book_lines, contact FROM stop"
      " WHERE theme_id IS ? AND position = ?",
      theme.empty() ? std::nullopt : std::optional(std::string_view(theme)),
      static_cast<std::int64_t>(position));
  if (!row.next()) {
    throw Missing("there is no such stop");
  }
  Stop stop;
  stop.id = read_id(row, 0);
  stop.theme = theme;
  stop.kind = read_named<StopKind>(row, 1);
  stop.content_note = row.text(2);
  stop.contact = row.flag(7);
  stop.book = {row.integer(3), row.text(4), row.text(5), row.text(6)};
  read_stop_text(database, stop);
  read_layers(database, stop);
  expect_languages(stop.text, front.languages, "stop " + stop.id);
  read_stop_charts(database, stop);
  auto term =
      database.query("SELECT position, term_id FROM stop_term WHERE stop_id = ? ORDER BY position", stop.id);
  while (term.next()) {
    expect_position(term, stop.terms.size());
    stop.terms.push_back(read_id(term, 1));
  }
  return stop;
}

Term read_term(Database& database, const Front& front, const Id& id) {
  Term term{id, {}};
  auto text = database.query("SELECT language, name, meaning, whose FROM term_text WHERE term_id = ?", id);
  while (text.next()) {
    term.text[text.text(0)] = {text.text(1), text.text(2), text.text(3)};
  }
  expect_languages(term.text, front.languages, "word " + id);
  return term;
}

Drawer read_drawer(Database& database, const Id& theme) {
  Drawer drawer;
  auto card = database.query(
      "SELECT position, kind, chart_id FROM drawer_card WHERE theme_id = ? ORDER BY position", theme);
  while (card.next()) {
    expect_position(card, drawer.cards.size());
    DrawerCard read{read_named<CardKind>(card, 1), {}, {}, {}, {}};
    if (card.has_value(2)) {
      read.chart = read_id(card, 2);
    }
    if (read.chart.empty() == (read.kind == CardKind::chart)) {
      throw Missing("a drawer's card is not what it says it is");
    }
    drawer.cards.push_back(std::move(read));
  }
  auto card_text = database.query(
      "SELECT position, language, heading, title, stop FROM drawer_card_text WHERE theme_id = ?", theme);
  while (card_text.next()) {
    auto& written = entry(drawer.cards, card_text.count(0));
    add_text(written.heading, card_text, 2);
    add_text(written.title, card_text, 3);
    add_text(written.stop, card_text, 4);
  }
  auto date = database.query(
      "SELECT position, date_from, date_to, emphasized FROM timeline_entry WHERE theme_id = ? ORDER BY "
      "position",
      theme);
  while (date.next()) {
    expect_position(date, drawer.timeline.size());
    drawer.timeline.push_back({read_date(date, 1), read_optional_date(date, 2), {}, {}, date.flag(3)});
  }
  auto date_text = database.query(
      "SELECT position, language, written, text FROM timeline_entry_text WHERE theme_id = ?", theme);
  while (date_text.next()) {
    auto& written = entry(drawer.timeline, date_text.count(0));
    add_text(written.when, date_text, 2);
    add_text(written.text, date_text, 3);
  }
  auto term =
      database.query("SELECT position, term_id FROM drawer_term WHERE theme_id = ? ORDER BY position", theme);
  while (term.next()) {
    expect_position(term, drawer.terms.size());
    drawer.terms.push_back(read_id(term, 1));
  }
  return drawer;
}

}  // namespace content
