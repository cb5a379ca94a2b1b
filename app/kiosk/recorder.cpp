#include "app/kiosk/recorder.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "app/kiosk/failure.h"
#include "app/kiosk/script.h"

namespace kiosk {

Recorder::Recorder(std::filesystem::path file, visit::Time start)
    : file_(std::move(file)), stream_(file_), start_(start) {
  if (!stream_) {
    throw Failure(EX_CANTCREAT,
                  fmt::format("--record: {} cannot be written; is its folder there?", file_.string()));
  }
  stream_ << "# recorded by vitrine " VITRINE_VERSION "\n";
}

void Recorder::note(const visit::Event& event) {
  const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(event.time - start_);
  if (const auto line = script_line(at, event)) {
    stream_ << *line << '\n';
  }
}

void Recorder::finish() {
  stream_.close();
  if (!stream_) {
    throw Failure(EX_CANTCREAT, fmt::format("--record: {} could not be written to its end", file_.string()));
  }
}

}  // namespace kiosk
