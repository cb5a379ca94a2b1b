// Key lists on a shelf, brought by the real program: whom it believes then, and whom no longer.
#include <filesystem>
#include <string>

#include "tests/catch.h"
#include "tests/workbench/cabinet.h"
#include "tests/workbench/program.h"

namespace {

/// A cabinet, and a studio that makes packs for its museum.
struct Commission : Cabinet {
  KeyPair studio{folder / "studio"};
};

}  // namespace

TEST_CASE("a key that a list adds may sign packs, once the list is in force") {
  const Commission cabinet;
  const std::string pack = cabinet.bring(1, cabinet.studio);
  CHECK(refusal(cabinet.install(pack), pack) == "seal-key-unknown");
  const std::string list = cabinet.bring_list(7, "--add " + cabinet.studio.pub);
  const std::string says = "adds the key " + cabinet.studio.id() + ", which may sign packs\n";
  const Ran brought = cabinet.install(list);
  CHECK(brought.code == 0);
  CHECK(brought.complaint.empty());
  CHECK(brought.answer == "key list 7: is in force\n" + says);
  CHECK(bytes_of(cabinet.shelf + "/keys") == bytes_of(list) + bytes_of(list + ".minisig"));
  CHECK(cabinet.install(list).answer == "key list 7: is in force already\n" + says);
  CHECK(cabinet.install(pack).code == 0);
}

TEST_CASE("a key that a list revokes signs no pack any more, though it is trusted") {
  const Commission cabinet;
  const std::string both = "--trust " + cabinet.studio.pub;
  REQUIRE(cabinet.install(cabinet.bring(1, cabinet.studio), both).code == 0);
  const Ran brought = cabinet.install(cabinet.bring_list(7, "--revoke " + cabinet.studio.id()), both);
  CHECK(brought.code == 0);
  CHECK(brought.answer == "key list 7: is in force\nrevokes the key " + cabinet.studio.id() + "\n");
  const std::string next = cabinet.bring(2, cabinet.studio);
  CHECK(refusal(cabinet.install(next, both), next) == "seal-key-revoked");
  REQUIRE(cabinet.museum.sign(next) == 0);
  CHECK(cabinet.install(next, both).code == 0);
}

TEST_CASE("a list replaces the one before it whole: whom only that had added is a stranger again") {
  const Commission cabinet;
  REQUIRE(cabinet.install(cabinet.bring_list(7, "--add " + cabinet.studio.pub)).code == 0);
  const Ran brought = cabinet.install(cabinet.bring_list(8, ""));
  CHECK(brought.answer == "key list 8: is in force\nadds, revokes and allows nothing\n");
  const std::string pack = cabinet.bring(1, cabinet.studio);
  CHECK(refusal(cabinet.install(pack), pack) == "seal-key-unknown");
}

TEST_CASE("a list lets versions follow a higher one, which is shown no longer, and none before them") {
  const Cabinet cabinet;
  const std::string first = cabinet.bring(1);
  const std::string second = cabinet.bring(2);
  const std::string third = cabinet.bring(3);
  REQUIRE(cabinet.install(third).code == 0);
  CHECK(refusal(cabinet.install(second), second) == "shelf-version-accepted");
  CHECK(cabinet.install(cabinet.bring_list(7, "--allow sample=2")).answer ==
        "key list 7: is in force\nallows sample from version 2 on, though a higher one was installed\n");
  const Ran older = cabinet.install(second);
  CHECK(older.code == 0);
  CHECK(older.answer.starts_with("sample-2.vitrine: installed, sample version 2, "));
  CHECK(older.answer.ends_with("sample-3.vitrine is withdrawn, so that this one is shown\n"));
  CHECK(cabinet.tells().starts_with("sample-3.vitrine: withdrawn\nsample-2.vitrine: current\n"));
  CHECK(refusal(cabinet.install(first), first) == "shelf-version-accepted");
  CHECK(cabinet.install(third).answer == "sample-3.vitrine: was withdrawn, and is brought back\n");
  CHECK(cabinet.install(second).answer ==
        "sample-2.vitrine: is installed already\nsample-3.vitrine is withdrawn, so that this one is shown\n");
}

TEST_CASE("a list that nobody in charge has signed, or an older one, is refused, noted and changes nothing") {
  const Commission cabinet;
  REQUIRE(cabinet.install(cabinet.bring_list(7, "--add " + cabinet.studio.pub)).code == 0);
  const std::string kept = bytes_of(cabinet.shelf + "/keys");
  const std::string before = cabinet.bring_list(6, "");
  CHECK(refusal(cabinet.install(before), before) == "list-older");
  const std::string other = cabinet.bring_list(7, "");
  CHECK(refusal(cabinet.install(other), other) == "list-same-counter");
  const std::string next = cabinet.bring_list(8, "");
  REQUIRE(cabinet.studio.sign(next) == 0);  // which may sign packs, and no more
  CHECK(refusal(cabinet.install(next), next) == "list-signer-added");
  std::filesystem::remove(next + ".minisig");
  CHECK(refusal(cabinet.install(next), next) == "seal-missing");
  REQUIRE(cabinet.museum.sign(next) == 0);
  patch(next, bytes_of(next).size() - 2, "9");
  CHECK(refusal(cabinet.install(next), next) == "list-forged");
  CHECK(bytes_of(cabinet.shelf + "/keys") == kept);
  const std::string tells = cabinet.tells();
  CHECK(count(tells, "  keys-") == 5);
  CHECK(tells.find("  keys-6 ") != std::string::npos);
}

TEST_CASE("while the kept list is not what was signed nothing is installed or tidied but a true one") {
  const Commission cabinet;
  const std::string list = cabinet.bring_list(7, "--add " + cabinet.studio.pub);
  REQUIRE(cabinet.install(list).code == 0);
  patch(cabinet.shelf + "/keys", bytes_of(list).size() - 2, "?");
  const Ran by_museum = cabinet.install(cabinet.bring(1));
  CHECK(by_museum.code == 65);
  CHECK(by_museum.complaint.ends_with(" (list-forged), install it again first (shelf-keys-unbelieved)\n"));
  CHECK(cabinet.tidy().code == 65);
  CHECK(cabinet.install(list).code == 0);
  CHECK(cabinet.install(cabinet.bring(1)).code == 0);
  CHECK(cabinet.install(cabinet.bring(2, cabinet.studio)).code == 0);
}
