// The benchmark: Vitrine beside a bare SDL program, in turn, on the same virtual screen. Times are taken from
// outside: from fork() or the injected key to the first pixel that differs in the server's frame buffer.
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/frame_buffer.h"
#include "tests/bench/process.h"

namespace bench {

namespace {

using namespace std::chrono_literals;

struct Programs {
  std::string vitrine, workbench, bare, pack, large_pack, sources, plates;
};

/// One figure of both programs, run by run.
struct Row {
  std::string name, unit;
  std::vector<double> vitrine, bare;
  double allowance = 0;  ///< vitrine may be this much above bare; or, without bare, this much at all
};

double quantile(std::vector<double> values, double q) {
  if (values.empty()) {
    return 0;
  }
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1) + 0.5)];
}

double median(const std::vector<double>& values) { return quantile(values, 0.5); }

/// Injects keys as a keyboard would.
class Keyboard {
 public:
  explicit Keyboard(const std::string& display) : display_(XOpenDisplay(display.c_str()), &XCloseDisplay) {
    if (!display_) {
      throw std::runtime_error("cannot open display " + display);
    }
  }

  void press(KeySym key) {
    const KeyCode code = XKeysymToKeycode(display_.get(), key);
    XTestFakeKeyEvent(display_.get(), code, True, CurrentTime);
    XTestFakeKeyEvent(display_.get(), code, False, CurrentTime);
    XFlush(display_.get());
  }

 private:
  std::unique_ptr<Display, int (*)(Display*)> display_;
};

/// Waits for the first changed pixel; nullopt after `patience`.
std::optional<Milliseconds> until_changed(const FrameBuffer& screen, Clock::time_point since,
                                          Clock::duration patience) {
  while (Clock::now() - since < patience) {
    if (screen.changed()) {
      return Clock::now() - since;
    }
    std::this_thread::sleep_for(200us);
  }
  return std::nullopt;
}

double first_pixels(FrameBuffer& screen, const Process& program) {
  const auto time = until_changed(screen, program.started(), 20s);
  if (!time) {
    throw std::runtime_error("nothing was drawn within 20 s");
  }
  return time->count();
}

std::vector<double> press_latencies(FrameBuffer& screen, Keyboard& keyboard, int presses) {
  std::vector<double> times;
  for (int i = 0; i < presses; ++i) {
    screen.remember();
    const auto pressed = Clock::now();
    keyboard.press(XK_Right);
    if (const auto time = until_changed(screen, pressed, 240ms)) {
      times.push_back(time->count());
    }
    std::this_thread::sleep_until(pressed + 250ms);
  }
  if (times.size() < static_cast<std::size_t>(presses) / 2) {
    throw std::runtime_error("more than half of the presses changed nothing");
  }
  return times;
}

struct Run {
  double first = 0;
  std::vector<double> presses;
  double pss = 0;
};

constexpr int presses_a_run = 60;

Run run_once(const std::vector<std::string>& command) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("vitrine-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  Run run;
  {
    FrameBuffer screen(folder);
    Keyboard keyboard(screen.display());
    screen.remember();
    Process program(command, screen.display());
    run.first = first_pixels(screen, program);
    std::this_thread::sleep_for(1500ms);
    run.presses = press_latencies(screen, keyboard, presses_a_run);
    run.pss = program.pss();
    program.end();
  }
  std::filesystem::remove_all(folder);
  return run;
}

double first_of(const std::vector<std::string>& command) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("vitrine-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  double time = 0;
  {
    FrameBuffer screen(folder);
    screen.remember();
    const Process program(command, screen.display());
    time = first_pixels(screen, program);
  }
  std::filesystem::remove_all(folder);
  return time;
}

struct Long {
  double wake_ups_a_second = 0;
  std::vector<double> walks;  ///< PSS in MiB after each
};

constexpr int walks = 10;
constexpr int presses_a_theme = 40;  // all its stops, with some of More

// Ten walks over all themes, and ten still seconds on a stop.
Long run_long(const std::vector<std::string>& command) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("vitrine-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  Long result;
  {
    FrameBuffer screen(folder);
    Keyboard keyboard(screen.display());
    screen.remember();
    Process program(command, screen.display());
    first_pixels(screen, program);
    std::this_thread::sleep_for(500ms);
    for (int walk = 0; walk < walks; ++walk) {
      for (const KeySym theme : {XK_1, XK_2, XK_3, XK_4}) {
        keyboard.press(theme);
        for (int i = 0; i < presses_a_theme; ++i) {
          std::this_thread::sleep_for(60ms);
          keyboard.press(i % 5 == 3 ? XK_Up : XK_Right);
        }
      }
      std::this_thread::sleep_for(1s);
      result.walks.push_back(program.pss());
    }
    keyboard.press(XK_1);
    keyboard.press(XK_Right);
    std::this_thread::sleep_for(5s);
    const long before = program.wake_ups();
    std::this_thread::sleep_for(10s);
    result.wake_ups_a_second = static_cast<double>(program.wake_ups() - before) / 10.0;
    program.end();
  }
  std::filesystem::remove_all(folder);
  return result;
}

