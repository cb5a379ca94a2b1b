// The words of the interface that every exhibit gives in every language, under `[words]` of its language
// file. `check` refuses an exhibit that lacks one or has another. {name} stands for a value put in by the
// program.
#pragma once

#include <array>
#include <string_view>

namespace content {

struct WordKey {
  std::string_view key;
  std::string_view example;  ///< in English; what its placeholders are
};

inline constexpr std::array word_keys{
    // the bar; `-short` where there is little room
    WordKey{"next", "Next"},
    WordKey{"next-short", "Next"},
    WordKey{"back", "Back"},
    WordKey{"back-short", "Back"},
    WordKey{"more", "More"},
    WordKey{"more-short", "More"},
    WordKey{"points", "Points"},
    WordKey{"points-short", "Points"},
    WordKey{"words", "Words"},
    WordKey{"words-short", "Words"},
    WordKey{"label", "To the start"},
    WordKey{"label-short", "Start"},
    WordKey{"open", "Open"},
    WordKey{"open-short", "Open"},
    WordKey{"know", "How do we know?"},
    WordKey{"know-short", "Sources"},
    WordKey{"close", "Close"},
    WordKey{"close-short", "Close"},
    WordKey{"display", "Display"},
    WordKey{"display-short", "Aa"},
    WordKey{"language", "Language"},
    WordKey{"begin", "Begin"},
    WordKey{"stay", "Stay here"},
    // header and headings
    WordKey{"position", "{n} of {count}"},
    WordKey{"page", "page {n} of {count}"},
    WordKey{"card", "card {n} of {count}"},
    WordKey{"value", "value {n} of {count}"},
    WordKey{"stops-one", "{n} stop"},
    WordKey{"stops-few", "{n} stops"},
    WordKey{"stops-many", "{n} stops"},
    WordKey{"stops-other", "{n} stops"},
    WordKey{"drawer", "More figures"},
    WordKey{"timeline", "Timeline"},
    WordKey{"museum-note", "Museum note"},
    WordKey{"source", "Source: {source}"},
    WordKey{"contact", "A story from your family? {contact}"},
    // attract, themes, countdown
    WordKey{"attract-prompt", "Press any button to begin"},
    WordKey{"themes-prompt", "Choose with a coloured button"},
    WordKey{"tiles-prompt", "Choose with Next, open with More"},
    WordKey{"countdown-title", "Still reading?"},
    WordKey{"countdown-prompt", "Press any button to stay here."},
    // content notes: one line above a headline
    WordKey{"note-hunger", "This screen speaks of hunger and death. Press Next to pass over it."},
    WordKey{"note-children", "This screen speaks of harm to children. Press Next to pass over it."},
    WordKey{"note-executions",
            "This screen speaks of executions and reported suicides. Press Next to pass over it."},
    WordKey{"note-confessions",
            "This screen speaks of executions and forced confessions. Press Next to pass over it."},
    // doubt, in words
    WordKey{"printed", "as printed in the book"},
    WordKey{"estimate", "an estimate"},
    WordKey{"derived", "our arithmetic"},
    WordKey{"reconstructed", "restored from a damaged page"},
    WordKey{"inferred", "implied by the book"},
    WordKey{"rejected", "rejected by the author"},
    WordKey{"unknown", "not known"},
    WordKey{"minimum", "at least {value}"},
    WordKey{"maximum", "at most {value}"},
    WordKey{"about", "about {value}"},
    WordKey{"range", "{low}–{high}"},
    WordKey{"range-below-zero", "{low} to {high}"},
    WordKey{"together", "together {value}"},
    WordKey{"part-of", "{part} of {whole}"},
    WordKey{"scale-own", "Each row has a measure of its own."},
    WordKey{"scale-log", "Each step of the axis is ten times the one before."},
    // numbers and dates
    WordKey{"decimal-mark", "."},
    WordKey{"thousands-mark", ","},
    WordKey{"thousands-from", "4: the fewest digits that are grouped"},
    // -short: on charts, where years stand bare and months are short
    WordKey{"date-year", "{year}"},
    WordKey{"date-month", "{month} {year}"},
    WordKey{"date-month-short", "{month} {year}"},
    WordKey{"date-day", "{day} {month} {year}"},
    WordKey{"date-day-short", "{day} {month} {year}"},
    WordKey{"date-day-first", "{day}"},  // the first of a month: French 1er
    WordKey{"date-span", "{from}–{to}"},
    WordKey{"date-span-years", "{from}–{to}"},
    WordKey{"date-span-years-short", "{from}–{to}"},
    WordKey{"date-span-months", "{from} {year}–{to} {year}"},                // in one year
    WordKey{"date-span-days", "{from} {month} {year}–{to} {month} {year}"},  // in one month
    WordKey{"month-1", "January"},
    WordKey{"month-2", "February"},
    WordKey{"month-3", "March"},
    WordKey{"month-4", "April"},
    WordKey{"month-5", "May"},
    WordKey{"month-6", "June"},
    WordKey{"month-7", "July"},
    WordKey{"month-8", "August"},
    WordKey{"month-9", "September"},
    WordKey{"month-10", "October"},
    WordKey{"month-11", "November"},
    WordKey{"month-12", "December"},
    // beside a day: the Russian genitive
    WordKey{"month-of-1", "January"},
    WordKey{"month-of-2", "February"},
    WordKey{"month-of-3", "March"},
    WordKey{"month-of-4", "April"},
    WordKey{"month-of-5", "May"},
    WordKey{"month-of-6", "June"},
    WordKey{"month-of-7", "July"},
    WordKey{"month-of-8", "August"},
    WordKey{"month-of-9", "September"},
    WordKey{"month-of-10", "October"},
    WordKey{"month-of-11", "November"},
    WordKey{"month-of-12", "December"},
    WordKey{"month-short-1", "Jan"},
    WordKey{"month-short-2", "Feb"},
    WordKey{"month-short-3", "Mar"},
    WordKey{"month-short-4", "Apr"},
    WordKey{"month-short-5", "May"},
    WordKey{"month-short-6", "Jun"},
    WordKey{"month-short-7", "Jul"},
    WordKey{"month-short-8", "Aug"},
    WordKey{"month-short-9", "Sep"},
    WordKey{"month-short-10", "Oct"},
    WordKey{"month-short-11", "Nov"},
    WordKey{"month-short-12", "Dec"},
    WordKey{"month-of-short-1", "Jan"},
    WordKey{"month-of-short-2", "Feb"},
    WordKey{"month-of-short-3", "Mar"},
    WordKey{"month-of-short-4", "Apr"},
    WordKey{"month-of-short-5", "May"},
    WordKey{"month-of-short-6", "Jun"},
    WordKey{"month-of-short-7", "Jul"},
    WordKey{"month-of-short-8", "Aug"},
    WordKey{"month-of-short-9", "Sep"},
    WordKey{"month-of-short-10", "Oct"},
    WordKey{"month-of-short-11", "Nov"},
    WordKey{"month-of-short-12", "Dec"},
};

}  // namespace content
