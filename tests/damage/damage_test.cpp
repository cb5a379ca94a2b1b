// Every bad input of README.md is handed to the product, and refused by its own name or does no harm.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "content/pack/characters.h"
#include "tests/catch.h"
#include "tests/damage/case.h"

using namespace damage;

namespace {

/// Also that the sentence can be printed on any terminal.
void judge(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    DYNAMIC_SECTION(each.number << ": " << each.what) {
      Delivery delivery;
      const Verdict verdict = each.judge(delivery);
      INFO(verdict.says);
      CHECK(verdict.code == each.code);
      CHECK(verdict.says.find(each.says) != std::string::npos);
      CHECK(content::find_invalid_utf8(verdict.says) == std::string::npos);
      CHECK(content::find_control_character(verdict.says) == std::string::npos);
      CHECK((verdict.code == "accepted") == verdict.says.empty());
    }
  }
}

}  // namespace

TEST_CASE("the pack that all damage is done to is sound") {
  const Delivery delivery;
  CHECK(delivery.verify().code == "accepted");
  CHECK(delivery.show().code == "accepted");
  const Verdict verdict = delivery.install();
  INFO(verdict.says);
  CHECK(verdict.code == "accepted");
}

TEST_CASE("a signature file that is damaged or forged is refused by name") { judge(lines_and_keys()); }
TEST_CASE("a file that is too short, too long or no file is refused by name") { judge(files()); }
TEST_CASE("a signed pack that does not belong here is refused by name") { judge(promises()); }
