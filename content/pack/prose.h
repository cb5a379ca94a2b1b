// Prose as the pack's tables hold it: a body that reads well by itself, and marks over it by byte offsets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack/text.h"

namespace content {

/// What a mark says of its bytes. `plain` without a term only keeps two spans apart that look the same.
enum class Style { plain, italic, museum_note };

/// Bytes `start` to `start + length` of a body. A museum note covers one paragraph, any other mark is one
/// span.
struct Mark {
  std::size_t start = 0;
  std::size_t length = 0;
  Style style = Style::plain;
  Id term;

  friend bool operator==(const Mark&, const Mark&) = default;
};

/// Paragraphs separated by a blank line, and the marks in order.
struct MarkedText {
  std::string body;
  std::vector<Mark> marks;

  friend bool operator==(const MarkedText&, const MarkedText&) = default;
};

std::string_view name(Style style);
std::optional<Style> style_named(std::string_view text);

MarkedText marked_text(const Prose& prose);

/// The inverse of marked_text(); nullopt if the marks do not fit the body. Prose that has an empty paragraph
/// or a line break inside one does not come back as it was.
std::optional<Prose> prose(const MarkedText& text);

}  // namespace content
