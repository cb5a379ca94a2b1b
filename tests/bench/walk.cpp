#include "tests/bench/walk.h"

#include <X11/keysym.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>

#include "tests/bench/session.h"

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr int more_than_any_route = 1000;

struct CloseReader {
  void operator()(std::FILE* pipe) const { pclose(pipe); }
};

std::string quoted(const std::string& word) { return "'" + word + "'"; }

}  // namespace

int presses_of_route(const std::string& vitrine, const std::string& pack,
                     const std::filesystem::path& folder) {
  const std::filesystem::path script = folder / "route.script";
  std::ofstream steps(script);
  steps << "at 1 press theme-1\n";
  for (int press = 0; press < more_than_any_route; ++press) {
    steps << "at " << press + 2 << " press next\n";
  }
  if (!steps.flush()) {
    throw std::runtime_error("cannot write " + script.string());
  }
  const std::string command = quoted(vitrine) + " --pack " + quoted(pack) + " --script " + quoted(script) +
                              " --print-scenes --offscreen 1920x1080 2>/dev/null";
  const std::unique_ptr<std::FILE, CloseReader> scenes(popen(command.c_str(), "r"));
  if (!scenes) {
    throw std::runtime_error("cannot start " + vitrine);
  }
  std::array<char, 4096> line{};
  while (std::fgets(line.data(), line.size(), scenes.get()) != nullptr) {
    double at = 0;
    int card = 0;
    if (std::sscanf(line.data(), "== %lf attract %d", &at, &card) == 2 && at > 1) {
      return static_cast<int>(at) - 1;
    }
  }
  throw std::runtime_error("Next does not lead through the exhibit to the attract loop");
}

std::vector<Kept> kept_after_walks(const std::vector<std::string>& command, int presses, int walks) {
  Session session(command);
  session.first_pixels();
  std::this_thread::sleep_for(500ms);
  std::vector<Kept> kept;
  for (int walk = 0; walk < walks; ++walk) {
    session.keyboard().press(XK_1);
    for (int press = 0; press < presses; ++press) {
      std::this_thread::sleep_for(60ms);
      session.keyboard().press(XK_Right);
    }
    std::this_thread::sleep_for(3s);  // until nothing is left to prepare
    kept.push_back({session.program().pss(), session.program().anonymous()});
  }
  return kept;
}

}  // namespace bench
