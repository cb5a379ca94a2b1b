#include <sysexits.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include "tests/catch.h"
#include "tests/faults/installation.h"

namespace {

/// Of every so many points one, so that the everyday tests stay quick.
struct Stride {
  std::size_t kills = 1;
  std::size_t errors = 1;
  std::size_t lasting = 1;  ///< errors of all calls of a name from one on
};

/// All of one installation but for the lasting errors; of the others a part, with each error, the stride
/// being prime to their number.
constexpr Stride every{1, 1, 1};
constexpr Stride most{1, 1, 7};
constexpr Stride some{9, 19, 19};

/// AddressSanitizer makes a program slow to start. VITRINE_THOROUGH in the environment asks for every point
/// of every installation.
Stride stride_for(Stride asked) {
#ifdef __SANITIZE_ADDRESS__
  return {asked.kills * 29, asked.errors * 61, asked.lasting * 29};
#else
  return std::getenv("VITRINE_THOROUGH") != nullptr ? every : asked;
#endif
}

using Prepare = void (*)(Installation&);

// The one of bring_exhibit().
constexpr const char* exhibit = "sample";

/// For a place on the shelf, where nobody looks into it.
Brought plain(const Museum& museum, int version) { return museum.bring(version, exhibit); }

void first(Installation& shelf) { shelf.bring(shelf.museum().bring_exhibit(1)); }

void next(Installation& shelf) {
  const Museum& museum = shelf.museum();
  const Brought third = plain(museum, 3);
  shelf.has(plain(museum, 1));
  shelf.has(plain(museum, 2));
  shelf.has(third);
  shelf.has_shown(third);
  shelf.bring(museum.bring_exhibit(4));
}

void permitted_older(Installation& shelf) {
  const Museum& museum = shelf.museum();
  shelf.has(plain(museum, 2));
  shelf.has(plain(museum, 3));
  shelf.has_list({1, {}, {}, {{exhibit, 1}}});
  shelf.bring(museum.bring_exhibit(1));
}

void key_list(Installation& shelf) {
  shelf.has(plain(shelf.museum(), 1));
  shelf.has_list({1, {}, {}, {}});
  shelf.bring_list({2, {}, {shelf.other_museum().public_key().id}, {}});
}

void rotten(Installation& shelf) {
  const Brought pack = shelf.museum().bring_exhibit(2);
  shelf.has(plain(shelf.museum(), 1));
  shelf.has(pack);
  shelf.damage(to_string(pack.name));
  shelf.bring(pack);
}

void revoked(Installation& shelf) {
  shelf.has(plain(shelf.museum(), 1));
  shelf.has_list({1, {}, {shelf.other_museum().public_key().id}, {}});
  shelf.bring(shelf.other_museum().bring_exhibit(2));
}

void older(Installation& shelf) {
  const Brought third = plain(shelf.museum(), 3);
  shelf.has(plain(shelf.museum(), 1));
  shelf.has(third);
  shelf.loses(third);
  shelf.bring(shelf.museum().bring_exhibit(2));
}

void failed(Installation& shelf) {
  const Brought second = shelf.museum().bring_exhibit(2);
  shelf.has(plain(shelf.museum(), 1));
  shelf.has_failed(second);
  shelf.bring(second);
}

/// Calls that have to do with files and may be told an error; others only get memory, or end the program.
bool can_fail(const Call& call) {
  static const std::set<std::string, std::less<>> names{
      "access", "close",      "fadvise64", "fallocate", "fcntl", "fdatasync",  "flock",  "fstat",  "fsync",
      "getcwd", "getdents64", "lseek",     "lstat",     "mkdir", "newfstatat", "open",   "openat", "pread64",
      "read",   "readlink",   "rename",    "renameat2", "stat",  "statx",      "unlink", "write"};
#ifdef __SANITIZE_ADDRESS__
  // UndefinedBehaviorSanitizer tries memory out by writing it, and ends the program with 0 if that fails.
  if (call.name == "write") {
    return false;
  }
#endif
  return names.contains(call.name);
}

constexpr std::array<const char*, 5> errors{"EIO", "ENOSPC", "EINTR", "EROFS", "EDQUOT"};

void kill_everywhere(const Installation& installation, std::size_t stride) {
  const std::vector<Call> calls = installation.calls();
  for (std::size_t i = 0; i < calls.size(); i += stride) {
    INFO("killed at " << calls[i].name << " " << calls[i].nth);
    installation.reset();
    const Ran ran = run_killed(installation.command(), calls[i]);
    CHECK(ran.killed);
    CHECK(installation.breach(ran) == "");
    CHECK(installation.breach_when_brought_again() == "");
  }
}

void fail_at(const Installation& installation, const Call& call, const char* error, bool lasts, bool again) {
  INFO(call.name << " " << call.nth << " says " << error << (lasts ? ", and all after it" : ""));
  installation.reset();
  const Ran ran = run_failing(installation.command(), call, error, lasts);
  INFO("exit code " << ran.exit << ": " << ran.complaint);
  CHECK_FALSE(ran.killed);
  // Complaints are written too.
  CHECK((ran.exit == EX_OK || call.name == "write" || !ran.complaint.empty()));
  CHECK(installation.breach(ran) == "");
  if (again) {
    CHECK(installation.breach_when_brought_again() == "");
  }
}

void fail_everywhere(const Installation& installation, const Stride& stride) {
  constexpr std::size_t brought_again = 19;
  std::vector<Call> calls = installation.calls();
  std::erase_if(calls, [](const Call& call) { return !can_fail(call); });
  for (std::size_t point = 0; point < calls.size() * errors.size(); point += stride.errors) {
    fail_at(installation, calls[point / errors.size()], errors[point % errors.size()], false,
            point / stride.errors % brought_again == 0);
  }
  for (std::size_t point = 0; point < calls.size(); point += stride.lasting) {
    fail_at(installation, calls[point], errors[0], true, true);
  }
}

/// Cuts each of the writes in two, and says how many there were. The disk is full after it, or not.
int shorten_everywhere(Prepare prepare, bool full) {
  Installation installation;
  prepare(installation);
  REQUIRE(installation.learn() == EX_OK);
  for (int nth = 1;; ++nth) {
    installation.reset();
    std::vector<std::string> environment{"LD_PRELOAD=" VITRINE_SHORT_WRITE_LIBRARY,
                                         "VITRINE_SHORT_WRITE=" + std::to_string(nth),
                                         "ASAN_OPTIONS=verify_asan_link_order=0"};
    if (full) {
      environment.emplace_back("VITRINE_DISK_FULL=1");
    }
    const Ran ran = run(installation.command(), environment);
    INFO("write " << nth << ", exit code " << ran.exit << ": " << ran.complaint);
    if (ran.complaint.find("is cut short") == std::string::npos) {
      return nth - 1;
    }
    CHECK(ran.exit == (full ? EX_CANTCREAT : EX_OK));
    CHECK(installation.breach(ran) == "");
    CHECK(installation.breach_when_brought_again() == "");
  }
}

void spoil(Prepare prepare, int exit) {
  Installation installation;
  prepare(installation);
  REQUIRE(installation.learn() == exit);
  const Stride stride = stride_for(some);
  kill_everywhere(installation, stride.kills);
  fail_everywhere(installation, stride);
}

}  // namespace

