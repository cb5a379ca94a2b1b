#include "app/scene/typeset.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "app/scene/breaks.h"

namespace scene {
namespace {

// What a fault costs, against the squares of the lines' empty parts (thousandths of the width, so at most a
// million a line): one line more is the worst, then a lonely last word, then a compound torn apart.
constexpr std::int64_t another_line = 1'000'000'000;
constexpr std::int64_t widow = 50'000'000;
constexpr std::int64_t torn_compound = 300'000;
constexpr std::size_t short_word = 8;

/// A stretch of the text in one style.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  TextStyle style;
  bool term = false;
};

/// The text of one paragraph, with what is needed to set it.
struct Setting {
  std::string text;
  std::vector<Stretch> stretches;
  Colour ink;
  Colour accent;
  int width = 0;
  bool balanced = false;
};

/// Chooses where lines end. Pieces are measured one by one only to guess; every line that is chosen is
/// measured whole, and chosen anew if it proves too wide.
class Breaker {
 public:
  Breaker(const Setting& setting, const Measure& measure) : setting_(setting), measure_(measure) {
    for (const Piece& piece : pieces(setting.text)) add(piece);
    guesses_.push_back(0);
    for (std::size_t i = 0; i < pieces_.size(); ++i) guesses_.push_back(guesses_.back() + advance(i));
  }

  /// The bounds of each line, as offsets into the text.
  std::vector<std::pair<std::size_t, std::size_t>> lines() {
    if (pieces_.empty()) return {};
    for (;;) {
      const std::vector<std::size_t> starts = choose();
      bool sure = true;
      std::vector<std::pair<std::size_t, std::size_t>> found;
      for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const bool known = whole_.contains({starts[i], starts[i + 1]});
        const int wide = known ? whole_[{starts[i], starts[i + 1]}] : measure_whole(starts[i], starts[i + 1]);
        // A single piece cannot be made narrower: pieces wider than the line were split before.
        if (!known && wide > setting_.width && starts[i + 1] - starts[i] > 1) sure = false;
        found.emplace_back(pieces_[starts[i]].begin, pieces_[starts[i + 1] - 1].end);
      }
      if (sure) return found;
    }
  }

 private:
  int measured(std::size_t begin, std::size_t end) const {
    int width = 0;
    for (const Stretch& stretch : setting_.stretches) {
      const std::size_t from = std::max(begin, stretch.begin);
      const std::size_t to = std::min(end, stretch.end);
      if (from < to) {
        width += measure_.width(std::string_view(setting_.text).substr(from, to - from), stretch.style);
      }
    }
    return width;
  }

  /// A word wider than the line is split between characters: the last resort at very large sizes.
  void add(Piece piece) {
    while (measured(piece.begin, piece.end) > setting_.width) {
      std::size_t end = next_character(setting_.text, piece.begin);
      while (end < piece.end && measured(piece.begin, next_character(setting_.text, end)) <= setting_.width) {
        end = next_character(setting_.text, end);
      }
      if (end >= piece.end) break;
      pieces_.push_back({piece.begin, end, false});
      piece.begin = end;
    }
    pieces_.push_back(piece);
  }

  /// Width of a piece and of the blank behind it.
  int advance(std::size_t index) const {
    const bool last = index + 1 == pieces_.size();
    return measured(pieces_[index].begin, last ? pieces_[index].end : pieces_[index + 1].begin);
  }

  int measure_whole(std::size_t first, std::size_t after) {
    const int width = measured(pieces_[first].begin, pieces_[after - 1].end);
    whole_[{first, after}] = width;
    return width;
  }

  int width_of(std::size_t first, std::size_t after) const {
    const auto known = whole_.find({first, after});
    return known != whole_.end() ? known->second : guesses_[after] - guesses_[first] - blank(after);
  }

  int blank(std::size_t after) const {
    if (after == pieces_.size() || !pieces_[after - 1].blank_after) return 0;
    return setting_.stretches.front().style.size / 4;
  }

  std::int64_t cost(std::size_t first, std::size_t after, int width) const {
    const bool last = after == pieces_.size();
    std::int64_t sum = another_line;
    if (!last || setting_.balanced) {
      const std::int64_t empty = std::int64_t{1000} * std::max(0, setting_.width - width) / setting_.width;
      sum += empty * empty;
    }
    if (!last && !pieces_[after - 1].blank_after) sum += torn_compound;
    if (last && first > 0 && after - first == 1) {
      const Piece& piece = pieces_[first];
      const std::string_view word =
          std::string_view(setting_.text).substr(piece.begin, piece.end - piece.begin);
      if (characters(word) < short_word) sum += widow;
    }
    return sum;
  }

