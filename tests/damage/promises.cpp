#include <utility>

#include "content/pack/in_force.h"
#include "content/pack/schema.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/key_list_file.h"
#include "tests/damage/case.h"
#include "tests/pack/signer.h"

namespace damage {
namespace {

using content::KeyList;

/// In the signed comment, `from` is replaced by `to`.
Case comment_with(int number, const std::string& what, std::string from, std::string to, std::string code) {
  return comment(
      number, what,
      [from = std::move(from), to = std::move(to)](const std::string& text) {
        return replaced(text, from, to);
      },
      std::move(code));
}

std::vector<Case> comments() {
  std::vector<Case> cases{
      comment_with(26, "a key twice", "exhibit=", "schema=2 exhibit=", "seal-comment-key-repeated"),
      comment_with(26, "the size missing", " size=", " ", "seal-comment-key-missing"),
      comment_with(26, "the schema missing", "schema=2 ", "", "seal-comment-key-order"),
      comment_with(26, "a key before its turn", "schema=2 exhibit=sample", "exhibit=sample schema=2",
                   "seal-comment-key-order"),
      comment_with(26, "an unknown key", " size=", " floor=2 size=", "seal-comment-key-unknown"),
      comment(
          26, "minisign's own words",
          [](const auto&) { return std::string("timestamp:1795710892\tfile:p.vitrine\thashed"); },
          "seal-comment-of-minisign"),
      comment_with(30, "another product", "vitrine ", "showcase ", "seal-comment-product"),
      comment_with(33, "a version of 2^64 - 1", "version=3", "version=18446744073709551615",
                   "seal-comment-number"),
      comment_with(33, "a version of 2^31", "version=3", "version=2147483648", "seal-comment-number"),
  };
  for (const char* number : {"+3", "-3", "03", "3e0", "3.0", "0x3", "18446744073709551616"}) {
    const std::string put = number;
    cases.push_back(
        comment_with(27, "a version of " + put, "version=3", "version=" + put, "seal-comment-number"));
    cases.push_back(
        comment_with(27, "a size with " + put + " before it", "size=", "size=" + put, "seal-comment-number"));
  }
  return cases;
}

/// Brings the pack under another id and version of the exhibit, in the pack itself and in its signature.
Verdict bring_as(const Delivery& delivery, const std::string& exhibit, int version) {
  write_bytes(delivery.pack, sound_pack());
  run_sql(delivery.pack, "UPDATE meta SET value = '" + exhibit + "' WHERE key = 'id';" +
                             "UPDATE meta SET value = '" + std::to_string(version) +
                             "' WHERE key = 'version'");
  delivery.sign(replaced(replaced(delivery.comment(), "=sample", "=" + exhibit), "version=3",
                         "version=" + std::to_string(version)));
  return delivery.install();
}

/// The first that is not accepted, or the last.
Verdict bring_versions(const Delivery& delivery, std::initializer_list<int> versions) {
  Verdict verdict;
  for (const int version : versions) {
    verdict = bring_as(delivery, "sample", version);
    if (verdict.code != "accepted") {
      return verdict;
    }
  }
  return verdict;
}

/// A version as high as there is, and the one after it, which a key list allows again.
Verdict come_back_from_the_highest(Delivery& delivery) {
  const KeyList list{1, {}, {}, {{"sample", 3}}};
  delivery.permitted = [&](const std::string& exhibit, int version) {
    return content::may_follow(version, version, exhibit, list);
  };
  return bring_versions(delivery, {2147483647, 4});
}

/// Bound by the signature to another exhibit, version or schema than the pack says.
std::vector<Case> bindings() {
  return {
      comment_with(29, "the id of another exhibit", "=sample", "=another", "seal-exhibit-differs"),
      comment_with(31, "another version than the pack has", "version=3", "version=4", "seal-version-differs"),
      comment_with(42, "another schema version than the pack has", "schema=2", "schema=3",
                   "seal-schema-differs"),
  };
}

std::vector<Case> on_the_shelf() {
  return {
      {29, "a valid pack of another exhibit",
       [](const Delivery& delivery) {
         delivery.install();
         return bring_as(delivery, "another", 4);
       },
       "shelf-other-exhibit"},
      {31, "an older version", [](const Delivery& delivery) { return bring_versions(delivery, {3, 2}); },
       "shelf-version-accepted"},
      {32, "the same version with other content",
       [](const Delivery& delivery) {
         delivery.install();
         run_sql(delivery.pack, "UPDATE exhibit_text SET title = 'The Others'");
         delivery.sign();
         return delivery.install();
       },
       "shelf-version-taken"},
      {33, "the highest version, and then another",
       [](const Delivery& delivery) { return bring_versions(delivery, {2147483647, 4}); },
       "shelf-version-accepted"},
      {33, "the highest version, and then one that a key list allows", come_back_from_the_highest,
       "accepted"},
  };
}

/// The museum has a second key, which signs a list and is revoked by none.
struct Office {
  content::SecretKey key = content::make_secret_key();
  content::Trust base;

  explicit Office(const Delivery& delivery)
      : base{{content::public_key_of(delivery.key), content::public_key_of(key)}, {}} {}

  Verdict bring(const Delivery& delivery, const KeyList& list) const {
    shelf::FolderDisk disk(delivery.shelf);
    const auto outcome = shelf::install_key_list(disk, print(list), print(sign(list, key)), base);
    const auto* why = std::get_if<shelf::Rejected>(&outcome);
    return why != nullptr ? verdict(*why) : accepted();
  }
};

Verdict bring_by_revoked_key(Delivery& delivery) {
  const Office office(delivery);
  const Verdict revoked = office.bring(delivery, {1, {}, {delivery.key.id}, {}});
  const shelf::FolderDisk disk(delivery.shelf);
  delivery.trust = content::trust_in_force(office.base, shelf::read_kept_key_list(disk, office.base).list);
  return revoked.code == "accepted" ? delivery.install() : revoked;
}

/// One list after the other; the verdict on the second.
std::function<Verdict(Delivery&)> bring_lists(KeyList first, KeyList second) {
  return [first = std::move(first), second = std::move(second)](const Delivery& delivery) {
    const Office office(delivery);
    const Verdict verdict = office.bring(delivery, first);
    return verdict.code == "accepted" ? office.bring(delivery, second) : verdict;
  };
}

std::vector<Case> key_lists() {
  return {
      {34, "a pack signed by a revoked key", bring_by_revoked_key, "seal-key-revoked"},
      {34, "a key list signed by a key that the one before has revoked",
       [](const Delivery& delivery) {
         const Office office(delivery);
         office.bring(delivery, {1, {}, {delivery.key.id}, {}});
         shelf::FolderDisk disk(delivery.shelf);
         const KeyList list{2, {}, {}, {}};
         const auto outcome =
             shelf::install_key_list(disk, print(list), print(sign(list, delivery.key)), office.base);
         const auto* why = std::get_if<shelf::Rejected>(&outcome);
         return why != nullptr ? verdict(*why) : accepted();
       },
       "seal-key-revoked"},
      {35, "an older key list", bring_lists({7, {}, {}, {}}, {6, {}, {}, {{"sample", 1}}}), "list-older"},
      {35, "another key list of the same counter", bring_lists({7, {}, {}, {}}, {7, {}, {}, {{"sample", 1}}}),
       "list-same-counter"},
  };
}

}  // namespace

std::vector<Case> promises() {
  std::vector<Case> cases;
  for (auto& some : {comments(), bindings(), on_the_shelf(), key_lists()}) {
    cases.insert(cases.end(), some.begin(), some.end());
  }
  return cases;
}

}  // namespace damage
