#include "app/scene/stage.h"

#include <algorithm>

#include "app/scene/breaks.h"

namespace scene {
namespace {

/// The theme whose accent the screen wears.
struct ThemeInView {
  const content::Front& front;

  std::size_t operator()(const visit::Attract& attract) const {
    return attract.card < front.attract.size() ? front.attract[attract.card].theme_position
                                               : front.themes.size();
  }
  std::size_t operator()(const visit::Themes&) const { return front.themes.size() + 4; }
  std::size_t operator()(const visit::Intro& intro) const { return intro.theme; }
  std::size_t operator()(const visit::Stop& stop) const {
    return stop.theme < front.themes.size() ? stop.theme : front.themes.size() + 4;
  }
  std::size_t operator()(const visit::Drawer& drawer) const { return drawer.theme; }
  std::size_t operator()(const visit::Card& card) const { return card.theme; }
};

/// Some running text of the exhibit, long enough for its letters to be average ones.
std::string sample(const content::Front& front, const std::string& language) {
  std::string text;
  for (const content::Paragraph& paragraph : in_language(front.start, language)) {
    text += content::plain(paragraph);
  }
  constexpr std::string_view plain_sample =
      "In ten years the country built factories, uprooted villages and filled camps.";
  return characters(text) < plain_sample.size() ? std::string(plain_sample) : text;
}

}  // namespace

const std::string& language_of(const Matter& matter, const visit::Visit& visit) {
  const auto& languages = matter.front->languages;
  return languages[std::min(visit.settings.language, languages.size() - 1)].code;
}

Stage make_stage(const Matter& matter, const visit::Plan& plan, const visit::Visit& visit,
                 const Screen& screen, const Measure& measure) {
  const std::size_t theme = std::visit(ThemeInView{*matter.front}, visit.place);
  Stage stage{matter, plan, visit, screen, measure, language_of(matter, visit), {}, 0};
  stage.look = look(screen, visit.settings.display, theme);
  const int base = stage.look.base_em();
  const int margin = std::clamp(screen.width * 9 / 200, base * 19 / 10, base * 5 / 2);
  // The margins give way before a line has fewer characters than can be read.
  const int spare = screen.width - line_of(stage, least_characters);
  stage.margin = std::max(base / 2, std::min(margin, spare / 2));
  return stage;
}

Stage with_letters(const Stage& stage, int percent) {
  Stage other = stage;
  other.look = stage.look.at_percent(percent);
  return other;
}

int line_of(const Stage& stage, std::size_t count, TextStyle style) {
  const std::string text = sample(stage.front(), stage.language);
  const auto wide = static_cast<std::size_t>(stage.width(text, style));
  return static_cast<int>((wide * count + characters(text) - 1) / characters(text));
}

std::size_t page_within(std::size_t at, std::size_t pages) { return std::min(at, pages - 1); }

}  // namespace scene
