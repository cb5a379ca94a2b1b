#include "tests/scene/properties.h"

#include <algorithm>
#include <cmath>

#include "app/scene/charts/place.h"

namespace {

using namespace scene;

double channel(std::uint32_t value) {
  const double c = static_cast<double>(value & 0xffU) / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * channel(colour.rgb >> 16U) + 0.7152 * channel(colour.rgb >> 8U) +
         0.0722 * channel(colour.rgb);
}

std::string print(const Rect& rect) {
  return std::to_string(rect.x) + "," + std::to_string(rect.y) + " " + std::to_string(rect.width) + "x" +
         std::to_string(rect.height);
}

std::string name_of(const Group& group, const Item& item) {
  const Text* text = std::get_if<Text>(&item);
  const std::string what = text != nullptr ? "“" + text->text + "”" : "item " + print(bounds(item));
  return group.name + ": " + what;
}

struct Placed {
  const Group* group = nullptr;
  const Item* item = nullptr;
  std::size_t index = 0;  ///< in its group
};

/// A grid line or a rule is too thin to be what a letter stands on.
bool is_ground(const Item& item, int em) {
  const Box* box = std::get_if<Box>(&item);
  return box != nullptr && (box->role == Role::ground || box->role == Role::control) &&
         std::min(box->rect.width, box->rect.height) > std::max(4, em / 8);
}

bool covers(const Rect& rect, Point point) {
  return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y && point.y < rect.bottom();
}

/// The colour that `upon` is painted on at a point: the last ground before it, or the solid mark that owns
/// it.
Colour ground_at(const Scene& scene, const std::vector<Placed>& placed, std::size_t upon, Point point,
                 int owner, int em) {
  for (std::size_t i = upon; i-- > 0;) {
    const Item& item = *placed[i].item;
    if (is_ground(item, em) && covers(bounds(item), point)) return std::get<Box>(item).fill;
    const bool own = owner >= 0 && placed[i].group == placed[upon].group &&
                     placed[i].index == static_cast<std::size_t>(owner);
    const Bar* bar = std::get_if<Bar>(&item);
    if (own && bar != nullptr && bar->fill == Fill::solid && covers(bar->rect, point)) {
      return bar->colour;
    }
    const Disc* disc = std::get_if<Disc>(&item);
    if (own && disc != nullptr && disc->fill == Fill::solid && covers(bounds(item), point)) {
      return disc->colour;
    }
  }
  return scene.ground;
}

/// A ring is touched by what reaches from its hollow onto it, not by what stands within.
bool touches(const Item& item, const Rect& rect) {
  const Arc* arc = std::get_if<Arc>(&item);
  if (arc == nullptr) return charts::touches(item, rect);
  const int hollow = arc->radius - (arc->width + 1) / 2;
  const int dx = std::max(std::abs(rect.x - arc->centre.x), std::abs(rect.right() - arc->centre.x));
  const int dy = std::max(std::abs(rect.y - arc->centre.y), std::abs(rect.bottom() - arc->centre.y));
  return dx * dx + dy * dy > hollow * hollow && overlap(rect, bounds(item));
}

std::vector<Point> sampled(const Rect& rect) {
  const int x = rect.x + rect.width / 2;
  const int y = rect.y + rect.height / 2;
  return {{x, y}, {rect.x, y}, {std::max(rect.x, rect.right() - 1), y}};
}

class Inspector {
 public:
  Inspector(const Scene& scene, const Look& look) : scene_(scene), look_(look) {
    const std::size_t veiled =
        scene.dimmed && scene.groups.size() > scene.lit ? scene.groups.size() - scene.lit : 0;
    for (std::size_t g = 0; g < scene.groups.size(); ++g) {
      const Group& group = scene.groups[g];
      for (std::size_t i = 0; i < group.items.size(); ++i) {
        on_screen(group, group.items[i]);
        if (g >= veiled) placed_.push_back({&group, &group.items[i], i});
      }
    }
  }

  std::vector<std::string> inspect() {
    neighbours();
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      if (const Text* text = std::get_if<Text>(placed_[i].item)) {
        size(placed_[i], *text);
        text_contrast(i, *text);
        touching(i, *text);
      } else if (role(*placed_[i].item) == Role::mark) {
        mark_contrast(i);
      }
    }
    return std::move(found_);
  }

 private:
  void complain(const Placed& placed, const std::string& what) {
    found_.push_back(name_of(*placed.group, *placed.item) + " " + what);
  }

  void on_screen(const Group& group, const Item& item) {
    const Rect rect = bounds(item);
    if (!inside(rect, {0, 0, scene_.width, scene_.height})) {
      found_.push_back(name_of(group, item) + " leaves the screen: " + print(rect));
    } else if (!inside(rect, group.rect)) {
      found_.push_back(name_of(group, item) + " leaves its group " + print(group.rect) + ": " + print(rect));
    }
  }

  void size(const Placed& placed, const Text& text) {
    if (text.style.size < look_.floor) {
      complain(placed, "is smaller than the floor: " + std::to_string(text.style.size));
    }
  }

