#include <initializer_list>
#include <string>
#include <utility>

#include "tests/damage/case.h"
#include "tests/damage/loose.h"

namespace damage {
namespace {

using namespace std::string_literals;

/// Texts that a visitor reads become this one, an SQL expression; so no mark of theirs is left.
class Saying {
 public:
  explicit Saying(std::string text) : text_(std::move(text)) {
    for (const char* marks : {"start_mark", "theme_mark", "stop_mark"}) {
      sql_ += "DELETE FROM "s + marks + ";";
    }
  }

  Saying& in(const std::string& table, std::initializer_list<const char*> columns) {
    std::string sets;
    for (const char* column : columns) {
      sets += (sets.empty() ? ""s : ", "s) + column + " = " + text_;
    }
    sql_ += "UPDATE " + table + " SET " + sets + ";";
    return *this;
  }

  const std::string& sql() const { return sql_; }

 private:
  std::string text_;
  std::string sql_;
};

std::string say_everywhere(const std::string& text) {
  return Saying(text)
      .in("exhibit_text", {"title", "subtitle", "start", "credit"})
      .in("theme_text", {"title", "short_title", "card", "big_idea", "intro"})
      .in("stop_head", {"headline", "book"})
      .in("stop_text", {"title", "body"})
      .in("chart_text",
          {"title", "unit", "unit_one", "unit_few", "unit_many", "mark", "source", "reliability", "finding"})
      .in("chart_series_text", {"name"})
      .in("chart_point_text", {"label", "note"})
      .in("chart_band_text", {"name"})
      .in("chart_flag_text", {"text"})
      .in("chart_target_text", {"text"})
      .in("term_text", {"name", "meaning", "whose"})
      .in("drawer_card_text", {"heading", "title", "stop"})
      .in("timeline_entry_text", {"written", "text"})
      .in("attract_card_text", {"hook"})
      .sql();
}

/// In a title, and where a text may go over many pages.
std::string say_at_length(const std::string& text) {
  return Saying(text).in("exhibit_text", {"title", "start"}).in("theme_text", {"intro"}).sql();
}

/// Installed, and then shown from the first screen to the last.
Case shown(int number, std::string what, std::string sql) {
  return {number, std::move(what),
          [sql = std::move(sql)](const Delivery& delivery) {
            run_loose(delivery.pack, sql);
            delivery.sign();
            const Verdict verdict = delivery.install();
            return verdict.code == "accepted" ? delivery.show() : verdict;
          },
          "accepted"};
}

/// The title, which is read at a start, and a text that only a visitor meets.
void add_refused(std::vector<Case>& cases, int number, const std::string& what, const std::string& text,
                 const std::string& says) {
  cases.push_back(
      rows(number, "a title with " + what, "UPDATE exhibit_text SET title = " + text, "pack-damaged", says));
  cases.push_back(rows(number, "a word's meaning with " + what, "UPDATE term_text SET meaning = " + text,
                       "pack-damaged", says));
}

/// `text`, an SQL string, `times` over.
std::string repeated(const std::string& text, int times) {
  return "replace(hex(zeroblob(" + std::to_string(times) + ")), '00', " + text + ")";
}

}  // namespace

std::vector<Case> texts() {
  std::vector<Case> cases{
      shown(73, "letters that none of our fonts has",
            say_everywhere("'\xF0\x92\x80\x80 \xEE\x80\x80 \xE4\xB8\xAD'")),
      shown(75, "100 combining marks on one letter, everywhere",
            say_everywhere("'a' || " + repeated("'\xCC\x81'", 100))),
      shown(75, "4,000 combining marks on one letter",
            say_at_length("'a' || " + repeated("'\xCC\x81'", 4000))),
      shown(76, "letters from right to left, turned about and of no width",
            say_everywhere("'\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE sdrawkcab \xE2\x80\xAC\xE2\x80\x8B"
                           "\xE2\x80\x8D\xE2\x81\xA6\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7'")),
      shown(77, "a word of 100 letters, everywhere", say_everywhere(repeated("'x'", 100))),
      shown(77, "a word of 8,192 letters", say_at_length(repeated("'x'", 8192))),
      shown(78, "no text at all", say_everywhere("''")),
      shown(78, "texts of blanks", say_everywhere("'   '")),
      shown(81, "texts of 2,000 words",
            say_at_length(repeated("'big '", 2000)) +
                "UPDATE stop_text SET body = " + repeated("'big '", 2000) + " WHERE stop_id = 'labour-book'"),
  };
  for (const auto& [what, bytes] :
       {std::pair("a byte that is no letter", "ff"), std::pair("a letter cut short", "41c3"),
        std::pair("a letter said at too great length", "c0af"), std::pair("half of a pair", "eda080")}) {
    add_refused(cases, 74, what, "CAST(x'"s + bytes + "' AS TEXT)", "not UTF-8");
  }
  for (const auto& [what, bytes] :
       {std::pair("an escape", "1b5b324a"), std::pair("a bell", "07"), std::pair("a NUL", "410042"),
        std::pair("an escape of Latin-1", "c29b")}) {
    add_refused(cases, 76, what, "CAST(x'"s + bytes + "' AS TEXT)", "a control character");
  }
  add_refused(cases, 77, "a word of 100,000 letters", repeated("'x'", 100'000), "a text of 100000 bytes");
  return cases;
}

}  // namespace damage
