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
};

/// All of one installation; of the others, eleven being prime to the number of errors, about every second
/// call and each error.
constexpr Stride every{1, 1};
constexpr Stride some{4, 11};

/// AddressSanitizer makes a program slow to start. VITRINE_THOROUGH in the environment asks for every point
/// of every installation.
Stride stride_for(Stride asked) {
#ifdef __SANITIZE_ADDRESS__
  return {asked.kills * 29, asked.errors * 61};
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
  return names.contains(call.name);
}

struct Fault {
  const char* error;
  bool lasts;  ///< for all calls of the name after it too
};

constexpr std::array<Fault, 6> faults{{{"EIO", false},
                                       {"ENOSPC", false},
                                       {"EINTR", false},
                                       {"EROFS", false},
                                       {"EDQUOT", false},
                                       {"EIO", true}}};

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

void fail_at(const Installation& installation, const Call& call, const Fault& fault, bool again) {
  INFO(call.name << " " << call.nth << " says " << fault.error << (fault.lasts ? ", and all after it" : ""));
  installation.reset();
  const Ran ran = run_failing(installation.command(), call, fault.error, fault.lasts);
  INFO("exit code " << ran.exit << ": " << ran.complaint);
  CHECK_FALSE(ran.killed);
  // Complaints are written too.
  CHECK((ran.exit == EX_OK || call.name == "write" || !ran.complaint.empty()));
  CHECK(installation.breach(ran) == "");
  if (again) {
    CHECK(installation.breach_when_brought_again() == "");
  }
}

void fail_everywhere(const Installation& installation, std::size_t stride) {
  constexpr std::size_t brought_again = 7;
  std::vector<Call> calls = installation.calls();
  std::erase_if(calls, [](const Call& call) { return !can_fail(call); });
  const std::size_t points = calls.size() * faults.size();
  for (std::size_t point = 0; point < points; point += stride) {
    fail_at(installation, calls[point / faults.size()], faults[point % faults.size()],
            point / stride % brought_again == 0);
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

void spoil(Prepare prepare, int exit, Stride asked) {
  Installation installation;
  prepare(installation);
  REQUIRE(installation.learn() == exit);
  const Stride stride = stride_for(asked);
  kill_everywhere(installation, stride.kills);
  fail_everywhere(installation, stride.errors);
}

}  // namespace

TEST_CASE("the first installation, killed or failing anywhere, leaves no pack or the whole one") {
  spoil(first, EX_OK, some);
}

TEST_CASE("an installation, killed or failing anywhere, leaves the pack before or the new one") {
  spoil(next, EX_OK, every);
}

TEST_CASE(
    "a permitted older pack, its installation killed or failing anywhere, takes the place of newer ones or "
    "not") {
  spoil(permitted_older, EX_OK, some);
}

TEST_CASE(
    "a key list, its installation killed or failing anywhere, takes the place of the one before or not") {
  spoil(key_list, EX_OK, some);
}

TEST_CASE("a rotten pack, its replacement killed or failing anywhere, is replaced or not shown") {
  spoil(rotten, EX_OK, some);
}

TEST_CASE("no kill or failure lets a pack in whose key was revoked") { spoil(revoked, EX_DATAERR, some); }

TEST_CASE("no kill or failure lets a pack in that is older than one before") {
  spoil(older, EX_DATAERR, some);
}

TEST_CASE("no kill or failure lets a pack in that has ended the program three times") {
  spoil(failed, EX_DATAERR, some);
}

TEST_CASE("an installation has more than three hundred calls to be killed at, and fifteen hundred errors") {
  Installation installation;
  next(installation);
  REQUIRE(installation.learn() == EX_OK);
  const std::vector<Call> calls = installation.calls();
  const auto failing = static_cast<std::size_t>(std::ranges::count_if(calls, can_fail));
  CAPTURE(calls.size(), failing);
  CHECK(calls.size() >= 300);
  CHECK(failing * faults.size() >= 1500);
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
