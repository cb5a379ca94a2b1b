#include "content/shelf/names.h"

#include "tests/catch.h"

using namespace shelf;

TEST_CASE("a pack's name says which exhibit and version it is") {
  CHECK(to_string(PackName{"the-dominated", 3}) == "the-dominated-3.vitrine");
  CHECK(read_pack_name("the-dominated-3.vitrine") == PackName{"the-dominated", 3});
  CHECK(read_pack_name("a-1-2147483647.vitrine") == PackName{"a-1", 2'147'483'647});
}

TEST_CASE("what would not be written so is no pack's name") {
  for (const char* name :
       {"", ".vitrine", "the-dominated.vitrine", "-3.vitrine", "the-dominated-.vitrine",
        "the-dominated-03.vitrine", "the-dominated-0.vitrine", "the-dominated--3.vitrine.minisig",
        "the-dominated-+3.vitrine", "the-dominated-2147483648.vitrine", "The-Dominated-3.vitrine",
        "the-dominated-3.vitrine ", "../the-dominated-3.vitrine", ".the-dominated-3.vitrine.part",
        "the-dominated-3.VITRINE", "the dominated-3.vitrine"}) {
    INFO(name);
    CHECK_FALSE(read_pack_name(name));
  }
}

TEST_CASE("signatures, withdrawals and unfinished files are named for what they belong to") {
  CHECK(signature_of("a-1.vitrine") == "a-1.vitrine.minisig");
  CHECK(signed_by("a-1.vitrine.minisig") == "a-1.vitrine");
  CHECK_FALSE(signed_by("a.minisig"));
  CHECK_FALSE(signed_by("a-1.vitrine"));
  CHECK(withdrawal_of("a-1.vitrine") == "a-1.vitrine.withdrawn");
  CHECK(is_part(part_of("a-1.vitrine")));
  CHECK_FALSE(is_part("a-1.vitrine"));
}
