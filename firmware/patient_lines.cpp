#include "firmware/patient_lines.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace firmware {

PatientLines::PatientLines(Request request, std::size_t inputs, std::size_t lamps, Time now)
    : request_(std::move(request)), inputs_(inputs), lamps_(lamps, Level::inactive), now_(now) {
  look();
}

std::optional<Time> PatientLines::deadline() const { return lines_ ? lines_->deadline() : again_; }

Reading PatientLines::read(Time now) {
  now_ = now;
  if (!lines_ && now >= again_) look();
  Reading reading;
  with_lines([&] { reading = lines_->read(now); });
  reading.renewed = std::exchange(renewed_, false) || reading.renewed;
  return reading;
}

std::vector<Level> PatientLines::levels() {
  std::vector<Level> levels(inputs_, Level::inactive);
  with_lines([&] { levels = lines_->levels(); });
  return levels;
}

void PatientLines::set_lamp(std::size_t lamp, Level level) {
  if (std::exchange(lamps_.at(lamp), level) == level) return;
  with_lines([&] { lines_->set_lamp(lamp, level); });
}

void PatientLines::look() {
  try {
    RequestedLines requested = request_();
    if (auto* fault = std::get_if<LinesFault>(&requested)) {
      wait(std::move(fault->sentence));
      return;
    }
    auto lines = std::get<std::unique_ptr<Lines>>(std::move(requested));
    for (std::size_t lamp = 0; lamp < lamps_.size(); ++lamp) {
      if (lamps_[lamp] == Level::active) lines->set_lamp(lamp, Level::active);
    }
    lines_ = std::move(lines);
    found_ = now_;
    renewed_ = true;
  } catch (const std::system_error& error) {
    wait(error.what());
  }
}

void PatientLines::wait(std::string sentence) {
  fault_ = {std::move(sentence)};
  again_ = now_ + wait_;
  wait_ = std::min(2 * wait_, longest_wait);
}

void PatientLines::lose(std::string sentence) {
  lines_.reset();
  renewed_ = true;
  if (now_ - found_ >= longest_wait) wait_ = first_wait;
  wait(std::move(sentence));
}

template <typename Call>
void PatientLines::with_lines(const Call& call) {
  if (!lines_) return;
  try {
    call();
  } catch (const std::system_error& error) {
    lose(error.what());
  }
}

}  // namespace firmware
