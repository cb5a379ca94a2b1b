#include "app/kiosk/journal.h"

#include <fmt/format.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk {

namespace {

/// systemd names the device and the inode of the stream that it reads.
bool standard_error_is_journal() {
  const char* const stream = std::getenv("JOURNAL_STREAM");
  struct stat status{};
  return stream != nullptr && fstat(STDERR_FILENO, &status) == 0 &&
         fmt::format("{}:{}", status.st_dev, status.st_ino) == stream;
}

int priority(spdlog::level::level_enum level) {
  switch (level) {
    case spdlog::level::critical:
      return LOG_CRIT;
    case spdlog::level::err:
      return LOG_ERR;
    case spdlog::level::warn:
      return LOG_WARNING;
    default:
      return LOG_INFO;
  }
}

class Priority : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm& /*when*/,
              spdlog::memory_buf_t& to) override {
    fmt::format_to(std::back_inserter(to), "<{}>", priority(message.level));
  }
  std::unique_ptr<spdlog::custom_flag_formatter> clone() const override {
    return std::make_unique<Priority>();
  }
};

}  // namespace

spdlog::logger make_log() {
  spdlog::logger log("vitrine", std::make_shared<spdlog::sinks::stderr_sink_st>());
  auto formatter = std::make_unique<spdlog::pattern_formatter>();
  if (standard_error_is_journal()) {
    formatter->add_flag<Priority>('*').set_pattern("%*%n: %v");
  } else {
    formatter->set_pattern("%n: %v");
  }
  log.set_formatter(std::move(formatter));
  return log;
}

}  // namespace kiosk
