// The exhibit's texts are its own: none shares a long run of words with the book.
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/tables.h"

namespace {

namespace fs = std::filesystem;

// One more than a text may share.
constexpr std::size_t run_length = 8;

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

/// The length of a sign that joins what stands on its two sides, as in `Stalin’s` and `cat-\ntle`; with a
/// hyphen goes the line break behind it. 0: there is none.
std::size_t joining(std::string_view text) {
  constexpr std::array<std::string_view, 6> signs{"-", "'", "’", "\u2010", "\u2011", "\u00AD"};
  for (const std::string_view sign : signs) {
    if (!begins(text, sign)) continue;
    const std::size_t end = text.find_first_not_of(" \t\r\n", sign.size());
    const bool breaks = text.substr(sign.size(), end - sign.size()).find('\n') != std::string_view::npos;
    return breaks && end != std::string_view::npos ? end : sign.size();
  }
  return 0;
}

/// The length of the first character, in bytes.
std::size_t character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return length;
}

/// Whether it is a letter or digit. Punctuation beyond ASCII lies in U+2000–206F and below U+00C0.
bool is_letter(std::string_view character) {
  const auto byte = static_cast<unsigned char>(character.front());
  if (byte < 0x80) return std::isalnum(byte) != 0;
  return byte != 0xC2 && !begins(character, "\xE2\x80") && !begins(character, "\xE2\x81");
}

/// The words as they sound: without case, punctuation and hyphens.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  while (!text.empty()) {
    if (const std::size_t joined = joining(text); joined > 0) {
      text.remove_prefix(joined);
      continue;
    }
    const std::string_view next = text.substr(0, character(text));
    text.remove_prefix(next.size());
    if (is_letter(next)) {
      if (!open) words.emplace_back();
      words.back() += next;
    }
    open = is_letter(next);
  }
  for (std::string& word : words) {
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

/// Every run of words, in order.
std::vector<std::string> runs_of(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  std::vector<std::string> runs;
  for (std::size_t first = 0; first + run_length <= words.size(); ++first) {
    std::string run = words[first];
    for (std::size_t i = 1; i < run_length; ++i) run += " " + words[first + i];
    runs.push_back(std::move(run));
  }
  return runs;
}

std::unordered_set<std::string> runs_of_book(const fs::path& folder) {
  std::unordered_set<std::string> runs;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    for (std::string& run : runs_of(bytes_of(entry.path()))) runs.insert(std::move(run));
  }
  return runs;
}

}  // namespace

TEST_CASE("words are compared without case, punctuation and line breaks") {
  const std::vector<std::string> words{"stalins", "cattle", "fell", "18", "21", "été"};
  CHECK(words_of("Stalin’s “cat-\n  tle” fell: 18–21 (été)") == words);
}

TEST_CASE("no text shares a run of more than seven words with the book") {
  const auto folder = stories::book_folder();
  const auto book = folder ? runs_of_book(*folder) : std::unordered_set<std::string>();
  if (book.empty()) {
    WARN("the book is not at hand: nothing was compared");
    return;
  }
  CHECK(book.size() > 10000);
  for (const auto& [place, passage] : stories::compiled().texts) {
    for (const std::string& run : runs_of(passage.text)) {
      if (book.count(run) == 0) continue;
      const sources::Position at = passage.at.source->position(passage.at.begin);
      FAIL_CHECK(passage.at.source->name() << ":" << at.line << ": “" << run << "” stands in the book");
    }
  }
}
