// charts/: a folder a chart.
#include <fmt/format.h>

#include "content/sources/chart_settings.h"

namespace sources {

namespace {

void read_chart(Draft& draft, const std::string& id) {
  const std::string folder = fmt::format("charts/{}/", id);
  const auto data = draft.folder.read(folder + "data.csv", "the table of this chart", draft.report);
  const auto file = read_toml(draft, folder + "chart.toml", "it says which column of data.csv is what");
  if (file) check_id(draft, {id, file->whole()}, "a chart");
  if (data == nullptr || !file) return;
  const auto table = parse_csv(data, draft.report);
  if (!table) return;
  Table root(file->entries, file->whole(), "", draft.report);
  content::Chart chart;
  chart.id = id;
  const auto settings = read_chart_settings(draft, root, *table, chart);
  if (!settings) return;
  std::vector<std::size_t> rows;
  read_points(draft, *settings, *table, chart, rows);
  read_chart_texts(draft, *settings, *table, rows, chart);
  draft.charts[id] = std::move(chart);
}

}  // namespace

void read_charts(Draft& draft) {
  draft.chart_ids = draft.folder.folders("charts");
  for (const std::string& id : draft.chart_ids) read_chart(draft, id);
}

}  // namespace sources
