// Reading edges with libgpiod 1.6 from a pipe that carries what the kernel's descriptor would.
#include "firmware/gpio_events_v1.h"

#include <linux/gpio.h>
#include <unistd.h>

#include <array>
#include <system_error>

#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::LineEvents;
using firmware::read_events;
using firmware::Time;

namespace {

/// In place of the descriptor of a line's events.
class EventPipe {
 public:
  EventPipe() { REQUIRE(pipe(ends_.data()) == 0); }
  ~EventPipe() {
    close(ends_[0]);
    end();
  }
  EventPipe(const EventPipe&) = delete;
  EventPipe& operator=(const EventPipe&) = delete;
  EventPipe(EventPipe&&) = delete;
  EventPipe& operator=(EventPipe&&) = delete;

  int descriptor() const { return ends_[0]; }
  void event(std::uint32_t id, std::chrono::nanoseconds stamp) {
    gpioevent_data event{};
    event.timestamp = static_cast<std::uint64_t>(stamp.count());
    event.id = id;
    REQUIRE(write(ends_[1], &event, sizeof event) == static_cast<ssize_t>(sizeof event));
  }
  void end() {
    if (ends_[1] >= 0) close(std::exchange(ends_[1], -1));
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

}  // namespace

TEST_CASE("the kernel's events become edges with its stamps") {
  EventPipe pipe;
  CHECK(read_events(pipe.descriptor(), 3).edges.empty());
  pipe.event(GPIOEVENT_EVENT_RISING_EDGE, 5000000123ns);
  pipe.event(GPIOEVENT_EVENT_FALLING_EDGE, 6s);
  const LineEvents events = read_events(pipe.descriptor(), 3);
  CHECK(events.edges ==
        std::vector<Edge>{{3, EdgeKind::rising, Time(5000000123ns)}, {3, EdgeKind::falling, Time(6s)}});
  CHECK_FALSE(events.full);
  CHECK(read_events(pipe.descriptor(), 3).edges.empty());
}

TEST_CASE("sixteen events at once are a full queue, and more are read all the same") {
  EventPipe pipe;
  for (int i = 0; i < 15; ++i) pipe.event(GPIOEVENT_EVENT_RISING_EDGE, i * 1s);
  CHECK_FALSE(read_events(pipe.descriptor(), 0).full);
  for (int i = 0; i < 40; ++i) pipe.event(GPIOEVENT_EVENT_RISING_EDGE, i * 1s);
  const LineEvents events = read_events(pipe.descriptor(), 0);
  CHECK(events.full);
  CHECK(events.edges.size() == 40);
}

TEST_CASE("a burst without end does not keep the reader") {
  EventPipe pipe;
  for (int i = 0; i < 2000; ++i) pipe.event(GPIOEVENT_EVENT_RISING_EDGE, i * 1us);
  const LineEvents events = read_events(pipe.descriptor(), 0);
  CHECK(events.edges.size() == 1024);
  CHECK(events.full);
}

TEST_CASE("a descriptor that ends or is none is told by an exception") {
  EventPipe pipe;
  pipe.event(GPIOEVENT_EVENT_RISING_EDGE, 1s);
  pipe.end();
  // What still waits is read before the end is seen; then there is nothing but the end.
  CHECK_THROWS_AS(read_events(pipe.descriptor(), 0), std::system_error);
  CHECK_THROWS_AS(read_events(1000000, 0), std::system_error);
}
