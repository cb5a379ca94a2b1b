#include "app/scene/charts/bands.h"

#include <algorithm>

#include "app/scene/words.h"

namespace scene::charts {

int band_names_height(const Sheet& sheet) {
  if (sheet.miniature || sheet.chart.bands.empty()) return 0;
  return 2 * sheet.skip(sheet.small()) + sheet.em(0.25);
}

void draw_bands(Sheet& sheet, const Rect& plot, const Scale& time, const Rect& names) {
  bool odd = false;
  for (const content::Band& band : sheet.chart.bands) {
    const int from = time.at(content::day_number(band.from));
    const int to = std::max(from + 1, time.at(content::day_number(band.to)));
    const Rect rect = clipped({from, names.bottom(), to - from, plot.bottom() - names.bottom()}, sheet.place);
    // Neighbours are told apart by their shade.
    sheet.grounds.emplace_back(Box{rect, odd ? sheet.look.palette.panel : sheet.look.band, Role::ground});
    odd = !odd;
    if (sheet.miniature) continue;
    Block name = sheet.block(in_language(band.name, sheet.language), sheet.small(), sheet.look.palette.quiet,
                             names.width);
    const int middle = (from + to - name.width) / 2;
    const int y = names.bottom() - sheet.em(0.25) - name.height;
    std::vector<Spot> spots;
    for (const int line : {y, y - sheet.skip(sheet.small())}) {
      for (int aside = 0; aside <= sheet.em(3); aside += sheet.em(0.2)) {
        for (const int x : {middle + aside, middle - aside}) spots.push_back({{x, line}, Align::left, {}});
      }
    }
    sheet.label(std::move(name), std::move(spots), 1, false, sheet.field);
  }
}

void draw_flags(Sheet& sheet, const Rect& plot, const Scale& time) {
  if (sheet.miniature) return;
  for (const content::Flag& flag : sheet.chart.flags) {
    const int x = time.at(content::day_number(flag.at));
    sheet.axes.emplace_back(Line{{{x, plot.y}, {x, plot.bottom()}},
                                 std::max(2, sheet.hair()),
                                 sheet.look.palette.ink,
                                 sheet.em(0.15),
                                 Role::ground});
    const std::string words = in_language(flag.text, sheet.language);
    const Block name = sheet.block(words, sheet.small(), sheet.look.palette.ink, sheet.em(7));
    std::vector<Spot> spots;
    for (int y = plot.y; y < plot.y + plot.height / 2; y += sheet.em(0.5)) {
      spots.push_back({{x + sheet.em(0.3), y}, Align::left, {}});
      spots.push_back({{x - sheet.em(0.3) - name.width, y}, Align::right, {}});
    }
    sheet.label(name, std::move(spots), 2, false, sheet.field);
  }
}

}  // namespace scene::charts
