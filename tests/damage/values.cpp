#include <utility>

#include "tests/damage/bytes.h"
#include "tests/damage/case.h"
#include "tests/pack/signer.h"

namespace damage {
namespace {

using namespace std::string_literals;

std::vector<Case> types() {
  return {
      rows(56, "no value where an integer belongs", "UPDATE theme SET stops = NULL", "pack-damaged",
           "no value in column"),
      rows(56, "a text where an integer belongs", "UPDATE theme SET stops = 'three'", "pack-damaged",
           "a text in column"),
      rows(56, "a blob where an integer belongs", "UPDATE theme SET stops = x'03'", "pack-damaged",
           "a blob in column"),
      rows(56, "a fraction where an integer belongs", "UPDATE theme SET stops = 2.5", "pack-damaged",
           "a real number in column"),
      rows(56, "an integer where a text belongs", "UPDATE exhibit_text SET title = 7", "pack-damaged",
           "an integer in column"),
      rows(56, "a blob where a text belongs", "UPDATE exhibit_text SET title = x'41'", "pack-damaged",
           "a blob in column"),
      rows(56, "no value where a text belongs", "UPDATE exhibit_text SET title = NULL", "pack-damaged",
           "no value in column"),
      rows(56, "a text where a chart's integer belongs", "UPDATE chart SET book_part = 'one'",
           "pack-inconsistent", "book_part"),
      rows(56, "no value where a stop's integer belongs", "UPDATE stop SET book_part = NULL",
           "pack-inconsistent", "book_part"),
      rows(56, "a text where ink belongs", "UPDATE plate SET ink = 'ink'", "pack-inconsistent", "ink"),
      rows(57, "a part of the book beyond 32 bits", "UPDATE chart SET book_part = 4294967297", "pack-damaged",
           "4294967297 in column"),
      rows(57, "a negative count of stops", "UPDATE theme SET stops = -1", "pack-damaged", "-1 in column"),
      rows(57, "a negative count of words", "UPDATE language SET words = -1", "pack-damaged", "-1 in column"),
      rows(57, "a count of stops beyond 32 bits", "UPDATE theme SET stops = 4294967298 WHERE position = 0",
           "pack-incomplete", "no such stop"),
      rows(57, "a count of shared stops beyond 64 bits",
           "UPDATE meta SET value = '18446744073709551617' WHERE key = 'shared_stops'", "pack-damaged",
           "not a number"),
      rows(57, "a truth that is neither 0 nor 1", "UPDATE stop SET contact = 2", "pack-damaged",
           "2 in column"),
      rows(57, "a mark before its text begins", "UPDATE start_mark SET start = -1", "pack-damaged",
           "-1 in column"),
      rows(57, "a mark that ends beyond 64 bits",
           "UPDATE start_mark SET start = 9223372036854775807, length = 9223372036854775807", "pack-damaged",
           "marks do not fit"),
  };
}

/// Larger than the library may hand over: 134 MB, says the row; the file has 3 MB of it.
Verdict bring_false_size(const Delivery& delivery) {
  constexpr std::size_t size = 3'000'000;
  run_sql(delivery.pack, "INSERT INTO plate VALUES (CAST(printf('%032d', 7) AS BLOB), 1, 1, zeroblob(" +
                             std::to_string(size) + "))");
  const auto base128 = [](std::size_t number) {
    std::string bytes;
    for (int shift = 21; shift >= 0; shift -= 7) {
      bytes += static_cast<char>((number >> static_cast<unsigned>(shift) & 0x7fU) | (shift > 0 ? 0x80U : 0U));
    }
    return bytes;
  };
  // A row begins with its size, its number, and the size and type of each column; 12 and more are blobs.
  const auto row = [&](std::size_t ink) {
    const std::string columns = "\x08\x4c\x09\x09"s + base128(12 + 2 * ink);
    return std::pair(base128(8 + 32 + ink), columns);
  };
  std::string bytes = bytes_of(delivery.pack);
  for (const auto& [from, to] : {std::pair(row(size).first, row(134'000'000).first),
                                 std::pair(row(size).second, row(134'000'000).second)}) {
    bytes = replaced(bytes, from, to);
  }
  write_bytes(delivery.pack, bytes);
  delivery.sign();
  return delivery.install();
}

std::vector<Case> masses() {
  return {
      rows(58, "a blob of 33 MB", "UPDATE plate SET ink = zeroblob(33 << 20) WHERE width = 2", "pack-damaged",
           "too big"),
      {58, "a blob that says it has 134 MB", bring_false_size, "pack-inconsistent", ""},
      rows(59, "500,000 words of the interface",
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000)"
           "INSERT INTO word SELECT 'en', 'extra-' || i, 'x' FROM n;"
           "UPDATE language SET words = (SELECT count(*) FROM word)",
           "pack-damaged", "more steps"),
  };
}

std::vector<Case> routes() {
  return {
      rows(60, "no screen to start from", "DELETE FROM exhibit_text; DELETE FROM start_mark",
           "pack-incomplete", "the exhibit has no text"),
      rows(60, "no theme", "DELETE FROM theme", "pack-incomplete", "no theme"),
      rows(60, "a theme without a stop", "UPDATE theme SET stops = 0 WHERE position = 1", "pack-incomplete",
           "has no stop"),
      rows(60, "a route that skips a stop", "UPDATE stop SET position = 7 WHERE id = 'words-of-the-drive'",
           "pack-incomplete", "no such stop"),
      rows(60, "a chain of charts that skips one",
           "UPDATE stop_chart SET position = 7 WHERE layer = 'more' AND position = 1", "pack-incomplete",
           "entry 1 of a list"),
      rows(60, "an attract card that names no stop", "UPDATE attract_card SET stop_id = 'none'",
           "pack-incomplete", "an entry that is not there"),
      rows(60, "a stop that no theme counts",
           "INSERT INTO stop SELECT 'orphan', theme_id, 99, kind, content_note, contact, book_part,"
           " book_chapter, book_section, book_lines FROM stop WHERE id = 'five-months'",
           "accepted", ""),
      rows(61, "a chart that is not there", "UPDATE stop_chart SET chart_id = 'none' WHERE position = 0",
           "pack-inconsistent", "a row of chart"),
      rows(61, "a picture that is not there", "UPDATE theme SET picture = 'none'", "pack-inconsistent",
           "a row of chart"),
      rows(61, "a word that is not there", "UPDATE stop_term SET term_id = 'none' WHERE position = 0",
           "pack-inconsistent", "a row of term"),
      rows(62, "texts in a language that is not there", "UPDATE term_text SET language = 'xx'",
           "pack-inconsistent", "a row of language"),
      rows(62, "a stop of a theme that is not there",
           "UPDATE stop SET theme_id = 'none' WHERE id = 'one-day'", "pack-inconsistent", "a row of theme"),
      rows(62, "marks of a text that is not there",
           "UPDATE stop_mark SET layer = 'none' WHERE layer = 'label' AND position = 0", "pack-inconsistent",
           "a row of stop_text"),
  };
}

/// Our tables, and nothing in them.
Case without_rows() {
  std::string sql;
  for (const char* table : {"meta",
                            "language",
                            "word",
                            "exhibit_text",
                            "start_mark",
                            "theme",
                            "theme_text",
                            "theme_mark",
                            "stop",
                            "stop_head",
                            "stop_text",
                            "stop_mark",
                            "stop_chart",
                            "stop_term",
                            "chart",
                            "chart_text",
                            "chart_series",
                            "chart_series_text",
                            "chart_point",
                            "chart_point_text",
                            "chart_band",
                            "chart_band_text",
                            "chart_flag",
                            "chart_flag_text",
                            "chart_target",
                            "chart_target_text",
                            "term",
                            "term_text",
                            "drawer_card",
                            "drawer_card_text",
                            "drawer_term",
                            "timeline_entry",
                            "timeline_entry_text",
                            "attract_card",
                            "attract_card_text",
                            "plate"}) {
    sql += "DELETE FROM "s + table + ";";
  }
  return rows(63, "a pack without a row", sql, "pack-incomplete", "meta has no id");
}

}  // namespace

std::vector<Case> values() {
  std::vector<Case> cases{without_rows()};
  for (auto& some : {types(), masses(), routes()}) {
    cases.insert(cases.end(), some.begin(), some.end());
  }
  return cases;
}

}  // namespace damage
