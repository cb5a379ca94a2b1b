// Who asks for the service screen, and who only leans on the buttons.
#include "firmware/service_request.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "firmware/buttons.h"
#include "firmware/scripted_lines.h"
#include "tests/catch.h"
#include "tests/firmware/contacts.h"

using namespace std::chrono_literals;
using contacts::Push;
using contacts::Random;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::ServiceChord;
using firmware::ServiceKey;
using firmware::ServiceRequest;
using firmware::ServiceWay;
using firmware::Time;

namespace {

constexpr Time start = Time{} + 1h;
constexpr std::size_t four = 4;
constexpr ServiceChord chord{1, 2};

std::vector<Edge> edges_of(const std::vector<Push>& pushes) {
  std::vector<Edge> edges;
  for (const Push& push : pushes) {
    edges.push_back({push.line, EdgeKind::rising, push.from});
    edges.push_back({push.line, EdgeKind::falling, push.to});
  }
  contacts::sort(edges);
  return edges;
}

/// Four buttons and a loop that is woken when it has to be, and up to `late` later.
class Cabinet {
 public:
  Cabinet(const ServiceWay& way, const std::vector<Edge>& edges, std::chrono::microseconds late = 0us,
          std::uint64_t seed = 1)
      : lines_(four, 0, edges), buttons_(lines_, four, {}, start), request_(way), late_(late), random_(seed) {
    for (const Edge& edge : edges) moments_.push_back(edge.time);
  }

  void run_to(Time end) {
    for (;;) {
      Time wake = end;
      const auto edge = std::upper_bound(moments_.begin(), moments_.end(), now_);
      if (edge != moments_.end()) wake = std::min(wake, *edge);
      for (const auto& due : {buttons_.deadline(), request_.deadline()}) {
        if (due) wake = std::min(wake, std::max(*due, now_));
      }
      now_ = std::min(end, wake + random_.us(0us, late_));
      turn();
      if (now_ == end) return;
    }
  }

  ServiceRequest& request() { return request_; }
  bool asked() const { return asked_; }
  Time asked_at() const { return asked_at_; }
  Time now() const { return now_; }
  std::size_t presses() const { return presses_; }

 private:
  void turn() {
    lines_.run_to(now_);
    const std::vector<firmware::Press> presses = buttons_.presses(now_);
    presses_ += presses.size();
    std::vector<firmware::ButtonState> states;
    for (std::size_t i = 0; i < four; ++i) states.push_back(buttons_.state(i));
    request_.hear(presses, states, now_);
    if (request_.wanted() && !asked_) asked_at_ = now_;
    asked_ = asked_ || request_.wanted();
  }

