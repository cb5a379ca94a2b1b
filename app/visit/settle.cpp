#include <algorithm>

#include "app/visit/sheet.h"

namespace visit {
namespace {

std::size_t within(std::size_t index, std::size_t count) {
  return count == 0 ? 0 : std::min(index, count - 1);
}

bool is_there(const Sheet& sheet, const Extent& extent) {
  switch (sheet.view.layer) {
    case Layer::points:
      return extent.points > 0;
    case Layer::words:
      return extent.terms > 0;
    case Layer::label:
    case Layer::more:
    case Layer::know:
      break;
  }
  return true;
}

// Only what is in view can be measured: a page that is left or covered is put right when it is seen again.
Sheet settled(Sheet sheet, const Extent& extent) {
  if (!is_there(sheet, extent)) return {{}, 0, std::nullopt, sheet.reading};
  sheet.view.at = within(sheet.view.at, length(sheet.view, extent));
  if (sheet.view.layer == Layer::label) sheet.label_page = sheet.view.at;
  return sheet;
}

struct Settle {
  const Plan& plan;
  const Extent& extent;

  Place operator()(Attract at) const { return Attract{within(at.card, plan.route.attract.size())}; }
  Place operator()(Themes at) const { return Themes{within(at.tile, tiles(plan).size())}; }
  Place operator()(Intro at) const { return Intro{at.theme, within(at.page, extent.pages)}; }
  Place operator()(const Stop& at) const { return with(at, settled(sheet_of(at), extent)); }
  Place operator()(Drawer at) const {
    return Drawer{at.theme, within(at.card, plan.route.themes.at(at.theme).cards)};
  }
  Place operator()(const Card& at) const { return with(at, settled(sheet_of(at), extent)); }
};

}  // namespace

Visit settle(const Plan& plan, const Visit& visit, const Extent& extent) {
  Visit settled = visit;
  settled.place = std::visit(Settle{plan, extent}, visit.place);
  return settled;
}

}  // namespace visit
