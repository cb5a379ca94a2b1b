// The closed sets of the model by name: the same words in a curator's sources and in the pack's tables.
#pragma once

#include <optional>
#include <string_view>

#include "content/pack/chart.h"
#include "content/pack/exhibit.h"
#include "content/pack/plural.h"

namespace content {

/// `two-sided`, `big-number`, `printed`, ... : lower case, with hyphens.
std::string_view name(ChartKind value);
std::string_view name(AxisScale value);
std::string_view name(Status value);
std::string_view name(Bound value);
std::string_view name(StopKind value);
std::string_view name(StopLayer value);
std::string_view name(CardKind value);
std::string_view name(Plural value);

/// The value of that name, nullopt if there is none; for the enumerations above.
template <typename Enum>
std::optional<Enum> named(std::string_view text);

}  // namespace content
