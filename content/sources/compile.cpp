#include "content/sources/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/sources/draft.h"

namespace sources {

namespace {

Location whole(const std::string& name) {
  return {std::make_shared<const Source>(name, std::string()), 0, 0};
}

void check_unused(Draft& draft) {
  for (const std::string& id : draft.chart_ids) {
    if (draft.shown_charts.count(id) > 0 || draft.pictures.count(id) > 0) continue;
    bool hidden = false;
    for (const auto& [stop, off] : draft.hidden_stops) hidden = hidden || off.charts.count(id) > 0;
    if (hidden) continue;
    draft.report.warning(whole(fmt::format("charts/{}/chart.toml", id)),
                         "no stop and no drawer shows this chart",
                         "name it in a stop.toml or a theme.toml, or move its folder away");
  }
  for (const std::string& id : draft.term_ids) {
    if (draft.used_terms.count(id) > 0) continue;
    const auto text = draft.texts.find({TextKind::term, id, "name", draft.languages.front()});
    draft.report.warning(
        text == draft.texts.end() ? whole(fmt::format("glossary/{}.toml", draft.languages.front()))
                                  : text->second.at,
        fmt::format("no stop has the word `{}`", id), "add it to the terms of a stop, or remove it");
  }
}

/// What is shown somewhere, sorted by id.
void gather(Draft& draft) {
  for (auto& [id, chart] : draft.charts) {
    if (draft.shown_charts.count(id) == 0 && draft.pictures.count(id) == 0) continue;
    const std::string& theme = chart.theme;
    const bool listed = std::any_of(draft.themes.begin(), draft.themes.end(),
                                    [&](const auto& t) { return t.value == theme; });
    if (!listed && draft.report.errors() == 0) {
      draft.report.error(whole(fmt::format("charts/{}/chart.toml", id)),
                         fmt::format("this chart is shown, and its theme `{}` is not", theme),
                         "list the theme in exhibit.toml, or give the chart to another one");
    }
    draft.exhibit.charts.push_back(chart);
  }
  for (auto& [id, term] : draft.terms) draft.exhibit.terms.push_back(term);
}

}  // namespace

Location Compiled::where(const TextPlace& place) const {
  if (const auto exact = texts.find(place); exact != texts.end()) return exact->second.at;
  const Passage* best = nullptr;
  int best_score = 0;
  for (const auto& [other, passage] : texts) {
    if (other.kind != place.kind || other.id != place.id) continue;
    const int score = 1 + (other.part == place.part ? 2 : 0) + (other.language == place.language ? 1 : 0);
    if (score > best_score) {
      best = &passage;
      best_score = score;
    }
  }
  if (best != nullptr) return best->at;
  return {std::make_shared<const Source>("exhibit.toml", std::string()), 0, 0};
}

Compiled compile(const std::filesystem::path& folder, const Options& options) {
  Draft draft(folder, options);
  if (read_exhibit_file(draft)) {
    read_glossary(draft);
    read_language_files(draft);
    read_charts(draft);
    read_themes(draft);
    read_attract(draft);
    check_unused(draft);
    gather(draft);
  }
  Compiled out;
  const bool good = draft.report.errors() == 0;
  out.diagnostics = draft.report.take();
  out.references = std::move(draft.references);
  out.texts = std::move(draft.texts);
  if (good) out.exhibit = std::move(draft.exhibit);
  return out;
}

}  // namespace sources
