#include "firmware/patient_lines.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <map>
#include <system_error>

#include "firmware/buttons.h"
#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Buttons;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Lines;
using firmware::LinesFault;
using firmware::PatientLines;
using firmware::Reading;
using firmware::RequestedLines;
using firmware::Time;

namespace {

constexpr Time start = Time{} + 100s;

/// A machine whose chip can be pulled out.
struct Machine {
  bool there = true;
  int requests = 0;
  std::vector<Edge> edges;
  std::vector<Level> levels{Level::inactive, Level::inactive};
  std::map<std::size_t, Level> lamps;

  RequestedLines request();
  PatientLines::Request asked() {
    return [this] { return request(); };
  }
  void check(const char* doing) const {
    if (!there) throw std::system_error(ENODEV, std::generic_category(), doing);
  }
};

/// A fake of the lines of a chip, with a descriptor of its own.
class PulledLines final : public Lines {
 public:
  explicit PulledLines(Machine& machine) : machine_(&machine), descriptor_(eventfd(0, EFD_CLOEXEC)) {}
  ~PulledLines() override {
    close(descriptor_);
    machine_->lamps.clear();
  }
  PulledLines(const PulledLines&) = delete;
  PulledLines& operator=(const PulledLines&) = delete;
  PulledLines(PulledLines&&) = delete;
  PulledLines& operator=(PulledLines&&) = delete;

  int descriptor() const override { return descriptor_; }
  Reading read(Time /*now*/) override {
    machine_->check("read");
    return {std::exchange(machine_->edges, {}), {}, false};
  }
  std::vector<Level> levels() override {
    machine_->check("levels");
    return machine_->levels;
  }
  void set_lamp(std::size_t lamp, Level level) override {
    machine_->check("set_lamp");
    machine_->lamps[lamp] = level;
  }

 private:
  Machine* machine_;
  int descriptor_;
};

RequestedLines Machine::request() {
  ++requests;
  if (!there) return LinesFault{"no chip"};
  return std::make_unique<PulledLines>(*this);
}

std::size_t open_descriptors() {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
  return count;
}

}  // namespace

TEST_CASE("lines that are there are used as they are") {
  Machine machine;
  PatientLines lines(machine.asked(), 2, 1, start);
  CHECK(lines.fault() == nullptr);
  CHECK(lines.descriptor() >= 0);
  CHECK_FALSE(lines.deadline());
  machine.edges = {{1, EdgeKind::rising, start + 1ms}};
  machine.levels[1] = Level::active;
  const Reading reading = lines.read(start + 2ms);
  CHECK(reading.edges.size() == 1);
  CHECK(reading.renewed);  // for the first time
  CHECK_FALSE(lines.read(start + 3ms).renewed);
  CHECK(lines.levels() == machine.levels);
  lines.set_lamp(0, Level::active);
  CHECK(machine.lamps[0] == Level::active);
}

TEST_CASE("lines that are missing are looked for again, ever more slowly, and at least every four seconds") {
  Machine machine;
  machine.there = false;
  PatientLines lines(machine.asked(), 2, 1, start);
  REQUIRE(lines.fault() != nullptr);
  CHECK(lines.fault()->sentence == "no chip");
  CHECK(lines.descriptor() == -1);
  CHECK(lines.levels() == std::vector<Level>{Level::inactive, Level::inactive});
  Time now = start;
  for (const auto wait : {250ms, 500ms, 1000ms, 2000ms, 4000ms, 4000ms, 4000ms}) {
    CHECK(lines.deadline() == now + wait);
    const int requests = machine.requests;
    CHECK(lines.read(now + wait - 1ms).edges.empty());
    CHECK(machine.requests == requests);
    now += wait;
    CHECK(lines.read(now).edges.empty());
    CHECK(machine.requests == requests + 1);
  }
}

