// The plates of the pack for the painter: found by key, opened, and told of once where they are spoilt.
#pragma once

#include <functional>
#include <string>

#include "app/screen/painter.h"
#include "content/pack/pack.h"

namespace kiosk {

/// What a painter asks of `pack`, which must outlive it. A plate that cannot be read or is not what it says
/// is left alone, so that its chart is drawn; `complain` gets one sentence about it, the first time.
screen::Plates plates_of(const content::Pack& pack, const screen::PlateKeys& keys,
                         std::function<void(const std::string&)> complain);

}  // namespace kiosk
