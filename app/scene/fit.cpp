#include "app/scene/fit.h"

#include <fmt/format.h>

#include <set>

#include "app/scene/words.h"

namespace scene {
namespace {

using What = Misfit::What;

// A headline is read at one glance: one that runs on is a sentence of the label.
constexpr std::size_t headline_lines = 3;
constexpr std::size_t hook_lines = 5;
constexpr std::size_t chart_title_lines = 2;
constexpr std::size_t layer_pages = 2;

struct Judge {
  const Scene& scene;
  std::vector<Misfit> found;

  void lines(std::string_view group, std::size_t fit, What what, const content::Id& id, const char* part) {
    const Group* there = scene.find(group);
    std::set<int> baselines;
    for (const Item& item : there != nullptr ? there->items : std::vector<Item>{}) {
      if (const Text* text = std::get_if<Text>(&item)) baselines.insert(text->origin.y);
    }
    if (baselines.size() > fit) {
      found.push_back({what, id, part, fmt::format("takes {} lines where {} fit", baselines.size(), fit)});
    }
  }

  void pages(std::size_t pages, std::size_t fit, What what, const content::Id& id, const char* part) {
    if (pages > fit) {
      found.push_back(
          {what, id, part, fmt::format("takes {} pages where {} {}", pages, fit, fit == 1 ? "fits" : "fit")});
    }
  }

  bool says(std::string_view group, const std::string& words) const {
    const Group* there = scene.find(group);
    for (const Item& item : there != nullptr ? there->items : std::vector<Item>{}) {
      const Text* text = std::get_if<Text>(&item);
      if (text != nullptr && text->text == words) return true;
    }
    return false;
  }

  // A chart's title stands first, in the style of its first run.
  void chart_title(const content::Chart& chart, const std::string& language) {
    const Group* group = scene.find("chart " + chart.id);
    const std::string title = in_language(chart.text, language).title;
    std::size_t lines = 0;
    for (const Item& item : group != nullptr ? group->items : std::vector<Item>{}) {
      const Text* text = std::get_if<Text>(&item);
      if (text == nullptr || title.find(text->text) == std::string::npos) break;
      ++lines;
    }
    if (lines > chart_title_lines) {
      found.push_back({What::chart, chart.id, "title",
                       fmt::format("takes {} lines where {} fit", lines, chart_title_lines)});
    }
  }
};

void judge_stop(Judge& judge, const content::StopPage& page, const visit::Stop& place,
                const visit::Extent& extent, const std::string& language) {
  const content::Id& id = page.stop.id;
  const content::StopText text = in_language(page.stop.text, language);
  switch (place.view.layer) {
    case visit::Layer::label: {
      // Each further figure, and the cards of a words stop, may have a page of their own.
      const std::size_t more =
          page.label_charts.size() + (page.stop.kind == content::StopKind::words ? 1 : 0);
      judge.pages(extent.pages, layer_pages + (more > 1 ? more - 1 : 0), What::stop, id, "label");
      judge.lines("headline", headline_lines, What::stop, id, "headline");
      if (!judge.says("header", text.title)) {
        judge.found.push_back({What::stop, id, "title", "has no room in the line at the top"});
      }
      break;
    }
    case visit::Layer::more:
      judge.pages(extent.pages, layer_pages, What::stop, id, "more");
      break;
    case visit::Layer::know:
      judge.pages(extent.pages, 1, What::stop, id, "know");
      break;
    case visit::Layer::points:
    case visit::Layer::words:
      break;
  }
  for (const auto* charts : {&page.label_charts, &page.more_charts}) {
    for (const content::Chart& chart : *charts) judge.chart_title(chart, language);
  }
}

}  // namespace

std::vector<Misfit> misfits(const Matter& matter, const visit::Visit& visit, const Composition& composition,
                            const std::string& language) {
  Judge judge{composition.scene, {}};
  if (const auto* stop = std::get_if<visit::Stop>(&visit.place)) {
    if (matter.stop) judge_stop(judge, *matter.stop, *stop, composition.extent, language);
  } else if (const auto* intro = std::get_if<visit::Intro>(&visit.place)) {
    judge.pages(composition.extent.pages, layer_pages, What::theme, matter.front->themes.at(intro->theme).id,
                "intro");
  } else if (const auto* attract = std::get_if<visit::Attract>(&visit.place)) {
    judge.lines("hook", hook_lines, What::hook, matter.front->attract.at(attract->card).stop, "hook");
  }
  for (const content::Chart& chart : matter.charts) judge.chart_title(chart, language);
  return std::move(judge.found);
}

}  // namespace scene
