// Keys, signatures and their verification by the real program, run as a child.
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "content/pack/pack.h"
#include "content/pack/trusted_comment.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/workbench/program.h"
#include "tests/workbench/ran.h"
#include "tests/workbench/signing.h"

namespace {

/// A pack and a pair of keys.
struct Desk {
  Folder folder;
  std::string pack = folder / "sample.vitrine";
  KeyPair museum{folder / "museum"};
  std::string key = museum.key;
  std::string pub = museum.pub;

  Desk() { write_sample_pack(pack); }

  int sign() const { return museum.sign(pack); }
  int verify(const std::string& trust) const { return run_program("verify " + pack + " --trust " + trust); }
  int verify() const { return verify(pub); }
};

mode_t mode_of(const std::string& file) {
  struct stat status{};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a pack that was signed is verified, and nothing is left beside it") {
  const Desk desk;
  CHECK(desk.verify() == 65);
  CHECK(desk.sign() == 0);
  CHECK(desk.verify() == 0);
  CHECK(desk.verify(desk.folder.path().string()) == 0);
  CHECK(desk.sign() == 0);  // again, in place of the first
  CHECK(desk.verify() == 0);
  CHECK((desk.folder.names() ==
         std::vector<std::string>{"museum.key", "museum.pub", "sample.vitrine", "sample.vitrine.minisig"}));
}

TEST_CASE("a secret key is its owner's alone, and no key is replaced unless it is asked for") {
  const Desk desk;
  CHECK(mode_of(desk.key) == 0600);
  const std::string before = bytes_of(desk.key) + bytes_of(desk.pub);
  const std::string again = "keygen -o " + (desk.folder / "museum").string();
  CHECK(run_program(again) == 73);
  std::filesystem::rename(desk.key, desk.folder / "away");
  CHECK(run_program(again) == 73);  // half of a pair is enough
  CHECK_FALSE(std::filesystem::exists(desk.key));
  std::filesystem::rename(desk.folder / "away", desk.key);
  CHECK(bytes_of(desk.key) + bytes_of(desk.pub) == before);
  CHECK(run_program(again + " --force") == 0);
  CHECK(bytes_of(desk.key) + bytes_of(desk.pub) != before);
  CHECK(mode_of(desk.key) == 0600);
  CHECK(run_program("keygen -o /nowhere/museum") == 73);
}

TEST_CASE("a password is asked for twice, and an empty or another one makes no key") {
  const Folder folder;
  const std::string keygen = "keygen --password -o " + (folder / "k").string();
  CHECK(run_program(keygen + " </dev/null") == 66);
  CHECK(run_program(keygen, "one\ntwo\n") == 65);
  CHECK(run_program(keygen, "\n\n") == 65);
  CHECK(folder.names().empty());
}

TEST_CASE("what was changed after signing is refused with 65") {
  const Desk desk;
  REQUIRE(desk.sign() == 0);
  const std::string pack = bytes_of(desk.pack);
  const std::string signature = bytes_of(desk.pack + ".minisig");
  patch(desk.pack, pack.size() - 1, "x");
  CHECK(desk.verify() == 65);
  write_bytes(desk.pack, pack + "x");
  CHECK(desk.verify() == 65);
  write_bytes(desk.pack, pack);
  write_bytes(desk.pack + ".minisig", signature + "\n");
  CHECK(desk.verify() == 65);
  write_bytes(desk.pack + ".minisig", signature);
  CHECK(desk.verify() == 0);
}

TEST_CASE("a good signature over another identity than the pack's own is refused with 65") {
  const Desk desk;
  const auto signed_as = [&](const std::string& comment) {
    return shell("minisign -S -s " + desk.key + " -t '" + comment + "' -m " + desk.pack);
  };
  const auto opened = content::Pack::open(desk.pack);
  const auto is = identity_of(std::get<content::Pack>(opened), bytes_of(desk.pack).size());
  REQUIRE(signed_as(print(is)) == 0);
  CHECK(desk.verify() == 0);
  for (int which = 0; which < 4; ++which) {
    auto other = is;
    other.schema += which == 0 ? 1 : 0;
    other.exhibit += which == 1 ? "-too" : "";
    other.version += which == 2 ? 1 : 0;
    other.size += which == 3 ? 1 : 0;
    CAPTURE(print(other));
    REQUIRE(signed_as(print(other)) == 0);
    CHECK(desk.verify() == 65);
  }
}

TEST_CASE("what minisign signs with our comment is verified, and with its own is not") {
  const Desk desk;
  const std::string minisign = "minisign -S -s " + desk.key + " -m " + desk.pack;
  const std::string comment = " -t \"$(" VITRINE_PACK_PROGRAM " comment " + desk.pack + ")\"";
  REQUIRE(shell(minisign + " -H" + comment) == 0);
  CHECK(desk.verify() == 0);
  REQUIRE(shell(minisign + comment) == 0);
  CHECK(desk.verify() == 0);
  REQUIRE(shell(minisign + " -l" + comment) == 0);
  CHECK(desk.verify() == 65);
  REQUIRE(shell(minisign) == 0);
  CHECK(desk.verify() == 65);
  const std::string answer =
      answer_of(VITRINE_PACK_PROGRAM " verify " + desk.pack + " --trust " + desk.pub + " 2>&1");
  CHECK(answer.find("minisign -S -H -t \"$(vitrine-pack comment PACK)\" -m PACK") != std::string::npos);
}

TEST_CASE("what a forger writes into a comment is never printed") {
  const Desk desk;
  REQUIRE(desk.sign() == 0);
  std::string signature = bytes_of(desk.pack + ".minisig");
  signature.insert(signature.find('\n'), "\x1b[2JALL IS WELL");
  write_bytes(desk.pack + ".minisig", signature);
  for (const std::string& command :
       {"verify " + desk.pack + " --trust " + desk.pub, "inspect " + desk.pack}) {
    const std::string answer = answer_of(VITRINE_PACK_PROGRAM " " + command + " 2>&1");
    CHECK(answer.find("ALL IS WELL") == std::string::npos);
    CHECK(answer.find('\x1b') == std::string::npos);
  }
  CHECK(desk.verify() == 0);
}

TEST_CASE("verify and sign say what is missing with 66, and what is no key with 65") {
  const Desk desk;
  REQUIRE(desk.sign() == 0);
  CHECK(desk.verify("/nowhere.pub") == 66);
  CHECK(desk.verify("/nowhere.pub --trust " + desk.pub) == 0);
  CHECK(desk.verify(desk.key) == 65);
  CHECK(run_program("verify /nowhere.vitrine --trust " + desk.pub) == 66);
  CHECK(run_program("sign /nowhere.vitrine --key " + desk.key) == 66);
  CHECK(run_program("sign " + desk.pack + " --key /nowhere.key") == 66);
  CHECK(run_program("sign " + desk.pack + " --key " + desk.pub) == 65);
  CHECK(run_program("sign " + desk.pub + " --key " + desk.key) == 65);
  CHECK(run_program("comment " + desk.pub) == 65);
  const Folder empty;
  CHECK(desk.verify(empty.path().string()) == 66);
}

TEST_CASE("a pack that nobody could show is not signed, and one that was signed is not verified") {
  const Desk desk;
  run_sql(desk.pack, "DELETE FROM stop_text WHERE layer = 'label'");
  CHECK(desk.sign() == 65);
  CHECK_FALSE(std::filesystem::exists(desk.pack + ".minisig"));
  const std::string size = std::to_string(bytes_of(desk.pack).size());
  const std::string identity =
      answer_of("sqlite3 " + desk.pack + " \"SELECT value FROM meta WHERE key = 'id'\"");
  const std::string version =
      answer_of("sqlite3 " + desk.pack + " \"SELECT value FROM meta WHERE key = 'version'\"");
  const std::string comment = "vitrine schema=2 exhibit=" + identity.substr(0, identity.size() - 1) +
                              " version=" + version.substr(0, version.size() - 1) + " size=" + size;
  REQUIRE(shell("minisign -S -s " + desk.key + " -t '" + comment + "' -m " + desk.pack) == 0);
  CHECK(desk.verify() == 65);
}

TEST_CASE("a pack that contradicts itself is not signed, since no shelf would take it") {
  const Desk desk;
  run_sql(desk.pack, "DELETE FROM term");
  const Ran run = ran("sign " + desk.pack + " --key " + desk.key);
  CHECK(run.code == 65);
  CHECK(run.complaint.starts_with("vitrine-pack: " + desk.pack + " contradicts itself: "));
  CHECK(count(run.complaint, desk.pack) == 1);
  CHECK(desk.folder.names() == std::vector<std::string>{"museum.key", "museum.pub", "sample.vitrine"});
}

TEST_CASE("inspect names the signature beside a pack, without believing it") {
  const Desk desk;
  const auto inspect = [&] { return answer_of(VITRINE_PACK_PROGRAM " inspect --json " + desk.pack); };
  CHECK(inspect().find("\"signature\": null") != std::string::npos);
  REQUIRE(desk.sign() == 0);
  CHECK(inspect().find("\"key\": \"") != std::string::npos);
  write_bytes(desk.pack + ".minisig", "");
  CHECK(inspect().find("\"refused\": \"seal-cut-short\"") != std::string::npos);
}
