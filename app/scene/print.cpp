// A scene as text. The format is part of a plate's key: whatever changes what is painted changes a line here.
#include <fmt/format.h>

#include "app/scene/scene.h"

namespace scene {
namespace {

constexpr std::array<const char*, 4> role_names{"ground", "mark", "text", "control"};
constexpr std::array<const char*, face_count> face_names{"serif",     "serif-italic", "serif-bold", "sans",
                                                         "sans-bold", "narrow",       "narrow-bold"};
constexpr std::array<const char*, 6> fill_names{"solid", "hollow", "dotted", "dashed", "soft", "dots"};

const char* name(Role role) { return role_names.at(static_cast<std::size_t>(role)); }
const char* name(Face face) { return face_names.at(static_cast<std::size_t>(face)); }
const char* name(Fill fill) { return fill_names.at(static_cast<std::size_t>(fill)); }

std::string print(const Rect& rect) {
  return fmt::format("{},{} {}x{}", rect.x, rect.y, rect.width, rect.height);
}

std::string print(Colour colour) { return fmt::format("#{:06x}", colour.rgb); }

struct Print {
  std::string operator()(const Box& box) const {
    return fmt::format("box {} {} {}", name(box.role), print(box.rect), print(box.fill));
  }
  std::string operator()(const Text& text) const {
    return fmt::format("text {},{} +{}-{} w{} {} {} {} on {} \"{}\"", text.origin.x, text.origin.y, text.rise,
                       text.fall, text.width, name(text.style.face), text.style.size, print(text.ink),
                       text.owner, text.text);
  }
  std::string operator()(const Bar& bar) const {
    return fmt::format("bar {} {} {}", print(bar.rect), print(bar.colour), name(bar.fill));
  }
  std::string operator()(const Disc& disc) const {
    return fmt::format("disc {},{} r{} {} {}", disc.centre.x, disc.centre.y, disc.radius, print(disc.colour),
                       name(disc.fill));
  }
  std::string operator()(const Line& line) const {
    std::string out =
        fmt::format("line {} w{} {} dashes {}", name(line.role), line.width, print(line.colour), line.dashes);
    for (const Point& point : line.points) out += fmt::format(" {},{}", point.x, point.y);
    return out;
  }
  std::string operator()(const Arc& arc) const {
    return fmt::format("arc {},{} r{} w{} {} degrees {}", arc.centre.x, arc.centre.y, arc.radius, arc.width,
                       arc.degrees, print(arc.colour));
  }
};

/// Whether `text` goes on where `before` ended: a change of style within a line.
bool continues(const Text& before, const Text& text) {
  return before.origin.y == text.origin.y && before.origin.x + before.width == text.origin.x;
}

}  // namespace

std::string to_string(const Group& group) {
  std::string out =
      fmt::format("group \"{}\" {}{}\n", group.name, print(group.rect), group.figure ? " figure" : "");
  for (const Item& item : group.items) out += "  " + std::visit(Print{}, item) + "\n";
  return out;
}

std::string to_string(const Scene& scene) {
  std::string out = fmt::format("scene {}x{} {}{}\n", scene.width, scene.height, print(scene.ground),
                                scene.dimmed ? fmt::format(" dimmed, lit {}", scene.lit) : "");
  for (const Group& group : scene.groups) out += to_string(group);
  return out;
}

std::string text_of(const Scene& scene) {
  std::string out;
  for (const Group& group : scene.groups) {
    const Text* before = nullptr;
    for (const Item& item : group.items) {
      const Text* text = std::get_if<Text>(&item);
      if (text == nullptr) continue;
      if (before != nullptr && !continues(*before, *text)) out += '\n';
      out += text->text;
      before = text;
    }
    if (before != nullptr) out += '\n';
  }
  return out;
}

}  // namespace scene
