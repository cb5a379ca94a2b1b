// A chart on pages of its own: whole where it can be, else some rows a page.
#include <algorithm>

#include "app/scene/charts/parts.h"
#include "app/scene/figures.h"

namespace scene {
namespace {

/// Fewer rows a page tell nothing about each other.
constexpr std::size_t fewest_rows = 3;

/// A chart that by its kind and rows would need far more height is not even tried: drawing takes a thousand
/// times as long as reckoning.
bool hopeless(const content::Chart& chart, const Rect& place, const Look& look) {
  return least_height(chart, place.width, look) * look.em > place.height * 13 / 10;
}

/// What stands on each page about the drawing; the rest follows on a page of its own.
enum class Around { title_and_source, title, nothing };

/// Pages that are tried with letters of one size.
class Pages {
 public:
  Pages(const Stage& stage, const content::Chart& chart, int percent, Around around)
      : stage_(stage), chart_(chart), rows_(charts::rows_apart(chart)), percent_(percent), around_(around) {}

  std::size_t rows() const { return rows_; }

  std::optional<std::vector<Group>> page(std::size_t from, std::size_t count, const Rect& place) const {
    const bool all = count == rows_;
    const content::Chart some = all ? content::Chart() : charts::part(chart_, from, count);
    const content::Chart& rows = all ? chart_ : some;
    if (count > 1 && hopeless(rows, place, stage_.look.at_percent(percent_))) return std::nullopt;
    return figure(
        stage_,
        {rows, all ? nullptr : &chart_, around_ != Around::nothing, around_ == Around::title_and_source},
        place, percent_);
  }

  /// How many rows from `from` on one page holds.
  std::size_t held(std::size_t from, const Rect& place) const {
    std::size_t fit = 0;
    std::size_t too_many = rows_ - from + 1;
    while (too_many - fit > 1) {
      const std::size_t count =
          fit == 0 && too_many == rows_ - from + 1 ? rows_ - from : fit + (too_many - fit) / 2;
      (page(from, count, place) ? fit : too_many) = count;
    }
    return fit;
  }

  /// The number of rows on each page; empty where a page would hold fewer than `fewest`.
  std::vector<std::size_t> counts(const Rect& first, const Rect& rest, std::size_t fewest) const {
    std::vector<std::size_t> found;
    for (std::size_t from = 0; from < rows_; from += found.back()) {
      const std::size_t count = held(from, found.empty() ? first : rest);
      if (count == 0 || (count < fewest && from + count < rows_)) return {};
      found.push_back(count);
    }
    return evened(found, rest);
  }

  FigurePages drawn(const std::vector<std::size_t>& counts, const Rect& first, const Rect& rest) const {
    FigurePages pages;
    std::size_t from = 0;
    for (const std::size_t count : counts) {
      if (auto groups = page(from, count, pages.empty() ? first : rest)) pages.push_back(std::move(*groups));
      from += count;
    }
    return pages;
  }

 private:
  /// The pages behind the first equally full, where they hold that.
  std::vector<std::size_t> evened(std::vector<std::size_t> counts, const Rect& rest) const {
    if (counts.size() < 2) return counts;
    std::vector<std::size_t> even = counts;
    std::size_t left = rows_;
    std::size_t from = 0;
    for (std::size_t i = 0; i < even.size(); ++i) {
      const std::size_t pages = even.size() - i;
      even[i] = std::min(counts[i], (left + pages - 1) / pages);
      if (even[i] != counts[i] && i > 0 && !page(from, even[i], rest)) return counts;
      from += even[i];
      left -= even[i];
    }
    return left == 0 ? even : counts;
  }

  const Stage& stage_;
  const content::Chart& chart_;
  std::size_t rows_;
  int percent_;
  Around around_;
};

std::optional<FigurePages> paged(const Stage& stage, const content::Chart& chart, const Rect& first,
                                 const Rect& rest, Around around) {
  for (const int percent : stage.look.sizes_down()) {
    const Pages pages(stage, chart, percent, around);
    const std::size_t fewest = percent > 100 ? std::min(fewest_rows, pages.rows()) : 1;
    const std::vector<std::size_t> counts = pages.counts(first, rest, fewest);
    if (!counts.empty()) return pages.drawn(counts, first, rest);
  }
  return std::nullopt;
}

/// Which walkable point of `chart` this one is.
std::optional<std::size_t> place_among(const content::Chart& chart, const content::Point& point) {
  for (std::size_t at = 0; const content::Point* other = walkable_point(chart, at); ++at) {
    if (*other == point) return at;
  }
  return std::nullopt;
}

}  // namespace

FigurePages figure_pages(const Stage& stage, const content::Chart& chart, const Rect& first,
                         const Rect& rest) {
  if (auto pages = paged(stage, chart, first, rest, Around::title_and_source)) return std::move(*pages);
  std::optional<FigurePages> found = paged(stage, chart, first, rest, Around::title);
  const bool titled = found.has_value();
  if (!titled) found = paged(stage, chart, first, rest, Around::nothing);
  if (!found) {
    auto at_any_cost = figure(stage, {chart, nullptr, false, false, true}, rest, 100);
    found = FigurePages{std::move(at_any_cost).value_or(std::vector<Group>())};
  }
  // Title and source follow on a page of their own.
  std::vector<Block> blocks;
  if (!titled) {
    blocks.push_back(headline_block(stage, in_language(chart.text, stage.language).title, rest.width, 100));
  }
  blocks.push_back(source_block(stage, chart, rest.width));
  std::erase_if(blocks, [](const Block& block) { return block.lines.empty(); });
  if (blocks.empty()) return std::move(*found);
  for (const Page& page : paginate(blocks, rest.height)) {
    found->emplace_back();
    put_page(found->back(), blocks, page, rest);
  }
  return std::move(*found);
}

std::optional<Group> figure_around(const Stage& stage, const content::Chart& chart, std::size_t point,
                                   const Rect& place) {
  const content::Point* const walked = walkable_point(chart, point);
  if (walked == nullptr || place.width <= 0 || place.height <= 0) return std::nullopt;
  const auto drawn = [&](const content::Chart& some, std::size_t at) -> std::optional<Group> {
    if (hopeless(some, place, stage.look)) return std::nullopt;
    return draw_complete_chart({&some, &stage.front(), stage.language, place, at, false, &chart}, stage.look,
                               stage.measure);
  };
  if (auto whole = drawn(chart, point)) return whole;
  const Pages pages(stage, chart, stage.look.scale_percent, Around::title);
  std::size_t from = 0;
  for (const std::size_t count : pages.counts(place, place, fewest_rows)) {
    const content::Chart some = charts::part(chart, from, count);
    from += count;
    if (const auto at = place_among(some, *walked)) return drawn(some, *at);
  }
  return std::nullopt;
}

}  // namespace scene
