#include "app/workbench/command_line.h"

#include <initializer_list>
#include <vector>

#include "tests/catch.h"

namespace {

workbench::Command read(std::initializer_list<const char*> words) {
  std::vector<const char*> arguments{"vitrine-pack"};
  arguments.insert(arguments.end(), words);
  return workbench::read_command(static_cast<int>(arguments.size()), arguments.data());
}

std::string wrong(std::initializer_list<const char*> words) {
  const workbench::Command command = read(words);
  const auto* usage = std::get_if<workbench::WrongUsage>(&command);
  return usage != nullptr ? usage->sentence : "";
}

}  // namespace

TEST_CASE("build takes a folder, a pack and what is left out") {
  const auto build =
      std::get<workbench::Build>(read({"build", "exhibit", "-o", "out.vitrine", "--reviewed-only"}));
  CHECK(build.folder == "exhibit");
  CHECK(build.out == "out.vitrine");
  CHECK(build.reviewed_only);
  CHECK_FALSE(build.json);
  CHECK(build.plates);
  CHECK_FALSE(
      std::get<workbench::Build>(read({"build", "exhibit", "-o", "out.vitrine", "--no-plates"})).plates);
}

TEST_CASE("check and inspect take one name each") {
  CHECK(std::get<workbench::Check>(read({"check", "--json", "exhibit"})).json);
  CHECK(std::get<workbench::Inspect>(read({"inspect", "a.vitrine"})).pack == "a.vitrine");
}

TEST_CASE("sheet takes a folder or a pack, and the folder to write") {
  const auto sheet =
      std::get<workbench::Sheet>(read({"sheet", "exhibit", "-o", "proofs", "--reviewed-only"}));
  CHECK(sheet.exhibit == "exhibit");
  CHECK(sheet.out == "proofs");
  CHECK(sheet.reviewed_only);
}

TEST_CASE("help and version are answers, for a command too") {
  CHECK(std::get<workbench::Answer>(read({"--help"})).text.rfind("vitrine-pack - ", 0) == 0);
  CHECK(std::get<workbench::Answer>(read({"build", "--help"})).text.rfind("vitrine-pack - ", 0) == 0);
  CHECK(std::get<workbench::Answer>(read({"--version"})).text == "vitrine-pack " VITRINE_VERSION "\n");
}

TEST_CASE("verify takes keys and folders of keys, before the pack or behind it") {
  const auto verify =
      std::get<workbench::Verify>(read({"verify", "--trust", "a.pub", "a.vitrine", "--trust", "keys"}));
  CHECK(verify.file == "a.vitrine");
  CHECK(verify.trust == std::vector<std::filesystem::path>{"a.pub", "keys"});
}

TEST_CASE("keygen, sign and comment take what they need") {
  const auto keygen = std::get<workbench::Keygen>(read({"keygen", "-o", "museum", "--password"}));
  CHECK(keygen.name == "museum");
  CHECK(keygen.password);
  CHECK_FALSE(keygen.force);
  const auto sign = std::get<workbench::Sign>(read({"sign", "a.vitrine", "--key", "museum.key"}));
  CHECK(sign.file == "a.vitrine");
  CHECK(sign.key == "museum.key");
  CHECK(std::get<workbench::Comment>(read({"comment", "a.vitrine"})).file == "a.vitrine");
  for (const char* command : {"keygen", "keylist", "sign", "comment", "verify"}) {
    CHECK(std::holds_alternative<workbench::Answer>(read({command, "--help"})));
  }
}

TEST_CASE("keylist takes a counter, and keys and permissions as often as they are named") {
  const auto keylist = std::get<workbench::Keylist>(
      read({"keylist", "--add", "a.pub", "--add", "keys", "-o", "keys-7", "--counter", "7", "--revoke",
            "0123456789ABCDEF", "--revoke", "b.pub", "--allow", "the-dominated=2", "--allow", "x=1"}));
  CHECK(keylist.out == "keys-7");
  CHECK(keylist.counter == 7);
  CHECK(keylist.add == std::vector<std::filesystem::path>{"a.pub", "keys"});
  CHECK(keylist.revoke == std::vector<std::string>{"0123456789ABCDEF", "b.pub"});
  CHECK((keylist.allow == std::vector<content::Allowance>{{"the-dominated", 2}, {"x", 1}}));
  CHECK(wrong({"keylist", "--counter", "7"}) == "keylist: name the key list to write, as -o keys-7");
  for (const char* counter : {"0", "07", "-7", "7x", "2147483648"}) {
    CAPTURE(counter);
    CHECK(wrong({"keylist", "-o", "k", "--counter", counter}) ==
          "keylist: number it, higher than every list before, from 1 to 2147483647: as --counter 7");
  }
  CHECK_FALSE(wrong({"keylist", "-o", "k"}).empty());
  for (const char* allowed : {"x", "=2", "X=2", "x=", "x=0", "x=2=2", "x=2147483648"}) {
    CAPTURE(allowed);
    CHECK(wrong({"keylist", "-o", "k", "--counter", "7", "--allow", allowed}) ==
          "keylist: name an exhibit and the lowest version of it, as --allow the-dominated=2");
  }
}

TEST_CASE("wrong usage says what is missing") {
  CHECK(
      wrong({}) ==
      "name a command: check, build, sheet, inspect, keygen, keylist, sign, comment, verify, install, rollback, "
      "tidy or shelf; vitrine-pack --help explains them");
  CHECK(wrong({"check"}) == "check: name the exhibit's folder");
  CHECK(wrong({"build", "exhibit"}) == "build: name the pack to write, as -o exhibit.vitrine");
  CHECK(wrong({"sheet"}) == "sheet: name the exhibit's folder, or a pack");
  CHECK(wrong({"sheet", "exhibit"}) == "sheet: name the folder to write, as -o proofs");
  CHECK(wrong({"inspect"}) == "inspect: name the pack");
  CHECK(wrong({"keygen"}) == "keygen: name the pair of keys to write, as -o museum");
  CHECK(wrong({"sign"}) == "sign: name the pack, or the key list");
  CHECK(wrong({"sign", "a.vitrine"}) == "sign: name the secret key, as --key museum.key");
  CHECK(wrong({"comment"}) == "comment: name the pack, or the key list");
  CHECK(wrong({"verify"}) == "verify: name the pack, or the key list");
  CHECK(wrong({"verify", "a.vitrine"}) == "verify: name whom to trust, as --trust museum.pub");
  CHECK(wrong({"bulid", "exhibit"}).find("name a command") == 0);
  CHECK(wrong({"check", "a", "b"}).find("check: ") == 0);
}
