// A stop's folder: stop.toml, and its texts.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "content/sources/draft.h"
#include "content/sources/sentences.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

using content::StopKind;

constexpr std::size_t longest_headline = 15;  // words

constexpr std::array<std::pair<std::string_view, StopKind>, 6> kinds{{
    {"chart", StopKind::chart},
    {"comparison", StopKind::comparison},
    {"big-number", StopKind::big_number},
    {"timeline", StopKind::timeline},
    {"reading", StopKind::reading},
    {"words", StopKind::words},
}};

struct NoteRules {
  bool allowed = false;
  bool reviewed = false;
  Location at;
};

class StopReader {
 public:
  StopReader(Draft& draft, std::string folder, const std::string& id)
      : draft_(draft), report_(draft.report), folder_(std::move(folder)) {
    stop_.id = id;
  }

  std::optional<content::Stop> read() {
    const auto file = read_toml(draft_, folder_ + "/stop.toml", "kind, charts and terms of this stop");
    if (!file) {
      terms_known_ = false;  // so of its texts only what needs no stop.toml is told
      notes_.allowed = true;
      notes_.reviewed = true;
      for (const std::string& language : draft_.languages) read_text(language);
      return std::nullopt;
    }
    Table root(file->entries, file->whole(), "", report_);
    const auto shown = root.flag("shown");
    const bool hidden = shown && !shown->value;
    read_settings(root);
    root.close();
    if (hidden) {
      HiddenStop& off = draft_.hidden_stops[stop_.id];
      off.at = shown->at;
      off.charts = {stop_.label_charts.begin(), stop_.label_charts.end()};
      off.charts.insert(stop_.more_charts.begin(), stop_.more_charts.end());
      return std::nullopt;
    }
    if (!further_.empty()) draft_.further[stop_.id] = further_;
    draft_.shown_charts.insert(stop_.label_charts.begin(), stop_.label_charts.end());
    draft_.shown_charts.insert(stop_.more_charts.begin(), stop_.more_charts.end());
    for (const std::string& language : draft_.languages) read_text(language);
    if (notes_.allowed && !has_note_ && texts_read_) {
      report_.warning(notes_.at, "no text of this stop has a museum note",
                      "remove [museum_note], or write one: > ...");
    }
    return std::move(stop_);
  }

 private:
  void read_settings(Table& root) {
    read_kind(root);
    stop_.label_charts = read_charts(root, "label");
    stop_.more_charts = read_charts(root, "more");
    further_ = root.texts("further");
    read_terms(root);
    stop_.content_note = read_content_note(draft_, root);
    if (const auto contact = root.flag("contact")) stop_.contact = contact->value;
    stop_.book = read_book(root);
    read_museum_note(root);
    const bool needs_chart = stop_.kind == StopKind::chart || stop_.kind == StopKind::comparison ||
                             stop_.kind == StopKind::big_number;
    if (kind_ && needs_chart && root.lacks("label")) {
      report_.error(kind_->at, fmt::format("a stop of kind {} needs a chart beside its label", kind_->value),
                    "write label = [\"id of a chart\"]");
    }
    if (kind_ && stop_.kind == StopKind::words && root.lacks("terms")) {
      report_.error(kind_->at, "a stop of kind words needs its words", "write terms = [\"id of a word\"]");
    }
  }

