// (what the pack holds, where the visit is, the screen, the fonts' measures) -> what is to be seen.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/scene/measure.h"
#include "app/scene/scene.h"
#include "app/visit/visit.h"
#include "content/pack/pack.h"

namespace scene {

/// What stands on one of the cabinet's buttons, so that the bar calls it by the same name.
struct Cap {
  visit::Control control;
  content::Localized<std::string> label;    ///< by language; the pack's word in one that is not there
  content::Localized<std::string> shorter;  ///< for a narrow bar; where there is only a label, that serves
  std::optional<assets::CapColour> colour;  ///< none: a theme's accent; no disc for the others
  friend bool operator==(const Cap&, const Cap&) = default;
};

/// The glass: pixels, millimetres, and how far away people stand; and what is written on the buttons.
struct Screen {
  int width = 1920;  ///< pixels, upright
  int height = 1080;
  int width_mm = 531;
  int distance_mm = 600;
  assets::Mode mode = assets::Mode::gallery;  ///< the installer's; a visitor's high contrast goes before it
  std::vector<Cap> caps = {};                 ///< of buttons that say something of their own, each once
  friend bool operator==(const Screen&, const Screen&) = default;
};

inline constexpr Screen landscape_24{1920, 1080, 531, 600};
inline constexpr Screen portrait_24{1080, 1920, 299, 600};

/// What the pack holds for one place of a visit; gathered by app/kiosk.
struct Matter {
  const content::Front* front = nullptr;  ///< always there; borrowed
  std::optional<content::StopPage> stop;  ///< on a stop
  std::optional<content::Drawer> drawer;  ///< in a drawer and on its cards
  std::vector<content::Chart> charts;     ///< attract: the card's; themes: one a theme; drawer: one a chart
                                          ///< card, in their order; card: its own
  std::vector<content::Term> terms;       ///< card of words: the theme's
};

struct Composition {
  Scene scene;
  visit::Extent extent;
  /// Which groups are charts whose marks are drawn to scale; the others list, tell or date.
  std::vector<std::size_t> to_scale = {};
};

/// Pure: the same arguments give the same scene. `now` is for the countdown alone.
Composition compose(const Matter& matter, const visit::Plan& plan, const visit::Visit& visit, visit::Time now,
                    const Screen& screen, const Measure& measure);

/// The card shown when there is nothing else to show. `code` names the reason for staff: `pack-damaged`.
Scene quiet_card(std::string_view code, const Screen& screen, const Measure& measure);

}  // namespace scene
