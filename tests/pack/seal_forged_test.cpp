// Odd and forged signature files: each is refused, and by its own name.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <map>
#include <set>
#include <variant>

#include "content/pack/minisign_lines.h"
#include "content/pack/seal.h"
#include "tests/catch.h"
#include "tests/pack/signer.h"

using namespace content;
using namespace std::string_literals;

namespace {

/// What a forger begins with.
struct Parts {
  std::array<std::string, 4> lines;

  explicit Parts(const std::string& file) {
    const auto views = split_lines<4>(file);
    std::copy(views.begin(), views.end(), lines.begin());
  }

  std::string whole() const { return lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n" + lines[3] + "\n"; }
};

struct Case {
  std::string what;
  std::string reason;
  std::string bytes;
};

/// The file with one of its lines replaced.
std::string with_line(const std::string& file, std::size_t line, const std::string& text) {
  Parts parts(file);
  parts.lines[line] = text;
  return parts.whole();
}

/// The second line with some of its 74 octets replaced.
std::string with_octets(const std::string& file, std::size_t at, const std::string& octets_there) {
  const Parts parts(file);
  auto packed = decoded(parts.lines[1], 74);
  packed.replace(at, octets_there.size(), octets_there);
  return with_line(file, 1, base64(octets(packed)));
}

std::vector<Case> cases_of_lines(const std::string& truth) {
  const Parts parts(truth);
  const auto& [untrusted, signature, trusted, global] = parts.lines;
  return {
      {"an empty file", "seal-cut-short", ""},
      {"one byte", "seal-cut-short", "u"},
      {"one line end", "seal-cut-short", "\n"},
      {"the first line alone", "seal-cut-short", untrusted + "\n"},
      {"two lines", "seal-cut-short", untrusted + "\n" + signature + "\n"},
      {"no global signature", "seal-cut-short", untrusted + "\n" + signature + "\n" + trusted + "\n"},
      {"the last line end missing", "seal-cut-short", truth.substr(0, truth.size() - 1)},
      {"the last letter missing", "seal-global-encoding", truth.substr(0, truth.size() - 2) + "\n"},
      {"a blank after the end", "seal-more-lines", truth + " "},
      {"an empty fifth line", "seal-more-lines", truth + "\n"},
      {"a fifth line", "seal-more-lines", truth + "more\n"},
      {"the file twice", "seal-more-lines", truth + truth},
      {"an empty line before", "seal-more-lines", "\n" + truth},
      {"four empty lines", "seal-untrusted-prefix", "\n\n\n\n"},
      {"Windows line ends", "seal-carriage-return",
       untrusted + "\r\n" + signature + "\r\n" + trusted + "\r\n" + global + "\r\n"},
      {"one CR", "seal-carriage-return", with_line(truth, 2, trusted + "\r")},
      {"a CR within the untrusted comment", "seal-carriage-return", with_line(truth, 0, untrusted + "\rX")},
      {"CR alone as line ends", "seal-carriage-return",
       untrusted + "\r" + signature + "\r" + trusted + "\r" + global + "\r"},
      {"a byte order mark", "seal-untrusted-prefix", "\xEF\xBB\xBF" + truth},
      {"a NUL in the untrusted comment", "seal-nul-byte", with_line(truth, 0, untrusted + "\0"s)},
      {"a NUL in the trusted comment", "seal-nul-byte", with_line(truth, 2, trusted + "\0"s)},
      {"a NUL at the end", "seal-nul-byte", truth + "\0"s},
      {"UTF-16", "seal-nul-byte", "u\0n\0t\0r\0"s},
      {"no untrusted comment", "seal-untrusted-prefix", with_line(truth, 0, "")},
      {"a capital in the untrusted prefix", "seal-untrusted-prefix",
       with_line(truth, 0, replaced(untrusted, "untrusted", "Untrusted"))},
      {"a blank before the untrusted prefix", "seal-untrusted-prefix", with_line(truth, 0, " " + untrusted)},
      {"lines exchanged", "seal-untrusted-prefix",
       trusted + "\n" + signature + "\n" + untrusted + "\n" + global + "\n"},
      {"no trusted comment", "seal-trusted-prefix", with_line(truth, 2, "")},
      {"a trusted comment without the blank", "seal-trusted-prefix",
       with_line(truth, 2, replaced(trusted, "comment: ", "comment:"))},
      {"an untrusted comment too long", "seal-comment-too-long",
       with_line(truth, 0, std::string(untrusted_comment_prefix) + std::string(1022 - 18, 'x'))},
      {"a trusted comment too long", "seal-comment-too-long",
       with_line(truth, 2, "trusted comment: " + std::string(8191 - 17, 'x'))},
      {"a trusted comment of 100 KB", "seal-too-large",
       with_line(truth, 2, "trusted comment: " + std::string(100'000, 'x'))},
  };
}

std::vector<Case> cases_of_encoding(const std::string& truth) {
  const Parts parts(truth);
  const auto& signature = parts.lines[1];
  const auto& global = parts.lines[3];
  const auto spare = [](std::string line, std::size_t behind) {
    // The last letter before the padding carries bits that mean nothing: the alphabet's next one has them
    // set.
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char& letter = line[line.size() - 1 - behind];
    letter = alphabet[alphabet.find(letter) + 1];
    return line;
  };
  const auto bad_signature = [&](const char* what, const std::string& line) {
    return Case{what, "seal-signature-encoding", with_line(truth, 1, line)};
  };
  const auto bad_global = [&](const char* what, const std::string& line) {
    return Case{what, "seal-global-encoding", with_line(truth, 3, line)};
  };
  return {
      bad_signature("an empty signature", ""),
      bad_signature("a signature with a blank behind", signature + " "),
      bad_signature("a signature with a blank before", " " + signature),
      bad_signature("a signature with a blank within", replaced(signature, signature.substr(40, 1), " ")),
      bad_signature("a signature with spare bits set", spare(signature, 1)),
      bad_signature("a signature without padding", signature.substr(0, signature.size() - 1)),
      bad_signature("a signature with more padding", signature + "="),
      bad_signature("a signature four letters longer",
                    signature.substr(0, 96) + "AAAA" + signature.substr(96)),
      bad_signature("a signature four letters shorter", signature.substr(4)),
      bad_signature("a signature in the alphabet of addresses", "RUS-_" + signature.substr(5)),
      bad_signature("a public key in its place", signature.substr(0, 56)),
      bad_signature("a global signature in its place", global),
      bad_global("an empty global signature", ""),
      bad_global("a global signature with a blank behind", global + " "),
      bad_global("a global signature with spare bits set", spare(global, 2)),
      bad_global("a global signature without padding", global.substr(0, global.size() - 2)),
      bad_global("a global signature with half its padding", global.substr(0, global.size() - 1)),
      bad_global("a signature in the global one's place", signature),
  };
}

/// Files in their one form, whose signatures are not what they should be.
std::vector<Case> cases_of_signatures(const Signer& signer) {
  const std::string truth = signer.truth();
  const SignatureFile file = signer.signed_with(signer.comment);
  const auto changed = [&](auto change) {
    SignatureFile copy = file;
    change(copy);
    return print(copy);
  };
  Signer other;  // other keys, the same payload
  const auto other_comment =
      signer.signed_with("vitrine schema=2 exhibit=the-dominated version=4 size=65536");
  Digest other_digest = signer.digest;
  other_digest[0] ^= 1U;
  const auto of_other_bytes = signer.signed_with(signer.comment, other_digest);
  return {
      {"the legacy algorithm", "seal-algorithm-legacy", with_octets(truth, 0, "Ed")},
      {"an unknown algorithm", "seal-algorithm-unknown", with_octets(truth, 0, "EE")},
      {"no algorithm", "seal-algorithm-unknown", with_octets(truth, 0, "\0\0"s)},
      {"a key id of nobody", "seal-key-unknown", with_octets(truth, 2, "8bytes..")},
      {"another's key id", "seal-key-unknown",
       with_octets(truth, 2, {other.key.id.begin(), other.key.id.end()})},
      {"another's signature", "seal-key-unknown", other.truth()},
      {"another's signature under our key id", "seal-global-forged",
       with_octets(other.truth(), 2, {signer.key.id.begin(), signer.key.id.end()})},
      {"a comment that was changed", "seal-global-forged",
       changed([](auto& f) { f.trusted_comment = replaced(f.trusted_comment, "version=3", "version=9"); })},
      {"a comment with a blank behind", "seal-global-forged",
       changed([](auto& f) { f.trusted_comment += ' '; })},
      {"the global signature of another comment", "seal-global-forged",
       changed([&](auto& f) { f.global_signature = other_comment.global_signature; })},
      {"the global signature of another pack", "seal-global-forged",
       changed([&](auto& f) { f.global_signature = of_other_bytes.global_signature; })},
      {"the signature in the global one's place", "seal-global-forged",
       changed([](auto& f) { f.global_signature = f.signature; })},
      {"a signature of zeros", "seal-global-forged", changed([](auto& f) { f.signature = {}; })},
      {"a global signature of zeros", "seal-global-forged",
       changed([](auto& f) { f.global_signature = {}; })},
      {"a signature of another pack, whole", "seal-pack-forged", print(of_other_bytes)},
      {"a scalar that is not reduced", "seal-global-forged", changed([](auto& f) {
         // S and S + L verify alike where nobody looks; L is the order of the group, here its low octets.
         constexpr std::array<unsigned, 16> order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                                  0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14};
         unsigned carry = 0;
         for (std::size_t i = 0; i < 32; ++i) {
           const unsigned term = i < order.size() ? order[i] : (i == 31 ? 0x10U : 0U);
           carry += f.global_signature[32 + i] + term;
           f.global_signature[32 + i] = static_cast<unsigned char>(carry & 0xffU);
           carry >>= 8U;
         }
       })},
  };
}

/// Comments that the key itself has signed.
std::vector<Case> cases_of_comments(const Signer& signer) {
  const auto signs = [&](const char* what, const char* reason, const std::string& comment) {
    return Case{what, reason, print(signer.signed_with(comment))};
  };
  const auto& truth = signer.comment;
  return {
      signs("minisign's own comment", "seal-comment-of-minisign",
            "timestamp:1795710892\tfile:p.vitrine\thashed"),
      signs("minisign's own comment of old", "seal-comment-of-minisign",
            "timestamp:1795710892\tfile:p.vitrine"),
      signs("no comment", "seal-comment-blanks", ""),
      signs("another product", "seal-comment-product", replaced(truth, "vitrine", "showcase")),
      signs("no product", "seal-comment-product", replaced(truth, "vitrine ", "")),
      signs("a product in capitals", "seal-comment-product", replaced(truth, "vitrine", "Vitrine")),
      signs("the product alone", "seal-comment-key-missing", "vitrine"),
      signs("no size", "seal-comment-key-missing", replaced(truth, " size=65536", "")),
      signs("a word without a value", "seal-comment-key-missing", replaced(truth, "schema=2", "schema")),
      signs("no schema", "seal-comment-key-order", replaced(truth, "schema=2 ", "")),
      signs("another order", "seal-comment-key-order",
            "vitrine exhibit=the-dominated schema=2 version=3 size=65536"),
      signs("a key twice", "seal-comment-key-repeated", replaced(truth, "exhibit=", "schema=3 exhibit=")),
      signs("the last key twice", "seal-comment-key-repeated", truth + " size=65536"),
      signs("an unknown key", "seal-comment-key-unknown", truth + " floor=2"),
      signs("an unknown key within", "seal-comment-key-unknown",
            replaced(truth, "version", "floor=2 version")),
      signs("a key in capitals", "seal-comment-key-unknown", replaced(truth, "schema", "Schema")),
      signs("a word behind", "seal-comment-key-missing", truth + " please"),
      signs("a blank behind", "seal-comment-blanks", truth + " "),
      signs("a blank before", "seal-comment-blanks", " " + truth),
      signs("two blanks", "seal-comment-blanks", replaced(truth, " version", "  version")),
      signs("a tab", "seal-comment-characters", replaced(truth, " version", "\tversion")),
      signs("an escape", "seal-comment-characters", truth + "\x1b[2J"),
      signs("a mark of writing to the left", "seal-comment-characters", truth + "\xE2\x80\xAE"),
      signs("a letter outside ASCII", "seal-comment-characters",
            replaced(truth, "dominated", "domin\xC3\xA9s")),
      signs("broken UTF-8", "seal-comment-characters", replaced(truth, "dominated", "\xff")),
      signs("a leading zero", "seal-comment-number", replaced(truth, "version=3", "version=03")),
      signs("zero", "seal-comment-number", replaced(truth, "version=3", "version=0")),
      signs("a negative number", "seal-comment-number", replaced(truth, "version=3", "version=-3")),
      signs("a plus", "seal-comment-number", replaced(truth, "size=65536", "size=+65536")),
      signs("an exponent", "seal-comment-number", replaced(truth, "size=65536", "size=6e4")),
      signs("hexadecimal", "seal-comment-number", replaced(truth, "size=65536", "size=0x10000")),
      signs("a fraction", "seal-comment-number", replaced(truth, "version=3", "version=3.1")),
      signs("no number", "seal-comment-number", replaced(truth, "schema=2", "schema=")),
      signs("a schema of 2^32", "seal-comment-number", replaced(truth, "schema=2", "schema=4294967296")),
      signs("a version of 2^31", "seal-comment-number", replaced(truth, "version=3", "version=2147483648")),
      signs("a size of 2^63", "seal-comment-number", replaced(truth, "65536", "9223372036854775808")),
      signs("a size of 2^64 and the true one", "seal-comment-number",
            replaced(truth, "65536", "18446744073709617152")),
      signs("an exhibit in capitals", "seal-comment-exhibit",
            replaced(truth, "the-dominated", "The-Dominated")),
      signs("no exhibit", "seal-comment-exhibit", replaced(truth, "the-dominated", "")),
      signs("a path for an exhibit", "seal-comment-exhibit", replaced(truth, "the-dominated", "../x")),
      signs("a hyphen at the end", "seal-comment-exhibit", replaced(truth, "the-dominated", "the-")),
      signs("another size", "seal-size-differs", replaced(truth, "65536", "65537")),
      signs("a smaller size", "seal-size-differs", replaced(truth, "65536", "1")),
      signs("the largest size", "seal-size-differs", replaced(truth, "65536", "9223372036854775807")),
  };
}

void check(const Signer& signer, const std::vector<Case>& cases) {
  for (const auto& [what, reason, bytes] : cases) {
    CAPTURE(what);
    CHECK(signer.verdict(bytes) == reason);
  }
}

}  // namespace

TEST_CASE("the true signature seals, and says what was signed") {
  const Signer signer;
  const auto sealed = verify(Descriptor(signer.file, O_RDONLY), signer.truth(), signer.trust());
  REQUIRE(std::holds_alternative<Sealed>(sealed));
  CHECK((std::get<Sealed>(sealed) == Sealed{signer.key.id, signer.identity}));
}

TEST_CASE("a signature file that is not exactly four lines is refused by name") {
  const Signer signer;
  check(signer, cases_of_lines(signer.truth()));
}

TEST_CASE("base64 in any but its one form is refused by name") {
  const Signer signer;
  check(signer, cases_of_encoding(signer.truth()));
}

TEST_CASE("a signature that is not by the key over the pack is refused by name") {
  const Signer signer;
  check(signer, cases_of_signatures(signer));
}

TEST_CASE("a trusted comment outside the grammar is refused by name, though it was signed") {
  const Signer signer;
  check(signer, cases_of_comments(signer));
}

TEST_CASE("the legacy signature of a file that nobody signed is refused") {
  // Whoever has a true prehashed signature has, by changing two letters, a legacy one of the 64 octets of the
  // hash, and minisign 0.11 accepts it.
  const Signer signer;
  const std::string legacy = with_octets(signer.truth(), 0, "Ed");
  write_bytes(signer.file, {reinterpret_cast<const char*>(signer.digest.data()), signer.digest.size()});
  CHECK(signer.verdict(legacy) == "seal-algorithm-legacy");
}

TEST_CASE("comments as long as minisign's longest are read") {
  const Signer signer;
  CHECK(signer.verdict(with_line(
            signer.truth(), 0, std::string(untrusted_comment_prefix) + std::string(1003, 'x'))) == "sealed");
  CHECK(signer.verdict(print(signer.signed_with("vitrine " + std::string(8190 - 17 - 8, 'x')))) ==
        "seal-comment-key-missing");
}

TEST_CASE("a signature file that is no ordinary small file is refused without reading it") {
  const Signer signer;
  const auto load = [](const std::filesystem::path& file) -> std::string {
    const auto bytes = load_signature_file(file);
    const auto* flaw = std::get_if<SealFlaw>(&bytes);
    return flaw == nullptr ? "loads" : code(flaw->reason);
  };
  const auto path = signature_path(signer.file);
  CHECK(path == signer.folder / "payload.vitrine.minisig");
  CHECK(load(path) == "seal-missing");
  write_bytes(path, signer.truth());
  CHECK(load(path) == "loads");
  std::filesystem::create_symlink(path, signer.folder / "link");
  CHECK(load(signer.folder / "link") == "seal-not-a-file");
  CHECK(load(signer.folder.path()) == "seal-not-a-file");
  CHECK(load("/dev/zero") == "seal-not-a-file");
  REQUIRE(::mkfifo((signer.folder / "pipe").c_str(), 0600) == 0);
  CHECK(load(signer.folder / "pipe") == "seal-not-a-file");
  REQUIRE(::truncate(path.c_str(), 100'000'000) == 0);  // 100 MB, of which the disk holds nothing
  CHECK(load(path) == "seal-too-large");
  REQUIRE(::truncate(path.c_str(), most_signature_file) == 0);
  CHECK(load(path) == "loads");
}

TEST_CASE("no more of a pack is hashed than was signed") {
  const Signer signer;
  const Descriptor file(signer.file, O_RDONLY);
  CHECK(hash(file, 65'536).digest == signer.digest);
  CHECK(hash(file, 100).size == 101);
  CHECK(hash(file, 1'000'000).size == 65'536);
  CHECK(hash(file, std::numeric_limits<std::int64_t>::max()).digest == signer.digest);
  write_bytes(signer.file, bytes_of(signer.file) + "x");
  CHECK(signer.verdict(signer.truth()) == "seal-size-differs");
}

TEST_CASE("what was sealed is compared with what the pack says of itself") {
  const Identity sealed{2, "the-dominated", 3, 65'536};
  const auto differs = [&](const Identity& pack) -> std::string {
    const auto flaw = difference(sealed, pack);
    return flaw ? code(flaw->reason) : "nothing";
  };
  CHECK(differs(sealed) == "nothing");
  CHECK(differs({1, "the-dominated", 3, 65'536}) == "seal-schema-differs");
  CHECK(differs({2, "the-factory", 3, 65'536}) == "seal-exhibit-differs");
  CHECK(differs({2, "the-dominated", 2, 65'536}) == "seal-version-differs");
  CHECK(differs({2, "the-dominated", 3, 65'535}) == "seal-size-differs");
}

TEST_CASE("every case has a name of its own, and there are more than a hundred") {
  const Signer signer;
  std::set<std::string> names;
  std::size_t count = 0;
  for (const auto& cases : {cases_of_lines(signer.truth()), cases_of_encoding(signer.truth()),
                            cases_of_signatures(signer), cases_of_comments(signer)}) {
    for (const Case& each : cases) {
      names.insert(each.what);
      ++count;
    }
  }
  CHECK(names.size() == count);
  CHECK(count > 100);
}
