// The forms that a noun takes beside a number, as the Unicode CLDR names them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/pack/decimal.h"

namespace content {

enum class Plural { one, few, many, other };

/// The form that goes with `value` as it is printed: English `1 stop` but `1.0 stops`; French `1,5 million`
/// but `2 millions`, and `many` for whole millions (`un million de`); Russian `21 процент`, `22 процента`,
/// `25 процентов`, and `other` (the genitive singular) behind a decimal: `73,3 миллиона`. `language` is an
/// ISO 639-1 code; one that is not known here is treated as English.
Plural plural(Decimal value, std::string_view language);

/// The forms that every noun of the language must have; `other` is always among them.
std::vector<Plural> plural_forms(std::string_view language);

/// A noun in the forms of its language. Where it has only one, that is `other`, and the rest are empty.
struct Forms {
  std::string one;
  std::string few;
  std::string many;
  std::string other;

  /// The form asked for; `other` where that is empty.
  const std::string& in(Plural form) const;
  std::string& of(Plural form);

  friend bool operator==(const Forms&, const Forms&) = default;
};

}  // namespace content
