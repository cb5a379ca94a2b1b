// [units] in the language files: the words behind a figure read large, in the forms that the language counts
// with, and the mark on a chart.
#include <variant>

#include "content/pack/names.h"
#include "content/sources/draft.h"

namespace sources {

namespace {

/// `name = "percent"`, or `name = { one = "процент", few = "процента", ... }`.
content::Forms read_forms(Draft& draft, Table& unit, const content::Id& id, const std::string& language) {
  content::Forms forms;
  const Value* value = unit.value("name");
  if (value == nullptr || !std::holds_alternative<Entries>(value->data)) {
    if (const auto name = unit.text("name")) {
      forms.other = name->value;
      keep_text(draft, {TextKind::unit, id, "name", language}, passage_of(*name));
    }
    return forms;
  }
  auto table = unit.table("name");
  const auto read = [&](content::Plural form, Need need) {
    const std::string key(content::name(form));
    const auto text = table->text(key, need);
    if (!text) return;
    forms.of(form) = text->value;
    keep_text(draft, {TextKind::unit, id, "name:" + key, language}, passage_of(*text));
  };
  for (const content::Plural form : content::plural_forms(language)) read(form, Need::required);
  // "2 000 000 de tonnes": few units are ever counted so.
  if (language == "fr") read(content::Plural::many, Need::optional);
  table->close("the forms that the language counts with: see content/README.md");
  return forms;
}

}  // namespace

void read_units(Draft& draft, Table& root, const std::string& language) {
  auto units = root.table("units", Need::required);
  if (!units) return;
  for (const Entry& entry : units->entries()) {
    check_id(draft, {entry.key, entry.key_at}, "a unit");
    auto unit = units->table(entry.key);
    if (!unit) continue;
    UnitWords words;
    words.name = read_forms(draft, *unit, entry.key, language);
    if (const auto mark = unit->text("mark", Need::optional)) {
      words.mark = mark->value;
      keep_text(draft, {TextKind::unit, entry.key, "mark", language}, passage_of(*mark));
    }
    unit->close();
    draft.units[language][entry.key] = std::move(words);
  }
}

}  // namespace sources
