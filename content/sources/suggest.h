// "Did you mean ...?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sources {

/// The fewest insertions, deletions, replacements and swaps of neighbours that make `a` into `b`, counted in
/// characters; upper and lower case of ASCII letters are the same.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The name nearest to `wrong`, or none if all are too far to be a slip. The first of equals wins.
std::string nearest(std::string_view wrong, const std::vector<std::string>& names);

/// "did you mean `x`?" for the nearest name; otherwise, where there are at most `few` names, "known: `a`,
/// `b`"; otherwise empty.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& names, std::size_t few = 12);

}  // namespace sources
