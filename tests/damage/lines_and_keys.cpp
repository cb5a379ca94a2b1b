#include <fcntl.h>

#include <algorithm>
#include <array>
#include <utility>

#include "content/pack/minisign_lines.h"
#include "tests/damage/case.h"
#include "tests/pack/signer.h"

namespace damage {
namespace {

using namespace std::string_literals;
using content::SignatureFile;

/// The same signature file with line number `line`, from 0, changed.
Change line(std::size_t line, Change change) {
  return [line, change = std::move(change)](const std::string& file) {
    const auto lines = content::split_lines<4>(file);
    std::string all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      all += (i == line ? change(std::string(lines[i])) : std::string(lines[i])) + "\n";
    }
    return all;
  };
}

/// The second line with the octets from `at` on replaced: two of the algorithm, eight of the key's id, then
/// the signature.
Change octets_at(std::size_t at, std::string put) {
  return line(1, [at, put = std::move(put)](const std::string& base64) {
    const auto octets = decoded(base64, 74).replace(at, put.size(), put);
    return content::base64(content::octets(octets));
  });
}

std::string id_of(const content::SecretKey& key) { return {key.id.begin(), key.id.end()}; }

/// Adds the order of the group to the second half of a signature, which then says the same in another way.
void unreduce(content::SignatureOctets& signature) {
  constexpr std::array<unsigned, 16> order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                           0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14};
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    const unsigned term = i < order.size() ? order.at(i) : (i == 31 ? 0x10U : 0U);
    carry += signature.at(32 + i) + term;
    signature.at(32 + i) = static_cast<unsigned char>(carry & 0xffU);
    carry >>= 8U;
  }
}

/// Signed by the museum, then changed; the global signature is made anew where it is to be `true_again`.
Verdict with_changed(const Delivery& delivery, bool true_again,
                     const std::function<void(SignatureFile&)>& change) {
  auto file = std::get<SignatureFile>(content::read_signature_file(delivery.signature()));
  change(file);
  if (true_again) {
    file.global_signature =
        content::sign_detached(content::octets(content::global_message(file)), delivery.key.octets);
  }
  delivery.lay_signature(print(file));
  return delivery.install();
}

Case changed(int number, std::string what, std::function<void(SignatureFile&)> change) {
  return {number, std::move(what),
          [change = std::move(change)](const Delivery& delivery) {
            return with_changed(delivery, false, change);
          },
          "seal-global-forged"};
}

/// Of a file of 64 octets that nobody has signed: the hash that somebody did sign.
Verdict bring_hash_as_file(const Delivery& delivery) {
  const auto digest = content::hash(content::Descriptor(delivery.pack, O_RDONLY), sound_pack().size()).digest;
  write_bytes(delivery.pack, std::string(digest.begin(), digest.end()));
  delivery.lay_signature(octets_at(0, "Ed")(delivery.signature()));
  return delivery.install();
}

/// Signed by somebody else, who writes the museum's key id over his own.
Verdict bring_under_false_id(const Delivery& delivery) {
  Delivery thief;
  const auto signature = thief.signature();
  delivery.lay_signature(octets_at(2, id_of(delivery.key))(signature));
  return delivery.install();
}

Verdict bring_to_two_keys_of_one_id(Delivery& delivery) {
  content::PublicKey other = content::public_key_of(content::make_secret_key());
  other.id = delivery.key.id;
  delivery.trust.keys.push_back(other);
  return delivery.install();
}

/// A key of order 1, under which a signature holds that nobody made.
Verdict trust_small_order(const Delivery& delivery) {
  content::PublicKey weak{delivery.key.id, {1}};
  write_bytes(delivery.folder / "weak.pub", print(weak));
  const auto trust = content::read_trust({delivery.folder / "weak.pub"});
  if (trust.unusable.empty()) {
    return accepted();
  }
  const auto& flaw = trust.unusable.front().flaw;
  return {code(flaw.reason), flaw.says};
}

std::string without_end(std::string text, std::size_t letters) {
  return text.substr(0, text.size() - letters);
}

/// Base64 whose last letter carries bits that mean nothing, with one of them set.
std::string spare_bit(std::string text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  char& letter = text[text.find_last_not_of('=')];
  letter = alphabet[alphabet.find(letter) + 1];
  return text;
}

std::vector<Case> encodings() {
  std::vector<Case> cases;
  const auto add = [&](const std::string& what, const Change& change) {
    cases.push_back(signature(21, what + " in the signature", line(1, change), "seal-signature-encoding"));
    cases.push_back(
        signature(21, what + " in the global signature", line(3, change), "seal-global-encoding"));
  };
  add("a blank behind", [](const auto& text) { return text + " "; });
  add("a blank before", [](const auto& text) { return " " + text; });
  add("a blank within", [](const auto& text) { return text.substr(0, 40) + " " + text.substr(40); });
  add("a letter of the alphabet for addresses", [](const auto& text) { return "-_" + text.substr(2); });
  add("padding that is missing", [](const auto& text) { return without_end(text, 1); });
  add("padding too much", [](const auto& text) { return text + "="; });
  add("spare bits set", spare_bit);
  cases.push_back(
      signature(21, "a line break within the signature",
                line(1, [](const auto& text) { return text.substr(0, 40) + "\n" + text.substr(40); }),
                "seal-more-lines"));
  return cases;
}

