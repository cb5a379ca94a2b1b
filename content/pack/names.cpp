#include "content/pack/names.h"

#include <array>
#include <cstddef>

namespace content {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 17> chart_kinds{
    "line",   "columns", "stacked",   "bars",  "waffle", "slope", "timeline", "list", "two-sided",
    "ranges", "nested",  "waterfall", "steps", "shares", "table", "lanes",    "areas"};
constexpr std::array<std::string_view, 3> axis_scales{"common", "own", "log"};
constexpr std::array<std::string_view, 5> statuses{"printed", "estimate", "derived", "reconstructed",
                                                   "inferred"};
constexpr std::array<std::string_view, 4> bounds{"exact", "minimum", "maximum", "about"};
constexpr std::array<std::string_view, 6> stop_kinds{"chart",    "comparison", "big-number",
                                                     "timeline", "reading",    "words"};
constexpr std::array<std::string_view, 3> stop_layers{"label", "more", "know"};
constexpr std::array<std::string_view, 3> card_kinds{"chart", "timeline", "words"};
constexpr std::array<std::string_view, 4> plurals{"one", "few", "many", "other"};

static_assert(static_cast<std::size_t>(ChartKind::areas) + 1 == chart_kinds.size());
static_assert(static_cast<std::size_t>(AxisScale::logarithmic) + 1 == axis_scales.size());
static_assert(static_cast<std::size_t>(Status::inferred) + 1 == statuses.size());
static_assert(static_cast<std::size_t>(Bound::about) + 1 == bounds.size());
static_assert(static_cast<std::size_t>(StopKind::words) + 1 == stop_kinds.size());
static_assert(static_cast<std::size_t>(StopLayer::know) + 1 == stop_layers.size());
static_assert(static_cast<std::size_t>(CardKind::words) + 1 == card_kinds.size());
static_assert(static_cast<std::size_t>(Plural::other) + 1 == plurals.size());

template <typename Enum, std::size_t n>
std::optional<Enum> find(const std::array<std::string_view, n>& names, std::string_view text) {
  for (std::size_t i = 0; i < n; ++i) {
    if (names.at(i) == text) {
      return static_cast<Enum>(i);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(ChartKind value) { return chart_kinds.at(static_cast<std::size_t>(value)); }
std::string_view name(AxisScale value) { return axis_scales.at(static_cast<std::size_t>(value)); }
std::string_view name(Status value) { return statuses.at(static_cast<std::size_t>(value)); }
std::string_view name(Bound value) { return bounds.at(static_cast<std::size_t>(value)); }
std::string_view name(StopKind value) { return stop_kinds.at(static_cast<std::size_t>(value)); }
std::string_view name(StopLayer value) { return stop_layers.at(static_cast<std::size_t>(value)); }
std::string_view name(CardKind value) { return card_kinds.at(static_cast<std::size_t>(value)); }
std::string_view name(Plural value) { return plurals.at(static_cast<std::size_t>(value)); }

template <>
std::optional<ChartKind> named(std::string_view text) {
  return find<ChartKind>(chart_kinds, text);
}
template <>
std::optional<AxisScale> named(std::string_view text) {
  return find<AxisScale>(axis_scales, text);
}
template <>
std::optional<Status> named(std::string_view text) {
  return find<Status>(statuses, text);
}
template <>
std::optional<Bound> named(std::string_view text) {
  return find<Bound>(bounds, text);
}
template <>
std::optional<StopKind> named(std::string_view text) {
  return find<StopKind>(stop_kinds, text);
}
template <>
std::optional<StopLayer> named(std::string_view text) {
  return find<StopLayer>(stop_layers, text);
}
template <>
std::optional<CardKind> named(std::string_view text) {
  return find<CardKind>(card_kinds, text);
}
template <>
std::optional<Plural> named(std::string_view text) {
  return find<Plural>(plurals, text);
}

}  // namespace content
