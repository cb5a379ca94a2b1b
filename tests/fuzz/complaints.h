// What every complaint about a source must be, whatever the source is.
#pragma once

#include <vector>

#include "content/sources/diagnostic.h"
#include "content/sources/source.h"

/// Prints what was reported, for people and for machines, and forgets it. Aborts unless every complaint is a
/// sentence without control characters, and stands at a place that its file has.
void read_complaints(const std::vector<sources::Diagnostic>& complaints, const sources::Source& source);

/// Aborts unless the place lies within its file.
void demand_within(const sources::Location& at);
