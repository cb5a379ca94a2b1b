#include "tests/scene/charts/check.h"

#include <algorithm>

#include "app/scene/charts/place.h"
#include "tests/scene/charts/samples.h"
#include "tests/scene/fake_measure.h"

namespace check {
namespace {

using namespace scene;

/// The box around an item as painted; strokes reach half their width beyond their points.
Rect around(const Item& item) {
  if (const auto* box = std::get_if<Box>(&item)) return box->rect;
  if (const auto* text = std::get_if<Text>(&item)) return text->rect();
  if (const auto* bar = std::get_if<Bar>(&item)) return bar->rect;
  if (const auto* disc = std::get_if<Disc>(&item)) {
    return {disc->centre.x - disc->radius, disc->centre.y - disc->radius, 2 * disc->radius, 2 * disc->radius};
  }
  const auto& line = std::get<Line>(item);
  int left = line.points.front().x;
  int top = line.points.front().y;
  int right = left;
  int bottom = top;
  for (const Point point : line.points) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  const int half = line.width / 2;
  return {left - half, top - half, right - left + line.width, bottom - top + line.width};
}

Role role_of(const Item& item) {
  if (const auto* box = std::get_if<Box>(&item)) return box->role;
  if (const auto* line = std::get_if<Line>(&item)) return line->role;
  return std::holds_alternative<Text>(item) ? Role::text : Role::mark;
}

std::string said(const Rect& rect) {
  return std::to_string(rect.x) + "," + std::to_string(rect.y) + " " + std::to_string(rect.width) + "x" +
         std::to_string(rect.height);
}

void check_text(const Group& group, std::size_t index, const Text& text, const Look& look,
                std::vector<std::string>& faults) {
  const Rect rect = text.rect();
  const FakeMeasure measure;
  if (text.width != measure.width(text.text, text.style)) faults.push_back("wrong width: " + text.text);
  if (text.style.size < look.floor) faults.push_back("too small: " + text.text);
  const auto& allowed = look.palette;
  if (text.ink != allowed.ink && text.ink != allowed.quiet && text.ink != look.accent)
    faults.push_back("colour: " + text.text);
  for (std::size_t other = 0; other < group.items.size(); ++other) {
    const Item& item = group.items[other];
    if (other == index || static_cast<int>(other) == text.owner) continue;
    if (const auto* second = std::get_if<Text>(&item)) {
      if (other > index && overlap(rect, second->rect()))
        faults.push_back("\"" + text.text + "\" overlaps \"" + second->text + "\"");
    } else if (role_of(item) == Role::mark) {
      if (charts::touches(item, rect))
        faults.push_back("\"" + text.text + "\" lies on the mark at " + said(around(item)));
    } else if (const auto* box = std::get_if<Box>(&item)) {
      const bool thin = box->rect.width < 8 || box->rect.height < 8;
      if (thin && overlap(box->rect, rect)) faults.push_back("a line strikes \"" + text.text + "\"");
    }
  }
}

}  // namespace

Look look(int em) {
  Look look;
  look.em = em;
  look.floor = 25;
  look.palette = assets::palette(assets::Mode::gallery);
  look.accent = look.palette.accent[0];
  look.dim = look.palette.dim[0];
  look.band = look.palette.band[0];
  return look;
}

Group drawn(const content::Chart& chart, Rect place, int em) {
  ChartRequest request;
  request.chart = &chart;
  request.front = &samples::front();
  request.language = "en";
  request.place = place;
  return draw_chart(request, look(em), FakeMeasure());
}

std::vector<Text> texts(const Group& group) {
  std::vector<Text> found;
  for (const Item& item : group.items) {
    if (const auto* text = std::get_if<Text>(&item)) found.push_back(*text);
  }
  return found;
}

std::vector<Bar> bars(const Group& group) {
  std::vector<Bar> found;
  for (const Item& item : group.items) {
    if (const auto* bar = std::get_if<Bar>(&item)) found.push_back(*bar);
  }
  return found;
}

bool shows(const Group& group, const std::string& words) {
  const std::vector<Text> all = texts(group);
  return std::any_of(all.begin(), all.end(), [&](const Text& text) { return text.text == words; });
}

std::vector<std::string> faults(const Group& group, const Look& look) {
  std::vector<std::string> faults;
  for (std::size_t i = 0; i < group.items.size(); ++i) {
    const Item& item = group.items[i];
    const Rect rect = around(item);
    if (!inside(rect, group.rect)) faults.push_back("outside its place: " + said(rect));
    if (const auto* text = std::get_if<Text>(&item)) check_text(group, i, *text, look, faults);
  }
  return faults;
}

}  // namespace check
