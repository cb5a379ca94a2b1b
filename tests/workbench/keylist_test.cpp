// Key lists by the real programs: written, signed and verified by vitrine-pack, and by minisign.
#include <filesystem>
#include <string>

#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/workbench/program.h"
#include "tests/workbench/signing.h"

namespace {

/// A museum's keys, a studio's, and a list's name.
struct Office {
  Folder folder;
  std::string list = folder / "keys-7";
  KeyPair museum{folder / "museum"};
  KeyPair studio{folder / "studio"};

  int write(const std::string& options) const {
    return run_program("keylist -o " + list + " --counter 7 " + options);
  }
  int sign() const { return museum.sign(list); }
  std::string verify_command() const { return "verify " + list + " --trust " + museum.pub; }
  int verify() const { return run_program(verify_command()); }

  std::string studio_line() const { return print_line(studio.public_key()); }
};

}  // namespace

TEST_CASE("a key list is written, signed and verified, and nothing is left beside it") {
  const Office office;
  REQUIRE(office.write("--add " + office.studio.pub + " --revoke 0123456789ABCDEF --allow the-dominated=2") ==
          0);
  CHECK(bytes_of(office.list) ==
        "vitrine keys 7\nadd " + office.studio_line() + "\nrevoke 0123456789ABCDEF\nallow the-dominated 2\n");
  CHECK(office.verify() == 65);
  CHECK(office.sign() == 0);
  CHECK(office.verify() == 0);
  CHECK(office.folder.names().size() == 4 + 2);
  const std::string answer = answer_of(VITRINE_PACK_PROGRAM " " + office.verify_command());
  CHECK(answer.find("key list 7, ") != std::string::npos);
  CHECK(answer.find("adds the key " + office.studio.id() + ", which may sign packs\n") != std::string::npos);
  CHECK(answer.find("revokes the key 0123456789ABCDEF\n") != std::string::npos);
  CHECK(answer.find("allows the-dominated from version 2 on") != std::string::npos);
}

TEST_CASE("a key list takes the ids that it revokes from keys, and keys from folders") {
  const Office office;
  REQUIRE(office.write("--revoke " + office.studio.pub) == 0);
  CHECK(bytes_of(office.list) == "vitrine keys 7\nrevoke " + office.studio.id() + "\n");
  REQUIRE(office.write("--add " + office.folder.path().string()) == 0);
  CHECK(bytes_of(office.list).find(office.studio_line()) != std::string::npos);
}

TEST_CASE("a key list that cannot be right is not written") {
  const Office office;
  const std::string pub = office.studio.pub;
  CHECK(office.write("--add " + pub + " --revoke " + office.studio.id()) == 65);
  CHECK(office.write("--add " + pub + " --add " + pub) == 65);
  CHECK(office.write("--allow a=1 --allow a=2") == 65);
  CHECK(office.write("--add " + office.studio.key) == 65);
  CHECK(office.write("--add /nowhere.pub") == 66);
  CHECK(office.write("--revoke 0123456789abcdef") == 66);
  const Folder empty;
  CHECK(office.write("--revoke " + empty.path().string()) == 66);
  CHECK_FALSE(std::filesystem::exists(office.list));
  CHECK(run_program("keylist -o /nowhere/keys-7 --counter 7") == 73);
  CHECK(run_program("keylist -o " + office.list + " --counter 07") == 64);
}

TEST_CASE("a key list that was changed, or that revokes its signer, is refused with 65") {
  const Office office;
  REQUIRE(office.write("--revoke " + office.museum.pub) == 0);
  CHECK(office.sign() == 65);
  CHECK(office.studio.sign(office.list) == 0);
  CHECK(office.verify() == 65);
  REQUIRE(office.write("--allow the-dominated=2") == 0);
  CHECK(office.verify() == 65);
  REQUIRE(office.sign() == 0);
  CHECK(office.verify() == 0);
  patch(office.list, bytes_of(office.list).size() - 2, "1");
  CHECK(office.verify() == 65);
  write_bytes(office.list, "vitrine keys 7\n\n");
  CHECK(office.sign() == 65);
  CHECK(run_program("comment " + office.list) == 65);
  CHECK(run_program("sign " + office.list + " --key /nowhere.key") == 65);
  REQUIRE(office.write("") == 0);
  CHECK(run_program("sign " + office.list + " --key /nowhere.key") == 66);
}

TEST_CASE("minisign verifies the key lists that we sign") {
  const Office office;
  REQUIRE(office.write("--add " + office.studio.pub) == 0);
  REQUIRE(office.sign() == 0);
  CHECK(answer_of("minisign -V -H -Q -p " + office.museum.pub + " -m " + office.list) ==
        answer_of(VITRINE_PACK_PROGRAM " comment " + office.list));
}

TEST_CASE("what minisign signs with our comment is a key list, and with its own or a pack's it is none") {
  const Office office;
  REQUIRE(office.write("--add " + office.studio.pub) == 0);
  const std::string minisign = "minisign -S -s " + office.museum.key + " -m " + office.list;
  REQUIRE(shell(minisign + " -t \"$(" VITRINE_PACK_PROGRAM " comment " + office.list + ")\"") == 0);
  CHECK(office.verify() == 0);
  const std::string size = std::to_string(bytes_of(office.list).size());
  REQUIRE(shell(minisign + " -t 'vitrine schema=2 exhibit=the-dominated version=7 size=" + size + "'") == 0);
  CHECK(office.verify() == 65);
  REQUIRE(shell(minisign) == 0);
  CHECK(office.verify() == 65);
  const std::string answer = answer_of(VITRINE_PACK_PROGRAM " " + office.verify_command() + " 2>&1");
  CHECK(answer.find("minisign -S -H -t \"$(vitrine-pack comment LIST)\" -m LIST") != std::string::npos);
}

TEST_CASE("a key list that minisign signed with a key of its own is verified here") {
  const Office office;
  const std::string theirs = office.folder / "theirs";
  REQUIRE(shell("minisign -G -W -p " + theirs + ".pub -s " + theirs + ".key") == 0);
  REQUIRE(office.write("--add " + office.studio.pub) == 0);
  REQUIRE(shell("minisign -S -s " + theirs + ".key -m " + office.list +
                " -t \"$(" VITRINE_PACK_PROGRAM " comment " + office.list + ")\"") == 0);
  CHECK(run_program("verify " + office.list + " --trust " + theirs + ".pub") == 0);
  CHECK(office.verify() == 65);
}

TEST_CASE("a pack under a key list's comment is refused with 65") {
  const Office office;
  const std::string pack = office.folder / "sample.vitrine";
  write_sample_pack(pack);
  const std::string size = std::to_string(bytes_of(pack).size());
  REQUIRE(shell("minisign -S -s " + office.museum.key + " -m " + pack +
                " -t 'vitrine-keys list=7 size=" + size + "'") == 0);
  CHECK(run_program("verify " + pack + " --trust " + office.museum.pub) == 65);
}
