// en.toml, fr.toml, ... of a chart: its words, and those of its rows and series.
#include <fmt/format.h>

#include <algorithm>

#include "content/sources/chart_settings.h"
#include "content/sources/sentences.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

class TextReader {
 public:
  TextReader(Draft& draft, const ChartSettings& settings, const Csv& table,
             const std::vector<std::size_t>& rows, content::Chart& chart, std::string language)
      : draft_(draft),
        settings_(settings),
        table_(table),
        rows_(rows),
        chart_(chart),
        language_(std::move(language)) {}

  void read() {
    const auto file = read_toml(draft_, fmt::format("charts/{}/{}.toml", chart_.id, language_),
                                "the words of this chart, one file a language");
    if (!file) return;
    Table root(file->entries, file->whole(), "", draft_.report);
    const Need owed = content::measures(settings_.kind) ? Need::required : Need::optional;
    content::ChartText& text = chart_.text[language_];
    text.title = one(root, "title", Need::required);
    text.source = one(root, "source", owed);
    text.reliability = one(root, "reliability", owed);
    text.finding = one(root, "finding", Need::optional);
    const auto unit = draft_.units[language_].find(chart_.unit);
    if (unit != draft_.units[language_].end()) {
      text.unit = unit->second.name;
      text.mark = unit->second.mark;
    }
    read_labels(root, *file);
    read_notes(root);
    read_series(root, *file);
    root.close(owed == Need::required ? chart_owes : "");
  }

 private:
  TextPlace place(std::string part) const { return {TextKind::chart, chart_.id, std::move(part), language_}; }

  std::string one(Table& root, std::string_view key, Need need) {
    const auto text = root.text(key, need);
    if (!text) return {};
    if (text->value.find_first_not_of(" \n") == std::string::npos) {
      draft_.report.error(text->at, fmt::format("`{}` is empty", key));
    }
    keep_text(draft_, place(std::string(key)), passage_of(*text));
    return text->value;
  }

  const std::string& words(std::size_t point) const {
    static const std::string none;
    return settings_.columns.text ? table_.rows[rows_[point]][*settings_.columns.text].value : none;
  }

  /// Names a row among others of its x and its words.
  std::string whole_name(std::size_t point) const {
    return words(point).empty() ? std::string() : chart_.points[point].x + ": " + words(point);
  }

  /// The x cells of the rows that are shown, and where they have words, those, and both together.
  std::vector<std::string> row_names() const {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) add(chart_.points[i].x);
    for (std::size_t i = 0; i < rows_.size(); ++i) add(words(i));
    for (std::size_t i = 0; i < rows_.size(); ++i) add(whole_name(i));
    return names;
  }

  /// The texts of one table whose keys are rows; every key must name one.
  std::vector<std::pair<std::string, Located<std::string>>> by_row(Table& table) {
    std::vector<std::pair<std::string, Located<std::string>>> out;
    const std::vector<std::string> known = row_names();
    for (const Entry& entry : table.entries()) {
      const auto text = table.text(entry.key);
      if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
        draft_.report.error(entry.key_at, fmt::format("the chart shows no row `{}`", entry.key),
                            did_you_mean(entry.key, known));
      } else if (text) {
        out.emplace_back(entry.key, *text);
      }
    }
    return out;
  }

  void read_labels(Table& root, const TomlFile& file) {
    auto table = root.table("labels");
    if (table) {
      for (const auto& [row, text] : by_row(*table)) {
        keep_text(draft_, place("label:" + row), passage_of(text));
        for (std::size_t i = 0; i < rows_.size(); ++i) {
          content::Point& point = chart_.points[i];
          const bool exactly = words(i) == row || whole_name(i) == row;
          if (exactly || (point.x == row && point.label[language_].empty())) {
            point.label[language_] = text.value;
          }
        }
        check_ambiguous(row, table->at(row));
      }
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) check_label(i, table ? table->at() : file.whole());
  }

  /// One text cannot stand for two events of one date.
  void check_ambiguous(const std::string& row, const Location& at) {
    if (!settings_.columns.text) return;
    std::vector<std::string> events;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (chart_.points[i].x == row && std::find(events.begin(), events.end(), words(i)) == events.end()) {
        events.push_back(words(i));
      }
    }
    if (events.size() < 2) return;
    draft_.report.error(
        at, fmt::format("the table has {} rows `{}`", events.size(), row),
        fmt::format("name each by its words, as the table has them: \"{}\" = \"...\"", events.front()));
  }

  /// Where the words of a table would be read by visitors, they need ours: always for rows of text, and in
  /// other languages for whatever is not a date or a number.
  void check_label(std::size_t i, const Location& at) {
    content::Point& point = chart_.points[i];
    if (const auto label = point.label.find(language_);
        label != point.label.end() && !label->second.empty()) {
      return;
    }
    point.label.erase(language_);
    const bool is_text = settings_.kind == content::ChartKind::timeline || settings_.columns.text.has_value();
    const bool plain = settings_.dates || content::parse_decimal(point.x);
    const bool foreign = language_ != draft_.languages.front() && !plain;
    if (is_text || foreign) {
      draft_.report.error(at, fmt::format("the row `{}` has no label", point.x),
                          fmt::format("write \"{}\" = \"...\" below [labels]", point.x));
    } else if (!settings_.dates) {
      const Cell& cell = table_.rows[rows_[i]][*settings_.columns.x];
      Passage passage;
      passage.at = cell.at;
      passage.append(cell.value, cell.at.begin);
      keep_text(draft_, place("label:" + point.x), std::move(passage));
    }
  }

  void read_notes(Table& root) {
    auto table = root.table("notes");
    if (!table) return;
    for (const auto& [row, text] : by_row(*table)) {
      keep_text(draft_, place("note:" + row), passage_of(text));
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (chart_.points[i].x == row || words(i) == row || whole_name(i) == row) {
          chart_.points[i].note[language_] = text.value;
        }
      }
    }
  }

  void read_series(Table& root, const TomlFile& file) {
    auto table = root.table("series");
    std::vector<std::string> known;
    for (content::SeriesName& series : chart_.series) {
      known.push_back(series.series);
      const bool named = table && table->has(series.series);
      if (!named) {
        draft_.report.error(table ? table->at() : file.whole(),
                            fmt::format("the series `{}` has no name", series.series),
                            fmt::format("write \"{}\" = \"...\" below [series]", series.series));
        continue;
      }
      const auto text = table->text(series.series);
      if (!text) continue;
      series.name[language_] = text->value;
      keep_text(draft_, place("series:" + series.series), passage_of(*text));
    }
    if (!table) return;
    for (const Entry& entry : table->entries()) {
      if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
      draft_.report.error(entry.key_at, fmt::format("the chart has no series `{}`", entry.key),
                          did_you_mean(entry.key, known));
    }
  }

  Draft& draft_;
  const ChartSettings& settings_;
  const Csv& table_;
  const std::vector<std::size_t>& rows_;
  content::Chart& chart_;
  std::string language_;
};

}  // namespace

void read_chart_texts(Draft& draft, const ChartSettings& settings, const Csv& table,
                      const std::vector<std::size_t>& rows, content::Chart& chart) {
  for (const std::string& language : draft.languages) {
    TextReader(draft, settings, table, rows, chart, language).read();
  }
}

}  // namespace sources
