#include "content/shelf/refusals.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "content/shelf/names.h"
#include "content/shelf/replace.h"

namespace shelf {
namespace {

constexpr int fields = 5;
constexpr std::size_t most_bytes = std::size_t{64} * 1024;

// One line of the file, tabs between its fields: names come from a stick, and may hold anything.
std::string plain(std::string_view text) {
  std::string kept(text.substr(0, most_refusal_text));
  for (char& c : kept) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') {
      c = ' ';
    }
  }
  return kept;
}

std::string line(const Refusal& refusal) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\n", refusal.number, refusal.when, plain(refusal.file),
                     plain(refusal.why.code), plain(refusal.why.says));
}

std::optional<Refusal> read_line(const std::string& text) {
  std::array<std::string, fields> field;
  std::istringstream stream(text);
  for (std::string& each : field) {
    std::getline(stream, each, '\t');
  }
  const std::string& number = field[0];
  Refusal refusal{0, field[1], field[2], {field[3], field[4]}};
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), refusal.number);
  const bool counted = error == std::errc{} && end == number.data() + number.size() && refusal.number > 0;
  const bool complete = std::ranges::count(text, '\t') == fields - 1;
  return counted && complete ? std::optional(refusal) : std::nullopt;
}

}  // namespace

std::vector<Refusal> read_refusals(const Disk& disk) {
  std::vector<Refusal> refusals;
  std::istringstream stream(disk.contents(refusals_name, most_bytes).value_or(""));
  for (std::string text; std::getline(stream, text);) {
    if (auto refusal = read_line(text)) {
      refusals.push_back(std::move(*refusal));
    }
  }
  return refusals;
}

void add_refusal(Disk& disk, const std::string& file, const Rejected& why,
                 std::chrono::system_clock::time_point now) {
  std::vector<Refusal> refusals = read_refusals(disk);
  const Refusal refusal{refusals.empty() ? 1 : refusals.back().number + 1,
                        fmt::format("{:%FT%TZ}", std::chrono::floor<std::chrono::seconds>(now)),
                        plain(file),
                        {plain(why.code), plain(why.says)}};
  if (!refusals.empty() && refusals.back().file == refusal.file && refusals.back().why == refusal.why) {
    return;
  }
  refusals.push_back(refusal);
  const std::size_t first = refusals.size() > most_refusals ? refusals.size() - most_refusals : 0;
  std::string bytes;
  for (std::size_t i = first; i < refusals.size(); ++i) {
    bytes += line(refusals[i]);
  }
  replace(disk, refusals_name, bytes);
}

}  // namespace shelf
