#include "content/pack/soundness.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "content/pack/database.h"
#include "content/pack/reading.h"

namespace content {
namespace {

void read_chart_if_any(const Pack& pack, const Id& chart) {
  if (!chart.empty()) {
    static_cast<void>(pack.chart(chart));
  }
}

/// What each screen asks for, in the way in which it does.
void read_screens(const Pack& pack) {
  for (const AttractCard& card : pack.front().attract) {
    read_chart_if_any(pack, card.chart);
  }
  for (std::size_t theme = 0; theme < pack.front().themes.size(); ++theme) {
    read_chart_if_any(pack, pack.front().themes[theme].picture);
    const Drawer drawer = pack.drawer(theme);
    for (const DrawerCard& card : drawer.cards) {
      read_chart_if_any(pack, card.chart);
    }
    static_cast<void>(pack.terms(drawer.terms));
  }
}

Contents read(const Pack& pack) {
  const Exhibit exhibit = pack.whole();
  Contents contents{0, exhibit.charts.size(), pack.plates().size()};
  for (std::size_t theme = 0; theme < exhibit.stops.size(); ++theme) {
    for (std::size_t position = 0; position < exhibit.stops[theme].size(); ++position) {
      static_cast<void>(pack.stop(theme, position));
      ++contents.stops;
    }
  }
  read_screens(pack);
  return contents;
}

}  // namespace

std::string after_name(const std::runtime_error& error, const std::filesystem::path& file) {
  const std::string_view says = error.what();
  const std::string name = file.string() + ": ";
  return std::string(says.starts_with(name) ? says.substr(name.size()) : says);
}

std::variant<Contents, Refused> read_through(const PackFile& held, const Pack& pack) {
  const auto refused = [&](Refusal reason, std::string says) {
    return Refused{reason, held.path(), std::move(says)};
  };
  try {
    if (const auto found = Database::contradiction(held.path())) {
      return refused(Refusal::inconsistent, fmt::format("contradicts itself: {}", *found));
    }
    const Contents contents = read(pack);
    if (!held.unchanged()) {
      return refused(Refusal::damaged, "changed while it was being read");
    }
    return contents;
  } catch (const Missing& missing) {
    return refused(Refusal::incomplete, fmt::format("is incomplete: {}", after_name(missing, held.path())));
  } catch (const std::runtime_error& error) {
    return refused(Refusal::damaged, fmt::format("cannot be read: {}", after_name(error, held.path())));
  }
}

}  // namespace content
