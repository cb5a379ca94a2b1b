// libgpiod 1.6: each line of a button has a descriptor of its own, and 16 edges wait in it.
#include <gpiod.h>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "firmware/find_lines.h"
#include "firmware/gpio_events_v1.h"
#include "firmware/gpio_lines.h"

namespace firmware {

namespace {

constexpr std::size_t kernel_queue = 16;
constexpr int most_rounds = 64;  // an endless burst must not keep the loop here

struct CloseChip {
  void operator()(gpiod_chip* chip) const { gpiod_chip_close(chip); }  // gives its lines back, too
};
using Chip = std::unique_ptr<gpiod_chip, CloseChip>;

[[noreturn]] void fail(int error, const std::string& doing) {
  throw std::system_error(error, std::generic_category(), doing);
}

/// Which of several descriptors is readable, as one descriptor.
class Watch {
 public:
  Watch() : number_(epoll_create1(EPOLL_CLOEXEC)) {
    if (number_ < 0) fail(errno, "epoll_create1");
  }
  ~Watch() { close(number_); }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  Watch(Watch&&) = delete;
  Watch& operator=(Watch&&) = delete;

  void add(int descriptor) const {
    epoll_event event{};
    event.events = EPOLLIN;
    if (epoll_ctl(number_, EPOLL_CTL_ADD, descriptor, &event) != 0) fail(errno, "epoll_ctl");
  }
  int descriptor() const { return number_; }

 private:
  int number_;
};

/// The lines of one chip, which it owns.
class GpioLines final : public Lines {
 public:
  GpioLines(Chip chip, std::string name, const FoundLines& found, const Wiring& wiring);
  ~GpioLines() override;
  GpioLines(const GpioLines&) = delete;
  GpioLines& operator=(const GpioLines&) = delete;
  GpioLines(GpioLines&&) = delete;
  GpioLines& operator=(GpioLines&&) = delete;

  int descriptor() const override { return watch_.descriptor(); }
  Reading read(Time now) override;
  std::vector<Level> levels() override;
  void set_lamp(std::size_t lamp, Level level) override;

 private:
  gpiod_line* take(unsigned int offset, int type, int flags);
  [[noreturn]] void fail_at(const char* doing, gpiod_line* line) const;

