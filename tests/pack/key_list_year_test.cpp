// A year of a museum's keys, as twenty scenarios: which list is believed in the end, whose packs, and which
// versions. Keys are letters here: A and B are those that the cabinet was built with, the others come later.
#include <map>
#include <sstream>
#include <variant>

#include "content/pack/in_force.h"
#include "content/pack/key_list_seal.h"
#include "tests/catch.h"
#include "tests/pack/signer.h"

using namespace content;

namespace {

constexpr const char* exhibit = "the-dominated";
constexpr int accepted_version = 5;  // the highest that the cabinet has had

struct Scenario {
  std::string what;
  /// Each by whom, its counter, and what it says: `+C` adds, `-B` revokes, `=2` allows versions from 2 on.
  std::vector<std::string> lists;
  std::string last;                   ///< the verdict on the last of them
  std::string believed;               ///< whose packs the cabinet then shows
  int lowest = accepted_version + 1;  ///< the lowest version that may then be installed
};

const std::vector<Scenario> year{
    {"January: no list yet", {}, "", "AB"},
    {"a studio gets a key of its own", {"A 1 +C"}, "accepted", "ABC"},
    {"the same stick is brought again", {"A 1 +C", "A 1 +C"}, "in force", "ABC"},
    {"the director signs the same list, too", {"A 1 +C", "B 1 +C"}, "in force", "ABC"},
    {"the studio tries to add a friend", {"A 1 +C", "C 2 +C +D"}, "list-signer-added", "ABC"},
    {"a stranger signs a list", {"A 1 +C", "X 2 +X"}, "seal-key-unknown", "ABC"},
    {"the studio's contract ends", {"A 1 +C", "A 2"}, "accepted", "AB"},
    {"the old list is brought again", {"A 1 +C", "A 2", "A 1 +C"}, "list-older", "AB"},
    {"the studio loses its key", {"A 1 +C", "A 2 +D -C"}, "accepted", "ABD"},
    {"the finder brings the list that believed it", {"A 1 +C", "A 2 +D -C", "A 1 +C"}, "list-older", "ABD"},
    {"another list of the same number", {"A 2 +D -C", "B 2 +C"}, "list-same-counter", "ABD"},
    {"keys rotate: B takes A's place", {"A 1 +C", "B 2 +C -A"}, "accepted", "BC"},
    {"A, now revoked, strikes back", {"B 2 -A", "A 3 -B"}, "seal-key-revoked", "B"},
    {"A revokes itself, which B must do", {"A 3 -A"}, "list-revokes-signer", "AB"},
    {"A is lost; B revokes it and adds another", {"B 3 +E -A"}, "accepted", "BE"},
    {"A is found again, and believed again", {"B 3 +E -A", "B 4 +E"}, "accepted", "ABE"},
    {"both keys are lost: a thief shuts the museum out until the card is written anew",
     {"A 2147483647 +X -B", "B 2147483647 -A"},
     "seal-key-revoked",
     "AX"},
    {"a bad version went out, and 4 is allowed again", {"A 1 =4"}, "accepted", "AB", 4},
    {"the permission ends with the next list", {"A 1 =4", "A 2"}, "accepted", "AB"},
    {"whoever brings the permission again is too late", {"A 1 =4", "A 2", "A 1 =4"}, "list-older", "AB"},
};

/// Keys by their letters.
using Ring = std::map<char, SecretKey>;

struct Brought {
  KeyList list;
  char signer;
};

Brought read(const std::string& line, const Ring& ring) {
  std::istringstream words(line);
  Brought brought{};
  words >> brought.signer >> brought.list.counter;
  for (std::string word; words >> word;) {
    if (word[0] == '=') {
      brought.list.allowed.push_back({exhibit, std::stoi(word.substr(1))});
    } else if (word[0] == '+') {
      brought.list.added.push_back(public_key_of(ring.at(word[1])));
    } else {
      brought.list.revoked.push_back(ring.at(word[1]).id);
    }
  }
  return brought;
}

/// A cabinet between two lists: it keeps what it was built with, and the list in force as bytes.
struct Cabinet {
  Trust base;
  std::optional<KeyList> in_force;
  std::string verdict;

  void bring(const Brought& brought, const SecretKey& signer) {
    const std::string bytes = print(brought.list);
    const std::string signature = print(sign(brought.list, signer));
    verdict = list_verdict(bytes, signature, base, in_force);
    if (verdict != "accepted") {
      return;
    }
    // After a restart, the list must be believed by the base trust alone.
    const auto again = accept_key_list(bytes, signature, base, std::nullopt);
    REQUIRE(std::holds_alternative<AcceptedKeyList>(again));
    in_force = std::get<AcceptedKeyList>(again).list;
  }
};

/// The letters whose packs are shown.
std::string believed(const Cabinet& cabinet, const Ring& ring, const Signer& pack) {
  std::string letters;
  const Trust trust = trust_in_force(cabinet.base, cabinet.in_force);
  for (const auto& [letter, key] : ring) {
    if (pack.verdict(print(sign(pack.digest, pack.comment, key)), trust) == "sealed") {
      letters += letter;
    }
  }
  return letters;
}

int lowest_version(const Cabinet& cabinet) {
  int version = 1;
  while (!may_follow(version, accepted_version, exhibit, cabinet.in_force)) {
    ++version;
  }
  return version;
}

}  // namespace

TEST_CASE("a year of keys: rotated, revoked, lost, and old lists brought again") {
  const Signer pack;
  Ring ring;
  for (const char letter : std::string("ABCDEX")) {
    ring.emplace(letter, make_secret_key());
  }
  CHECK(year.size() >= 20);
  for (const Scenario& scenario : year) {
    CAPTURE(scenario.what);
    Cabinet cabinet{{{public_key_of(ring.at('A')), public_key_of(ring.at('B'))}, {}}, {}, ""};
    for (const std::string& line : scenario.lists) {
      const Brought brought = read(line, ring);
      cabinet.bring(brought, ring.at(brought.signer));
    }
    CHECK(cabinet.verdict == scenario.last);
    CHECK(believed(cabinet, ring, pack) == scenario.believed);
    CHECK(lowest_version(cabinet) == scenario.lowest);
  }
}
