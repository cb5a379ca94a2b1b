#include "content/shelf/keeping.h"

#include "tests/catch.h"

using namespace shelf;

namespace {

using Names = std::vector<std::string>;

Known pack(const std::string& name) { return {name, true, false, false, false}; }
Known good(const std::string& name) { return {name, true, false, true, false}; }
Known bad(const std::string& name) { return {name, true, false, false, true}; }
Known withdrawn(const std::string& name) { return {name, true, true, true, false}; }
Known rotten(const std::string& name) { return {name, false, false, false, false}; }
Known unreadable(const std::string& name) { return {name, false, false, false, false, true}; }

}  // namespace

TEST_CASE("the highest whole pack is shown first, and one that is bad or withdrawn never") {
  CHECK(to_show({pack("4"), good("3"), good("2")}) == Names{"4", "3", "2"});
  CHECK(to_show({bad("4"), withdrawn("3"), rotten("2"), good("1")}) == Names{"1"});
  CHECK(to_show({}).empty());
}

TEST_CASE("what was shown, and the pack before it, stay until a newer one has been shown for a minute") {
  CHECK(superfluous({good("2"), good("1")}).empty());
  CHECK(superfluous({pack("3"), good("2"), good("1")}).empty());
  CHECK(superfluous({pack("4"), pack("3"), good("2"), good("1")}).empty());
  CHECK(superfluous({good("3"), good("2"), good("1")}) == Names{"1"});
  CHECK(superfluous({good("4"), pack("3"), good("2"), good("1")}) == Names{"2", "1"});
}

TEST_CASE("while no pack has been shown for a minute none goes") {
  CHECK(superfluous({pack("3"), pack("2"), pack("1")}).empty());
  CHECK(superfluous({bad("3"), rotten("2"), pack("1")}).empty());
  CHECK(superfluous({withdrawn("2"), pack("1")}).empty());
}

TEST_CASE("bad and rotten packs go once another has been shown, however new they are") {
  CHECK(superfluous({bad("3"), good("2"), good("1")}) == Names{"3"});
  CHECK(superfluous({rotten("3"), good("2"), rotten("1")}) == Names{"3", "1"});
}

TEST_CASE("a withdrawn pack stays while it is newer than what is shown, and is nothing to go back to") {
  CHECK(superfluous({withdrawn("3"), good("2"), good("1")}).empty());
  CHECK(superfluous({good("4"), withdrawn("3"), good("2"), good("1")}) == Names{"3", "1"});
}

TEST_CASE("a pack that cannot be read now stays while it may be the one to go back to, or a newer one") {
  CHECK(superfluous({unreadable("3"), good("2"), good("1")}).empty());
  CHECK(superfluous({good("3"), unreadable("2"), good("1")}).empty());
  CHECK(superfluous({good("4"), good("3"), unreadable("2"), good("1")}) == Names{"2", "1"});
  CHECK(superfluous({good("4"), unreadable("3"), good("2"), good("1")}) == Names{"1"});
  CHECK(to_show({unreadable("2"), good("1")}) == Names{"1"});
}