  /// The first piece of each line, and one past the last piece.
  std::vector<std::size_t> choose() const {
    constexpr std::int64_t never = INT64_MAX;
    const std::size_t count = pieces_.size();
    std::vector<std::int64_t> best(count + 1, never);
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    for (std::size_t after = 1; after <= count; ++after) {
      for (std::size_t first = after; first-- > 0;) {
        const int width = width_of(first, after);
        const bool single = after - first == 1;
        if (width > setting_.width && !single) {
          // Guesses are not monotonic to the pixel; well beyond the width nothing will fit any more.
          if (width > setting_.width + setting_.width / 8) break;
          continue;
        }
        const std::int64_t sum = best[first] + cost(first, after, width);
        if (sum < best[after]) {
          best[after] = sum;
          from[after] = first;
        }
      }
    }
    std::vector<std::size_t> starts{count};
    while (starts.back() != 0) starts.push_back(from[starts.back()]);
    std::reverse(starts.begin(), starts.end());
    return starts;
  }

  const Setting& setting_;
  const Measure& measure_;
  std::vector<Piece> pieces_;
  std::vector<int> guesses_;  ///< width of all before a piece
  std::map<std::pair<std::size_t, std::size_t>, int> whole_;
};

/// Where blanks at the end of a run are left to the next one, a run starts with them: its box then covers
/// them.
SetLine set_line(const Setting& setting, std::size_t begin, std::size_t end, const Measure& measure) {
  SetLine line;
  for (const Stretch& stretch : setting.stretches) {
    const std::size_t from = std::max(begin, stretch.begin);
    const std::size_t to = std::min(end, stretch.end);
    if (from >= to) continue;
    Text run;
    run.text = setting.text.substr(from, to - from);
    run.style = stretch.style;
    run.ink = setting.ink;
    run.origin = {line.width, 0};
    run.width = measure.width(run.text, run.style);
    const Metrics metrics = measure.metrics(run.style);
    run.rise = metrics.rise;
    run.fall = metrics.fall;
    if (stretch.term) {
      const int size = run.style.size;
      const int thick = std::max(2, size / 16);
      const int y = size / 6;
      run.owner = static_cast<int>(line.underlines.size());
      line.underlines.push_back({{{line.width + thick, y}, {line.width + run.width - thick, y}},
                                 thick,
                                 setting.accent,
                                 thick,
                                 Role::mark});
    }
    line.width += run.width;
    line.runs.push_back(std::move(run));
  }
  return line;
}

std::vector<SetLine> set(const Setting& setting, const Measure& measure) {
  std::vector<SetLine> lines;
  for (const auto& [begin, end] : Breaker(setting, measure).lines()) {
    lines.push_back(set_line(setting, begin, end, measure));
  }
  return lines;
}

}  // namespace

std::vector<SetLine> set_text(std::string_view text, TextStyle style, Colour ink, int width, bool balanced,
                              const Measure& measure) {
  Setting setting;
  setting.text = std::string(text);
  setting.stretches.push_back({0, text.size(), style, false});
  setting.ink = ink;
  setting.width = std::max(1, width);
  setting.balanced = balanced;
  return set(setting, measure);
}

std::vector<SetLine> set_paragraph(const content::Paragraph& paragraph, TextStyle style, const Look& look,
                                   int width, const Measure& measure) {
  Setting setting;
  for (const content::Span& span : paragraph.spans) {
    TextStyle of_span = style;
    if (span.italic && style.face == Face::serif) of_span.face = Face::serif_italic;
    const std::size_t begin = setting.text.size();
    setting.text += span.text;
    setting.stretches.push_back({begin, setting.text.size(), of_span, !span.term.empty()});
  }
  setting.ink = look.palette.ink;
  setting.accent = look.accent;
  setting.width = std::max(1, width);
  return set(setting, measure);
}

int put_lines(Group& group, const std::vector<SetLine>& lines, int x, int top, int skip, int owner) {
  int baseline = top;
  int bottom = top;
  for (const SetLine& line : lines) {
    int rise = 0;
    int fall = 0;
    for (const Text& run : line.runs) {
      rise = std::max(rise, run.rise);
      fall = std::max(fall, run.fall);
    }
    baseline = &line == &lines.front() ? top + rise : baseline + skip;
    const int first_underline = static_cast<int>(group.items.size());
    for (Line underline : line.underlines) {
      for (Point& point : underline.points) point = {point.x + x, point.y + baseline};
      group.items.emplace_back(std::move(underline));
    }
    for (Text run : line.runs) {
      run.origin = {run.origin.x + x, run.origin.y + baseline};
      run.owner = run.owner >= 0 ? run.owner + first_underline : owner;
      group.items.emplace_back(std::move(run));
    }
    bottom = baseline + fall;
  }
  return bottom;
}

}  // namespace scene
