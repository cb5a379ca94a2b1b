#include <fmt/format.h>

#include <optional>
#include <utility>
#include <variant>

#include "app/kiosk/plates.h"
#include "app/screen/plate.h"
#include "content/pack/pack.h"
#include "tests/damage/case.h"
#include "tests/damage/loose.h"

namespace damage {
namespace {

using namespace std::string_literals;

std::string hexadecimal(const std::string& bytes) {
  std::string text;
  for (const char byte : bytes) {
    text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return text;
}

/// Every plate gets this ink, an SQL expression.
std::string with_ink(const std::string& ink) { return "UPDATE plate SET ink = " + ink; }

/// The kiosk asks for the first plate, as it does when it paints; `drawn`: it does without.
Verdict paint(const Delivery& delivery) {
  const screen::Fonts fonts;
  const auto opened = content::Pack::open(delivery.pack);
  std::string complaint;
  const auto plates = kiosk::plates_of(std::get<content::Pack>(opened), screen::PlateKeys(fonts),
                                       [&](const std::string& sentence) { complaint = sentence; });
  screen::PlateKey key{};
  key.fill('k');
  return plates.find(key, 2, 2) ? accepted() : Verdict{"drawn", complaint};
}

/// Ink is not looked into when a pack is installed: a plate that cannot be shown costs time, and nothing
/// else.
void add_ink(std::vector<Case>& cases, int number, const std::string& what, const std::string& ink,
             const std::string& says) {
  const std::string sql = with_ink(ink);
  cases.push_back(rows(number, what + ", installed", sql, "accepted", ""));
  cases.push_back({number, what + ", verified",
                   [sql](const Delivery& delivery) {
                     run_loose(delivery.pack, sql);
                     return delivery.verify();
                   },
                   "pack-damaged", says});
  cases.push_back({number, what + ", shown",
                   [sql](const Delivery& delivery) {
                     run_loose(delivery.pack, sql);
                     return paint(delivery);
                   },
                   "drawn", says});
}

/// 64 MB of one colour in some KB.
const std::string& bomb() {
  static const std::string made = [] {
    constexpr int side = 4000;
    screen::Ink ink;
    for (int y = 0; y < side; ++y) {
      ink.spans.push_back({0, y, side});
    }
    ink.pixels.resize(std::size_t{side} * side, 0xff000000U);
    return screen::make_plate(ink, side, side).ink;
  }();
  return made;
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

std::vector<Case> plates() {
  std::vector<Case> cases{
      rows(66, "a plate of 65,535 x 65,535 pixels", "UPDATE plate SET width = 65535, height = 65535",
           "pack-damaged", "a side of 65535 pixels"),
      rows(66, "a plate of 7680 x 7680 pixels", "UPDATE plate SET width = 7680, height = 7680",
           "pack-damaged", "7680x7680 pixels"),
      rows(66, "a plate of more pixels than 32 bits count", "UPDATE plate SET width = 4294967297",
           "pack-damaged", "a side of 4294967297 pixels"),
      rows(70, "a plate without width", "UPDATE plate SET width = 0", "pack-damaged", "a side of 0 pixels"),
  };
  add_ink(cases, 67, "a plate that swells to 64 MB", "x'" + hexadecimal(bomb()) + "'",
          "bytes, for a picture of 2x2");
  add_ink(cases, 68, "a plate cut in the middle", "substr(ink, 1, length(ink) / 2)", "does not decompress");
  add_ink(cases, 68, "a plate of nothing", "x''", "is not a zstd frame");
  add_ink(cases, 69, "a PNG for a plate", "x'" + hexadecimal("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s) + "'",
          "is not a zstd frame");
  return cases;
}

/// All of a chart's points in the other order.
std::string reversed(const std::string& chart) {
  std::string sql;
  for (const char* table : {"chart_point", "chart_point_text"}) {
    sql += fmt::format("UPDATE {} SET position = 1000 - position WHERE chart_id = '{}';", table, chart);
  }
  for (const char* table : {"chart_point_text", "chart_point"}) {
    sql += fmt::format(
        "UPDATE {} SET position = position - (SELECT min(position) FROM chart_point WHERE chart_id = '{}')"
        " WHERE chart_id = '{}';",
        table, chart, chart);
  }
  return sql;
}

std::string only_points_below(int count) {
  return fmt::format(
      "DELETE FROM chart_point WHERE position >= {0};"
      "DELETE FROM chart_point_text WHERE position >= {0}",
      count);
}

/// A chart of `count` points, which are those of another over and over.
std::string many_points(int count) {
  return fmt::format(
      "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < {} + 99)"
      "INSERT INTO chart_point SELECT chart_id, i, series, x || ' ' || i, x_end, date, date_end, mark, value,"
      " low, high, unit, status, bound, rejected, emphasized, note FROM chart_point, n"
      " WHERE chart_id = 'turnover' AND position = 0;"
      "DELETE FROM chart_point WHERE chart_id = 'turnover' AND position < 100;"
      "DELETE FROM chart_point_text WHERE chart_id = 'turnover';"
      "UPDATE chart_point SET position = position - 100 WHERE chart_id = 'turnover'",
      count);
}

std::vector<Case> charts() {
  const auto value = [](const std::string& text) { return "UPDATE chart_point SET value = '" + text + "'"; };
  std::vector<Case> cases;
  for (const char* text : {"NaN", "inf", "-Infinity", "1e308", "9223372036854775808"}) {
    cases.push_back(rows(79, "charts with the value "s + text, value(text), "pack-damaged", "not a figure"));
  }
  for (const char* text : {"999999999999999999", "-999999999999999999", "0.000000001", "0"}) {
    cases.push_back(shown(79, "charts with the value "s + text + " throughout", value(text)));
  }
  cases.push_back(shown(79, "charts of one point", only_points_below(1)));
  cases.push_back(shown(79, "charts without a point", only_points_below(0)));
  cases.push_back(shown(79, "a chart whose dates run backwards", reversed("households")));
  cases.push_back(shown(79, "charts whose low bound is above the high",
                        "UPDATE chart_point SET low = '90', high = '10'"));
  cases.push_back(shown(79, "bands that end before they begin",
                        "UPDATE chart_band SET date_from = date_to, date_to = date_from"));
  cases.push_back(shown(79, "a chart of 100 points", many_points(100)));
  cases.push_back(
      rows(79, "a chart of 100,000 points", many_points(100'000), "pack-damaged", "more than 200"));
  return cases;
}

}  // namespace

std::vector<Case> pictures() {
  std::vector<Case> cases = plates();
  const auto more = charts();
  cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

}  // namespace damage