  void read_kind(Table& root) {
    kind_ = root.text("kind");
    if (!kind_) return;
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == kind_->value; });
    if (found != kinds.end()) {
      stop_.kind = found->second;
      return;
    }
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (const auto& [name, value] : kinds) names.emplace_back(name);
    report_.error(kind_->at, fmt::format("there is no kind of stop `{}`", kind_->value),
                  did_you_mean(kind_->value, names));
    kind_.reset();
  }

  std::vector<content::Id> read_charts(Table& root, std::string_view key) {
    std::vector<content::Id> out;
    for (const Located<std::string>& id : root.texts(key)) {
      if (!check_chart(draft_, id)) continue;
      if (std::find(out.begin(), out.end(), id.value) != out.end()) {
        report_.error(id.at, fmt::format("the chart `{}` stands here twice", id.value));
        continue;
      }
      out.push_back(id.value);
    }
    return out;
  }

  void read_terms(Table& root) {
    for (const Located<std::string>& id : root.texts("terms")) {
      if (!check_known(draft_, id, "the glossary has no word", draft_.term_ids)) {
        terms_known_ = false;
        continue;
      }
      if (std::find(stop_.terms.begin(), stop_.terms.end(), id.value) != stop_.terms.end()) {
        report_.error(id.at, fmt::format("the word `{}` stands here twice", id.value));
        continue;
      }
      stop_.terms.push_back(id.value);
      draft_.used_terms.insert(id.value);
    }
  }

  void read_museum_note(Table& root) {
    auto note = root.table("museum_note");
    if (!note) return;
    notes_.allowed = true;
    notes_.at = note->at();
    if (const auto by = note->text("reviewed_by")) {
      notes_.reviewed = by->value.find_first_not_of(' ') != std::string::npos;
      if (!notes_.reviewed) {
        report_.warning(by->at, "nobody has reviewed the museum note of this stop",
                        "write the adviser's name; `build --reviewed-only` leaves the note out until then");
      }
    }
    note->close();
  }

  void read_text(const std::string& language) {
    const auto source = draft_.folder.read(fmt::format("{}/{}.md", folder_, language),
                                           "the texts of this stop, one file a language", report_);
    if (source == nullptr) {
      texts_read_ = false;
      return;
    }
    const Article article =
        read_article(source, {"Headline", "Label", "More", "How do we know?", "Book"}, false, report_);
    content::StopText& text = stop_.text[language];
    const auto place = [&](const char* part) { return TextPlace{TextKind::stop, stop_.id, part, language}; };
    const ProseRules rules{terms_known_ ? &stop_.terms : nullptr, notes_.allowed, options_leave_out()};
    text.title = article.title.text;
    keep_text(draft_, place("title"), article.title);
    text.headline = read_line(draft_, article, "Headline", place("headline"));
    text.label = read_prose(draft_, article, "Label", place("label"), rules);
    text.more = read_prose(draft_, article, "More", place("more"), rules);
    text.know = read_prose(draft_, article, "How do we know?", place("know"), rules);
    text.book = read_line(draft_, article, "Book", place("book"));
    check_lengths(article, language);
  }

  bool options_leave_out() const { return draft_.options.reviewed_only && !notes_.reviewed; }

  void check_lengths(const Article& article, const std::string& language) {
    if (const Section* headline = article.find("Headline")) {
      check_words(headline->passage(), "headline", longest_headline, Severity::warning, report_);
    }
    if (const Section* label = article.find("Label")) {
      check_length(*label, limits_in(language, label_limits), report_);
      check_first_sentence(label->blocks, report_);
    }
    if (const Section* more = article.find("More")) {
      check_length(*more, limits_in(language, more_limits), report_);
    }
    for (const Section& section : article.sections) {
      if (section.heading != "Label" && section.heading != "More" && section.heading != "How do we know?") {
        continue;
      }
      check_sentences(section.blocks, report_);
      for (const Block& block : section.blocks) has_note_ = has_note_ || block.note;
    }
  }

  Draft& draft_;
  Report& report_;
  std::string folder_;
  content::Stop stop_;
  std::vector<Located<std::string>> further_;  ///< charts that have a card in the drawer
  std::optional<Located<std::string>> kind_;
  NoteRules notes_;
  bool has_note_ = false;
  bool terms_known_ = true;
  bool texts_read_ = true;
};

}  // namespace

std::optional<content::Stop> read_stop(Draft& draft, const std::string& folder,
                                       const Located<std::string>& id) {
  return StopReader(draft, folder, id.value).read();
}

}  // namespace sources
