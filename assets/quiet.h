// The few words that the program itself knows: those of the quiet card, shown when there is no exhibit to
// speak.
#pragma once

#include <array>

namespace assets {

struct QuietWords {
  const char* title;
  const char* line;
};

/// English, French, Russian: whoever stands before it may read any of them.
inline constexpr std::array quiet_words{
    QuietWords{"This exhibit is resting", "It will be back soon."},
    QuietWords{"Cette installation se repose", "Elle sera bientôt de retour."},
    QuietWords{"Этот экспонат отдыхает", "Скоро он снова заработает."},
};

}  // namespace assets
