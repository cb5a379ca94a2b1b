#include "app/visit/sheet.h"

#include <algorithm>
#include <array>

namespace visit {
namespace {

struct Stage {
  Layer layer;
  Action action;
};

/// More's round. Stages that are not there are passed over.
constexpr std::array round{
    Stage{Layer::label, Action::label}, Stage{Layer::more, Action::more},
    Stage{Layer::know, Action::know},   Stage{Layer::points, Action::points},
    Stage{Layer::words, Action::words},
};

bool in_round(const Plan& plan, const Sheet& sheet, const Extent& extent, Layer layer) {
  switch (layer) {
    case Layer::label:
      return true;
    case Layer::more:
      return sheet.reading;
    case Layer::know:
      return has_know(sheet, extent) && !plan.controls.has(Button::know);
    case Layer::points:
      return extent.points > 0;
    case Layer::words:
      return sheet.reading && extent.terms > 0;
  }
  return false;
}

/// The sheet with another layer in view, nothing beneath it.
Sheet turned_to(Sheet sheet, View view) {
  sheet.view = view;
  sheet.beneath.reset();
  if (view.layer == Layer::label) sheet.label_page = view.at;
  return sheet;
}

/// The same layer at another page or point.
Sheet moved_to(Sheet sheet, std::size_t at) {
  sheet.view.at = at;
  if (sheet.view.layer == Layer::label) sheet.label_page = at;
  return sheet;
}

Sheet back_to_label(const Sheet& sheet) { return turned_to(sheet, {Layer::label, sheet.label_page}); }

}  // namespace

Sheet sheet_of(const Stop& stop) { return {stop.view, stop.label_page, stop.beneath, true}; }

Sheet sheet_of(const Card& card) {
  return {card.view, card.view.layer == Layer::label ? card.view.at : 0, card.beneath, false};
}

Stop with(Stop stop, const Sheet& sheet) {
  stop.view = sheet.view;
  stop.label_page = sheet.label_page;
  stop.beneath = sheet.beneath;
  return stop;
}

Card with(Card card, const Sheet& sheet) {
  card.view = sheet.view;
  card.beneath = sheet.beneath;
  return card;
}

Stop stop_at(std::size_t theme, std::size_t stop, std::size_t page) {
  return {theme, stop, {Layer::label, page}, page, std::nullopt};
}

std::size_t length(const View& view, const Extent& extent) {
  return std::max<std::size_t>(1, view.layer == Layer::points ? extent.points : extent.pages);
}

std::optional<Sheet> forward(const Sheet& sheet, const Extent& extent) {
  if (sheet.view.at + 1 >= length(sheet.view, extent)) return std::nullopt;
  return moved_to(sheet, sheet.view.at + 1);
}

std::optional<Sheet> backward(const Sheet& sheet) {
  if (sheet.view.at > 0) return moved_to(sheet, sheet.view.at - 1);
  if (sheet.view.layer == Layer::know) return close_know(sheet);
  if (sheet.view.layer != Layer::label) return back_to_label(sheet);
  return std::nullopt;
}

std::optional<MoreStep> more(const Plan& plan, const Sheet& sheet, const Extent& extent) {
  // Opened by its own button, "How do we know?" is no stage of the round: go on from what it covers.
  const Layer from = sheet.beneath ? sheet.beneath->layer : sheet.view.layer;
  const auto* here =
      std::find_if(round.begin(), round.end(), [&](const Stage& stage) { return stage.layer == from; });
  const auto start = static_cast<std::size_t>(here - round.begin());
  for (std::size_t i = 1; i < round.size(); ++i) {
    const Stage& stage = round[(start + i) % round.size()];
    if (in_round(plan, sheet, extent, stage.layer))
      return MoreStep{stage.action, turned_to(sheet, {stage.layer, 0})};
  }
  return std::nullopt;
}

bool has_know(const Sheet& sheet, const Extent& extent) { return sheet.reading || extent.know; }

Sheet open_know(const Sheet& sheet) {
  Sheet open = turned_to(sheet, {Layer::know, 0});
  open.beneath = sheet.view;
  return open;
}

Sheet close_know(const Sheet& sheet) {
  return sheet.beneath ? turned_to(sheet, *sheet.beneath) : back_to_label(sheet);
}

std::optional<Sheet> walk(const Sheet& sheet, const Extent& extent) {
  if (extent.points == 0) return std::nullopt;
  if (sheet.view.layer != Layer::points) return turned_to(sheet, {Layer::points, 0});
  const std::optional<Sheet> on = forward(sheet, extent);
  return on ? *on : back_to_label(sheet);
}

}  // namespace visit