  firmware::ScriptedLines lines_;
  firmware::Buttons buttons_;
  ServiceRequest request_;
  std::chrono::microseconds late_;
  Random random_;
  std::vector<Time> moments_;
  Time now_ = start;
  bool asked_ = false;
  Time asked_at_{};
  std::size_t presses_ = 0;
};

bool asks(const std::vector<Push>& pushes) {
  Cabinet cabinet(chord, edges_of(pushes));
  cabinet.run_to(start + 2min);
  return cabinet.asked();
}

/// Of `line`, from and to in milliseconds after the start.
Push push(std::size_t line, int from, int to) {
  return {line, start + std::chrono::milliseconds(from), start + std::chrono::milliseconds(to)};
}

enum class Answer { no, yes, too_close_to_tell };

/// What is asked for, from the pushes themselves: one of each of the two, and any of the others.
Answer expected(const std::vector<Push>& pushes) {
  constexpr auto margin = 60ms;
  const Push& a = pushes[0];
  const Push& b = pushes[1];
  const Time first = std::min(a.from, b.from);
  const Time last = std::max(a.from, b.from);
  const auto apart = last - first;
  const auto held = std::min(a.to, b.to) - last;
  bool close = std::chrono::abs(apart - 300ms) < margin || std::chrono::abs(held - 5s) < margin;
  bool yes = apart <= 300ms && held >= 5s;
  for (std::size_t i = 2; i < pushes.size(); ++i) {
    const Push& other = pushes[i];
    const Time clear = std::max(other.from + 300ms, other.to + 40ms);  // both must be over when it begins
    close = close || std::chrono::abs(clear - first) < margin ||
            std::chrono::abs(other.from - (last + 5s)) < margin;
    yes = yes && (clear <= first || other.from >= last + 5s);
  }
  return close ? Answer::too_close_to_tell : yes ? Answer::yes : Answer::no;
}

Push random_push(Random& random, std::size_t line, Time from, std::chrono::microseconds most) {
  return {line, from, from + random.us(60'000us, most)};
}

}  // namespace

TEST_CASE("two buttons pressed together and held for five seconds ask for the service screen") {
  Cabinet cabinet(chord, edges_of({push(1, 100, 9000), push(2, 350, 9000)}));
  cabinet.run_to(start + 5349ms);
  CHECK_FALSE(cabinet.asked());
  cabinet.run_to(start + 8s);
  CHECK(cabinet.asked_at() == start + 5350ms);
  CHECK(cabinet.presses() == 2);  // the visit gets them as always
}

TEST_CASE("the countdown is seen from the second second on, and goes with whatever ends it") {
  Cabinet cabinet(chord, edges_of({push(1, 0, 4200), push(2, 0, 9000)}));
  const auto left_at = [&](std::chrono::milliseconds at) {
    cabinet.run_to(start + at);
    return cabinet.request().seconds_left(start + at).value_or(0);
  };
  CHECK(left_at(999ms) == 0);
  CHECK(left_at(1000ms) == 4);
  CHECK(left_at(1001ms) == 4);
  CHECK(left_at(2000ms) == 3);
  CHECK(left_at(4100ms) == 1);
  CHECK(left_at(4240ms) == 0);
  cabinet.run_to(start + 9s);
  CHECK_FALSE(cabinet.asked());
}

TEST_CASE("the countdown wakes the loop at every second, and when it is over") {
  Cabinet cabinet(chord, edges_of({push(1, 0, 9000), push(2, 0, 9000)}));
  cabinet.run_to(start + 20ms);
  for (const auto due : {1s, 2s, 3s, 4s, 5s}) {
    CHECK(cabinet.request().deadline() == start + due);
    cabinet.run_to(start + due);
  }
  CHECK(cabinet.request().wanted());
  CHECK_FALSE(cabinet.request().deadline());
}

TEST_CASE("what visitors do with two buttons by accident does not ask for the service screen") {
  CHECK(asks({push(1, 0, 6000), push(2, 200, 6000)}));
  CHECK_FALSE(asks({push(1, 0, 60000), push(2, 400, 60000)}));                     // one after the other
  CHECK_FALSE(asks({push(1, 0, 4900), push(2, 0, 60000)}));                        // one let go too early
  CHECK_FALSE(asks({push(1, 0, 3000), push(2, 0, 60000), push(1, 3200, 60000)}));  // and pressed again
  CHECK_FALSE(asks({push(1, 0, 60000), push(2, 0, 60000), push(0, 0, 60000)}));    // a lean on three
  CHECK_FALSE(asks({push(1, 0, 60000), push(2, 0, 60000), push(3, 0, 1000)}));     // the third is let go
  CHECK_FALSE(asks({push(1, 0, 60000), push(2, 0, 60000), push(3, 4800, 4900)}));  // or comes at last
  CHECK_FALSE(asks({push(0, 0, 60000), push(1, 2000, 60000), push(2, 2000, 60000)}));
  CHECK_FALSE(asks({push(0, 0, 100), push(1, 200, 60000), push(2, 350, 60000)}));  // an arm rolls over them
  CHECK_FALSE(asks({push(0, 0, 60000), push(3, 0, 60000)}));                       // two others
  CHECK_FALSE(asks({push(1, 0, 60000)}));
}

TEST_CASE("a bag on all the buttons does not ask for the service screen in an hour, nor when it is lifted") {
  std::vector<Push> pushes;
  for (std::size_t line = 0; line < four; ++line) {
    pushes.push_back(push(line, 2 * static_cast<int>(line), 3'600'000 + 900 * static_cast<int>(line)));
  }
  Cabinet cabinet(chord, edges_of(pushes));
  cabinet.run_to(start + 2h);
  CHECK_FALSE(cabinet.asked());
}

TEST_CASE("a button that is stuck does not keep staff out, unless it is one of the two") {
  CHECK(asks({push(0, 0, 110'000), push(1, 40'000, 50'000), push(2, 40'000, 50'000)}));
  CHECK_FALSE(asks({push(0, 0, 110'000), push(1, 10'000, 20'000), push(2, 10'000, 20'000)}));  // not yet
  CHECK_FALSE(asks({push(1, 0, 110'000), push(2, 40'000, 50'000)}));
}

TEST_CASE("two buttons that are held when the program starts do not ask for the service screen") {
  firmware::ScriptedLines lines(four, 0, edges_of({push(1, -100, 60000), push(2, -100, 60000)}));
  lines.run_to(start);
  static_cast<void>(lines.read(start));
  firmware::Buttons buttons(lines, four, {}, start);
  ServiceRequest request(chord);
  for (Time now = start; now < start + 20s; now += 100ms) {
    const auto presses = buttons.presses(now);
    std::vector<firmware::ButtonState> states;
    for (std::size_t i = 0; i < four; ++i) states.push_back(buttons.state(i));
    request.hear(presses, states, now);
    CHECK_FALSE(request.wanted());
  }
}

TEST_CASE("interference on one of the two ends the countdown") {
  std::vector<Edge> edges = edges_of({push(1, 0, 9000), push(2, 0, 9000)});
  for (int i = 0; i < 60; ++i) {
    const Time at = start + 3s + i * 200us;
    edges.push_back({1, EdgeKind::falling, at});
    edges.push_back({1, EdgeKind::rising, at + 100us});
  }
  contacts::sort(edges);
  Cabinet cabinet(chord, edges);
  cabinet.run_to(start + 9s);
  CHECK_FALSE(cabinet.asked());
}

TEST_CASE("having been left, the service screen is asked for anew by letting go and pressing again") {
  Cabinet cabinet(
      chord, edges_of({push(1, 0, 20000), push(2, 0, 20000), push(1, 30000, 36000), push(2, 30000, 36000)}));
  cabinet.run_to(start + 6s);
  CHECK(cabinet.request().wanted());
  cabinet.request().dismiss();
  cabinet.run_to(start + 29s);
  CHECK_FALSE(cabinet.request().wanted());
  cabinet.run_to(start + 35s);
  CHECK(cabinet.request().wanted());
}

TEST_CASE("a key asks for the service screen while it is turned, and after leaving when it is turned anew") {
  Cabinet cabinet(ServiceKey{3}, edges_of({push(3, 1000, 200'000), push(3, 210'000, 220'000)}));
  cabinet.run_to(start + 999ms);
  CHECK_FALSE(cabinet.request().wanted());
  cabinet.run_to(start + 1020ms);
  CHECK(cabinet.request().wanted());
  cabinet.run_to(start + 100s);  // longer than a button may be held
  CHECK(cabinet.request().wanted());
  cabinet.request().dismiss();
  cabinet.run_to(start + 205s);
  CHECK_FALSE(cabinet.request().wanted());
  cabinet.run_to(start + 215s);
  CHECK(cabinet.request().wanted());
  cabinet.run_to(start + 222s);
  CHECK_FALSE(cabinet.request().wanted());
  CHECK_FALSE(cabinet.request().seconds_left(cabinet.now()));
}

TEST_CASE("interference turns no key, neither on nor back") {
  std::vector<Edge> edges = edges_of({push(3, 10'000, 30'000)});
  for (const auto burst : {2s, 20s}) {
    const bool turned = burst > 10s;
    for (int i = 0; i < 200; ++i) {
      const Time at = start + burst + i * 200us;
      edges.push_back({3, turned ? EdgeKind::falling : EdgeKind::rising, at});
      edges.push_back({3, turned ? EdgeKind::rising : EdgeKind::falling, at + 100us});
    }
  }
  contacts::sort(edges);
  Cabinet cabinet(ServiceKey{3}, edges);
  cabinet.run_to(start + 10s);
  CHECK_FALSE(cabinet.asked());
  for (Time at = start + 11s; at < start + 30s; at += 10ms) {
    cabinet.run_to(at);
    CHECK(cabinet.request().wanted());
  }
}

TEST_CASE("where nothing is said of it, nobody can ask for the service screen") {
  Cabinet cabinet(std::monostate{}, edges_of({push(1, 0, 60000), push(2, 0, 60000)}));
  cabinet.run_to(start + 2min);
  CHECK_FALSE(cabinet.asked());
  CHECK_FALSE(cabinet.request().deadline());
}

TEST_CASE(
    "of random pushes of the two and of others, exactly those ask that should, however late they are read") {
  Random random(116);
  int yes = 0;
  int no = 0;
  for (int episode = 0; episode < 4000; ++episode) {
    const Time base = start + 3s;
    std::vector<Push> pushes{random_push(random, 1, base + random.us(0us, 500ms), 9s),
                             random_push(random, 2, base + random.us(0us, 500ms), 9s)};
    if (random.from_to(0, 1) == 0) {  // often long enough
      pushes[0].to += 4s;
      pushes[1].to += 4s;
    }
    for (const std::size_t other : {0U, 3U}) {
      if (random.from_to(0, 3) == 0) {
        pushes.push_back(random_push(random, other, start + random.us(0us, 9s), 2s));
      }
    }
    const Answer answer = expected(pushes);
    if (answer == Answer::too_close_to_tell) continue;
    Cabinet cabinet(chord, edges_of(pushes), 15ms, static_cast<std::uint64_t>(episode) + 1);
    cabinet.run_to(start + 30s);
    INFO(episode);
    CHECK(cabinet.asked() == (answer == Answer::yes));
    ++(answer == Answer::yes ? yes : no);
  }
  CHECK(yes > 400);
  CHECK(no > 400);
}

TEST_CASE("a lean on the two and at least one other never asks, however its hands roll and slip") {
  Random random(7);
  for (int lean = 0; lean < 2000; ++lean) {
    std::vector<Edge> edges;
    const Time end = start + random.us(6s, 40s);
    for (std::size_t line = 0; line < four - 1; ++line) {
      Time at = start + 1s + random.us(0us, 400ms);
      // One after the other slips for a moment; never all but the two at once.
      while (at < end) {
        const Time until = at + random.us(500ms, 30s);
        const Time to = line == 0 ? end : std::min(end, until);
        contacts::change(edges, random, line, at, EdgeKind::rising);
        contacts::change(edges, random, line, to, EdgeKind::falling);
        at = to + random.us(60'000us, 600ms);
      }
    }
    contacts::sort(edges);
    Cabinet cabinet(chord, edges, 15ms, static_cast<std::uint64_t>(lean) + 1);
    cabinet.run_to(start + 30s);  // from then on the one that is held counts as stuck
    INFO(lean);
    CHECK_FALSE(cabinet.asked());
  }
}
