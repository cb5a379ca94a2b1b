#include "app/kiosk/shelf_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <functional>
#include <string_view>
#include <system_error>
#include <utility>

#include "content/shelf/names.h"

namespace kiosk {

namespace {

/// Whether a change of this file may change what is to be shown.
bool matters(std::string_view name) {
  constexpr std::string_view withdrawn = ".withdrawn";
  if (name.ends_with(withdrawn)) {
    name.remove_suffix(withdrawn.size());
  }
  return name == shelf::keys_name || shelf::read_pack_name(name);
}

}  // namespace

ShelfWatch::ShelfWatch(ShelfPacks& packs, std::filesystem::path shelf, spdlog::logger& log)
    : packs_(packs), shelf_(std::move(shelf)), log_(log), inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (inotify_ < 0) {
    throw std::system_error(errno, std::generic_category(), "inotify_init1");
  }
  tell_remarks();
  decisions_ = packs_.decisions();
  begin_watching();
}

ShelfWatch::~ShelfWatch() {
  if (errand_.valid()) {
    errand_.wait();
  }
  close(inotify_);
}

std::optional<visit::Time> ShelfWatch::deadline() const {
  if (good_ || !shown_.digest || !first_presented_) {
    return std::nullopt;
  }
  return *first_presented_ + shown_long_enough;
}

void ShelfWatch::show(Shown shown) {
  shown_ = std::move(shown);
  first_presented_.reset();
  good_ = false;
}

void ShelfWatch::presented(visit::Time now) {
  if (!first_presented_) {
    first_presented_ = now;
  }
}

bool ShelfWatch::turn(visit::Time now, bool nobody_there) {
  begin_watching();
  read_changes();
  come_back();
  if (!errand_.valid()) {
    if (const auto minute = deadline(); minute && now >= *minute) {
      good_ = true;
      run([this, digest = *shown_.digest]() -> Found {
        packs_.good(digest);
        return NothingNewer{};
      });
    } else if (changed_ && nobody_there && !next_) {
      changed_ = false;
      run([this, name = shown_.name] { return packs_.open(name); });
    }
  }
  return next_ && nobody_there;
}

Opened ShelfWatch::take() {
  // The old pack's try ends before the new one is shown: whatever comes now is not its doing.
  end();
  Opened next = std::move(*next_);
  next_.reset();
  return next;
}

void ShelfWatch::end() {
  if (errand_.valid()) {
    errand_.wait();
    come_back();
  }
  if (shown_.digest && !good_) {
    packs_.end_try(*shown_.digest);
  }
  tell_remarks();
}

void ShelfWatch::begin_watching() {
  if (watching_) {
    return;
  }
  // A shelf that is not there yet is asked for again at every turn, one every few seconds.
  watching_ =
      inotify_add_watch(inotify_, shelf_.c_str(), IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) >= 0;
  changed_ = changed_ || watching_;  // something may have come between reading the shelf and watching it
}

void ShelfWatch::read_changes() {
  alignas(inotify_event) std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t size = read(inotify_, buffer.data(), buffer.size());
    if (size <= 0) {
      return;  // EAGAIN: that was all
    }
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      // A queue that overflowed, or a shelf that was moved away, may have meant anything.
      changed_ = changed_ || event.len == 0 || matters(name);
      watching_ = watching_ && (event.mask & IN_IGNORED) == 0;
      at += sizeof event + event.len;
    }
  }
}

void ShelfWatch::run(std::function<Found()> errand) {
  errand_ = std::async(std::launch::async, [this, errand = std::move(errand)] {
    Found found = errand();
    bell_.ring();
    return found;
  });
}

void ShelfWatch::come_back() {
  if (!errand_.valid() || errand_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) {
    return;
  }
  bell_.silence();
  Found found = errand_.get();
  tell_remarks();
  decisions_ = packs_.decisions();
  if (auto* opened = std::get_if<Opened>(&found)) {
    next_.emplace(std::move(*opened));
  } else if (const auto* failure = std::get_if<Failure>(&found)) {
    log_.error("{} What is shown goes on.", failure->what());
  }
}

void ShelfWatch::tell_remarks() {
  for (const std::string& remark : packs_.take_remarks()) {
    log_.critical("{}", remark);
  }
}

}  // namespace kiosk
