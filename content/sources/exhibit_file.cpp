// exhibit.toml.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "content/sources/draft.h"

namespace sources {

namespace {

using Text = Located<std::string>;

/// A whole number from 1 to what an int holds.
int positive(Draft& draft, const std::optional<Located<std::int64_t>>& number, std::string_view what) {
  if (!number) return 0;
  if (number->value >= 1 && number->value <= std::numeric_limits<int>::max())
    return static_cast<int>(number->value);
  draft.report.error(number->at, fmt::format("{} must be a whole number from 1 on", what));
  return 0;
}

bool is_code(std::string_view text) {
  return text.size() == 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void read_language(Draft& draft, Table& table) {
  const auto code = table.text("code");
  const auto name = table.text("name");
  const auto short_name = table.text("short");
  table.close();
  if (!code) return;
  if (!is_code(code->value)) {
    draft.report.error(code->at, fmt::format("`{}` is not the code of a language", code->value),
                       "two lower-case letters, as ISO 639-1 has them: en, fr, ru");
    return;
  }
  if (std::find(draft.languages.begin(), draft.languages.end(), code->value) != draft.languages.end()) {
    draft.report.error(code->at, fmt::format("the language `{}` stands here twice", code->value));
    return;
  }
  draft.languages.push_back(code->value);
  draft.exhibit.front.languages.push_back(
      {code->value, name ? name->value : std::string(), short_name ? short_name->value : std::string()});
  if (name) keep_text(draft, {TextKind::exhibit, "", "name", code->value}, passage_of(*name));
  if (short_name) keep_text(draft, {TextKind::exhibit, "", "short", code->value}, passage_of(*short_name));
}

void read_reference(Draft& draft, Table& table) {
  ReferenceScreen screen;
  screen.at = table.at();
  if (const auto name = table.text("name")) screen.name = name->value;
  const auto pixels = table.wholes("pixels");
  if (pixels.size() == 2) {
    screen.width = positive(draft, pixels[0], "a width in pixels");
    screen.height = positive(draft, pixels[1], "a height in pixels");
  } else if (table.has("pixels")) {
    draft.report.error(table.at("pixels"), "`pixels` must be two numbers", "write pixels = [1920, 1080]");
  }
  screen.width_mm = positive(draft, table.whole("width_mm"), "a width in millimetres");
  screen.distance_mm = positive(draft, table.whole("distance_mm"), "a distance in millimetres");
  table.close();
  draft.references.push_back(screen);
}

void read_museum(Draft& draft, Table& root) {
  auto museum = root.table("museum", Need::required);
  if (!museum) return;
  const std::string& language = draft.languages.empty() ? std::string() : draft.languages.front();
  if (const auto name = museum->text("name")) {
    draft.exhibit.front.museum = name->value;
    keep_text(draft, {TextKind::exhibit, "", "museum", language}, passage_of(*name));
  }
  if (const auto contact = museum->text("contact")) {
    draft.exhibit.front.contact = contact->value;
    keep_text(draft, {TextKind::exhibit, "", "contact", language}, passage_of(*contact));
  }
  museum->close();
}

void read_attract_entries(Draft& draft, Table& root) {
  const std::vector<Table> cards = root.tables("attract", Need::required);
  for (Table card : cards) {
    const auto stop = card.text("stop");
    const auto chart = card.text("chart");
    card.close();
    if (stop && chart) draft.attract.push_back({*stop, *chart});
  }
}

/// Ids of good form, each once.
std::vector<Text> ids(Draft& draft, const std::vector<Text>& listed, std::string_view what) {
  std::vector<Text> out;
  for (const Text& id : listed) {
    if (!check_id(draft, id, fmt::format("a {}", what))) continue;
    if (std::any_of(out.begin(), out.end(), [&](const Text& other) { return other.value == id.value; })) {
      draft.report.error(id.at, fmt::format("the {} `{}` is listed twice", what, id.value));
      continue;
    }
    out.push_back(id);
  }
  return out;
}

}  // namespace

bool read_exhibit_file(Draft& draft) {
  const auto file = read_toml(draft, "exhibit.toml", "an exhibit's folder has one: see content/README.md");
  if (!file) return false;
  Table root(file->entries, file->whole(), "", draft.report);
  if (const auto id = root.text("id"); id && check_id(draft, *id, "an exhibit"))
    draft.exhibit.front.id = id->value;
  draft.exhibit.front.version = positive(draft, root.whole("version"), "`version`");
  for (Table language : root.tables("languages", Need::required)) read_language(draft, language);
  draft.themes_at = root.at("themes");
  const bool has_themes = root.has("themes");
  draft.themes = ids(draft, root.texts("themes", Need::required), "theme");
  if (draft.themes.empty() && has_themes) draft.report.error(draft.themes_at, "an exhibit needs a theme");
  draft.shared = root.texts("shared");
  read_museum(draft, root);
  for (Table reference : root.tables("reference", Need::required)) read_reference(draft, reference);
  read_attract_entries(draft, root);
  root.close();
  return !draft.languages.empty();
}

}  // namespace sources
