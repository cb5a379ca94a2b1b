// Damaged packs, one after the other: each is opened, read whole, and every screen of it composed. A refusal
// is an answer, and so is the exception that the pack's functions promise; a crash, a hang or another
// exception is not.
//
//   mutants [--first SEED] [--count N]     says at the end how far they got, and what the worst query took
//
// A mutant that fails is told by its seed, with what was done to the pack; --count 1 makes it again.
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/kiosk/tour.h"
#include "content/pack/pack.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/small_pack.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"
#include "tests/scene/fake_measure.h"

namespace {

constexpr unsigned longest = 20;  // seconds for one mutant, under sanitizers and beside others

/// What the queries of packs have cost so far.
struct Cost {
  int steps = 0;           ///< of SQLite's machine, by the worst query
  std::string query;       ///< that one
  sqlite3_int64 heap = 0;  ///< SQLite's, in bytes, while the worst pack was open
  bool counts = false;     ///< not while a mutant is made
};

Cost cost;

int count_steps(unsigned /*event*/, void* /*context*/, void* statement, void* /*nanoseconds*/) {
  auto* const query = static_cast<sqlite3_stmt*>(statement);
  const int steps = sqlite3_stmt_status(query, SQLITE_STMTSTATUS_VM_STEP, 1);
  if (cost.counts && steps > cost.steps) {
    cost.steps = steps;
    cost.query = sqlite3_sql(query);
  }
  return 0;
}

/// The most that SQLite held since it was last asked.
sqlite3_int64 forget_heap() {
  sqlite3_int64 now = 0;
  sqlite3_int64 most = 0;
  sqlite3_status64(SQLITE_STATUS_MEMORY_USED, &now, &most, 1);
  return most;
}

/// SQLite calls this for every connection that it opens.
int watch(sqlite3* connection, char** /*error*/, const void* /*functions*/) {
  return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, count_steps, nullptr);
}

/// What the parent tells of a child that did not come back. Lies in memory that both see.
struct Doing {
  std::uint64_t seed = 0;
  char says[2000] = "";
};

class Mutants {
 public:
  Mutants(std::uint64_t first, std::uint64_t count, Doing& doing)
      : first_(first), count_(count), doing_(doing) {
    for (const content::Chart& chart : sample_exhibit().charts) {
      packs_.push_back(pack_bytes(small_exhibit(chart.id), {{std::string(32, 'k'), 2, 2, "ink"}}));
    }
  }

  void run() {
    for (std::uint64_t seed = first_; seed < first_ + count_; ++seed) {
      doing_.seed = seed;
      doing_.says[0] = '\0';
      ::alarm(longest);
      const Mutant mutant = mutate(packs_[seed % packs_.size()], seed);
      doing_.says[mutant.says.copy(doing_.says, sizeof doing_.says - 1)] = '\0';
      write_bytes(file_, mutant.bytes);
      forget_heap();
      cost.counts = true;
      ++outcomes_[read()];
      cost.counts = false;
      cost.heap = std::max(cost.heap, forget_heap());
    }
  }

  void report() const {
    fmt::print("{} mutants from seed {}:", count_, first_);
    for (const auto& [outcome, times] : outcomes_) fmt::print(" {} {}", times, outcome);
    fmt::print("\nSQLite's heap: at most {} KB\nthe worst query: {} steps, {}\n", cost.heap / 1024,
               cost.steps, cost.query);
  }

 private:
  std::string read() {
    auto opened = content::Pack::open(file_);
    if (const auto* refused = std::get_if<content::Refused>(&opened)) return code(refused->reason);
    try {
      const auto& pack = std::get<content::Pack>(opened);
      pack.plates();
      pack.whole();
      compose(std::get<content::Pack>(std::move(opened)));
    } catch (const std::runtime_error&) {
      return "unread";
    }
    return "composed";
  }

  static void compose(content::Pack pack) {
    const FakeMeasure measure;
    kiosk::Stage stage(std::move(pack), visit::ten_buttons(), scene::landscape_24, measure);
    kiosk::walk_tour(stage, {}, [](const kiosk::TourScreen&, const scene::Scene&) {}, kiosk::Points::first);
  }

  std::uint64_t first_;
  std::uint64_t count_;
  Doing& doing_;
  std::vector<std::string> packs_;  ///< one for each chart of the sample
  Folder folder_;
  std::filesystem::path file_ = folder_ / "mutant.vitrine";
  std::map<std::string, std::uint64_t> outcomes_;
};

int run(std::uint64_t first, std::uint64_t count, Doing& doing) {
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
  Mutants mutants(first, count, doing);
  mutants.run();
  mutants.report();
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("damaged packs, opened, read and composed", "mutants");
  std::uint64_t first = 1;
  std::uint64_t count = 1;
  app.add_option("--first", first, "seed of the first mutant");
  app.add_option("--count", count, "how many mutants, of seeds one after the other");
  CLI11_PARSE(app, argc, argv);

  void* const shared =
      ::mmap(nullptr, sizeof(Doing), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) {
    fmt::print(stderr, "mutants: mmap failed\n");
    return EXIT_FAILURE;
  }
  const Doing& doing = *new (shared) Doing;
  const pid_t child = ::fork();
  if (child < 0) {
    fmt::print(stderr, "mutants: fork failed\n");
    return EXIT_FAILURE;
  }
  if (child == 0) return run(first, count, *static_cast<Doing*>(shared));
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS) return EXIT_SUCCESS;
  fmt::print(stderr, "the mutant of seed {} {}:\n{}", doing.seed,
             WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM ? "takes too long" : "fails", doing.says);
  return EXIT_FAILURE;
}
