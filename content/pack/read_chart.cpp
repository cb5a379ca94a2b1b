#include <fmt/format.h>

#include "content/pack/reading.h"

namespace content {
namespace {

/// As expect_position(), of a list of a chart: a screen would be composed of it for minutes.
void expect_next(const Query& query, std::size_t read, const Chart& chart) {
  expect_position(query, read);
  if (read == most_points) {
    throw DatabaseError(fmt::format("chart {} has a list of more than {} entries", chart.id, most_points));
  }
}

std::optional<Decimal> read_figure(const Query& query, int column) {
  const auto text = query.optional_text(column);
  if (!text) {
    return std::nullopt;
  }
  const auto value = parse_decimal(*text);
  if (!value) {
    throw DatabaseError("not a figure: " + *text);
  }
  return value;
}

void read_chart_text(Database& database, Chart& chart) {
  auto text = database.query(
      "SELECT language, title, unit_one, unit_few, unit_many, unit, mark, source, reliability, finding"
      " FROM chart_text WHERE chart_id = ?",
      chart.id);
  while (text.next()) {
    const Forms unit{text.text(2), text.text(3), text.text(4), text.text(5)};
    chart.text[text.text(0)] = {text.text(1), unit, text.text(6), text.text(7), text.text(8), text.text(9)};
  }
}

void read_series(Database& database, Chart& chart) {
  auto row = database.query(
      "SELECT position, series, emphasized FROM chart_series WHERE chart_id = ? ORDER BY position", chart.id);
  while (row.next()) {
    expect_next(row, chart.series.size(), chart);
    chart.series.push_back({row.text(1), row.flag(2), {}});
  }
  auto text =
      database.query("SELECT position, language, name FROM chart_series_text WHERE chart_id = ?", chart.id);
  while (text.next()) {
    add_text(entry(chart.series, text.count(0)).name, text, 2);
  }
}

void read_points(Database& database, Chart& chart) {
  auto row = database.query(
      "SELECT position, series, x, x_end, date, date_end, mark, value, low, high, status, bound, rejected, "
      "emphasized"
      " FROM chart_point WHERE chart_id = ? ORDER BY position",
      chart.id);
  while (row.next()) {
    expect_next(row, chart.points.size(), chart);
    Point point;
    point.series = row.text(1);
    point.x = row.text(2);
    point.x_end = row.text(3);
    point.date = read_optional_date(row, 4);
    point.date_end = read_optional_date(row, 5);
    point.mark = read_optional_date(row, 6);
    point.value = read_figure(row, 7);
    point.low = read_figure(row, 8);
    point.high = read_figure(row, 9);
    point.status = read_named<Status>(row, 10);
    point.bound = read_named<Bound>(row, 11);
    point.rejected = row.flag(12);
    point.emphasized = row.flag(13);
    chart.points.push_back(std::move(point));
  }
  auto text = database.query(
      "SELECT position, language, label, note FROM chart_point_text WHERE chart_id = ?", chart.id);
  while (text.next()) {
    auto& point = entry(chart.points, text.count(0));
    add_text(point.label, text, 2);
    add_text(point.note, text, 3);
  }
}

void read_bands(Database& database, Chart& chart) {
  auto row = database.query(
      "SELECT position, date_from, date_to FROM chart_band WHERE chart_id = ? ORDER BY position", chart.id);
  while (row.next()) {
    expect_next(row, chart.bands.size(), chart);
    chart.bands.push_back({read_date(row, 1), read_date(row, 2), {}});
  }
  auto text =
      database.query("SELECT position, language, name FROM chart_band_text WHERE chart_id = ?", chart.id);
  while (text.next()) {
    add_text(entry(chart.bands, text.count(0)).name, text, 2);
  }
}

void read_flags(Database& database, Chart& chart) {
  auto row =
      database.query("SELECT position, date FROM chart_flag WHERE chart_id = ? ORDER BY position", chart.id);
  while (row.next()) {
    expect_next(row, chart.flags.size(), chart);
    chart.flags.push_back({read_date(row, 1), {}});
  }
  auto text =
      database.query("SELECT position, language, text FROM chart_flag_text WHERE chart_id = ?", chart.id);
  while (text.next()) {
    add_text(entry(chart.flags, text.count(0)).text, text, 2);
  }
}

void read_targets(Database& database, Chart& chart) {
  auto row = database.query("SELECT position, value FROM chart_target WHERE chart_id = ? ORDER BY position",
                            chart.id);
  while (row.next()) {
    expect_next(row, chart.targets.size(), chart);
    const auto value = read_figure(row, 1);
    if (!value) {
      throw DatabaseError("a target of chart " + chart.id + " has no value");
    }
    chart.targets.push_back({*value, {}});
  }
  auto text =
      database.query("SELECT position, language, text FROM chart_target_text WHERE chart_id = ?", chart.id);
  while (text.next()) {
    add_text(entry(chart.targets, text.count(0)).text, text, 2);
  }
}

}  // namespace

Chart read_chart(Database& database, const Front& front, const Id& id) {
  auto row = database.query(
      "SELECT theme_id, kind, unit, period, book_part, book_chapter, book_section, scale"
      " FROM chart WHERE id = ?",
      id);
  if (!row.next()) {
    throw Missing("there is no chart " + id);
  }
  Chart chart;
  chart.id = id;
  chart.theme = row.optional_text(0).value_or("");
  chart.kind = read_named<ChartKind>(row, 1);
  chart.unit = row.text(2);
  chart.period = row.text(3);
  chart.book_part = row.integer(4);
  chart.book_chapter = row.text(5);
  chart.book_section = row.text(6);
  chart.scale = read_named<AxisScale>(row, 7);
  read_chart_text(database, chart);
  expect_languages(chart.text, front.languages, "chart " + id);
  read_series(database, chart);
  read_points(database, chart);
  read_bands(database, chart);
  read_flags(database, chart);
  read_targets(database, chart);
  return chart;
}

}  // namespace content
