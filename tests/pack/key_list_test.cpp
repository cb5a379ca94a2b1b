// Key lists as text: what is read, and each thing that is not, by its name and its line.
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <set>
#include <variant>

#include "content/pack/key_list.h"
#include "content/pack/secret_key.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/signer.h"

using namespace content;
using namespace std::string_literals;

namespace {

const std::string first = "RWQAAAAAAAAAAFhmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZm";   // id 0
const std::string second = "RWQAAAAAAAAAAVhmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZm";  // id 0100000000000000

/// A list of every statement, two of each.
const std::string truth = "vitrine keys 7\nadd " + first + "\nadd " + second +
                          "\nrevoke 0123456789ABCDEF\nrevoke 8171E52BC0D83ABA\n"
                          "allow the-dominated 2\nallow the-factory 2147483647\n";

/// `reads`, or the reason and its line.
std::string reads(const std::string& bytes) {
  const auto list = read_key_list(bytes);
  const auto* flaw = std::get_if<KeyListFlaw>(&list);
  return flaw == nullptr ? "reads" : fmt::format("{}:{}", code(flaw->reason), flaw->line);
}

struct Case {
  std::string what;
  std::string reason;
  std::string bytes;
};

std::string counted(const std::string& counter) { return "vitrine keys " + counter + "\n"; }

std::vector<Case> cases_of_bytes() {
  return {
      {"an empty file", "list-cut-short:0", ""},
      {"the last line end missing", "list-cut-short:0", truth.substr(0, truth.size() - 1)},
      {"one byte too many for a list", "list-too-large:0", std::string(most_key_list + 1, '\n')},
      {"Windows line ends", "list-carriage-return:1", replaced(truth, "7\n", "7\r\n")},
      {"a CR at the end", "list-carriage-return:8", truth + "\r"},
      {"a byte order mark", "list-characters:1", "\xEF\xBB\xBF" + truth},
      {"a NUL", "list-characters:8", truth + "\0"s},
      {"a tab", "list-characters:6", replaced(truth, "dominated ", "dominated\t")},
      {"an escape", "list-characters:2", replaced(truth, "add ", "add \x1b[2J")},
      {"a letter outside ASCII", "list-characters:6", replaced(truth, "domin", "domin\xC3\xA9")},
  };
}

std::vector<Case> cases_of_title() {
  return {
      {"an empty line alone", "list-title:1", "\n"},
      {"an empty line before", "list-title:1", "\n" + truth},
      {"a comment before", "list-title:1", "# keys\n" + truth},
      {"no title", "list-title:1", truth.substr(truth.find('\n') + 1)},
      {"a title in capitals", "list-title:1", replaced(truth, "vitrine", "Vitrine")},
      {"a title of another product", "list-title:1", replaced(truth, "vitrine", "showcase")},
      {"a title without its blank", "list-title:1", "vitrine keys\n"},
      {"a blank before the title", "list-title:1", " " + truth},
      {"no counter", "list-counter:1", counted("")},
      {"zero", "list-counter:1", counted("0")},
      {"a leading zero", "list-counter:1", counted("07")},
      {"a sign", "list-counter:1", counted("+7")},
      {"a negative counter", "list-counter:1", counted("-7")},
      {"two blanks", "list-counter:1", counted(" 7")},
      {"a blank behind", "list-counter:1", counted("7 ")},
      {"a word behind", "list-counter:1", counted("7 please")},
      {"hexadecimal", "list-counter:1", counted("0x7")},
      {"a fraction", "list-counter:1", counted("7.5")},
      {"a counter of 2^31", "list-counter:1", counted("2147483648")},
      {"a counter of 2^64 and 7", "list-counter:1", counted("18446744073709551623")},
      {"a counter of 100 digits", "list-counter:1", counted(std::string(100, '9'))},
  };
}

std::vector<Case> cases_of_statements() {
  const auto changed = [](const char* what, const char* reason, const char* from, const std::string& to) {
    return Case{what, reason, replaced(truth, from, to)};
  };
  return {
      {"an empty line behind", "list-empty-line:8", truth + "\n"},
      {"an empty line within", "list-empty-line:4", replaced(truth, "revoke", "\nrevoke")},
      {"a second title", "list-statement:8", truth + "vitrine keys 8\n"},
      {"an unknown statement", "list-statement:8", truth + "trust me\n"},
      {"a comment", "list-statement:8", truth + "# the end\n"},
      changed("a statement in capitals", "list-statement:2", "add", "ADD"),
      changed("a blank before a statement", "list-statement:2", "add", " add"),
      changed("a word alone", "list-statement:2", "add", "add\nadd"),
      changed("nothing to add", "list-key:2", "add", "add \nadd"),
      changed("two blanks before a key", "list-key:2", "add ", "add  "),
      changed("a blank behind a key", "list-key:2", first.c_str(), first + " "),
      changed("a key without its last letter", "list-key:2", first.c_str(), first.substr(0, 55)),
      changed("a key four letters longer", "list-key:2", first.c_str(), first + "AAAA"),
      changed("a key's id for a key", "list-key:2", first.c_str(), "0123456789ABCDEF"),
      changed("a key of another algorithm", "list-key:2", "RWQ", "RUQ"),
      changed("a key of small order", "list-key:2", first.c_str(), "RWQ" + std::string(53, 'A')),
      changed("an id in small letters", "list-key-id:4", "0123456789ABCDEF", "0123456789abcdef"),
      changed("an id too short", "list-key-id:4", "0123456789ABCDEF", "0123456789ABCDE"),
      changed("an id too long", "list-key-id:4", "0123456789ABCDEF", "0123456789ABCDEF0"),
      changed("an id of sixteen letters that are not digits", "list-key-id:4", "0123456789ABCDEF",
              "0123456789ABCDEG"),
      changed("an empty id", "list-key-id:4", "0123456789ABCDEF", ""),
      changed("a blank behind an id", "list-key-id:4", "ABCDEF\n", "ABCDEF \n"),
      changed("a key where its id should be", "list-key-id:4", "0123456789ABCDEF", first),
      changed("no exhibit", "list-version:6", "the-dominated ", ""),
      changed("two blanks before an exhibit", "list-exhibit:6", "allow ", "allow  "),
      changed("an exhibit in capitals", "list-exhibit:6", "the-dominated", "The-Dominated"),
      changed("a path for an exhibit", "list-exhibit:6", "the-dominated", "../x"),
      changed("an exhibit that ends with a hyphen", "list-exhibit:6", "the-dominated", "the-"),
      changed("no version", "list-version:6", "the-dominated 2", "the-dominated"),
      changed("a blank in the version's place", "list-version:6", "the-dominated 2", "the-dominated "),
      changed("two blanks before a version", "list-version:6", "dominated 2", "dominated  2"),
      changed("a version of zero", "list-version:6", "dominated 2", "dominated 0"),
      changed("a version with a leading zero", "list-version:6", "dominated 2", "dominated 02"),
      changed("a negative version", "list-version:6", "dominated 2", "dominated -2"),
      changed("a version of 2^31", "list-version:7", "2147483647", "2147483648"),
      changed("a word behind a version", "list-version:6", "dominated 2", "dominated 2 now"),
  };
}

std::vector<Case> cases_of_order() {
  const auto swapped = [](const std::string& one, const std::string& other) {
    return replaced(truth, one + "\n" + other, other + "\n" + one);
  };
  return {
      {"keys in another order", "list-order:3", swapped("add " + first, "add " + second)},
      {"ids in another order", "list-order:5", swapped("revoke 0123456789ABCDEF", "revoke 8171E52BC0D83ABA")},
      {"exhibits in another order", "list-order:7",
       swapped("allow the-dominated 2", "allow the-factory 2147483647")},
      {"a revocation before a key", "list-order:3",
       "vitrine keys 7\nrevoke 0123456789ABCDEF\nadd " + first + "\n"},
      {"a permission before a revocation", "list-order:3",
       "vitrine keys 7\nallow a 1\nrevoke 0123456789ABCDEF\n"},
      {"a permission before a key", "list-order:3", "vitrine keys 7\nallow a 1\nadd " + first + "\n"},
      {"the same key twice", "list-repeated:3", replaced(truth, second, first)},
      {"two keys of one id", "list-repeated:4",
       replaced(truth, "add " + second, "add " + second + "\nadd " + replaced(second, "VhmZ", "VhmY"))},
      {"the same id twice", "list-repeated:5", replaced(truth, "8171E52BC0D83ABA", "0123456789ABCDEF")},
      {"the same permission twice", "list-repeated:7",
       replaced(truth, "the-factory 2147483647", "the-dominated 2")},
      {"two permissions for one exhibit", "list-repeated:7",
       replaced(truth, "the-factory 2147483647", "the-dominated 3")},
      {"a key both added and revoked", "list-added-and-revoked:4",
       replaced(truth, "0123456789ABCDEF", "0000000000000000")},
  };
}

void check(const std::vector<Case>& cases) {
  for (const auto& [what, reason, bytes] : cases) {
    CAPTURE(what);
    CHECK(reads(bytes) == reason);
  }
}

}  // namespace

