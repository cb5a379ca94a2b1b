// A picture of one screen, compared with the one that somebody has looked at.
#pragma once

#include <optional>
#include <string>

#include "app/screen/canvas.h"

namespace stories {

/// What is wrong with `seen` as the golden `name`, in one sentence; none if nothing is. The golden is
/// goldens/NAME.png, made on Debian 12; where another release comes out otherwise, goldens/RELEASE/NAME.png.
///
/// A picture that is wrong is left with its difference under the build folder. When renewing, what is seen
/// becomes the golden of this release, unless what stands there is close enough.
std::optional<std::string> wrong_with(const screen::Canvas& seen, const std::string& name);

}  // namespace stories
