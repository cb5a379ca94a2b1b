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
// Where words may be divided, a line is not saved at any price: three hyphens are worse than one line more.
constexpr std::int64_t hyphenated = 20'000;
constexpr std::int64_t another_divided_line = 50'000;
constexpr std::size_t short_word = 8;

// A line gapes when more than this part of it is empty: then words of running text are divided.
constexpr int gap_part = 6;

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
  bool divides = false;  ///< words are divided where lines would gape, not only where one does not fit
};

/// A line by its bounds in the text.
struct Bounds {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool hyphen = false;  ///< it ends inside a word
};

/// Chooses where lines end. Pieces are measured one by one only to guess; every line that is chosen is
/// measured whole, and chosen anew if it proves too wide.
class Breaker {
 public:
  /// `divide`: every word may be divided; otherwise only one that is wider than the line.
  Breaker(const Setting& setting, const Measure& measure, bool divide)
      : setting_(setting), measure_(measure), divide_(divide) {
    for (const Piece& piece : pieces(setting.text)) {
      if (divide || measured(piece.begin, piece.end, false) > setting.width) {
        add_parts(piece);
      } else {
        pieces_.push_back({piece, false});
      }
    }
    if (!pieces_.empty()) hyphen_ = measure.width("-", setting.stretches.front().style);
    guesses_.push_back(0);
    for (std::size_t i = 0; i < pieces_.size(); ++i) guesses_.push_back(guesses_.back() + advance(i));
  }

  std::vector<Bounds> lines() {
    if (pieces_.empty()) return {};
    for (;;) {
      const std::vector<std::size_t> starts = choose();
      bool sure = true;
      std::vector<Bounds> found;
      for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const bool known = whole_.contains({starts[i], starts[i + 1]});
        const int wide = known ? whole_[{starts[i], starts[i + 1]}] : measure_whole(starts[i], starts[i + 1]);
        // A single piece cannot be made narrower: pieces wider than the line were split before.
        if (!known && wide > setting_.width && starts[i + 1] - starts[i] > 1) sure = false;
        const Part& last = pieces_[starts[i + 1] - 1];
        found.push_back({pieces_[starts[i]].begin, last.end, last.hyphen});
      }
      if (sure) return found;
    }
  }

  /// Whether a line, the last apart, leaves so much empty that the text would look torn.
  bool gapes(const std::vector<Bounds>& lines) const {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const int width = measured(lines[i].begin, lines[i].end, lines[i].hyphen);
      if ((setting_.width - width) * gap_part > setting_.width) return true;
    }
    return false;
  }

 private:
  /// A piece, or a part of one behind which a word may be divided.
  struct Part : Piece {
    bool hyphen = false;
  };

  int measured(std::size_t begin, std::size_t end, bool hyphen) const {
    int width = 0;
    for (const Stretch& stretch : setting_.stretches) {
      const std::size_t from = std::max(begin, stretch.begin);
      const std::size_t to = std::min(end, stretch.end);
      if (from < to) {
        const std::string_view text = std::string_view(setting_.text).substr(from, to - from);
        width += hyphen && to == end ? measure_.width(std::string(text) + '-', stretch.style)
                                     : measure_.width(text, stretch.style);
      }
    }
    return width;
  }

  /// The parts of a piece between which the language divides its words.
  void add_parts(Piece piece) {
    const std::string_view text =
        std::string_view(setting_.text).substr(piece.begin, piece.end - piece.begin);
    const std::size_t start = piece.begin;
    for (const auto& [begin, end] : letters(text)) {
      const std::string_view word = text.substr(begin, end - begin);
      if (characters(word) < 6) continue;
      for (const std::size_t at : measure_.hyphenation(word, measure_.language())) {
        add({{piece.begin, start + begin + at, false}, true});
        piece.begin = start + begin + at;
      }
    }
    add({piece, false});
  }

  /// A part wider than the line is split between characters: the last resort at very large sizes. What is
  /// left of it is never measured whole, or a word of many lines would take the square of its length.
  void add(Part part) {
    if (measured(part.begin, part.end, part.hyphen) > setting_.width) {
      for (std::size_t end = fitting(part); end < part.end; end = fitting(part)) {
        pieces_.push_back({{part.begin, end, false}, false});
        part.begin = end;
      }
    }
    pieces_.push_back(part);
  }

  /// The end of the characters that fit into one line, at least one.
  std::size_t fitting(const Part& part) const {
    std::size_t end = next_character(setting_.text, part.begin);
    while (end < part.end &&
           measured(part.begin, next_character(setting_.text, end), false) <= setting_.width) {
      end = next_character(setting_.text, end);
    }
    return end;
  }

  /// Width of a piece and of the blank behind it.
  int advance(std::size_t index) const {
    const bool last = index + 1 == pieces_.size();
    return measured(pieces_[index].begin, last ? pieces_[index].end : pieces_[index + 1].begin, false);
  }

  int measure_whole(std::size_t first, std::size_t after) {
    const int width = measured(pieces_[first].begin, pieces_[after - 1].end, pieces_[after - 1].hyphen);
    whole_[{first, after}] = width;
    return width;
  }

  int width_of(std::size_t first, std::size_t after) const {
    const auto known = whole_.find({first, after});
    if (known != whole_.end()) return known->second;
    return guesses_[after] - guesses_[first] - blank(after) + (pieces_[after - 1].hyphen ? hyphen_ : 0);
  }

  int blank(std::size_t after) const {
    if (after == pieces_.size() || !pieces_[after - 1].blank_after) return 0;
    return setting_.stretches.front().style.size / 4;
  }

  std::int64_t cost(std::size_t first, std::size_t after, int width) const {
    const bool last = after == pieces_.size();
    std::int64_t sum = divide_ ? another_divided_line : another_line;
    if (!last || setting_.balanced) {
      const std::int64_t empty = std::int64_t{1000} * std::max(0, setting_.width - width) / setting_.width;
      sum += empty * empty;
    }
    if (pieces_[after - 1].hyphen) {
      sum += hyphenated;
    } else if (!last && !pieces_[after - 1].blank_after) {
      sum += torn_compound;
    }
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
  bool divide_;
  std::vector<Part> pieces_;
  int hyphen_ = 0;            ///< its width, in the style that the text begins with
  std::vector<int> guesses_;  ///< width of all before a piece
  std::map<std::pair<std::size_t, std::size_t>, int> whole_;
};

/// Where blanks at the end of a run are left to the next one, a run starts with them: its box then covers
/// them.
SetLine set_line(const Setting& setting, const Bounds& bounds, const Measure& measure) {
  SetLine line;
  line.divides_word = bounds.hyphen;
  for (const Stretch& stretch : setting.stretches) {
    const std::size_t from = std::max(bounds.begin, stretch.begin);
    const std::size_t to = std::min(bounds.end, stretch.end);
    if (from >= to) continue;
    Text run;
    run.text = setting.text.substr(from, to - from);
    if (bounds.hyphen && to == bounds.end) run.text += '-';
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
  Breaker whole(setting, measure, false);
  std::vector<Bounds> found = whole.lines();
  if (setting.divides && whole.gapes(found)) found = Breaker(setting, measure, true).lines();
  lines.reserve(found.size());
  for (const Bounds& bounds : found) lines.push_back(set_line(setting, bounds, measure));
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
  // English words are short, and its lines seldom gape.
  setting.divides = !measure.language().empty() && measure.language() != "en";
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
