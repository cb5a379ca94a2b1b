// A bad input by its number in README.md: what was done, who is asked, and what the answer must be.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/damage/delivery.h"

namespace damage {

struct Case {
  int number;
  std::string what;
  std::function<Verdict(Delivery&)> judge;  ///< does the damage, and asks whoever must notice it
  std::string code;                         ///< of the refusal, or `accepted`
  std::string says = {};                    ///< part of its sentence, where other damage has the same code
};

using Change = std::function<std::string(std::string)>;

// The ways in which the same pack is brought with something changed. All install it.

/// The signature file changed, by somebody who has no key.
Case signature(int number, std::string what, Change change, std::string code);

/// The trusted comment changed by the museum itself, which signs it.
Case comment(int number, std::string what, Change change, std::string code);

/// The pack changed by somebody who has no key.
Case forged(int number, std::string what, Change change, std::string code);

/// The pack changed and then signed by the museum: whoever reads it must notice.
Case signed_anew(int number, std::string what, Change change, std::string code, std::string says);

/// As signed_anew(), changed by SQL without types, constraints or anything that a pack is defended by.
Case rows(int number, std::string what, std::string sql, std::string code, std::string says);

// By number.

std::vector<Case> lines_and_keys();  ///< 1 and 9 to 25: the signature file, and who has signed
std::vector<Case> files();           ///< 2 to 7, 36, 37: how long it is, and what kind of file
std::vector<Case> promises();        ///< 26 to 35 and 42: what was signed, and what the shelf makes of it
std::vector<Case> headers();         ///< 38 to 44: the first hundred bytes, and what stands beside the file
std::vector<Case> pages();           ///< 45 to 50: the pages and what they name
std::vector<Case> schemas();         ///< 51 to 55: tables that are not ours
std::vector<Case> values();          ///< 56 to 63: rows that make no sense
std::vector<Case> rot();             ///< 64, 65: a card that forgets
std::vector<Case> pictures();        ///< 66 to 70 and 79: plates and charts
std::vector<Case> texts();           ///< 73 to 78 and 81

}  // namespace damage
