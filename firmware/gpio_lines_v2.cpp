// libgpiod 2: the lines of all buttons are one request with one descriptor and numbered edges.
#include <gpiod.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "firmware/find_lines.h"
#include "firmware/gpio_lines.h"

namespace firmware {

namespace {

constexpr std::size_t queue_per_line = 64;  // edges that the kernel keeps for us
constexpr std::size_t most_at_once = 64;    // read with one call
constexpr int most_rounds = 64;             // an endless burst must not keep the loop here

/// libgpiod's objects, each ended by its own function.
template <auto function>
struct End {
  template <typename Object>
  void operator()(Object* object) const {
    function(object);
  }
};
using Chip = std::unique_ptr<gpiod_chip, End<gpiod_chip_close>>;
using Info = std::unique_ptr<gpiod_chip_info, End<gpiod_chip_info_free>>;
using Line = std::unique_ptr<gpiod_line_info, End<gpiod_line_info_free>>;
using Settings = std::unique_ptr<gpiod_line_settings, End<gpiod_line_settings_free>>;
using LineConfig = std::unique_ptr<gpiod_line_config, End<gpiod_line_config_free>>;
using RequestConfig = std::unique_ptr<gpiod_request_config, End<gpiod_request_config_free>>;
using LineRequest = std::unique_ptr<gpiod_line_request, End<gpiod_line_request_release>>;
using Buffer = std::unique_ptr<gpiod_edge_event_buffer, End<gpiod_edge_event_buffer_free>>;

[[noreturn]] void fail(const std::string& doing) {
  throw std::system_error(errno, std::generic_category(), doing);
}

/// What a call gave, or std::system_error.
template <typename Object>
Object made(Object object, const std::string& doing) {
  if (!object) fail(doing);
  return object;
}

void done(int result, const std::string& doing) {
  if (result < 0) fail(doing);
}

/// Lines of one request, in the order of their offsets.
class Request {
 public:
  explicit Request(std::vector<unsigned int> offsets)
      : offsets_(std::move(offsets)),
        lines_(made(LineConfig(gpiod_line_config_new()), "gpiod_line_config_new")) {}

  void add(std::size_t line, gpiod_line_settings* settings) {
    done(gpiod_line_config_add_line_settings(lines_.get(), &offsets_[line], 1, settings),
         "cannot set up line " + std::to_string(offsets_[line]));
  }

  LineRequest take(gpiod_chip* chip, const std::string& chip_name) {
    const RequestConfig config = made(RequestConfig(gpiod_request_config_new()), "gpiod_request_config_new");
    gpiod_request_config_set_consumer(config.get(), "vitrine");
    gpiod_request_config_set_event_buffer_size(config.get(), queue_per_line * offsets_.size());
    return made(LineRequest(gpiod_chip_request_lines(chip, config.get(), lines_.get())),
                "cannot take lines of " + chip_name);
  }

 private:
  std::vector<unsigned int> offsets_;
  LineConfig lines_;
};

gpiod_line_bias bias_of(Bias bias) {
  switch (bias) {
    case Bias::disabled:
      return GPIOD_LINE_BIAS_DISABLED;
    case Bias::pull_up:
      return GPIOD_LINE_BIAS_PULL_UP;
    case Bias::pull_down:
      return GPIOD_LINE_BIAS_PULL_DOWN;
    case Bias::as_is:
      break;
  }
  return GPIOD_LINE_BIAS_AS_IS;
}

Settings settings_of(const ButtonLine& button, std::chrono::microseconds debounce) {
  Settings settings = made(Settings(gpiod_line_settings_new()), "gpiod_line_settings_new");
  done(gpiod_line_settings_set_direction(settings.get(), GPIOD_LINE_DIRECTION_INPUT),
       "direction of " + button.name);
  done(gpiod_line_settings_set_edge_detection(settings.get(), GPIOD_LINE_EDGE_BOTH),
       "edges of " + button.name);
  done(gpiod_line_settings_set_bias(settings.get(), bias_of(button.bias)), "bias of " + button.name);
  done(gpiod_line_settings_set_event_clock(settings.get(), GPIOD_LINE_CLOCK_MONOTONIC),
       "clock of " + button.name);
  gpiod_line_settings_set_active_low(settings.get(), button.active_low);
  gpiod_line_settings_set_debounce_period_us(settings.get(), static_cast<unsigned long>(debounce.count()));
  return settings;
}

Settings settings_of(const LampLine& lamp) {
  Settings settings = made(Settings(gpiod_line_settings_new()), "gpiod_line_settings_new");
  done(gpiod_line_settings_set_direction(settings.get(), GPIOD_LINE_DIRECTION_OUTPUT),
       "direction of " + lamp.name);
  done(gpiod_line_settings_set_output_value(settings.get(), GPIOD_LINE_VALUE_INACTIVE),
       "value of " + lamp.name);
  gpiod_line_settings_set_active_low(settings.get(), lamp.active_low);
  return settings;
}

LineRequest take_buttons(gpiod_chip* chip, const std::string& name, const FoundLines& found,
                         const Wiring& wiring) {
  Request request(found.buttons);
  for (std::size_t i = 0; i < found.buttons.size(); ++i) {
    request.add(i, settings_of(wiring.buttons[i], wiring.kernel_debounce).get());
  }
  return request.take(chip, name);
}

/// None if there are no lamps.
LineRequest take_lamps(gpiod_chip* chip, const std::string& name, const FoundLines& found,
                       const Wiring& wiring) {
  if (found.lamps.empty()) return nullptr;
  Request request(found.lamps);
  for (std::size_t i = 0; i < found.lamps.size(); ++i) {
    request.add(i, settings_of(wiring.lamps[i]).get());
  }
  return request.take(chip, name);
}

/// The lines of one chip, which it owns.
class GpioLines final : public Lines {
 public:
  GpioLines(Chip chip, std::string name, FoundLines found, const Wiring& wiring)
      : chip_(std::move(chip)),
        name_(std::move(name)),
        found_(std::move(found)),
        buttons_(take_buttons(chip_.get(), name_, found_, wiring)),
        lamps_(take_lamps(chip_.get(), name_, found_, wiring)),
        buffer_(made(Buffer(gpiod_edge_event_buffer_new(most_at_once)), "gpiod_edge_event_buffer_new")) {}

