// Contacts as visitors and interference move them. Every number is made here, so that a failure is the same
// on every machine.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "firmware/lines.h"

namespace contacts {

using firmware::Edge;
using firmware::EdgeKind;
using firmware::Time;
using std::chrono::microseconds;
using std::chrono::milliseconds;

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  std::int64_t from_to(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most - least + 1));
  }
  microseconds us(microseconds least, microseconds most) {
    return microseconds{from_to(least.count(), most.count())};
  }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

 private:
  std::mt19937_64 engine_;
};

// The contact reaches `rest` within 15 ms of `at`, having bounced any even number of times before.
inline void change(std::vector<Edge>& edges, Random& random, std::size_t line, Time at, EdgeKind rest) {
  constexpr microseconds least{2};
  const EdgeKind other = rest == EdgeKind::rising ? EdgeKind::falling : EdgeKind::rising;
  Time when = at;
  edges.push_back({line, rest, when});
  for (auto bounces = random.from_to(0, 4); bounces > 0; --bounces) {
    const microseconds left = std::chrono::duration_cast<microseconds>(at + milliseconds(15) - when);
    if (left < least) break;
    const microseconds first = random.us(microseconds(1), left / 2);
    const microseconds second = random.us(microseconds(1), left / 2);
    edges.push_back({line, other, when + first});
    edges.push_back({line, rest, when + first + second});
    when += first + second;
  }
}

struct Push {
  std::size_t line = 0;
  Time from{};
  Time to{};  // when the contact began to open
};

// One hand: pushes of at least 60 ms, at most eight a second, one button after the other, each with bounce at
// both ends. Returns when the hand is free again.
inline Time pushes(std::vector<Edge>& edges, std::vector<Push>& made, Random& random, int count, Time from,
                   std::size_t first_line, std::size_t lines) {
  constexpr microseconds least_hold{60'000};
  Time at = from;
  for (int i = 0; i < count; ++i) {
    const bool hasty = random.from_to(0, 3) > 0;
    const microseconds hold = random.us(least_hold, microseconds(hasty ? 65'000 : 900'000));
    const microseconds rest = random.us(least_hold, microseconds(hasty ? 70'000 : 2'000'000));
    const std::size_t line = first_line + random.below(lines);
    change(edges, random, line, at, EdgeKind::rising);
    change(edges, random, line, at + hold, EdgeKind::falling);
    made.push_back({line, at, at + hold});
    at += std::max<microseconds>(microseconds(125'000), hold + rest);
  }
  return at;
}

inline void sort(std::vector<Edge>& edges) {
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.time < b.time; });
}

}  // namespace contacts
