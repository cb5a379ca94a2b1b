#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "content/pack/minisign_lines.h"
#include "content/pack/schema.h"
#include "tests/damage/bytes.h"
#include "tests/damage/case.h"
#include "tests/pack/signer.h"

namespace damage {
namespace {

using namespace std::string_literals;

Change first(std::size_t bytes) {
  return [bytes](const std::string& all) { return all.substr(0, bytes); };
}

/// Cut where a field of SQLite's header ends, and where a page does.
void add_cut_packs(std::vector<Case>& cases) {
  const std::array<std::size_t, 21> header{16, 18, 19, 20, 21, 22, 23, 24, 28, 32, 36,
                                           40, 44, 48, 52, 56, 60, 64, 68, 72, 92};
  for (const std::size_t bytes : header) {
    const auto what = "a pack cut after " + std::to_string(bytes) + " bytes";
    cases.push_back(forged(5, what, first(bytes), "seal-size-differs"));
    cases.push_back(signed_anew(5, what + ", and signed so", first(bytes), "pack-damaged", "ends after"));
  }
  for (std::size_t bytes = content::page_size; bytes < sound_pack().size(); bytes += content::page_size) {
    const auto what = "a pack cut after " + std::to_string(bytes) + " bytes";
    cases.push_back(forged(5, what, first(bytes), "seal-size-differs"));
  }
  cases.push_back(signed_anew(5, "a pack cut after its first page, and signed so", first(content::page_size),
                              "pack-damaged", "header promises"));
}

/// Cut within and behind every line, and where an octet of the second line's parts ends.
void add_cut_signatures(std::vector<Case>& cases) {
  const Delivery delivery;
  const std::string truth = delivery.signature();
  for (std::size_t end = truth.find('\n'); end != std::string::npos; end = truth.find('\n', end + 1)) {
    for (const std::size_t bytes : {end - 1, end, end + 1}) {
      if (bytes < truth.size()) {
        cases.push_back(signature(5, "only its first " + std::to_string(bytes) + " bytes", first(bytes),
                                  "seal-cut-short"));
      }
    }
  }
  for (const std::size_t octets : {2U, 10U, 73U}) {
    const auto cut = [octets](const std::string& file) {
      const auto lines = content::split_lines<4>(file);
      const auto packed = decoded(lines[1], 74).substr(0, octets);
      return replaced(file, lines[1], content::base64(content::octets(packed)));
    };
    cases.push_back(signature(5, "only " + std::to_string(octets) + " octets in its second line", cut,
                              "seal-signature-encoding"));
  }
}

void add_lengths(std::vector<Case>& cases) {
  const auto size = [](std::string number) {
    return [number](const std::string& text) { return text.substr(0, text.find("size=") + 5) + number; };
  };
  for (const char* number : {"0", "9223372036854775808", "18446744073709551616"}) {
    cases.push_back(comment(7, "a size of "s + number, size(number), "seal-comment-number"));
  }
  for (const char* number : {"1", "2147483648", "4294967296", "9223372036854775807"}) {
    cases.push_back(comment(7, "a size of "s + number, size(number), "seal-size-differs"));
  }
  cases.push_back({7, "a signed comment with a size that is true but for 2^32",
                   [size](const Delivery& delivery) {
                     const auto more = (std::uint64_t{1} << 32U) + sound_pack().size();
                     delivery.sign(size(std::to_string(more))(delivery.comment()));
                     return delivery.install();
                   },
                   "seal-size-differs"});
}

/// Made larger by a hole, of which the disk holds nothing.
void grow(const std::filesystem::path& file, std::uint64_t bytes) {
  if (::truncate(file.c_str(), static_cast<off_t>(bytes)) != 0) {
    throw std::system_error(errno, std::generic_category(), "truncate");
  }
}

void add_giants(std::vector<Case>& cases) {
  for (const auto& [name, bytes] :
       {std::pair{"2 GiB", std::uint64_t{1} << 31U}, {"4 GiB", std::uint64_t{1} << 32U}}) {
    const std::string what = "a pack of more than "s + name;
    cases.push_back({36, what + ", of which less was signed",
                     [bytes](const Delivery& delivery) {
                       grow(delivery.pack, bytes + sound_pack().size());
                       return delivery.install();
                     },
                     "seal-size-differs"});
    cases.push_back({36, what + ", whose header does not know",
                     [bytes](const Delivery& delivery) {
                       grow(delivery.pack, bytes + sound_pack().size());
                       return delivery.verify();
                     },
                     "pack-damaged", "header promises"});
    cases.push_back({36, what + ", whose header knows",
                     [bytes](const Delivery& delivery) {
                       const std::uint64_t size = bytes + sound_pack().size();
                       patch(delivery.pack, 28, big_endian(size / content::page_size, 4));
                       grow(delivery.pack, size);
                       return delivery.verify();
                     },
                     "pack-inconsistent", "never used"});
  }
}

/// Something else stands under the file's name.
void replace_by(const std::filesystem::path& file, const std::string& what) {
  const auto aside = file.string() + ".aside";
  std::filesystem::rename(file, aside);
  if (what == "folder") {
    std::filesystem::create_directory(file);
  } else if (what == "link") {
    std::filesystem::create_symlink(aside, file);
  } else if (::mkfifo(file.c_str(), 0600) != 0) {
    throw std::system_error(errno, std::generic_category(), "mkfifo");
  }
}

void add_kinds(std::vector<Case>& cases) {
  for (const std::string what : {"folder", "pipe", "link"}) {
    cases.push_back({37, "a " + what + " for a pack",
                     [what](const Delivery& delivery) {
                       replace_by(delivery.pack, what);
                       return delivery.install();
                     },
                     "pack-not-a-file"});
    cases.push_back({37, "a " + what + " for a signature",
                     [what](const Delivery& delivery) {
                       replace_by(content::signature_path(delivery.pack), what);
                       return delivery.install();
                     },
                     "seal-not-a-file"});
  }
  cases.push_back({37, "a device for a pack",
                   [](Delivery& delivery) {
                     delivery.pack = "/dev/zero";
                     return delivery.install();
                   },
                   "pack-not-a-file"});
  cases.push_back({37, "a device for a signature",
                   [](const Delivery&) {
                     const auto loaded = content::load_signature_file("/dev/zero");
                     const auto* flaw = std::get_if<content::SealFlaw>(&loaded);
                     return flaw != nullptr ? verdict(*flaw) : accepted();
                   },
                   "seal-not-a-file"});
}

}  // namespace

std::vector<Case> files() {
  const auto append = [](std::string end) { return [end](const std::string& text) { return text + end; }; };
  std::vector<Case> cases{
      forged(2, "an empty pack", first(0), "seal-size-differs"),
      signed_anew(2, "an empty pack, and signed so", first(0), "seal-comment-number", "size="),
      signature(2, "nothing in it", first(0), "seal-cut-short"),
      forged(3, "a pack of one byte", first(1), "seal-size-differs"),
      signed_anew(3, "a pack of one byte, and signed so", first(1), "pack-not-a-pack", "not an SQLite"),
      signature(3, "one byte", first(1), "seal-cut-short"),
      forged(4, "a header and nothing more", first(100), "seal-size-differs"),
      signed_anew(4, "a header and nothing more, and signed so", first(100), "pack-damaged",
                  "has 100 bytes where its header promises"),
      forged(6, "one byte more at the end", append("x"), "seal-size-differs"),
      signed_anew(6, "one byte more at the end, and signed so", append("x"), "pack-damaged",
                  "header promises"),
      signature(6, "one byte more at the end", append("x"), "seal-more-lines"),
  };
  add_cut_packs(cases);
  add_cut_signatures(cases);
  add_lengths(cases);
  add_giants(cases);
  add_kinds(cases);
  return cases;
}

}  // namespace damage
