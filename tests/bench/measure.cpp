// The benchmark: Vitrine beside a bare SDL program, and beside Chromium if asked for, in turn, each on a
// virtual screen of its own.
#include <X11/keysym.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/session.h"
#include "tests/bench/table.h"
#include "tests/bench/walk.h"

namespace bench {

namespace {

using namespace std::chrono_literals;

using Command = std::vector<std::string>;

struct Programs {
  std::string vitrine, workbench, bare, pack, large_pack, sources, plates;
  std::string page = {};  ///< for Chromium; empty: it is not measured
};

Command vitrine(const Programs& programs, const std::string& pack) {
  return {programs.vitrine, "--pack", pack, "--windowed", "1920x1080", "--reduced-motion"};
}

// As a museum would start it, without the services that look for news.
Command chromium(const Programs& programs, const std::filesystem::path& profile) {
  Command command{"chromium",
                  "--kiosk",
                  "--disable-gpu",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--disable-breakpad",
                  "--window-size=1920,1080",
                  "--window-position=0,0",
                  "--user-data-dir=" + profile.string()};
  if (geteuid() == 0) {
    command.emplace_back("--no-sandbox");  // it refuses to be root's otherwise
  }
  command.push_back("file://" + programs.page);
  return command;
}

struct Run {
  double first = 0;
  double whole = 0;
  std::vector<double> presses;
  double pss = 0;
};

constexpr int presses_a_run = 60;

Run run_once(const Command& command) {
  Session session(command);
  Run run;
  run.first = session.first_pixels();
  run.whole = std::max(run.first, session.last_change());
  run.presses = session.press_latencies(presses_a_run);
  run.pss = session.program().pss();
  session.program().end();
  return run;
}

struct Still {
  double wake_ups_a_second = 0;
  double processor_percent = 0;
};

// Ten seconds on a stop.
Still run_still(const Command& command) {
  constexpr double seconds = 10;
  Session session(command);
  session.first_pixels();
  std::this_thread::sleep_for(500ms);
  session.keyboard().press(XK_1);
  session.keyboard().press(XK_Right);
  std::this_thread::sleep_for(5s);
  const long wake_ups = session.program().wake_ups();
  const double processor = session.program().processor_time();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  return {static_cast<double>(session.program().wake_ups() - wake_ups) / seconds,
          (session.program().processor_time() - processor) / (seconds * 1000) * 100};
}

/// The rows of everything that is started, pressed and looked at.
struct Rows {
  Row first{"first pixels", "ms", {}, {}, 40};
  Row whole{"whole picture", "ms", {}, {}, 40};
  Row p50{"key to pixels, p50", "ms", {}, {}, 5};
  Row p99{"key to pixels, p99", "ms", {}, {}, 17};
  Row pss{"PSS after a walk", "MiB", {}, {}, 25};
  Row wake_ups{"wake-ups a second, still", "", {}, {}, 2};
  Row processor{"processor, still", "%", {}, {}, 1};
};

void add(Rows& rows, std::vector<double> Row::* program, const Run& run) {
  (rows.first.*program).push_back(run.first);
  (rows.whole.*program).push_back(run.whole);
  (rows.p50.*program).push_back(quantile(run.presses, 0.5));
  (rows.p99.*program).push_back(quantile(run.presses, 0.99));
  (rows.pss.*program).push_back(run.pss);
}

void add(Rows& rows, std::vector<double> Row::* program, const Still& still) {
  (rows.wake_ups.*program).push_back(still.wake_ups_a_second);
  (rows.processor.*program).push_back(still.processor_percent);
}

Rows compare(const Programs& programs) {
  const SessionFolder profile;  // a new one would cost Chromium a fifth of a second at each start
  const Command ours = vitrine(programs, programs.pack);
  const Command bare{programs.bare};
  const Command browser = chromium(programs, profile.path());
  const bool beside = !programs.page.empty();
  Rows rows;
  run_once(bare);
  if (beside) {
    run_once(browser);
  }
  for (int i = 0; i < 5; ++i) {
    add(rows, &Row::vitrine, run_once(ours));
    add(rows, &Row::bare, run_once(bare));
    if (beside) {
      add(rows, &Row::chromium, run_once(browser));
    }
    std::fprintf(stderr, "run %d of 5\n", i + 1);
  }
  add(rows, &Row::vitrine, run_still(ours));
  if (beside) {
    add(rows, &Row::chromium, run_still(browser));
  }
  return rows;
}

// Beside the same program on our own pack.
Row large_pack(const Programs& programs) {
  Row row{"first pixels, 10,000 stops against ours", "ms", {}, {}, 10};
  for (int i = 0; i < 5; ++i) {
    row.vitrine.push_back(Session(vitrine(programs, programs.large_pack)).first_pixels());
    row.bare.push_back(Session(vitrine(programs, programs.pack)).first_pixels());
  }
  return row;
}

Row pack_built(const Programs& programs) {
  Row row{"pack built, processor time", "ms", {}, {}, 5000};
  const SessionFolder folder;
  for (int i = 0; i < 3; ++i) {
    const std::string out = folder.path() / (std::to_string(i) + ".vitrine");
    row.vitrine.push_back(processor_time({programs.workbench, "build", programs.sources, "-o", out}));
  }
  return row;
}

Row plate_fetched(const Programs& programs) {
  Row row{"a chart's plate fetched, part of drawing it", "", {}, {}, 0.5};
  for (int i = 0; i < 5; ++i) {
    row.vitrine.push_back(number_of("'" + programs.plates + "' '" + programs.pack + "'"));
  }
  return row;
}

std::vector<Row> measure(const Programs& programs) {
  const Rows rows = compare(programs);
  const SessionFolder folder;
  const int presses = presses_of_route(programs.vitrine, programs.pack, folder.path());
  const std::vector<Kept> walks = kept_after_walks(vitrine(programs, programs.pack), presses, 10);
  const Row late{"PSS after ten walks", "MiB", {walks.back().pss}, rows.pss.bare, 25};
  const double grown = walks.back().anonymous - walks.front().anonymous;
  const Row growth{"own memory, walk 10 against walk 1", "MiB", {grown}, {}, 0.25};
  return {rows.first,
          rows.whole,
          rows.p50,
          rows.p99,
          rows.pss,
          late,
          growth,
          large_pack(programs),
          rows.wake_ups,
          rows.processor,
          pack_built(programs),
          plate_fetched(programs)};
}

}  // namespace

}  // namespace bench

int main(int argc, char** argv) try {
  if (argc < 8 || argc > 10) {
    std::fprintf(
        stderr,
        "usage: bench_measure VITRINE VITRINE-PACK BARE PACK LARGE-PACK SOURCES PLATES [JSON [PAGE]]\n"
        "An empty JSON writes none.\n");
    return 64;
  }
  bench::Programs programs{argv[1], argv[2], argv[3], argv[4], argv[5], argv[6], argv[7]};
  if (argc == 10) {
    programs.page = std::filesystem::absolute(argv[9]);
  }
  const std::vector<bench::Row> rows = bench::measure(programs);
  bench::print(rows);
  if (argc >= 9 && *argv[8] != '\0') {
    bench::write_json(rows, argv[8]);
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_measure: %s\n", error.what());
  return 70;
}