TEST_CASE("the first installation, killed or failing anywhere, leaves no pack or the whole one") {
  spoil(first, EX_OK);
}

TEST_CASE("an installation, killed at any call, leaves the pack before or the new one") {
  Installation installation;
  next(installation);
  REQUIRE(installation.learn() == EX_OK);
  kill_everywhere(installation, stride_for(most).kills);
}

TEST_CASE("an installation, failing at any call, leaves the pack before or the new one") {
  Installation installation;
  next(installation);
  REQUIRE(installation.learn() == EX_OK);
  fail_everywhere(installation, stride_for(most));
}

TEST_CASE(
    "a permitted older pack, its installation killed or failing anywhere, takes the place of newer ones or "
    "not") {
  spoil(permitted_older, EX_OK);
}

TEST_CASE(
    "a key list, its installation killed or failing anywhere, takes the place of the one before or not") {
  spoil(key_list, EX_OK);
}

TEST_CASE("a rotten pack, its replacement killed or failing anywhere, is replaced or not shown") {
  spoil(rotten, EX_OK);
}

TEST_CASE("no kill or failure lets a pack in whose key was revoked") { spoil(revoked, EX_DATAERR); }

TEST_CASE("no kill or failure lets a pack in that is older than one before") { spoil(older, EX_DATAERR); }

TEST_CASE("no kill or failure lets a pack in that has ended the program three times") {
  spoil(failed, EX_DATAERR);
}

TEST_CASE("an installation has more than three hundred calls to be killed at, and fifteen hundred errors") {
  Installation installation;
  next(installation);
  REQUIRE(installation.learn() == EX_OK);
  const std::vector<Call> calls = installation.calls();
  const auto failing = static_cast<std::size_t>(std::ranges::count_if(calls, can_fail));
  CAPTURE(calls.size(), failing);
  CHECK(calls.size() >= 300);
  CHECK(failing * errors.size() >= 1500);
}

TEST_CASE("a write that writes half is finished") {
  CHECK(shorten_everywhere(next, false) == 3);
  CHECK(shorten_everywhere(permitted_older, false) == 2);
  CHECK(shorten_everywhere(key_list, false) == 1);
}

TEST_CASE("a disk that is full after half a write shows what it showed before") {
  CHECK(shorten_everywhere(next, true) == 3);
  CHECK(shorten_everywhere(permitted_older, true) == 2);
  CHECK(shorten_everywhere(key_list, true) == 1);
}