std::vector<Case> strange_lines() {
  const auto append = [](std::string end) { return [end](const std::string& text) { return text + end; }; };
  const auto end_lines_with = [](const std::string& end) {
    return [end](const std::string& file) {
      std::string all;
      for (const auto each : content::split_lines<4>(file)) all += std::string(each) + end;
      return all;
    };
  };
  std::vector<Case> cases{
      signature(22, "CRLF", end_lines_with("\r\n"), "seal-carriage-return"),
      signature(22, "CR alone", end_lines_with("\r"), "seal-carriage-return"),
      signature(
          22, "a byte order mark", [](const auto& file) { return "\xEF\xBB\xBF" + file; },
          "seal-untrusted-prefix"),
      signature(23, "a fifth line", append("more\n"), "seal-more-lines"),
      signature(23, "an empty fifth line", append("\n"), "seal-more-lines"),
      signature(23, "a fifth line that has no end", append("more"), "seal-more-lines"),
  };
  for (std::size_t i = 0; i < 4; ++i) {
    const auto which = std::to_string(i + 1);
    cases.push_back(signature(22, "a CR in line " + which, line(i, append("\r")), "seal-carriage-return"));
    cases.push_back(signature(22, "a NUL in line " + which, line(i, append("\0"s)), "seal-nul-byte"));
  }
  return cases;
}

std::vector<Case> comments() {
  const auto of = [](std::size_t bytes) {
    return [bytes](const std::string&) { return "trusted comment: " + std::string(bytes - 17, 'x'); };
  };
  const auto untrusted = [](const std::string& text) {
    return line(0, [text](const std::string&) { return "untrusted comment: " + text; });
  };
  return {
      signature(24, "a trusted comment's line of 8190 bytes", line(2, of(8190)), "seal-global-forged"),
      signature(24, "a trusted comment's line of 8191 bytes", line(2, of(8191)), "seal-comment-too-long"),
      signature(24, "a trusted comment's line of 8192 bytes", line(2, of(8192)), "seal-comment-too-long"),
      signature(24, "a trusted comment's line of 8193 bytes", line(2, of(8193)), "seal-comment-too-long"),
      signature(24, "a trusted comment's line of 100,000 bytes", line(2, of(100'000)), "seal-too-large"),
      comment(
          24, "8173 letters", [](const auto&) { return std::string(8190 - 17, 'x'); },
          "seal-comment-product"),
      signature(25, "terminal escapes in the untrusted comment", untrusted("\x1b[2J\x1b]0;owned\x07"),
                "accepted"),
      signature(25, "bidi marks in the untrusted comment", untrusted("\xE2\x80\xAE kcap"), "accepted"),
      comment(
          25, "terminal escapes", [](const auto& text) { return text + "\x1b[2J"; },
          "seal-comment-characters"),
      comment(
          25, "bidi marks", [](const auto& text) { return text + "\xE2\x80\xAE"; },
          "seal-comment-characters"),
  };
}

std::vector<Case> forgeries() {
  return {
      {1, "no signature",
       [](const Delivery& delivery) {
         std::filesystem::remove(content::signature_path(delivery.pack));
         return delivery.install();
       },
       "seal-missing"},
      signature(9, "the legacy algorithm", octets_at(0, "Ed"), "seal-algorithm-legacy"),
      {10, "the hash of a signed pack, brought as a file", bring_hash_as_file, "seal-algorithm-legacy"},
      signature(11, "an unknown algorithm", octets_at(0, "EE"), "seal-algorithm-unknown"),
      signature(12, "a key id of nobody", octets_at(2, "8bytes.."), "seal-key-unknown"),
      {13, "another's signature under the museum's key id", bring_under_false_id, "seal-global-forged"},
      {14, "two trusted keys of one id", bring_to_two_keys_of_one_id, "seal-key-ambiguous"},
      changed(15, "a valid signature whose trusted comment was changed",
              [](SignatureFile& file) { file.trusted_comment = replaced(file.trusted_comment, "=3", "=4"); }),
      {16, "the global signature of another pack",
       [](const Delivery& delivery) {
         const std::string truth = delivery.signature();
         delivery.sign(replaced(delivery.comment(), "version=3", "version=4"));
         const auto other = std::string(content::split_lines<4>(delivery.signature())[3]);
         delivery.lay_signature(line(3, [&](const auto&) { return other; })(truth));
         return delivery.install();
       },
       "seal-global-forged"},
      signature(
          17, "no fourth line",
          [](const std::string& file) { return file.substr(0, file.rfind('\n', file.size() - 2) + 1); },
          "seal-cut-short"),
      signature(17, "an empty fourth line", line(3, [](const auto&) { return ""s; }), "seal-global-encoding"),
      changed(18, "a signature of zeros", [](SignatureFile& file) { file.signature = {}; }),
      changed(18, "a global signature of zeros", [](SignatureFile& file) { file.global_signature = {}; }),
      {18, "a signature of zeros that the museum vouches for",
       [](const Delivery& delivery) {
         return with_changed(delivery, true, [](SignatureFile& file) { file.signature = {}; });
       },
       "seal-pack-forged"},
      {19, "a public key of small order among the trusted", trust_small_order, "key-weak"},
      changed(20, "a global signature whose scalar is not reduced",
              [](SignatureFile& file) { unreduce(file.global_signature); }),
      {20, "a signature whose scalar is not reduced, which the museum vouches for",
       [](const Delivery& delivery) {
         return with_changed(delivery, true, [](SignatureFile& file) { unreduce(file.signature); });
       },
       "seal-pack-forged"},
  };
}

}  // namespace

std::vector<Case> lines_and_keys() {
  std::vector<Case> cases;
  for (auto& some : {forgeries(), encodings(), strange_lines(), comments()}) {
    cases.insert(cases.end(), some.begin(), some.end());
  }
  return cases;
}

}  // namespace damage