TEST_CASE("a key list says its counter, the keys that it adds and revokes, and what it allows") {
  const auto read = read_key_list(truth);
  REQUIRE(std::holds_alternative<KeyList>(read));
  const auto& list = std::get<KeyList>(read);
  CHECK(list.counter == 7);
  REQUIRE(list.added.size() == 2);
  CHECK(to_string(list.added[0].id) == "0000000000000000");
  CHECK(print_line(list.added[1]) == second);
  CHECK((list.revoked == std::vector{*read_key_id("0123456789ABCDEF"), *read_key_id("8171E52BC0D83ABA")}));
  CHECK((list.allowed == std::vector<Allowance>{{"the-dominated", 2}, {"the-factory", 2'147'483'647}}));
}

TEST_CASE("a key list prints as it was read, and may say nothing but its counter") {
  for (const std::string& text : {truth, counted("1"), counted("2147483647")}) {
    const auto read = read_key_list(text);
    REQUIRE(std::holds_alternative<KeyList>(read));
    CHECK(print(std::get<KeyList>(read)) == text);
  }
}

TEST_CASE("a key list prints in its one order, whatever the order of what it holds") {
  auto list = std::get<KeyList>(read_key_list(truth));
  std::swap(list.added[0], list.added[1]);
  std::swap(list.revoked[0], list.revoked[1]);
  std::swap(list.allowed[0], list.allowed[1]);
  CHECK(print(list) == truth);
}

TEST_CASE("a key list that is not lines of ASCII is refused by name") { check(cases_of_bytes()); }

TEST_CASE("a key list without its title and counter is refused by name") { check(cases_of_title()); }

TEST_CASE("a statement outside the grammar is refused by name and line") { check(cases_of_statements()); }

TEST_CASE("a key list has one order, and nothing twice") { check(cases_of_order()); }

TEST_CASE("a key list as large as any is read") {
  std::string text = counted("7");
  for (int i = 0; text.size() + 24 + 56 <= most_key_list; ++i) {
    text += fmt::format("revoke {:016X}\n", i);
  }
  text += "allow " + std::string(most_key_list - text.size() - 9, 'x') + " 1\n";
  CHECK(text.size() == most_key_list);
  CHECK(reads(text) == "reads");
}

TEST_CASE("a flaw is a sentence that names file and line, and what to do is another") {
  const auto read = read_key_list(truth + "\n");
  const auto& flaw = std::get<KeyListFlaw>(read);
  CHECK(describe("keys-7", flaw) == "keys-7:8 is empty (list-empty-line)");
  CHECK(describe("keys-7", {KeyListRefusal::missing, 0, "is not there"}) ==
        "keys-7 is not there (list-missing)");
  CHECK(advice(flaw.reason).find("vitrine-pack keylist") != std::string::npos);
}

TEST_CASE("a key's id is read as it is printed, and in no other form") {
  const KeyId id{0xBA, 0x3A, 0xD8, 0xC0, 0x2B, 0xE5, 0x71, 0x81};
  CHECK(read_key_id("8171E52BC0D83ABA") == id);
  for (const char* text :
       {"", "8171e52bc0d83aba", "8171E52BC0D83AB", "8171E52BC0D83ABA0", "0x71E52BC0D83ABA"}) {
    CAPTURE(text);
    CHECK_FALSE(read_key_id(text).has_value());
  }
}

TEST_CASE("a key list that is no ordinary small file is refused without reading it") {
  const Folder folder;
  const auto load = [](const std::filesystem::path& file) -> std::string {
    const auto bytes = load_key_list(file);
    const auto* flaw = std::get_if<KeyListFlaw>(&bytes);
    return flaw == nullptr ? std::get<std::string>(bytes) : code(flaw->reason);
  };
  const auto file = folder / "keys-7";
  CHECK(load(file) == "list-missing");
  write_bytes(file, truth);
  CHECK(load(file) == truth);
  std::filesystem::create_symlink(file, folder / "link");
  CHECK(load(folder / "link") == "list-not-a-file");
  CHECK(load(folder.path()) == "list-not-a-file");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(load(folder / "pipe") == "list-not-a-file");
  REQUIRE(::truncate(file.c_str(), most_key_list + 1) == 0);
  CHECK(load(file) == "list-too-large");
}
