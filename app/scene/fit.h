// Which texts have less room on a screen than they should have. Nothing is ever cut: they wrap further, take
// another page or are left to other screens; but their author ought to know. Not on the path of a press.
#pragma once

#include <string>
#include <vector>

#include "app/scene/compose.h"

namespace scene {

struct Misfit {
  enum class What { hook, theme, stop, chart };
  What what = What::stop;
  content::Id id;       ///< of the stop (for a hook too), theme or chart
  std::string part;     ///< `headline`, `title`, `label`, ...: as the sources name the parts of a text
  std::string problem;  ///< a verb and what follows: `takes 5 lines where 4 fit`

  friend bool operator==(const Misfit&, const Misfit&) = default;
};

/// Judged from what compose() made of `visit`, on the screen that it was composed for.
std::vector<Misfit> misfits(const Matter& matter, const visit::Visit& visit, const Composition& composition,
                            const std::string& language);

}  // namespace scene
