#include <sqlite3.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <variant>

#include "content/pack/schema.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/standing.h"
#include "tests/damage/case.h"

namespace damage {
namespace {

/// The pack that stands on the shelf, hashed where it stands.
Verdict look_at(const shelf::Disk& disk, const content::Trust& trust) {
  const auto standings = shelf::read_standings(disk, trust);
  if (!standings.unbelieved.empty()) {
    return verdict(standings.unbelieved.front().why);
  }
  const auto looked = shelf::verify(disk, standings.packs.front());
  if (const auto* unreadable = std::get_if<shelf::Unreadable>(&looked)) {
    return verdict(unreadable->why);
  }
  const auto* why = std::get_if<shelf::Rejected>(&looked);
  return why != nullptr ? verdict(*why) : accepted();
}

std::string flipped(std::string bytes, std::size_t byte) {
  bytes[byte] = static_cast<char>(static_cast<unsigned char>(bytes[byte]) ^ 0x10U);
  return bytes;
}

/// One bit of each page, one after the other; the first that nobody notices.
Verdict flip_bits(const Delivery& delivery) {
  delivery.install();
  const shelf::FolderDisk disk(delivery.shelf);
  const auto standing = delivery.shelf / "sample-3.vitrine";
  const std::string whole = bytes_of(standing);
  Verdict verdict;
  for (std::size_t page = 0; page < whole.size(); page += content::page_size) {
    const std::size_t byte = page + page / content::page_size * 73 % content::page_size;
    write_bytes(standing, flipped(whole, byte));
    verdict = look_at(disk, delivery.trust);
    if (verdict.code == "accepted") {
      return {"unnoticed", "has another byte " + std::to_string(byte)};
    }
  }
  write_bytes(standing, whole);
  return look_at(disk, delivery.trust).code == "accepted" ? verdict
                                                          : Verdict{"spoilt", "is whole, and refused"};
}

Verdict flip_signature(const Delivery& delivery) {
  delivery.install();
  const auto signature = delivery.shelf / "sample-3.vitrine.minisig";
  const std::string whole = bytes_of(signature);
  write_bytes(signature, flipped(whole, whole.find("size=") + 5));
  return look_at(shelf::FolderDisk(delivery.shelf), delivery.trust);
}

/// A pack that rots on the shelf is brought again, whole.
Verdict heal(const Delivery& delivery) {
  delivery.install();
  const auto standing = delivery.shelf / "sample-3.vitrine";
  write_bytes(standing, flipped(bytes_of(standing), 5000));
  const Verdict verdict = delivery.install();
  return verdict.code == "accepted" ? look_at(shelf::FolderDisk(delivery.shelf), delivery.trust) : verdict;
}

/// A card that does not give back what it holds.
class WornDisk : public shelf::FolderDisk {
 public:
  using FolderDisk::FolderDisk;
  std::optional<content::Hashed> hash(std::string_view name, std::uint64_t /*most*/) const override {
    throw std::system_error(EIO, std::generic_category(), "pread " + std::string(name));
  }
};

// SQLite's own way to files, but for one read that fails. For one connection after the other, of one thread.
int reads_until_failure = 0;
const sqlite3_io_methods* sound = nullptr;
int (*open_soundly)(sqlite3_vfs*, const char*, sqlite3_file*, int, int*) = nullptr;

int read_or_fail(sqlite3_file* file, void* to, int bytes, sqlite3_int64 from) {
  return --reads_until_failure == 0 ? SQLITE_IOERR_READ : sound->xRead(file, to, bytes, from);
}

int open_worn(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_got) {
  static sqlite3_io_methods worn;
  const int result = open_soundly(vfs, name, file, flags, flags_got);
  if (result == SQLITE_OK) {
    sound = file->pMethods;
    worn = *sound;
    worn.xRead = read_or_fail;
    file->pMethods = &worn;
  }
  return result;
}

/// While it lives, the read number `failing` fails, counted from 1, of all that SQLite does.
class WornCard {
 public:
  explicit WornCard(int failing) : vfs_(*sqlite3_vfs_find(nullptr)) {
    reads_until_failure = failing;
    open_soundly = vfs_.xOpen;
    vfs_.zName = "worn";
    vfs_.xOpen = open_worn;
    if (sqlite3_vfs_register(&vfs_, 1) != SQLITE_OK) {
      throw std::runtime_error("sqlite3_vfs_register");
    }
  }
  WornCard(const WornCard&) = delete;
  WornCard& operator=(const WornCard&) = delete;
  WornCard(WornCard&&) = delete;
  WornCard& operator=(WornCard&&) = delete;
  ~WornCard() { sqlite3_vfs_unregister(&vfs_); }

  static bool failed() { return reads_until_failure <= 0; }

 private:
  sqlite3_vfs vfs_;
};

/// Each read of looking through the pack fails once; the first failure that goes unnoticed. To SQLite's check
/// of the pages a page that cannot be read is one more contradiction.
Verdict fail_each_read(const Delivery& delivery) {
  Verdict verdict;
  for (int read = 1;; ++read) {
    const WornCard card(read);
    const Verdict now = delivery.verify();
    if (!WornCard::failed()) {
      return now.code == "accepted" ? verdict : Verdict{"spoilt", "can be read, and is refused"};
    }
    if (now.code != "pack-damaged" && now.code != "pack-inconsistent") {
      return {"unnoticed", "is " + now.code + " though read number " + std::to_string(read) + " fails"};
    }
    verdict = now;
  }
}

}  // namespace

std::vector<Case> rot() {
  return {
      {64, "a bit of any page that flips on the shelf", flip_bits, "seal-pack-forged"},
      {64, "a signature that changes on the shelf", flip_signature, "seal-global-forged"},
      {64, "a pack that has rotten, and is brought again", heal, "accepted"},
      {65, "a card that fails while the pack is hashed",
       [](const Delivery& delivery) {
         delivery.install();
         return look_at(WornDisk(delivery.shelf), delivery.trust);
       },
       "pack-damaged", "Input/output error"},
      {65, "a card that fails at any read of SQLite's", fail_each_read, "pack-damaged", "disk I/O error"},
  };
}

}  // namespace damage
