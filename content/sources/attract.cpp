// The attract loop, and pictures: what opens a stop or shows a chart that must be on the route.
#include <fmt/format.h>

#include <optional>
#include <tuple>
#include <utility>

#include "content/sources/draft.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

using Place = std::pair<std::size_t, std::size_t>;  // theme, stop

std::optional<Place> find_stop(const content::Exhibit& exhibit, const content::Id& id) {
  for (std::size_t theme = 0; theme < exhibit.stops.size(); ++theme) {
    for (std::size_t stop = 0; stop < exhibit.stops[theme].size(); ++stop) {
      if (exhibit.stops[theme][stop].id == id) return Place{theme, stop};
    }
  }
  return std::nullopt;
}

/// The stop that would show this chart but for `shown = false`, if no other shows it.
std::optional<content::Id> hidden_with(const Draft& draft, const content::Id& chart) {
  if (draft.shown_charts.count(chart) > 0) return std::nullopt;
  for (const auto& [id, hidden] : draft.hidden_stops) {
    if (hidden.charts.count(chart) > 0) return id;
  }
  return std::nullopt;
}

void check_picture(Draft& draft, const Located<std::string>& chart) {
  const auto stop = hidden_with(draft, chart.value);
  if (!stop) return;
  draft.report.error(
      chart.at,
      fmt::format("the chart `{}` stands in the stop `{}` only, which is taken off", chart.value, *stop),
      fmt::format("choose another chart, or remove `shown = false` from {}",
                  draft.hidden_stops.at(*stop).at.source->name()));
}

void read_card(Draft& draft, const AttractEntry& entry) {
  content::AttractCard card;
  const bool chart_known = check_chart(draft, entry.chart);
  if (chart_known) {
    check_picture(draft, entry.chart);
    draft.pictures.insert(entry.chart.value);
  }
  if (draft.stop_ids.count(entry.stop.value) == 0) {
    if (draft.stops_unread) return;
    std::vector<std::string> known;
    for (const auto& [id, at] : draft.stop_ids) known.push_back(id);
    draft.report.error(entry.stop.at, fmt::format("there is no stop `{}`", entry.stop.value),
                       did_you_mean(entry.stop.value, known));
    return;
  }
  if (const auto hidden = draft.hidden_stops.find(entry.stop.value); hidden != draft.hidden_stops.end()) {
    draft.report.error(
        entry.stop.at, fmt::format("this card opens the stop `{}`, which is taken off", entry.stop.value),
        fmt::format("remove the card, or `shown = false` from {}", hidden->second.at.source->name()));
    return;
  }
  const auto place = find_stop(draft.exhibit, entry.stop.value);
  if (!place) return;  // the stop could not be read
  card.stop = entry.stop.value;
  card.chart = entry.chart.value;
  std::tie(card.theme_position, card.stop_position) = *place;
  for (const auto& [language, hooks] : draft.hooks) {
    if (const auto hook = hooks.find(card.stop); hook != hooks.end()) card.hook[language] = hook->second.text;
  }
  draft.exhibit.front.attract.push_back(std::move(card));
}

}  // namespace

void read_attract(Draft& draft) {
  for (const Located<std::string>& picture : draft.theme_pictures) check_picture(draft, picture);
  for (const AttractEntry& entry : draft.attract) read_card(draft, entry);
}

}  // namespace sources