  void text_contrast(std::size_t index, const Text& text) {
    const bool serif = text.style.face == Face::serif || text.style.face == Face::serif_bold;
    const bool body = serif && text.style.size >= look_.em && text.ink == look_.palette.ink;
    const bool contrast_mode = look_.mode == assets::Mode::contrast;
    const double least = contrast_mode ? (body ? 20.0 : 10.0) : (body ? 10.0 : 7.0);
    for (const Point& point : sampled(text.rect())) {
      const double ratio = contrast(text.ink, ground_at(scene_, placed_, index, point, text.owner, look_.em));
      if (ratio < least) return complain(placed_[index], "has too little contrast: " + std::to_string(ratio));
    }
  }

  void mark_contrast(std::size_t index) {
    const Item& item = *placed_[index].item;
    Colour colour;
    if (const Box* box = std::get_if<Box>(&item)) colour = box->fill;
    if (const Bar* bar = std::get_if<Bar>(&item)) colour = bar->colour;
    if (const Disc* disc = std::get_if<Disc>(&item)) colour = disc->colour;
    if (const Line* line = std::get_if<Line>(&item)) colour = line->colour;
    if (const Arc* arc = std::get_if<Arc>(&item)) {
      // The rest of the ring is as exempt as the rest of a progress line.
      if (arc->degrees == 360) return;
      colour = arc->colour;
    }
    const Rect rect = bounds(item);
    const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
    const Colour ground = ground_at(scene_, placed_, index, middle, -1, look_.em);
    if (colour == ground) return;  // a hole in a mark
    const double ratio = contrast(colour, ground);
    if (ratio < 3.0) complain(placed_[index], "has too little contrast for a mark: " + std::to_string(ratio));
  }

  /// Bars of one group side by side, neither within the other.
  void neighbours() {
    for (std::size_t a = 0; a < placed_.size(); ++a) {
      const Bar* one = solid_bar(a);
      if (one == nullptr) continue;
      for (std::size_t b = a + 1; b < placed_.size() && placed_[b].group == placed_[a].group; ++b) {
        const Bar* other = solid_bar(b);
        if (other == nullptr || other->colour == one->colour) continue;
        const Rect& rect = one->rect;
        const Rect wide{rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2};
        if (!overlap(wide, other->rect) || inside(other->rect, rect) || inside(rect, other->rect)) continue;
        const double ratio = ::contrast(one->colour, other->colour);
        if (ratio < 3.0) complain(placed_[b], "is hardly told from its neighbour: " + std::to_string(ratio));
      }
    }
  }

  const Bar* solid_bar(std::size_t index) const {
    const Bar* bar = std::get_if<Bar>(placed_[index].item);
    return bar != nullptr && bar->fill == Fill::solid ? bar : nullptr;
  }

  void touching(std::size_t index, const Text& text) {
    const Placed& self = placed_[index];
    const Rect rect = text.rect();
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      if (i == index) continue;
      const Placed& other = placed_[i];
      const bool own =
          other.group == self.group && text.owner >= 0 && other.index == static_cast<std::size_t>(text.owner);
      if (const Text* letters = std::get_if<Text>(other.item)) {
        if (i > index && overlap(rect, letters->rect())) complain(self, "overlaps “" + letters->text + "”");
      } else if (!own && role(*other.item) == Role::mark && touches(*other.item, rect)) {
        complain(self, "touches a mark at " + print(bounds(*other.item)));
      } else if (!own && role(*other.item) == Role::control && overlap(rect, bounds(*other.item))) {
        complain(self, "stands on a control that is not its own");
      }
    }
  }

  const Scene& scene_;
  const Look& look_;
  std::vector<Placed> placed_;
  std::vector<std::string> found_;
};

}  // namespace

double contrast(scene::Colour a, scene::Colour b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::vector<std::string> complaints(const scene::Scene& scene, const scene::Look& look) {
  return Inspector(scene, look).inspect();
}

namespace {

std::size_t characters_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_running_text(const std::string& group) {
  return group == "label" || group == "more" || group == "know" || group == "intro";
}

}  // namespace

std::vector<std::string> reading_complaints(const Scene& scene, const Look& look, const Screen& screen,
                                            const Measure& measure) {
  std::vector<std::string> found;
  const double pixel_mm = static_cast<double>(screen.width_mm) / screen.width;
  const double body_mm = cap_of_distance * screen.distance_mm * look.scale_percent / 100;
  // Average letters: the columns are reckoned with the exhibit's own.
  const std::string sample = "In ten years the country built factories, uprooted villages and filled camps.";
  for (const Group& group : scene.groups) {
    for (const Item& item : group.items) {
      const Text* text = std::get_if<Text>(&item);
      if (text == nullptr) continue;
      const double cap = text->style.size * cap_of_em * pixel_mm;
      const auto complain = [&](const std::string& what) {
        found.push_back(group.name + ": “" + text->text + "” " + what);
      };
      if (cap < least_cap_mm) complain("has capitals of " + std::to_string(cap) + " mm");
      if (!is_running_text(group.name) || text->style.face != Face::serif) continue;
      // The size is in whole pixels, after one rounding of the em and one of its share.
      if (cap + pixel_mm < body_mm) complain("is smaller than body text: " + std::to_string(cap) + " mm");
      if (characters_of(text->text) > 66) complain("is a line of too many characters");
      const int column = measure.width(sample, text->style) * 24 / static_cast<int>(characters_of(sample));
      // A pixel or two are lost between the two samples of average letters.
      if (group.rect.width * 21 / 20 < column) complain("stands in a column of under 24 characters");
    }
  }
  return found;
}
