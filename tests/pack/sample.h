// A small exhibit made by hand, in which every field of the model is used somewhere. Link
// vitrine_test_sample.
#pragma once

#include <cstddef>

#include "content/pack/exhibit.h"

/// Two themes of three and two stops, a shared one, a chart of every kind, in English. Complete: write_pack()
/// takes it, and the interface has all its words.
content::Exhibit sample_exhibit();

/// The same with every text in French too (each marked `[fr]`).
content::Exhibit sample_exhibit_in_two_languages();

/// Adds stops to the first theme, each with texts in every language, two words and a chart of its own.
void add_stops(content::Exhibit& exhibit, std::size_t count);
