#include "app/scene/caps.h"

#include <algorithm>

namespace scene {
namespace {

const Cap* cap_of(const Screen& screen, const visit::Control& control) {
  const auto found = std::find_if(screen.caps.begin(), screen.caps.end(),
                                  [&](const Cap& cap) { return cap.control == control; });
  return found == screen.caps.end() ? nullptr : &*found;
}

}  // namespace

Names written_on(const Stage& stage, const visit::Control& control) {
  const Cap* cap = cap_of(stage.screen, control);
  if (cap == nullptr) return {};
  return {in_language(cap->label, stage.language), in_language(cap->shorter, stage.language)};
}

std::optional<Colour> disc_of(const Stage& stage, const visit::Control& control) {
  const assets::Palette& palette = stage.look.palette;
  const Cap* cap = cap_of(stage.screen, control);
  if (cap != nullptr && cap->colour) return palette[*cap->colour];
  if (control.button != visit::Button::theme) return std::nullopt;
  return control.theme < palette.accent.size() ? palette.accent.at(control.theme) : palette.rule;
}

}  // namespace scene
