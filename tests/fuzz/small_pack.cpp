#include "tests/fuzz/small_pack.h"

#include <algorithm>

#include "content/pack/write.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"

content::Exhibit small_exhibit(const content::Id& chart) {
  content::Exhibit exhibit = sample_exhibit();
  content::Front& front = exhibit.front;
  front.themes.resize(1);
  content::Theme& theme = front.themes.front();
  theme.stops = 1;
  theme.cards = 3;
  theme.picture = chart;
  front.shared_stops = 0;
  front.attract.resize(1);
  front.attract.front().chart = chart;
  exhibit.stops = {{exhibit.stops.front().front()}, {}};
  content::Stop& stop = exhibit.stops.front().front();
  stop.label_charts = {chart};
  stop.more_charts.clear();
  exhibit.drawers.resize(1);
  auto& cards = exhibit.drawers.front().cards;
  cards.erase(cards.begin());  // two are charts
  cards.front().chart = chart;
  std::erase_if(exhibit.charts, [&](const content::Chart& other) { return other.id != chart; });
  exhibit.charts.front().theme = theme.id;
  return exhibit;
}

std::string pack_bytes(const content::Exhibit& exhibit, const std::vector<content::Plate>& plates) {
  const Folder folder;
  content::write_pack(exhibit, folder / "small.vitrine", plates);
  return bytes_of(folder / "small.vitrine");
}
