// Panels: a raised ground with an accent, on which something stands beside the text.
#pragma once

#include "app/scene/stage.h"

namespace scene {

/// Cards of the glossary, or of what `heading` says, one below the other; nullopt if they do not fit `place`.
std::optional<Group> words_panel(const Stage& stage, const std::vector<content::Term>& terms,
                                 const Rect& place);

/// What all the marks of doubt mean.
Group doubt_panel(const Stage& stage, const Rect& place);
int doubt_panel_height(const Stage& stage, int width);

}  // namespace scene
