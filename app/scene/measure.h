// What fonts know and layout asks. The fonts of app/screen answer it; tests have one with fixed widths.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/scene/scene.h"

namespace scene {

/// Of a style, in pixels: how far its letters reach from the baseline.
struct Metrics {
  int rise = 0;  ///< the tallest letter with its accent: É, Й
  int fall = 0;  ///< the deepest: p, g, Щ
  int cap = 0;   ///< a capital
};

class Measure {
 public:
  virtual ~Measure() = default;
  /// Advance width of the whole text, with its kerning.
  virtual int width(std::string_view text, TextStyle style) const = 0;
  virtual Metrics metrics(TextStyle style) const = 0;
  /// Where a line may end inside `word`, with a hyphen: byte offsets in ascending order. `word` is letters
  /// alone.
  virtual std::vector<std::size_t> hyphenation(std::string_view /*word*/,
                                               std::string_view /*language*/) const {
    return {};
  }
  /// The code of the language that is being set; empty where it is not known, and no word is divided.
  virtual std::string_view language() const { return {}; }
};

}  // namespace scene