std::vector<Row> measure(const Programs& programs) {
  const std::vector<std::string> vitrine{programs.vitrine, "--pack",    programs.pack,
                                         "--windowed",     "1920x1080", "--reduced-motion"};
  const std::vector<std::string> bare{programs.bare};
  Row first{"first pixels", "ms", {}, {}, 40};
  Row p50{"key to pixels, p50", "ms", {}, {}, 5};
  Row p99{"key to pixels, p99", "ms", {}, {}, 17};
  Row pss{"PSS after a walk", "MiB", {}, {}, 25};
  run_once(bare);
  for (int i = 0; i < 5; ++i) {
    for (const bool ours : {true, false}) {
      const Run run = run_once(ours ? vitrine : bare);
      (ours ? first.vitrine : first.bare).push_back(run.first);
      (ours ? p50.vitrine : p50.bare).push_back(quantile(run.presses, 0.5));
      (ours ? p99.vitrine : p99.bare).push_back(quantile(run.presses, 0.99));
      (ours ? pss.vitrine : pss.bare).push_back(run.pss);
    }
    std::fprintf(stderr, "run %d of 5\n", i + 1);
  }
  std::vector<std::string> large = vitrine;
  large[2] = programs.large_pack;
  Row growth{"first pixels, 10,000 stops against ours", "ms", {}, {}, 10};
  for (int i = 0; i < 5; ++i) {
    growth.vitrine.push_back(first_of(large));
    growth.bare.push_back(first_of(vitrine));
  }
  const Long still = run_long(vitrine);
  const Row wake_ups{"wake-ups a second, still", "", {still.wake_ups_a_second}, {}, 2};
  // What is kept goes up and down by half a MiB with where a walk ends: three walks against three.
  const auto after = [&](int walk) {
    return median({still.walks.begin() + walk - 1, still.walks.begin() + walk + 2});
  };
  const Row tours{"PSS, walks 8 to 10 against 2 to 4", "MiB", {after(8) - after(2)}, {}, 1};
  const Row late{"PSS after ten walks", "MiB", {still.walks.back()}, pss.bare, 25};
  Row build{"pack built, processor time", "ms", {}, {}, 5000};
  for (int i = 0; i < 3; ++i) {
    const std::string out = std::filesystem::temp_directory_path() / "vitrine-bench.vitrine";
    build.vitrine.push_back(processor_time({programs.workbench, "build", programs.sources, "-o", out}));
    std::filesystem::remove(out);
  }
  Row plates{"a chart's plate fetched, part of drawing it", "", {}, {}, 0.5};
  for (int i = 0; i < 5; ++i) {
    plates.vitrine.push_back(number_of("'" + programs.plates + "' '" + programs.pack + "'"));
  }
  return {first, p50, p99, pss, late, tours, growth, wake_ups, build, plates};
}

void print(const std::vector<Row>& rows) {
  std::printf("%-42s %10s %10s %12s\n", "", "vitrine", "bare", "allowed");
  for (const Row& row : rows) {
    const double ours = median(row.vitrine);
    const double limit = row.bare.empty() ? row.allowance : median(row.bare) + row.allowance;
    char beside[32] = "";
    if (!row.bare.empty()) {
      std::snprintf(beside, sizeof beside, "%.2f", median(row.bare));
    }
    std::printf("%-42s %10.2f %10s %9.2f %-4s %s\n", row.name.c_str(), ours, beside, limit, row.unit.c_str(),
                ours <= limit ? "reached" : "MISSED");
  }
}

void write_json(const std::vector<Row>& rows, const std::string& file) {
  std::ofstream out(file);
  out << "[";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    out << (i == 0 ? "\n" : ",\n") << "  {\"name\": \"" << row.name << "\", \"unit\": \"" << row.unit << "\"";
    for (const auto& [key, values] : {std::pair{"vitrine", &row.vitrine}, std::pair{"bare", &row.bare}}) {
      out << ", \"" << key << "\": [";
      for (std::size_t k = 0; k < values->size(); ++k) {
        out << (k == 0 ? "" : ", ") << (*values)[k];
      }
      out << "]";
    }
    out << ", \"allowance\": " << row.allowance << "}";
  }
  out << "\n]\n";
  if (!out.flush()) {
    throw std::runtime_error("cannot write " + file);
  }
}

}  // namespace

}  // namespace bench

int main(int argc, char** argv) try {
  if (argc != 8 && argc != 9) {
    std::fprintf(stderr,
                 "usage: bench_measure VITRINE VITRINE-PACK BARE PACK LARGE-PACK SOURCES PLATES [JSON]\n");
    return 64;
  }
  const std::vector<bench::Row> rows =
      bench::measure({argv[1], argv[2], argv[3], argv[4], argv[5], argv[6], argv[7]});
  bench::print(rows);
  if (argc == 9) {
    bench::write_json(rows, argv[8]);
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_measure: %s\n", error.what());
  return 70;
}
