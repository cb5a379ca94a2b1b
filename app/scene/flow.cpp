#include "app/scene/flow.h"

#include <algorithm>
#include <string_view>

namespace scene {
namespace {

/// A line of a block. Pages are broken behind one.
struct Place {
  std::size_t block = 0;
  std::size_t line = 0;
};

std::vector<Place> places_of(const std::vector<Block>& blocks) {
  std::vector<Place> places;
  for (std::size_t block = 0; block < blocks.size(); ++block) {
    for (std::size_t line = 0; line < blocks[block].lines.size(); ++line) places.push_back({block, line});
  }
  return places;
}

/// Also before closing quotes and brackets.
bool ends_sentence(const SetLine& line) {
  if (line.runs.empty()) return true;
  std::string_view text = line.runs.back().text;
  bool stripped = true;
  while (stripped) {
    stripped = false;
    for (const std::string_view closing : {"”", "’", "»", "\"", ")", " "}) {
      if (!text.ends_with(closing)) continue;
      text.remove_suffix(closing.size());
      stripped = true;
    }
  }
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

constexpr double torn_heading = 4;

bool within_block(const std::vector<Block>& blocks, Place place) {
  return place.line + 1 < blocks[place.block].lines.size();
}

/// How bad it is to end a page behind this line, in squares of a full page: see paginate().
double badness_behind(const std::vector<Block>& blocks, Place place) {
  const Block& block = blocks[place.block];
  const std::size_t lines = block.lines.size();
  if (block.with_next) return torn_heading;
  if (place.line + 1 == lines) return 0;
  if (lines > 1 && (place.line == 0 || place.line + 2 == lines)) return 1;
  if (block.lines[place.line].divides_word) return 0.75;
  if (block.rule) return 0.5;
  return ends_sentence(block.lines[place.line]) ? 0.12 : 0.25;
}

/// The lines from `first` on, one after the other, as a page grows by them.
class GrowingPage {
 public:
  explicit GrowingPage(const std::vector<Block>& blocks) : blocks_(blocks) {}

  void add(Place place) {
    const Block& block = blocks_[place.block];
    if (!slices_.empty() && slices_.back().block == place.block) {
      ++slices_.back().count;
    } else {
      slices_.push_back({place.block, place.line, 1, slices_.empty() ? 0 : height_ + block.gap});
    }
    height_ = slices_.back().top + block.height(slices_.back().count);
  }

  int height() const { return height_; }
  Page slices() const { return slices_; }

 private:
  const std::vector<Block>& blocks_;
  Page slices_;
  int height_ = 0;
};

/// The best way to put the lines before a place on pages: few pages first, then little badness.
struct Breaks {
  std::size_t pages = 0;
  double badness = 0;
  std::size_t last_begins = 0;  ///< with which line
};

bool better(const Breaks& a, const Breaks& b) {
  return a.pages != b.pages ? a.pages < b.pages : a.badness < b.badness;
}

}  // namespace

int Block::height(std::size_t count) const {
  if (count == 0 || lines.empty()) return 0;
  int rise = 0;
  int fall = 0;
  for (const Text& run : lines.front().runs) {
    rise = std::max(rise, run.rise);
    fall = std::max(fall, run.fall);
  }
  return rise + fall + skip * (static_cast<int>(count) - 1);
}

int height_of(const std::vector<Block>& blocks) {
  int height = 0;
  for (const Block& block : blocks) height += (height > 0 ? block.gap : 0) + block.height();
  return height;
}

// By dynamic programming over all breaks. The sum of the squares of the pages' fullness is least when all are
// equally full; a break within a paragraph must save more than its badness.
std::vector<Page> paginate(const std::vector<Block>& blocks, int height) {
  const std::vector<Place> places = places_of(blocks);
  const std::size_t count = places.size();
  // Each line a page, and a heading torn behind each: nothing is worse.
  std::vector<Breaks> best(count + 1, {2 * count + 1, 0, 0});
  best[0] = {};
  for (std::size_t begin = 0; begin < count; ++begin) {
    GrowingPage page(blocks);
    for (std::size_t end = begin + 1; end <= count; ++end) {
      page.add(places[end - 1]);
      if (page.height() > height && end > begin + 1) break;
      const double fullness = static_cast<double>(page.height()) / std::max(1, height);
      const double behind = end < count ? badness_behind(blocks, places[end - 1]) : 0;
      // Rather a page more than a heading torn apart.
      const bool torn = behind >= torn_heading && within_block(blocks, places[end - 1]);
      const Breaks way{best[begin].pages + (torn ? 2 : 1), best[begin].badness + fullness * fullness + behind,
                       begin};
      if (better(way, best[end])) best[end] = way;
    }
  }
  std::vector<Page> pages;
  for (std::size_t end = count; end > 0; end = best[end].last_begins) {
    GrowingPage page(blocks);
    for (std::size_t at = best[end].last_begins; at < end; ++at) page.add(places[at]);
    pages.push_back(page.slices());
  }
  if (pages.empty()) pages.emplace_back();
  std::reverse(pages.begin(), pages.end());
  return pages;
}

int height_of(const Page& page, const std::vector<Block>& blocks) {
  if (page.empty()) return 0;
  const Slice& last = page.back();
  return last.top + blocks[last.block].height(last.count);
}

int put_page(std::vector<Group>& groups, const std::vector<Block>& blocks, const Page& page,
             const Rect& column) {
  int bottom = column.y;
  const std::string* open = nullptr;
  for (const Slice& slice : page) {
    const Block& block = blocks[slice.block];
    const int top = column.y + slice.top;
    if (open == nullptr || *open != block.group) {
      groups.push_back({block.group, {column.x, top, column.width, 0}, {}});
      open = &block.group;
    }
    Group& group = groups.back();
    const auto first = block.lines.begin() + static_cast<std::ptrdiff_t>(slice.first);
    const std::vector<SetLine> lines(first, first + static_cast<std::ptrdiff_t>(slice.count));
    bottom = put_lines(group, lines, column.x + block.indent, top, block.skip);
    if (block.rule) {
      const int thick = std::max(2, block.indent / 10);
      group.items.emplace_back(Box{{column.x, top, thick, bottom - top}, block.rule_colour, Role::mark});
    }
    group.rect.height = bottom - group.rect.y;
  }
  return bottom;
}

}  // namespace scene
