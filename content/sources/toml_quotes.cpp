// toml++ 3.3 and 3.4 meet undefined behaviour on a letter outside quotes (`title = été`), and a text without
// quotes is what a curator gets wrong first. So this pass walks the file before toml++ does.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "content/sources/toml.h"

namespace sources {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool ends_bare(char c) { return c == ',' || c == ']' || c == '}' || c == '#' || c == '\n' || c == '\r'; }

class QuoteScan {
 public:
  QuoteScan(std::shared_ptr<const Source> source, Report& report)
      : source_(std::move(source)), text_(source_->text()), report_(report) {}

  bool run() {
    while (at_ < text_.size()) {
      if (!step()) return false;
    }
    return true;
  }

 private:
  bool fail(std::size_t begin, std::size_t end, std::string message, std::string help) {
    report_.error({source_, begin, end}, std::move(message), std::move(help));
    return false;
  }

  bool step() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return true;
    }
    if (c == '"' || c == '\'') return quoted(c);
    if (static_cast<unsigned char>(c) >= 0x80) return outside();
    if (in_value_ && is_letter(c)) return bare_word();
    if (in_value_ && is_digit(c)) {  // a number or date: 0xff, 1e3, 1929-10-01T10:00:00Z
      while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]) ||
                                    std::string_view("-_.:+").find(text_[at_]) != std::string_view::npos)) {
        ++at_;
      }
      return true;
    }
    follow(c);
    ++at_;
    return true;
  }

  /// Keeps whether what comes is a key or a value: `=` opens a value, an array holds values, an inline table
  /// begins with a key.
  void follow(char c) {
    if (c == '=') in_value_ = true;
    if (c == '\n' && open_.empty()) in_value_ = false;
    if (in_value_ && (c == '[' || c == '{')) {
      open_ += c;
      in_value_ = c == '[';
    } else if ((c == ']' || c == '}') && !open_.empty()) {
      open_.pop_back();
      in_value_ = true;
    } else if (c == ',' && !open_.empty()) {
      in_value_ = open_.back() == '[';
    }
  }

  bool quoted(char quote) {
    const std::size_t begin = at_;
    const bool is_long = text_.substr(at_, 3) == std::string(3, quote);
    at_ += is_long ? 3 : 1;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (!is_long && c == '\n') break;
      if (quote == '"' && c == '\\') {
        at_ += 2;
      } else if (c != quote) {
        ++at_;
      } else if (!is_long) {
        ++at_;
        return true;
      } else if (text_.substr(at_, 3) == std::string(3, quote)) {
        at_ += 3;
        while (at_ < text_.size() && text_[at_] == quote) ++at_;
        return true;
      } else {
        ++at_;
      }
    }
    return fail(begin, line_end(begin), "this quote is never closed",
                is_long ? "a text over several lines ends with three quotes, as it begins"
                        : "a text ends with a quote on its own line; a quote inside it is written \\\"");
  }

  static std::string write_quoted(std::string_view word) {
    std::string plain;
    std::copy_if(word.begin(), word.end(), std::back_inserter(plain), [](char c) { return c != '"'; });
    return fmt::format("write \"{}\"", plain);
  }

  std::size_t line_end(std::size_t from) const {
    std::size_t end = std::min(text_.find('\n', from), text_.size());
    while (end > from && is_blank(text_[end - 1])) --end;
    return end;
  }

  /// The end of an unquoted stretch that begins at `from`.
  std::size_t bare_end(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && !ends_bare(text_[end])) ++end;
    while (end > from && is_blank(text_[end - 1])) --end;
    return end;
  }

  /// The start of the word that holds `at`.
  std::size_t word_start(std::size_t at) const {
    while (at > 0 && !is_blank(text_[at - 1]) && !ends_bare(text_[at - 1]) && text_[at - 1] != '=' &&
           text_[at - 1] != '[' && text_[at - 1] != '{') {
      --at;
    }
    return at;
  }

  bool outside() {
    for (const std::string_view mark : {"“", "”", "„", "«", "»", "‘", "’"}) {
      if (text_.substr(at_, mark.size()) == mark) {
        return fail(at_, at_ + mark.size(), fmt::format("{} does not open a text", mark),
                    "TOML texts stand between straight quotes: \"...\"");
      }
    }
    const std::size_t begin = word_start(at_);
    const std::size_t end =
        in_value_ ? bare_end(begin) : std::min(text_.find_first_of(" \t=]\r\n", at_), text_.size());
    const std::string_view word = text_.substr(begin, end - begin);
    return fail(begin, end,
                in_value_ ? "text without quotes" : "a key with such letters stands between quotes",
                write_quoted(word));
  }

  bool bare_word() {
    const std::size_t begin = at_;
    const std::size_t end = bare_end(begin);
    const std::string_view word = text_.substr(begin, end - begin);
    if (word != "true" && word != "false" && word != "inf" && word != "nan") {
      return fail(begin, end, "text without quotes", write_quoted(word));
    }
    at_ = end;
    return true;
  }

  std::shared_ptr<const Source> source_;
  std::string_view text_;
  Report& report_;
  std::size_t at_ = 0;
  bool in_value_ = false;
  std::string open_;  ///< brackets of the value in hand
};

}  // namespace

bool check_quotes(const std::shared_ptr<const Source>& source, Report& report) {
  return QuoteScan(source, report).run();
}

}  // namespace sources
