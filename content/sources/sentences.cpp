#include "content/sources/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "content/pack/text.h"

namespace sources {

namespace {

constexpr std::size_t longest_sentence = 30;
constexpr std::size_t longest_first_sentence = 16;
constexpr std::size_t longest_mean = 18;
constexpr std::size_t longest_big_idea = 25;

/// The code point at `at` of well-formed UTF-8, and the offset after it.
char32_t code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  char32_t c = first < 0x80   ? first
               : first < 0xE0 ? first & 0x1FU
               : first < 0xF0 ? first & 0x0FU
                              : first & 0x07U;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    c = (c << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return c;
}

bool is_small(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF) || (c >= 0x430 && c <= 0x45F);
}
bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x400 && c <= 0x42F);
}
bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F; }
bool ends(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…'; }
bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»' || c == U'“';
}
bool opens(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == U'“' || c == U'‘' || c == U'«';
}

/// Whether the word before a full stop is written with one without ending a sentence, given the character
/// that follows: `no. 5`, but `They said no. Then ...`.
bool abbreviates(std::u32string_view word, char32_t next) {
  while (!word.empty() && opens(word.front())) word.remove_prefix(1);
  if (const std::size_t dot = word.rfind(U'.'); dot != std::u32string_view::npos) word.remove_prefix(dot + 1);
  if (const std::size_t dash = word.rfind(U'-'); dash != std::u32string_view::npos) {
    word.remove_prefix(dash + 1);
  }
  if (word.size() == 1 && is_capital(word[0])) return true;
  static constexpr std::array<std::u32string_view, 13> always{
      U"e", U"g", U"i", U"cf", U"Mr", U"Mrs", U"Ms", U"Dr", U"Prof", U"St", U"eds", U"т", U"см"};
  static constexpr std::array<std::u32string_view, 15> before_numbers{U"p",    U"pp",  U"no", U"nos", U"vol",
                                                                      U"vols", U"ch",  U"ca", U"c",   U"fig",
                                                                      U"art",  U"sec", U"с",  U"стр", U"ст"};
  const bool number = next >= '0' && next <= '9';
  return std::find(always.begin(), always.end(), word) != always.end() ||
         (number && std::find(before_numbers.begin(), before_numbers.end(), word) != before_numbers.end());
}

struct Character {
  char32_t code;
  std::size_t end;  ///< offset after it
};

}  // namespace

std::vector<Sentence> sentences(std::string_view paragraph) {
  std::vector<Character> text;
  std::u32string codes;
  for (std::size_t at = 0; at < paragraph.size();) {
    const char32_t c = code_point(paragraph, at);
    text.push_back({c, at});
    codes.push_back(c);
  }
  std::vector<Sentence> out;
  std::size_t begin = 0;       // of the sentence, in bytes
  std::size_t word_begin = 0;  // of the word in hand, in characters
  const auto close = [&](std::size_t end) {
    while (begin < end && is_blank(static_cast<unsigned char>(paragraph[begin]))) ++begin;
    const std::size_t words = count_words(paragraph.substr(begin, end - begin));
    if (words > 0) out.push_back({begin, end, words});
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_blank(text[i].code)) word_begin = i + 1;
    if (!ends(text[i].code)) continue;
    const std::u32string_view word = std::u32string_view(codes).substr(word_begin, i - word_begin);
    std::size_t after = i + 1;
    while (after < text.size() && (ends(text[after].code) || closes(text[after].code))) ++after;
    if (after < text.size() && !is_blank(text[after].code)) continue;
    std::size_t next = after;
    while (next < text.size() && (is_blank(text[next].code) || opens(text[next].code))) ++next;
    if (next < text.size() && is_small(text[next].code)) continue;
    if (text[i].code == '.' && next < text.size() && abbreviates(word, text[next].code)) continue;
    close(text[after - 1].end);
    i = after - 1;
  }
  close(paragraph.size());
  return out;
}

std::size_t count_words(std::string_view text) {
  content::Paragraph paragraph;
  paragraph.spans.push_back({.text = std::string(text), .italic = false, .term = {}});
  return content::count_words({paragraph});
}

void check_sentences(const std::vector<Block>& paragraphs, Report& report) {
  std::size_t count = 0;
  std::size_t words = 0;
  for (const Block& block : paragraphs) {
    const Passage passage = block.passage();
    for (const Sentence& sentence : sentences(passage.text)) {
      ++count;
      words += sentence.words;
      if (sentence.words <= longest_sentence) continue;
      report.error(
          passage.place(sentence.begin, sentence.end),
          fmt::format("a sentence of {} words: none may have over {}", sentence.words, longest_sentence),
          "make two sentences of it");
    }
  }
  if (count > 0 && words > longest_mean * count) {
    report.warning(
        paragraphs.front().at,
        fmt::format("the sentences of this text have {:.1f} words on average: at most {} read well",
                    static_cast<double>(words) / static_cast<double>(count), longest_mean));
  }
}

void check_first_sentence(const std::vector<Block>& paragraphs, Report& report) {
  if (paragraphs.empty()) return;
  const Passage passage = paragraphs.front().passage();
  const std::vector<Sentence> all = sentences(passage.text);
  if (all.empty() || all.front().words <= longest_first_sentence) return;
  report.warning(passage.place(all.front().begin, all.front().end),
                 fmt::format("the first sentence has {} words: at most {} draw a reader in",
                             all.front().words, longest_first_sentence));
}

WordLimits limits_in(std::string_view language, WordLimits english) {
  if (language == "fr") return {english.least, english.most * 6 / 5, english.never * 6 / 5};
  if (language == "ru") return {english.least * 2 / 3, english.most, english.never};
  return english;
}

void check_length(const Section& section, WordLimits limits, Report& report) {
  const std::size_t words = count_words(section.passage().text);
  if (words == 0) return;  // reported as empty
  const std::string help = fmt::format("write {} to {} words", limits.least, limits.most);
  if (words > limits.never) {
    report.error(section.at,
                 fmt::format("`{}` has {} words: never over {}", section.heading, words, limits.never), help);
  } else if (words < limits.least || words > limits.most) {
    report.warning(section.at, fmt::format("`{}` has {} words", section.heading, words), help);
  }
}

void check_words(const Passage& passage, std::string_view what, std::size_t most, Severity severity,
                 Report& report) {
  const std::size_t words = count_words(passage.text);
  if (words <= most) return;
  const std::string message = fmt::format("the {} has {} words: at most {}", what, words, most);
  severity == Severity::error ? report.error(passage.at, message) : report.warning(passage.at, message);
}

void check_big_idea(const Passage& passage, Report& report) {
  check_words(passage, "big idea", longest_big_idea, Severity::error, report);
  const std::vector<Sentence> all = sentences(passage.text);
  if (all.size() > 1) {
    report.error(passage.place(all[1].begin, all[1].end),
                 "the big idea is one sentence, and this begins another",
                 "join them, or keep the stronger one");
  }
}

}  // namespace sources
