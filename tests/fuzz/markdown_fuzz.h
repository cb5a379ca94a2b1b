// One input for what reads texts.
#pragma once

#include <string_view>

/// Parses `input` as Markdown, whatever its letters, and reads it as the texts of a stop. Aborts where a run
/// of characters or a complaint has no place in it.
void read_as_markdown(std::string_view input);