  ~GpioLines() override {
    for (const unsigned int offset : found_.lamps) {  // a chip that is gone has no lamps
      gpiod_line_request_set_value(lamps_.get(), offset, GPIOD_LINE_VALUE_INACTIVE);
    }
  }
  GpioLines(const GpioLines&) = delete;
  GpioLines& operator=(const GpioLines&) = delete;
  GpioLines(GpioLines&&) = delete;
  GpioLines& operator=(GpioLines&&) = delete;

  int descriptor() const override { return gpiod_line_request_get_fd(buttons_.get()); }
  Reading read(Time now) override;
  std::vector<Level> levels() override;
  void set_lamp(std::size_t lamp, Level level) override;

 private:
  Edge edge_of(gpiod_edge_event* event) const;

  Chip chip_;
  std::string name_;
  FoundLines found_;
  LineRequest buttons_;
  LineRequest lamps_;
  Buffer buffer_;
};

Edge GpioLines::edge_of(gpiod_edge_event* event) const {
  const auto line =
      std::find(found_.buttons.begin(), found_.buttons.end(), gpiod_edge_event_get_line_offset(event));
  const bool rising = gpiod_edge_event_get_event_type(event) == GPIOD_EDGE_EVENT_RISING_EDGE;
  const Time time{std::chrono::nanoseconds(gpiod_edge_event_get_timestamp_ns(event))};
  const Sequence sequence{static_cast<std::uint32_t>(gpiod_edge_event_get_global_seqno(event)),
                          static_cast<std::uint32_t>(gpiod_edge_event_get_line_seqno(event))};
  return {static_cast<std::size_t>(line - found_.buttons.begin()),
          rising ? EdgeKind::rising : EdgeKind::falling, time, sequence};
}

Reading GpioLines::read(Time /*now*/) {
  Reading reading;
  for (int round = 0; round < most_rounds; ++round) {
    const int waiting = gpiod_line_request_wait_edge_events(buttons_.get(), 0);
    done(waiting, "cannot wait for the edges of " + name_);
    if (waiting == 0) break;
    const int count = gpiod_line_request_read_edge_events(buttons_.get(), buffer_.get(), most_at_once);
    done(count, "cannot read the edges of " + name_);
    for (int i = 0; i < count; ++i) {
      reading.edges.push_back(
          edge_of(gpiod_edge_event_buffer_get_event(buffer_.get(), static_cast<unsigned long>(i))));
    }
  }
  std::stable_sort(reading.edges.begin(), reading.edges.end(),
                   [](const Edge& a, const Edge& b) { return a.time < b.time; });
  return reading;
}

std::vector<Level> GpioLines::levels() {
  std::vector<gpiod_line_value> values(found_.buttons.size());
  done(gpiod_line_request_get_values_subset(buttons_.get(), values.size(), found_.buttons.data(),
                                            values.data()),
       "cannot read the levels of " + name_);
  std::vector<Level> levels;
  levels.reserve(values.size());
  for (const gpiod_line_value value : values) {
    levels.push_back(value == GPIOD_LINE_VALUE_ACTIVE ? Level::active : Level::inactive);
  }
  return levels;
}

void GpioLines::set_lamp(std::size_t lamp, Level level) {
  done(gpiod_line_request_set_value(
           lamps_.get(), found_.lamps.at(lamp),
           level == Level::active ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE),
       "cannot switch a lamp of " + name_);
}

std::string text(const char* from_library) { return from_library == nullptr ? "" : from_library; }

ChipInfo described(gpiod_chip* chip, std::string name) {
  const Info info = made(Info(gpiod_chip_get_info(chip)), "cannot ask " + name);
  ChipInfo described{std::move(name), text(gpiod_chip_info_get_label(info.get())), {}, {}};
  for (unsigned int offset = 0; offset < gpiod_chip_info_get_num_lines(info.get()); ++offset) {
    const Line line = made(Line(gpiod_chip_get_line_info(chip, offset)),
                           "cannot ask for line " + std::to_string(offset) + " of " + called(described));
    const std::string user = text(gpiod_line_info_get_consumer(line.get()));
    const bool free = !gpiod_line_info_is_used(line.get());
    described.lines.push_back({text(gpiod_line_info_get_name(line.get())), free           ? ""
                                                                           : user.empty() ? "the kernel"
                                                                                          : user});
  }
  return described;
}

}  // namespace

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
