// Every bad input of README.md is handed to the product, and refused by its own name or does no harm.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#include "content/pack/characters.h"
#include "tests/catch.h"
#include "tests/damage/case.h"

using namespace damage;

namespace {

/// Also that the sentence can follow the name of any file, and be printed on any terminal.
void judge(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    DYNAMIC_SECTION(each.number << ": " << each.what) {
      Delivery delivery;
      const Verdict verdict = each.judge(delivery);
      INFO(verdict.says);
      CHECK(verdict.code == each.code);
      CHECK(verdict.says.find(each.says) != std::string::npos);
      CHECK(verdict.says.find(delivery.folder.path().string()) == std::string::npos);
      CHECK((verdict.code == "drawn" || !verdict.says.ends_with('.')));
      CHECK(content::find_invalid_utf8(verdict.says) == std::string::npos);
      CHECK(content::find_control_character(verdict.says) == std::string::npos);
      CHECK((verdict.code == "accepted") == verdict.says.empty());
    }
  }
}

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto& some : {lines_and_keys(), files(), promises(), headers(), pages(), schemas(), values(),
                           rot(), pictures(), texts()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

using Codes = std::map<int, std::set<std::string>>;

bool is_code(const std::string& word) {
  return word == "accepted" || word == "drawn" ||
         std::ranges::any_of(std::array{"pack-", "seal-", "shelf-", "list-", "key-"},
                             [&](const char* kind) { return word.starts_with(kind); });
}

/// The codes in the last column of README.md's table, by number: what stands between backticks.
Codes codes_in_table() {
  Codes codes;
  std::istringstream page(bytes_of(VITRINE_SOURCE_DIR "/tests/damage/README.md"));
  for (std::string line; std::getline(page, line);) {
    int number = 0;
    if (std::sscanf(line.c_str(), "| %d |", &number) != 1) {
      continue;
    }
    const bool twice = codes.contains(number);
    auto& found = codes[number];
    if (twice) {
      found.insert("twice in the table");
    }
    std::istringstream answer(line.substr(line.rfind(" | ", line.size() - 3)));
    std::string word;
    for (bool inside = false; std::getline(answer, word, '`'); inside = !inside) {
      if (inside && is_code(word)) {
        found.insert(word);
      }
    }
    if (found.empty() && line.find("| cannot occur: ") == std::string::npos) {
      found.insert("no answer in the table");
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("the table has every number once, and the codes that its lines have, and no others") {
  Codes codes;
  for (const Case& each : all_cases()) {
    codes[each.number].insert(each.code);
  }
  const Codes table = codes_in_table();
  constexpr int numbers = 81;
  CHECK(table.size() == numbers);
  for (int number = 1; number <= numbers; ++number) {
    CAPTURE(number);
    REQUIRE(table.contains(number));
    CHECK(table.at(number) == codes[number]);
  }
  CHECK(codes.size() == numbers);
}

TEST_CASE("no two lines of the list are told by the same words") {
  std::set<std::string> told;
  for (const Case& each : all_cases()) {
    CAPTURE(each.number, each.what);
    CHECK(told.insert(std::to_string(each.number) + each.what).second);
  }
}

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
TEST_CASE("a signed pack whose header does not hold is refused by name") { judge(headers()); }
TEST_CASE("a signed pack whose pages contradict each other is refused by name") { judge(pages()); }
TEST_CASE("a signed pack with tables that are not ours is refused by name") { judge(schemas()); }
TEST_CASE("a signed pack whose rows make no sense is refused by name") { judge(values()); }
TEST_CASE("a pack that rots on its shelf, or on a card that fails, is told of by name") { judge(rot()); }
TEST_CASE("plates and charts that make no sense are refused by name, or do no harm") { judge(pictures()); }
TEST_CASE("texts that nobody can read are refused by name, and odd ones do no harm") { judge(texts()); }
