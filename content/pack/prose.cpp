#include "content/pack/prose.h"

#include <array>

namespace content {
namespace {

constexpr std::string_view between_paragraphs = "\n\n";
constexpr std::array<std::string_view, 3> styles{"plain", "italic", "museum-note"};

bool is_plain(const Span& span) { return !span.italic && span.term.empty(); }

void append(MarkedText& text, const Paragraph& paragraph) {
  if (paragraph.museum_note) {
    text.marks.push_back({text.body.size(), plain(paragraph).size(), Style::museum_note, {}});
  }
  bool after_gap = false;  // the span before is plain and has no mark: it would swallow another such
  for (const auto& span : paragraph.spans) {
    const bool gap = is_plain(span) && !span.text.empty() && !after_gap;
    if (!gap) {
      const auto style = span.italic ? Style::italic : Style::plain;
      text.marks.push_back({text.body.size(), span.text.size(), style, span.term});
    }
    text.body += span.text;
    after_gap = gap;
  }
}

/// Reads marks one after the other while the body's paragraphs go by.
class Marks {
 public:
  explicit Marks(const std::vector<Mark>& marks) : marks_(marks) {}

  /// The next mark if it begins no later than `end`; else none.
  const Mark* next_until(std::size_t end) const {
    return used_ < marks_.size() && marks_[used_].start <= end ? &marks_[used_] : nullptr;
  }
  void take() { ++used_; }
  bool all_used() const { return used_ == marks_.size(); }

 private:
  const std::vector<Mark>& marks_;
  std::size_t used_ = 0;
};

/// The paragraph in bytes `start` to `end` of the body; nullopt if a mark crosses its bounds or another mark.
std::optional<Paragraph> paragraph(std::string_view body, std::size_t start, std::size_t end, Marks& marks) {
  Paragraph result;
  const auto add = [&](std::size_t from, std::size_t to, bool italic, const Id& term) {
    result.spans.push_back({std::string(body.substr(from, to - from)), italic, term});
  };
  std::size_t at = start;
  while (const Mark* mark = marks.next_until(end)) {
    if (mark->start < at || mark->length > end - mark->start) {
      return std::nullopt;
    }
    if (mark->style == Style::museum_note) {
      if (mark->start != start || mark->length != end - start || !result.spans.empty()) {
        return std::nullopt;
      }
      result.museum_note = true;
    } else {
      if (mark->start > at) {
        add(at, mark->start, false, {});
      }
      at = mark->start + mark->length;
      add(mark->start, at, mark->style == Style::italic, mark->term);
    }
    marks.take();
  }
  if (at < end) {
    add(at, end, false, {});
  }
  return result;
}

}  // namespace

std::string_view name(Style style) { return styles.at(static_cast<std::size_t>(style)); }

std::optional<Style> style_named(std::string_view text) {
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (styles.at(i) == text) {
      return static_cast<Style>(i);
    }
  }
  return std::nullopt;
}

MarkedText marked_text(const Prose& prose) {
  MarkedText text;
  for (const auto& paragraph : prose) {
    if (&paragraph != &prose.front()) {
      text.body += between_paragraphs;
    }
    append(text, paragraph);
  }
  return text;
}

std::optional<Prose> prose(const MarkedText& text) {
  const std::string_view body = text.body;
  Marks marks(text.marks);
  Prose result;
  for (std::size_t start = 0; start < body.size();) {
    const std::size_t end = std::min(body.find(between_paragraphs, start), body.size());
    auto next = paragraph(body, start, end, marks);
    if (!next) {
      return std::nullopt;
    }
    result.push_back(std::move(*next));
    start = end + between_paragraphs.size();
  }
  if (!marks.all_used()) {
    return std::nullopt;
  }
  return result;
}

}  // namespace content
