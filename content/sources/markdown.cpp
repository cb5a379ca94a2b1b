#include "content/sources/markdown.h"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "content/sources/suggest.h"

namespace sources {

namespace {

constexpr const char* supported =
    "texts know paragraphs, *italics*, links to words of the glossary, headings and > museum notes";

const char* unsupported(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      return "a list";
    case MD_BLOCK_HR:
      return "a rule";
    case MD_BLOCK_CODE:
      return "code, or an indented line,";
    case MD_BLOCK_HTML:
      return "HTML";
    case MD_BLOCK_TABLE:
      return "a table";
    default:
      return nullptr;
  }
}

const char* unsupported(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_STRONG:
      return "bold text";
    case MD_SPAN_IMG:
      return "a picture";
    case MD_SPAN_CODE:
      return "code";
    case MD_SPAN_DEL:
      return "struck text";
    default:
      return nullptr;
  }
}

/// MD4C calls back in reading order; its text pointers lie in the source, but for those of line breaks.
/// Blocks and spans come without a place, so a complaint about one waits for the first text inside it.
class Walk {
 public:
  Walk(std::shared_ptr<const Source> source, Report& report) : source_(std::move(source)), report_(report) {}

  std::vector<Block> run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Walk*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      static_cast<Walk*>(self)->leave(type);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<Walk*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<Walk*>(self)->leave(type);
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      static_cast<Walk*>(self)->text(type, text, size);
      return 0;
    };
    const std::string& text = source_->text();
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this) != 0) {
      throw std::runtime_error("md_parse failed on " + source_->name());
    }
    complain(last_);
    find_definitions();
    return std::move(blocks_);
  }

 private:
  std::size_t next_text(std::size_t from) const {
    const std::size_t at = source_->text().find_first_not_of(" \t\r\n", from);
    return at == std::string::npos ? source_->text().size() : at;
  }

  void enter(MD_BLOCKTYPE type, void* detail) {
    if (const char* what = unsupported(type)) {
      if (unsupported_depth_++ == 0 && waiting_.empty()) {
        waiting_ = what;
        // What carries no text of its own is complained about where the last text ended.
        if (type == MD_BLOCK_HR) complain(next_text(line_end(last_)));
      }
      return;
    }
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type != MD_BLOCK_P && type != MD_BLOCK_H) return;
    Block block;
    const std::size_t begin = next_text(last_);  // where it stands if no text follows
    block.at = {source_, begin, std::max(line_end(begin), begin + 1)};
    block.note = quotes_ > 0;
    if (type == MD_BLOCK_H) {
      const unsigned level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
      block.kind = level == 1 ? Block::Kind::title : Block::Kind::heading;
      if (level > 2) waiting_ = fmt::format("a heading of {} marks", level);
      if (block.note) waiting_ = "a heading in a museum note";
    }
    blocks_.push_back(std::move(block));
    open_ = true;
  }

  void leave(MD_BLOCKTYPE type) {
    if (unsupported(type) != nullptr) --unsupported_depth_;
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type != MD_BLOCK_P && type != MD_BLOCK_H) return;
    open_ = false;
    if (type == MD_BLOCK_H && blocks_.back().spans.empty()) last_ = blocks_.back().at.end;
  }

  void enter(MD_SPANTYPE type, void* detail) {
    if (const char* what = unsupported(type)) {
      waiting_ = what;
    } else if (type == MD_SPAN_EM) {
      ++italics_;
    } else if (type == MD_SPAN_A) {
      const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
      in_link_ = true;
      term_ = href.size > 0 ? std::string(href.text, href.size) : std::string();
    }
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) --italics_;
    if (type == MD_SPAN_A) close_link();
  }

  /// The address stands behind the text of the link: `](address)`.
  void close_link() {
    in_link_ = false;
    const std::size_t from = source_->text().find("](", last_);
    std::size_t begin = last_;
    std::size_t end = last_ + 1;
    if (from != std::string::npos && from <= last_ + 2) {
      begin = from + 2;
      end = begin + std::max<std::size_t>(term_.size(), 1);
    }
    if (term_.empty()) {
      report_.error({source_, begin, end}, "this link points nowhere", "write [word](id of the word)");
    }
    for (Block& block : blocks_) {
      for (MarkdownSpan& span : block.spans) {
        if (!span.term.empty() && span.term_at.source == nullptr) span.term_at = {source_, begin, end};
      }
    }
  }

  void text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      if (open_ && !blocks_.back().spans.empty()) blocks_.back().spans.back().passage.append(" ");
      return;
    }
    const std::string& whole = source_->text();
    const bool inside =
        !std::less<>{}(text, whole.data()) && std::less<>{}(text, whole.data() + whole.size());
    if (!inside) return;  // a line break of code or HTML
    const auto at = static_cast<std::size_t>(text - whole.data());
    complain(at);
    last_ = at + size;
    if (type == MD_TEXT_ENTITY) {
      report_.error({source_, at, at + size}, "a character written as HTML", "write the character itself");
    } else if (type == MD_TEXT_HTML && unsupported_depth_ == 0) {
      report_.error({source_, at, at + size}, "HTML is not supported here", supported);
    }
    if (!open_ || unsupported_depth_ > 0) return;
    keep({text, size}, at);
  }

  void keep(std::string_view text, std::size_t at) {
    Block& block = blocks_.back();
    if (block.spans.empty()) block.at = {source_, at, at};
    block.at.end = at + text.size();
    const bool italic = italics_ > 0;
    const std::string term = in_link_ ? term_ : std::string();
    const bool joins = !block.spans.empty() && block.spans.back().italic == italic &&
                       block.spans.back().term == term &&
                       (term.empty() || block.spans.back().term_at.source == nullptr);
    if (!joins) block.spans.push_back({.passage = {}, .italic = italic, .term = term, .term_at = {}});
    Passage& passage = block.spans.back().passage;
    if (passage.at.source == nullptr) passage.at = {source_, at, at};
    passage.at.end = at + text.size();
    passage.append(text, at);
  }

  void complain(std::size_t at) {
    if (waiting_.empty()) return;
    const std::size_t begin = std::min(at, source_->text().size());
    report_.error({source_, begin, std::max(line_end(begin), begin + 1)}, waiting_ + " is not supported here",
                  supported);
    waiting_.clear();
  }

  std::size_t line_end(std::size_t from) const {
    const std::size_t end = source_->text().find_first_of("\r\n", from);
    return end == std::string::npos ? source_->text().size() : end;
  }

  /// `[name]: address` defines a link and shows nothing: its text would vanish without a word.
  void find_definitions() {
    for (std::size_t line = 1; source_->offset({line, 1}) < source_->text().size(); ++line) {
      const std::string_view text = source_->line(line);
      const std::size_t close = text.find("]:");
      if (!text.starts_with('[') || close == std::string_view::npos) continue;
      const std::size_t begin = source_->offset({line, 1});
      report_.error({source_, begin, begin + text.size()}, "a definition of a link is not supported here",
                    "write [word](id of the word) where the word stands");
    }
  }

  std::shared_ptr<const Source> source_;
  Report& report_;
  std::vector<Block> blocks_;
  std::string waiting_;   ///< what is not supported and has no place yet
  std::size_t last_ = 0;  ///< the end of the last text
  int quotes_ = 0;
  int italics_ = 0;
  int unsupported_depth_ = 0;
  bool open_ = false;  ///< a paragraph or heading takes text
  bool in_link_ = false;
  std::string term_;
};

}  // namespace

Passage Block::passage() const {
  Passage out;
  for (const MarkdownSpan& span : spans) out.append(span.passage);
  return out;
}

std::vector<Block> parse_markdown(const std::shared_ptr<const Source>& source, Report& report) {
  return Walk(source, report).run();
}

}  // namespace sources
