#include "tests/screen/specimen.h"

#include <array>

namespace screen_tests {

namespace {

using scene::Face;
using scene::Fill;
using scene::Group;
using scene::Measure;
using scene::Role;

constexpr const assets::Palette& look = assets::gallery;

Group header(const Measure& measure) {
  Group group{"header", {96, 60, 1728, 70}, {}, false};
  group.items.emplace_back(
      text_at("Collectivization", {Face::sans_bold, 30}, {96, 96}, measure, look.accent[0]));
  group.items.emplace_back(
      text_at("The winter of the percentages", {Face::sans, 30}, {330, 96}, measure, look.quiet));
  group.items.emplace_back(scene::Box{{96, 118, 1728, 4}, look.rule, Role::ground});
  group.items.emplace_back(scene::Box{{96, 118, 520, 4}, look.accent[0], Role::ground});
  return group;
}

Group label(const Measure& measure) {
  constexpr std::array headline{"A stampede in,", "a stampede out, and", "a second drive that stuck"};
  constexpr std::array body{
      "Officials were judged by the share they",   "could report. Whole villages were signed",
      "up at once; refusing could mean being",     "listed as a kulak. In March 1930 the",
      "leaders eased the pressure, and more than", "half of the households left. The next",
      "drive allowed no way out. Ещё один щит:",   "Йод, Été, façade, ångström, 1932–34."};
  Group group{"label", {96, 170, 620, 700}, {}, false};
  int y = 230;
  for (const char* line : headline) {
    group.items.emplace_back(text_at(line, {Face::serif_bold, 48}, {96, y}, measure));
    y += 68;
  }
  for (const char* line : body) {
    group.items.emplace_back(text_at(line, {Face::serif, 34}, {96, y}, measure));
    y += 50;
  }
  group.items.emplace_back(
      text_at("After Lewin and Zaleski.", {Face::sans, 27}, {96, y + 20}, measure, look.quiet));
  return group;
}

Group chart(const Measure& measure) {
  Group group{"chart specimen", {770, 170, 1054, 760}, {}, true};
  group.items.emplace_back(scene::Box{{1230, 200, 110, 660}, look.band[0], Role::ground});
  for (int i = 0; i < 5; ++i) {
    const int y = 260 + i * 150;
    group.items.emplace_back(scene::Box{{850, y, 974, 2}, look.rule, Role::ground});
    group.items.emplace_back(
        text_at(std::to_string(80 - 20 * i) + " %", {Face::narrow, 27}, {775, y + 9}, measure, look.quiet));
  }
  scene::Line line{{}, 8, look.accent[0], 0, Role::mark};
  for (int i = 0; i < 20; ++i) line.points.push_back({860 + i * 48, 840 - (i * i * 37) % 500});
  for (const scene::Point& point : line.points) {
    group.items.emplace_back(scene::Disc{point, 12, look.accent[0], Fill::solid});
  }
  group.items.emplace_back(line);
  int x = 880;
  for (const Fill fill : {Fill::solid, Fill::hollow, Fill::dotted, Fill::dashed, Fill::soft, Fill::dots}) {
    group.items.emplace_back(scene::Bar{{x, 640, 60, 220}, look.accent[1], fill});
    group.items.emplace_back(scene::Bar{{x, 560, 120, 20}, look.accent[2], fill});
    group.items.emplace_back(scene::Bar{{x, 600, 20, 20}, look.accent[3], fill});
    group.items.emplace_back(scene::Disc{{x + 40, 610}, 12, look.accent[3], fill});
    x += 150;
  }
  group.items.emplace_back(scene::Line{{{850, 220}, {1800, 240}}, 3, look.quiet, 12, Role::ground});
  group.items.emplace_back(text_at("57.1 %", {Face::narrow_bold, 38}, {1700, 330}, measure));
  return group;
}

Group bar(const Measure& measure) {
  constexpr std::array words{"Back", "Next", "More", "How do we know?", "Display", "Français"};
  Group group{"bar", {0, 984, 1920, 96}, {}, false};
  int x = 0;
  for (const char* word : words) {
    group.items.emplace_back(scene::Box{{x, 984, 319, 96}, look.panel, Role::control});
    group.items.emplace_back(text_at(word, {Face::sans, 30}, {x + 60, 1042}, measure));
    x += 320;
  }
  group.items.emplace_back(scene::Arc{{1880, 1030}, 30, 8, 270, look.accent[0]});
  return group;
}

}  // namespace

scene::Text text_at(const std::string& text, scene::TextStyle style, scene::Point origin,
                    const Measure& measure, scene::Colour ink) {
  const scene::Metrics metrics = measure.metrics(style);
  return {text, style, ink, origin, measure.width(text, style), metrics.rise, metrics.fall, -1};
}

scene::Scene specimen(const Measure& measure) {
  return {1920, 1080, look.ground, {header(measure), label(measure), chart(measure), bar(measure)}, false};
}

}  // namespace screen_tests
