// One input for what reads TOML.
#pragma once

#include <string_view>

/// Parses `input`, and reads it as the file of an exhibit that its first line names, a comment:
/// `# exhibit.toml`, `# stop.toml`, `# chart.toml`. The parser gets letters that a curator's folder would not
/// hand on: what is not UTF-8, and control characters. Aborts where a complaint has no place or no sentence.
void read_as_toml(std::string_view input);
