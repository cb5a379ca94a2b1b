#include "app/scene/flow.h"

#include <algorithm>

namespace scene {
namespace {

/// How many of the block's lines, from `first` on, go on a page with `room` left. None if that would leave a
/// single line on either side, unless the page is `fresh`: then at least one.
std::size_t lines_that_fit(const Block& block, std::size_t first, int room, bool fresh) {
  const std::size_t rest = block.lines.size() - first;
  std::size_t count = 0;
  while (count < rest) {
    const int wanted = block.height(count + 1);
    if (wanted > room) break;
    ++count;
  }
  if (count == rest) return count;
  if (rest - count == 1 && count > 2) --count;
  if (count < 2 || (rest - count == 1 && count <= 2)) return fresh ? std::max<std::size_t>(count, 1) : 0;
  return count;
}

/// Fills page after page.
std::vector<Page> fill_pages(const std::vector<Block>& blocks, int height) {
  std::vector<Page> pages(1);
  int used = 0;
  for (std::size_t index = 0; index < blocks.size(); ++index) {
    const Block& block = blocks[index];
    std::size_t first = 0;
    while (first < block.lines.size()) {
      const bool fresh = pages.back().empty();
      const int gap = fresh || first > 0 ? 0 : block.gap;
      std::size_t count = lines_that_fit(block, first, height - used - gap, fresh);
      const bool whole = first + count == block.lines.size();
      if (count > 0 && whole && block.with_next && index + 1 < blocks.size() && !fresh) {
        const Block& next = blocks[index + 1];
        const int needed = next.gap + next.height(std::min<std::size_t>(2, next.lines.size()));
        if (used + gap + block.height(count) + needed > height) count = 0;
      }
      if (count == 0) {
        pages.emplace_back();
        used = 0;
        continue;
      }
      pages.back().push_back({index, first, count, used + gap});
      used += gap + block.height(count);
      first += count;
      if (first < block.lines.size()) {
        pages.emplace_back();
        used = 0;
      }
    }
  }
  return pages;
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

std::vector<Page> paginate(const std::vector<Block>& blocks, int height) {
  std::vector<Page> pages = fill_pages(blocks, height);
  if (pages.size() < 2) return pages;
  // The lowest height that needs no more pages makes them about equally full.
  int low = height / 3;
  int high = height;
  while (low + 1 < high) {
    const int middle = (low + high) / 2;
    std::vector<Page> trial = fill_pages(blocks, middle);
    if (trial.size() <= pages.size()) {
      high = middle;
      pages = std::move(trial);
    } else {
      low = middle;
    }
  }
  return pages;
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
