#include "content/sources/suggest.h"

#include <fmt/format.h>

#include <algorithm>

namespace sources {

namespace {

/// Code points, ASCII letters in lower case. Lenient: it only serves to compare.
std::u32string folded(std::string_view text) {
  std::u32string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) == 0x80U && !out.empty()) {
      out.back() = (out.back() << 6U) | (byte & 0x3FU);
    } else {
      out.push_back(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
    }
  }
  return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string x = folded(a);
  const std::u32string y = folded(b);
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(y.size() + 1);
  std::vector<std::size_t> row(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= x.size(); ++i) {
    before_last = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[y.size()];
}

std::string nearest(std::string_view wrong, const std::vector<std::string>& names) {
  std::string best;
  // A third of the word may be wrong; a longer slip is another word.
  std::size_t best_distance = std::max<std::size_t>(1, wrong.size() / 3) + 1;
  for (const std::string& name : names) {
    const std::size_t distance = edit_distance(wrong, name);
    if (distance < best_distance && distance < name.size()) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& names, std::size_t few) {
  // Between figures nothing is near: 1904 is no more like 1940 than 1900 is.
  const bool figure = wrong.find_first_not_of("0123456789-") == std::string_view::npos;
  if (const std::string name = figure ? std::string() : nearest(wrong, names); !name.empty()) {
    return fmt::format("did you mean `{}`?", name);
  }
  if (names.empty() || names.size() > few) return {};
  std::string out = "known:";
  for (const std::string& name : names) {
    if (!name.empty()) out += fmt::format("{} `{}`", out.back() == ':' ? "" : ",", name);
  }
  return out;
}

}  // namespace sources
