// The exhibit's own words, numbers and dates, as the language of the visit writes them. Nothing here depends
// on the machine's locale: marks, months and patterns stand in the pack (content/pack/words.h).
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/pack/exhibit.h"

namespace scene {

/// A word of the interface. One that the pack lacks is shown as its key, so that it is seen and not missed.
std::string word(const content::Front& front, const std::string& language, const std::string& key);

/// `pattern` with {name} replaced by its value. Names that are not given stay as they are.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);

/// All digits as printed, with the language's decimal and thousands marks and a true minus (U+2212).
std::string number(const content::Decimal& value, const content::Front& front, const std::string& language);

/// `1930`, `March 1930`, `2 March 1930`; as the language has it: `1er mars 1930`, `1930 г.`. `brief`: for
/// charts, where months are short and years stand bare.
std::string date(const content::Date& date, const content::Front& front, const std::string& language,
                 bool brief);

/// A date and, where there is one, the end of its span: `1932–1934`, `mars-mai 1930`.
std::string date_span(const content::Date& from, const std::optional<content::Date>& to,
                      const content::Front& front, const std::string& language, bool brief);

/// The point's value in words, with its bound: `59.3`, `35–50`, `at least 30`, `not known`; `unit` is set
/// directly behind the figure (`%`), so one that needs a blank before it brings its own.
std::string value_words(const content::Point& point, std::string_view unit, const content::Front& front,
                        const std::string& language);

/// The noun in the form that goes with the point's figure; of a range, with its upper one. Behind `около`,
/// `не менее` and the like Russian puts both into the genitive: `22 процента`, but `около 22 процентов`.
std::string unit_words(const content::Point& point, const content::Forms& unit, const std::string& language);

/// The point's doubt in words: `our arithmetic`, `rejected by the author`.
std::string status_words(const content::Point& point, const content::Front& front,
                         const std::string& language);

/// The text in `language`; empty where there is none.
template <typename T>
T in_language(const content::Localized<T>& texts, const std::string& language) {
  const auto found = texts.find(language);
  return found == texts.end() ? T{} : found->second;
}

}  // namespace scene
