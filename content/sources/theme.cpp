// A theme's folder: theme.toml, its texts and its stops. And the shared stops.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "content/sources/draft.h"
#include "content/sources/sentences.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

/// Reads the stops that are listed, in order. `at` is the place of the list.
std::vector<content::Stop> read_stops(Draft& draft, const std::string& folder,
                                      const std::vector<Located<std::string>>& listed, const Location& at,
                                      const content::Id& theme) {
  std::vector<content::Stop> stops;
  std::set<std::string> meant;  // folders that a misspelt id is told to be
  const std::vector<std::string> folders = draft.folder.folders(folder);
  for (const Located<std::string>& id : listed) {
    if (!check_id(draft, id, "a stop")) continue;
    if (const auto [other, fresh] = draft.stop_ids.emplace(id.value, id.at); !fresh) {
      draft.report.error(id.at, fmt::format("the stop `{}` is listed twice", id.value),
                         fmt::format("it stands in {}, line {}, already", other->second.source->name(),
                                     other->second.source->position(other->second.begin).line));
      continue;
    }
    if (std::find(folders.begin(), folders.end(), id.value) == folders.end()) {
      draft.report.error(id.at, fmt::format("there is no folder {}/{}", folder, id.value),
                         did_you_mean(id.value, folders, 0));
      meant.insert(nearest(id.value, folders));
      continue;
    }
    if (auto stop = read_stop(draft, fmt::format("{}/{}", folder, id.value), id)) {
      stop->theme = theme;
      stops.push_back(std::move(*stop));
    }
  }
  for (const std::string& name : folders) {
    if (std::any_of(listed.begin(), listed.end(), [&](const auto& id) { return id.value == name; })) continue;
    if (meant.count(name) > 0 || !draft.folder.has(fmt::format("{}/{}/stop.toml", folder, name))) continue;
    draft.report.warning(at, fmt::format("the folder {}/{} is not listed, so it is not shown", folder, name),
                         fmt::format("add \"{}\" to the list, or move the folder away", name));
  }
  return stops;
}

void read_theme_text(Draft& draft, content::Theme& theme, const std::string& language) {
  const auto source = draft.folder.read(fmt::format("{}/{}.md", theme.id, language),
                                        "the texts of this theme, one file a language", draft.report);
  if (source == nullptr) return;
  const Article article = read_article(source, {"Button", "Card", "Big idea", "Intro"}, false, draft.report);
  content::ThemeText& text = theme.text[language];
  const auto place = [&](const char* part) { return TextPlace{TextKind::theme, theme.id, part, language}; };
  text.title = article.title.text;
  keep_text(draft, place("title"), article.title);
  text.short_title = read_line(draft, article, "Button", place("button"));
  text.card = read_line(draft, article, "Card", place("card"));
  text.big_idea = read_line(draft, article, "Big idea", place("big-idea"));
  if (const Section* idea = article.find("Big idea"); idea != nullptr && !idea->blocks.empty()) {
    check_big_idea(idea->passage(), draft.report);
  }
  text.intro = read_prose(draft, article, "Intro", place("intro"), {});
  if (const Section* intro = article.find("Intro")) check_sentences(intro->blocks, draft.report);
}

void read_theme(Draft& draft, const content::Id& id) {
  content::Theme theme;
  theme.id = id;
  const auto file = read_toml(draft, id + "/theme.toml", "the order of this theme's stops");
  std::vector<content::Stop> stops;
  content::Drawer drawer;
  if (file) {
    Table root(file->entries, file->whole(), "", draft.report);
    theme.content_note = read_content_note(draft, root);
    if (const auto picture = root.text("picture", Need::optional); picture && check_chart(draft, *picture)) {
      theme.picture = picture->value;
      draft.pictures.insert(picture->value);
      draft.theme_pictures.push_back(*picture);
    }
    const auto listed = root.texts("stops", Need::required);
    stops = read_stops(draft, id, listed, root.at("stops"), id);
    const std::size_t hidden =
        static_cast<std::size_t>(std::count_if(listed.begin(), listed.end(), [&](const auto& stop) {
          return draft.hidden_stops.count(stop.value) > 0;
        }));
    if (root.has("stops") && hidden == listed.size()) {
      draft.report.error(root.at("stops"),
                         listed.empty() ? "a theme needs a stop" : "every stop of this theme is taken off",
                         listed.empty() ? "" : "take the theme out of `themes` in exhibit.toml");
    }
    drawer = read_drawer(draft, root, id, stops);
    root.close();
  } else {
    draft.stops_unread = true;
  }
  for (const std::string& language : draft.languages) read_theme_text(draft, theme, language);
  theme.stops = stops.size();
  theme.cards = drawer.cards.size();
  draft.exhibit.front.themes.push_back(std::move(theme));
  draft.exhibit.stops.push_back(std::move(stops));
  draft.exhibit.drawers.push_back(std::move(drawer));
}

/// Folders that look like themes and are not listed.
void find_unlisted_themes(Draft& draft, const std::set<std::string>& meant) {
  for (const std::string& name : draft.folder.folders("")) {
    const bool listed = std::any_of(draft.themes.begin(), draft.themes.end(),
                                    [&](const auto& id) { return id.value == name; });
    if (listed || meant.count(name) > 0 || !draft.folder.has(name + "/theme.toml")) continue;
    draft.report.warning(draft.themes_at, fmt::format("the theme {} is not listed, so it is not shown", name),
                         fmt::format("add \"{}\" to `themes`, or move the folder away", name));
  }
}

}  // namespace

void read_themes(Draft& draft) {
  std::set<std::string> meant;
  draft.stops_unread = draft.themes.empty();
  for (const Located<std::string>& id : draft.themes) {
    if (draft.folder.has_folder(id.value)) {
      read_theme(draft, id.value);
      continue;
    }
    const std::vector<std::string> folders = draft.folder.folders("");
    draft.report.error(id.at, fmt::format("there is no folder {}", id.value),
                       did_you_mean(id.value, folders, 0));
    meant.insert(nearest(id.value, folders));
    draft.stops_unread = true;
  }
  find_unlisted_themes(draft, meant);
  const Location at = draft.shared.empty() ? draft.themes_at : draft.shared.back().at;
  std::vector<content::Stop> stops = read_stops(draft, "shared", draft.shared, at, "");
  draft.exhibit.front.shared_stops = stops.size();
  draft.exhibit.stops.push_back(std::move(stops));
}

}  // namespace sources
