// Charts with figures like those of the exhibit's tables, for tests of the drawing.
#pragma once

#include <string>
#include <vector>

#include "content/pack/exhibit.h"

namespace samples {

/// English words, as the examples of content/pack/words.h have them.
const content::Front& front();

content::Chart households();       ///< line: months and days, bands, a flag
content::Chart livestock();        ///< line: years, one missing value, several series
content::Chart cattle();           ///< columns over years, a second source in one
content::Chart targets();          ///< columns over names too long for them, reconstructed
content::Chart wages();            ///< columns: estimates, ranges, one unknown
content::Chart harvest();          ///< stacked over years
content::Chart plan();             ///< bars, two emphasized
content::Chart land_and_output();  ///< bars of two series
content::Chart farms();            ///< waffle
content::Chart rye();              ///< slope of one series
content::Chart prices();           ///< slope of three series, two of them close
content::Chart winters();          ///< timeline of seven dates
content::Chart rural_years();      ///< timeline of twenty dates, with spans
content::Chart animals();          ///< list, one row without a number
content::Chart verdict();          ///< two-sided
content::Chart prisoners();        ///< ranges with a rejected one
content::Chart reclassified();     ///< nested bars, two rows

content::Chart townspeople();    ///< waterfall: parts that fall short of the last total
content::Chart absences();       ///< steps: two derived, two printed and very low
content::Chart sectors();        ///< shares: one bar of five parts
content::Chart farm_shares();    ///< shares: two bars of two parts
content::Chart rates();          ///< table of two columns, one value rejected
content::Chart waves();          ///< lanes, one a row, with soft edges
content::Chart plans();          ///< lanes with a marked day, and bands
content::Chart decrees();        ///< lanes of several series, crowded
content::Chart rooms();          ///< areas
content::Chart commanders();     ///< nested, each row on its own measure
content::Chart goals();          ///< bars, each row on its own measure, with ranges
content::Chart on_time();        ///< bars held against a target
content::Chart yields();         ///< columns held against a target
content::Chart scholars();       ///< ranges on a logarithmic axis, one-sided ones among them
content::Chart missing_norms();  ///< two waffles, one with a range
content::Chart homes();          ///< waffle whose emphasized parts are joined

/// Those of them that stand in samples_further.cpp: the last sixteen.
std::vector<content::Chart> further();
std::vector<content::Chart> all();

}  // namespace samples
