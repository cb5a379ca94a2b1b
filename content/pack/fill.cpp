#include "content/pack/fill.h"

#include <fmt/format.h>

#include <set>

#include "content/pack/names.h"
#include "content/pack/prose.h"

namespace content {
namespace {

std::optional<std::string_view> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

template <typename T>
std::optional<std::string> written(const std::optional<T>& value) {
  return value ? std::optional(to_string(*value)) : std::nullopt;
}

/// What a text says in a language, if it says anything there.
std::optional<std::string_view> said(const Localized<std::string>& text, const std::string& language) {
  const auto found = text.find(language);
  return found == text.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

/// The languages that any of the texts has.
template <typename... Texts>
std::set<std::string> languages_of(const Texts&... texts) {
  std::set<std::string> languages;
  const auto add = [&](const auto& text) {
    for (const auto& [language, value] : text) {
      languages.insert(language);
    }
  };
  (add(texts), ...);
  return languages;
}

/// Adds the marks of a prose; `sql` takes the keys of its text first.
template <typename... Keys>
void fill_marks(Database& database, std::string_view sql, const std::vector<Mark>& marks,
                const Keys&... keys) {
  std::int64_t position = 0;
  for (const auto& mark : marks) {
    database.execute(sql, keys..., position++, static_cast<std::int64_t>(mark.start),
                     static_cast<std::int64_t>(mark.length), name(mark.style), or_null(mark.term));
  }
}

std::int64_t number(std::size_t count) { return static_cast<std::int64_t>(count); }

void fill_meta(Database& database, const Front& front) {
  const auto add = [&](std::string_view key, const std::string& value) {
    database.execute("INSERT INTO meta VALUES (?, ?)", key, value);
  };
  add("id", front.id);
  add("version", fmt::format("{}", front.version));
  add("museum", front.museum);
  add("contact", front.contact);
  add("themes", fmt::format("{}", front.themes.size()));
  add("shared_stops", fmt::format("{}", front.shared_stops));
  add("attract_cards", fmt::format("{}", front.attract.size()));
}

void fill_languages(Database& database, const Front& front) {
  std::int64_t position = 0;
  for (const auto& language : front.languages) {
    const auto words = front.words.find(language.code);
    const bool given = words != front.words.end();
    database.execute("INSERT INTO language VALUES (?, ?, ?, ?, ?)", language.code, position++, language.name,
                     language.short_name, given ? std::optional(number(words->second.size())) : std::nullopt);
  }
  for (const auto& [language, words] : front.words) {
    for (const auto& [key, text] : words) {
      database.execute("INSERT INTO word VALUES (?, ?, ?)", language, key, text);
    }
  }
}

void fill_exhibit_text(Database& database, const Front& front) {
  for (const auto& language : languages_of(front.title, front.subtitle, front.start, front.credit)) {
    const auto found = front.start.find(language);
    const auto start = found == front.start.end() ? std::nullopt : std::optional(marked_text(found->second));
    database.execute("INSERT INTO exhibit_text VALUES (?, ?, ?, ?, ?)", language, said(front.title, language),
                     said(front.subtitle, language), start ? std::optional(start->body) : std::nullopt,
                     said(front.credit, language));
    if (start) {
      fill_marks(database, "INSERT INTO start_mark VALUES (?, ?, ?, ?, ?, ?)", start->marks, language);
    }
  }
}

void fill_themes(Database& database, const Front& front) {
  std::int64_t position = 0;
  for (const auto& theme : front.themes) {
    database.execute("INSERT INTO theme VALUES (?, ?, ?, ?, ?, ?)", theme.id, position++, theme.content_note,
                     or_null(theme.picture), number(theme.stops), number(theme.cards));
    for (const auto& [language, text] : theme.text) {
      const auto intro = marked_text(text.intro);
      database.execute("INSERT INTO theme_text VALUES (?, ?, ?, ?, ?, ?, ?)", theme.id, language, text.title,
                       text.short_title, text.card, text.big_idea, intro.body);
      fill_marks(database, "INSERT INTO theme_mark VALUES (?, ?, ?, ?, ?, ?, ?)", intro.marks, theme.id,
                 language);
    }
  }
}

void fill_attract(Database& database, const Front& front) {
  std::int64_t position = 0;
  for (const auto& card : front.attract) {
    database.execute("INSERT INTO attract_card VALUES (?, ?, ?)", position, card.stop, or_null(card.chart));
    for (const auto& [language, hook] : card.hook) {
      database.execute("INSERT INTO attract_card_text VALUES (?, ?, ?)", position, language, hook);
    }
    ++position;
  }
}

void fill_stop_text(Database& database, const Stop& stop) {
  for (const auto& [language, text] : stop.text) {
    database.execute("INSERT INTO stop_head VALUES (?, ?, ?, ?)", stop.id, language, text.headline,
                     text.book);
    const auto add = [&, &language = language, &text = text](StopLayer layer, const Prose& prose) {
      const auto marked = marked_text(prose);
      database.execute("INSERT INTO stop_text VALUES (?, ?, ?, ?, ?)", stop.id, language, name(layer),
                       text.title, marked.body);
      fill_marks(database, "INSERT INTO stop_mark VALUES (?, ?, ?, ?, ?, ?, ?, ?)", marked.marks, stop.id,
                 language, name(layer));
    };
    add(StopLayer::label, text.label);
    add(StopLayer::more, text.more);
    add(StopLayer::know, text.know);
  }
}

void fill_stop(Database& database, const Stop& stop, std::int64_t position) {
  database.execute("INSERT INTO stop VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", stop.id, or_null(stop.theme),
                   position, name(stop.kind), stop.content_note, std::int64_t{stop.contact},
                   std::int64_t{stop.book.part}, stop.book.chapter, stop.book.section, stop.book.lines);
  fill_stop_text(database, stop);
  const auto add_charts = [&](StopLayer layer, const std::vector<Id>& charts) {
    for (std::size_t i = 0; i < charts.size(); ++i) {
      database.execute("INSERT INTO stop_chart VALUES (?, ?, ?, ?)", stop.id, name(layer), number(i),
                       charts[i]);
    }
  };
  add_charts(StopLayer::label, stop.label_charts);
  add_charts(StopLayer::more, stop.more_charts);
  for (std::size_t i = 0; i < stop.terms.size(); ++i) {
    database.execute("INSERT INTO stop_term VALUES (?, ?, ?)", stop.id, number(i), stop.terms[i]);
  }
}

/// Adds a text of one entry of a chart's list, in each of its languages.
void fill_entry_text(Database& database, std::string_view sql, const Id& owner, std::size_t position,
                     const Localized<std::string>& text) {
  for (const auto& [language, value] : text) {
    database.execute(sql, owner, number(position), language, value);
  }
}

/// Adds two texts of one entry that share a row for each language.
void fill_entry_texts(Database& database, std::string_view sql, const Id& owner, std::size_t position,
                      const Localized<std::string>& first, const Localized<std::string>& second) {
  for (const auto& language : languages_of(first, second)) {
    database.execute(sql, owner, number(position), language, said(first, language), said(second, language));
  }
}

void fill_point(Database& database, const Chart& chart, std::size_t position, const std::string& language) {
  const auto& point = chart.points[position];
  database.execute("INSERT INTO chart_point VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   chart.id, number(position), point.series, point.x, point.x_end, written(point.date),
                   written(point.date_end), written(point.mark), written(point.value), written(point.low),
                   written(point.high), chart.unit, name(point.status), name(point.bound),
                   std::int64_t{point.rejected}, std::int64_t{point.emphasized},
                   said(point.note, language).value_or(""));
  fill_entry_texts(database, "INSERT INTO chart_point_text VALUES (?, ?, ?, ?, ?)", chart.id, position,
                   point.label, point.note);
}

/// `language` is the one that the columns for scripts are written in.
void fill_chart(Database& database, const Chart& chart, const std::string& language) {
  const auto own = chart.text.find(language);
  const ChartText& text = own == chart.text.end() ? ChartText() : own->second;
  database.execute("INSERT INTO chart VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", chart.id,
                   or_null(chart.theme), name(chart.kind), chart.unit, chart.period, text.source,
                   text.reliability, std::int64_t{chart.book_part}, chart.book_chapter, chart.book_section,
                   name(chart.scale));
  for (const auto& [code, words] : chart.text) {
    database.execute("INSERT INTO chart_text VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", chart.id, code,
                     words.title, words.unit.other, words.unit.one, words.unit.few, words.unit.many,
                     words.mark, words.source, words.reliability, words.finding);
  }
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto& series = chart.series[i];
    database.execute("INSERT INTO chart_series VALUES (?, ?, ?, ?)", chart.id, number(i), series.series,
                     std::int64_t{series.emphasized});
    fill_entry_text(database, "INSERT INTO chart_series_text VALUES (?, ?, ?, ?)", chart.id, i, series.name);
  }
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    fill_point(database, chart, i, language);
  }
  for (std::size_t i = 0; i < chart.bands.size(); ++i) {
    const auto& band = chart.bands[i];
    database.execute("INSERT INTO chart_band VALUES (?, ?, ?, ?)", chart.id, number(i), to_string(band.from),
                     to_string(band.to));
    fill_entry_text(database, "INSERT INTO chart_band_text VALUES (?, ?, ?, ?)", chart.id, i, band.name);
  }
  for (std::size_t i = 0; i < chart.flags.size(); ++i) {
    const auto& flag = chart.flags[i];
    database.execute("INSERT INTO chart_flag VALUES (?, ?, ?)", chart.id, number(i), to_string(flag.at));
    fill_entry_text(database, "INSERT INTO chart_flag_text VALUES (?, ?, ?, ?)", chart.id, i, flag.text);
  }
  for (std::size_t i = 0; i < chart.targets.size(); ++i) {
    const auto& target = chart.targets[i];
    database.execute("INSERT INTO chart_target VALUES (?, ?, ?)", chart.id, number(i), to_string(target.at));
    fill_entry_text(database, "INSERT INTO chart_target_text VALUES (?, ?, ?, ?)", chart.id, i, target.text);
  }
}

void fill_term(Database& database, const Term& term) {
  database.execute("INSERT INTO term VALUES (?)", term.id);
  for (const auto& [language, text] : term.text) {
    database.execute("INSERT INTO term_text VALUES (?, ?, ?, ?, ?)", term.id, language, text.name,
                     text.meaning, text.whose);
  }
}

void fill_drawer(Database& database, const Id& theme, const Drawer& drawer) {
  for (std::size_t i = 0; i < drawer.cards.size(); ++i) {
    const auto& card = drawer.cards[i];
    database.execute("INSERT INTO drawer_card VALUES (?, ?, ?, ?)", theme, number(i), name(card.kind),
                     or_null(card.chart));
    for (const auto& language : languages_of(card.heading, card.title)) {
      database.execute("INSERT INTO drawer_card_text VALUES (?, ?, ?, ?, ?, ?)", theme, number(i), language,
                       said(card.heading, language), said(card.title, language), said(card.stop, language));
    }
  }
  for (std::size_t i = 0; i < drawer.terms.size(); ++i) {
    database.execute("INSERT INTO drawer_term VALUES (?, ?, ?)", theme, number(i), drawer.terms[i]);
  }
  for (std::size_t i = 0; i < drawer.timeline.size(); ++i) {
    const auto& entry = drawer.timeline[i];
    database.execute("INSERT INTO timeline_entry VALUES (?, ?, ?, ?, ?)", theme, number(i),
                     to_string(entry.from), written(entry.to), std::int64_t{entry.emphasized});
    fill_entry_texts(database, "INSERT INTO timeline_entry_text VALUES (?, ?, ?, ?, ?)", theme, i, entry.when,
                     entry.text);
  }
}

}  // namespace

void fill(Database& database, const Exhibit& exhibit) {
  const auto& front = exhibit.front;
  fill_meta(database, front);
  fill_languages(database, front);
  fill_exhibit_text(database, front);
  fill_themes(database, front);
  for (const auto& theme : exhibit.stops) {
    for (std::size_t i = 0; i < theme.size(); ++i) {
      fill_stop(database, theme[i], number(i));
    }
  }
  for (const auto& chart : exhibit.charts) {
    fill_chart(database, chart, front.languages.empty() ? std::string() : front.languages.front().code);
  }
  for (const auto& term : exhibit.terms) {
    fill_term(database, term);
  }
  for (std::size_t i = 0; i < exhibit.drawers.size(); ++i) {
    fill_drawer(database, front.themes.at(i).id, exhibit.drawers[i]);
  }
  fill_attract(database, front);
}

}  // namespace content
