#include "app/visit/visit.h"

namespace visit {
namespace {

std::string number(std::size_t value) { return value == last ? "last" : std::to_string(value); }

const char* name(Layer layer) {
  switch (layer) {
    case Layer::label:
      return "label";
    case Layer::more:
      return "more";
    case Layer::know:
      return "know";
    case Layer::points:
      return "points";
    case Layer::words:
      return "words";
  }
  return "?";
}

const char* name(Display display) {
  switch (display) {
    case Display::text_100:
      return "text_100";
    case Display::text_130:
      return "text_130";
    case Display::text_165:
      return "text_165";
    case Display::text_200:
      return "text_200";
    case Display::contrast_200:
      return "contrast_200";
    case Display::contrast_100:
      return "contrast_100";
  }
  return "?";
}

std::string pair(std::size_t theme, std::size_t index) { return number(theme) + "/" + number(index); }

std::string print(const View& view) { return std::string(name(view.layer)) + " " + number(view.at); }

std::string over(const std::optional<View>& beneath) {
  return beneath ? " over " + print(*beneath) : std::string();
}

struct Print {
  std::string operator()(const Attract& at) const { return "attract " + number(at.card); }
  std::string operator()(const Themes& at) const { return "themes " + number(at.tile); }
  std::string operator()(const Intro& at) const {
    return "intro " + number(at.theme) + " page " + number(at.page);
  }
  std::string operator()(const Stop& at) const {
    std::string text = "stop " + pair(at.theme, at.stop) + " " + print(at.view) + over(at.beneath);
    // While the label is in view its page has been told.
    if (View{Layer::label, at.label_page} != at.view) text += " from label " + number(at.label_page);
    return text;
  }
  std::string operator()(const Drawer& at) const { return "drawer " + pair(at.theme, at.card); }
  std::string operator()(const Card& at) const {
    return "card " + pair(at.theme, at.card) + " " + print(at.view) + over(at.beneath);
  }
};

}  // namespace

std::string to_string(const Visit& visit) {
  std::string text = std::visit(Print{}, visit.place);
  text += " · language " + number(visit.settings.language);
  text += std::string(" · ") + name(visit.settings.display);
  if (visit.countdown) text += " · countdown";
  return text;
}

}  // namespace visit