  Chip chip_;
  std::string name_;
  Watch watch_;
  std::vector<gpiod_line*> buttons_;  // the chip's
  std::vector<gpiod_line*> lamps_;
};

int flags_of(const ButtonLine& button) {
  int flags = button.active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0;
  switch (button.bias) {
    case Bias::as_is:
      break;
    case Bias::disabled:
      flags |= GPIOD_LINE_REQUEST_FLAG_BIAS_DISABLE;
      break;
    case Bias::pull_up:
      flags |= GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_UP;
      break;
    case Bias::pull_down:
      flags |= GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_DOWN;
      break;
  }
  return flags;
}

GpioLines::GpioLines(Chip chip, std::string name, const FoundLines& found, const Wiring& wiring)
    : chip_(std::move(chip)), name_(std::move(name)) {
  for (std::size_t i = 0; i < found.buttons.size(); ++i) {
    gpiod_line* line =
        take(found.buttons[i], GPIOD_LINE_REQUEST_EVENT_BOTH_EDGES, flags_of(wiring.buttons[i]));
    const int descriptor = gpiod_line_event_get_fd(line);
    if (descriptor < 0) fail_at("watch the line ", line);
    watch_.add(descriptor);
    buttons_.push_back(line);
  }
  for (std::size_t i = 0; i < found.lamps.size(); ++i) {
    const int flags = wiring.lamps[i].active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0;
    lamps_.push_back(take(found.lamps[i], GPIOD_LINE_REQUEST_DIRECTION_OUTPUT, flags));
  }
}

GpioLines::~GpioLines() {
  for (gpiod_line* lamp : lamps_) gpiod_line_set_value(lamp, 0);  // a chip that is gone has no lamps
}

gpiod_line* GpioLines::take(unsigned int offset, int type, int flags) {
  gpiod_line* line = gpiod_chip_get_line(chip_.get(), offset);
  if (line == nullptr) fail(errno, "cannot find line " + std::to_string(offset) + " of " + name_);
  const gpiod_line_request_config config{"vitrine", type, flags};
  if (gpiod_line_request(line, &config, 0) != 0) fail_at("take the line ", line);
  return line;
}

void GpioLines::fail_at(const char* doing, gpiod_line* line) const {
  const int error = errno;
  const char* name = gpiod_line_name(line);
  fail(error, std::string("cannot ") + doing + (name == nullptr ? "without a name" : name) + " of " + name_);
}

Reading GpioLines::read(Time /*now*/) {
  Reading reading;
  for (std::size_t line = 0; line < buttons_.size(); ++line) {
    const LineEvents events = read_events(gpiod_line_event_get_fd(buttons_[line]), line);
    reading.edges.insert(reading.edges.end(), events.edges.begin(), events.edges.end());
    if (events.full) reading.full.push_back(line);
  }
  std::stable_sort(reading.edges.begin(), reading.edges.end(),
                   [](const Edge& a, const Edge& b) { return a.time < b.time; });
  return reading;
}

std::vector<Level> GpioLines::levels() {
  std::vector<Level> levels;
  levels.reserve(buttons_.size());
  for (gpiod_line* line : buttons_) {
    const int value = gpiod_line_get_value(line);
    if (value < 0) fail_at("read the level of ", line);
    levels.push_back(value == 1 ? Level::active : Level::inactive);
  }
  return levels;
}

void GpioLines::set_lamp(std::size_t lamp, Level level) {
  if (gpiod_line_set_value(lamps_.at(lamp), level == Level::active ? 1 : 0) != 0) {
    fail_at("switch the lamp at ", lamps_[lamp]);
  }
}

std::string text(const char* from_library) { return from_library == nullptr ? "" : from_library; }

ChipInfo described(gpiod_chip* chip, std::string name) {
  ChipInfo info{std::move(name), text(gpiod_chip_label(chip)), {}, {}};
  for (unsigned int offset = 0; offset < gpiod_chip_num_lines(chip); ++offset) {
    gpiod_line* line = gpiod_chip_get_line(chip, offset);
    if (line == nullptr) fail(errno, "cannot ask for line " + std::to_string(offset) + " of " + called(info));
    const std::string user = text(gpiod_line_consumer(line));
    const bool free = !gpiod_line_is_used(line);
    info.lines.push_back({text(gpiod_line_name(line)), free ? "" : user.empty() ? "the kernel" : user});
  }
  return info;
}

}  // namespace

LineEvents read_events(int descriptor, std::size_t line) {
  LineEvents read;
  for (int round = 0; round < most_rounds; ++round) {
    pollfd waiting{descriptor, POLLIN, 0};
    if (poll(&waiting, 1, 0) < 0) fail(errno, "cannot poll the events of a line");
    if (waiting.revents == 0) return read;
    std::array<gpiod_line_event, kernel_queue> events{};
    const int count = gpiod_line_event_read_fd_multiple(descriptor, events.data(), events.size());
    if (count < 0) fail(errno, "cannot read the events of a line");
    read.full = read.full || static_cast<std::size_t>(count) == kernel_queue;
    for (int i = 0; i < count; ++i) {
      const gpiod_line_event& event = events.at(static_cast<std::size_t>(i));
      const Time time{std::chrono::seconds(event.ts.tv_sec) + std::chrono::nanoseconds(event.ts.tv_nsec)};
      const bool rising = event.event_type == GPIOD_LINE_EVENT_RISING_EDGE;
      read.edges.push_back({line, rising ? EdgeKind::rising : EdgeKind::falling, time});
    }
  }
  read.full = true;
  return read;
}

RequestedLines request_lines(const Wiring& wiring, const std::filesystem::path& devices) {
  std::vector<Chip> chips;
  std::vector<ChipInfo> infos;
  for (const std::filesystem::path& file : chip_files(devices)) {
    Chip chip(gpiod_chip_open(file.c_str()));
    const std::string name = file.filename().string();
    infos.push_back(chip ? described(chip.get(), name) : ChipInfo{name, {}, {}, cannot_be_opened(errno)});
    chips.push_back(std::move(chip));
  }
  const auto found = find_lines(infos, wiring);
  if (const auto* fault = std::get_if<LinesFault>(&found)) return *fault;
  const auto& where = std::get<FoundLines>(found);
  try {
    return std::make_unique<GpioLines>(std::move(chips[where.chip]), called(infos[where.chip]), where,
                                       wiring);
  } catch (const std::system_error& error) {
    return LinesFault{error.what()};
  }
}

}  // namespace firmware