TEST_CASE("a chip that goes is noticed by whatever is asked of it, and nothing is thrown") {
  Machine machine;
  PatientLines lines(machine.asked(), 2, 1, start);
  lines.read(start);
  machine.there = false;
  bool renewed = false;
  SECTION("edges") { renewed = lines.read(start + 1s).renewed; }
  SECTION("levels") { CHECK(lines.levels() == std::vector<Level>(2, Level::inactive)); }
  SECTION("lamps") { lines.set_lamp(0, Level::active); }
  REQUIRE(lines.fault() != nullptr);
  CHECK(lines.fault()->sentence.find("No such device") != std::string::npos);
  CHECK(lines.descriptor() == -1);
  CHECK((renewed || lines.read(start + 1s).renewed));
}

TEST_CASE("lamps are lit again when the chip is back") {
  Machine machine;
  machine.there = false;
  PatientLines lines(machine.asked(), 2, 2, start);
  lines.set_lamp(1, Level::active);
  machine.there = true;
  CHECK(lines.read(start + 250ms).renewed);
  CHECK(lines.fault() == nullptr);
  CHECK(machine.lamps[1] == Level::active);
  CHECK(machine.lamps.count(0) == 0);
}

TEST_CASE("a lamp is not switched to what it is") {
  Machine machine;
  PatientLines lines(machine.asked(), 2, 1, start);
  lines.set_lamp(0, Level::inactive);
  CHECK(machine.lamps.empty());
}

TEST_CASE("a chip that is back for a moment only does not make the looking hurry") {
  Machine machine;
  PatientLines lines(machine.asked(), 2, 1, start);
  Time now = start;
  for (int i = 0; i < 10; ++i) {
    machine.there = false;
    lines.read(now + 1ms);
    machine.there = true;
    REQUIRE(lines.deadline());
    now = *lines.deadline();
    lines.read(now);
  }
  CHECK(now - start > 20s);
  // Once it has stayed, the next loss is met at once.
  lines.read(now + 5s);
  machine.there = false;
  lines.read(now + 5s);
  CHECK(lines.deadline() == now + 5250ms);
}

TEST_CASE("a request that throws is one that failed") {
  const PatientLines lines(
      []() -> RequestedLines { throw std::system_error(EIO, std::generic_category(), "cannot ask"); }, 1, 0,
      start);
  REQUIRE(lines.fault() != nullptr);
  CHECK(lines.fault()->sentence.starts_with("cannot ask"));
}

TEST_CASE("buttons come back a thousand times within five seconds, and no descriptor is left") {
  Machine machine;
  PatientLines lines(machine.asked(), 2, 1, start);
  Buttons buttons(lines, 2, {}, start);
  const std::size_t before = open_descriptors();
  Time now = start;
  const auto turn_to = [&](Time end) {
    std::size_t presses = 0;
    while (buttons.deadline() && *buttons.deadline() <= end) {
      now = std::max(now, *buttons.deadline());
      presses += buttons.presses(now).size();
    }
    now = end;
    return presses + buttons.presses(now).size();
  };
  const auto push = [&](Time at) {
    machine.edges = {{0, EdgeKind::rising, at}};
    machine.levels[0] = Level::active;
    const std::size_t presses = turn_to(at + 60ms);
    machine.edges = {{0, EdgeKind::falling, at + 60ms}};
    machine.levels[0] = Level::inactive;
    return presses + turn_to(at + 200ms);
  };
  for (int i = 0; i < 1000; ++i) {
    machine.there = false;
    // Pulled out in the middle of a push, and away for a while.
    CHECK(push(now + 10ms) == 0);
    CHECK(turn_to(now + 7ms * i) == 0);
    CHECK(lines.fault() != nullptr);
    machine.there = true;
    CHECK(turn_to(now + 5s) == 0);
    CHECK(lines.fault() == nullptr);
    CHECK(push(now + 10ms) == 1);
  }
  CHECK(open_descriptors() == before);
}
