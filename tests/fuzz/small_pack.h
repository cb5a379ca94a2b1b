// The smallest pack that still has a row in nearly every table, for readers that are called a million times.
#pragma once

#include <string>
#include <vector>

#include "content/pack/exhibit.h"
#include "content/pack/plate.h"

/// Of the sample exhibit one theme with one stop, whose label shows the chart `chart`, and a drawer with a
/// card of each kind.
content::Exhibit small_exhibit(const content::Id& chart);

/// The bytes of a pack that holds them. Writes into a folder of its own, which is gone afterwards.
std::string pack_bytes(const content::Exhibit& exhibit, const std::vector<content::Plate>& plates);
