#include "app/kiosk/wait.h"

#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <system_error>

namespace kiosk {

namespace {

constexpr std::size_t most_descriptors = 8;

[[noreturn]] void fail(int error, const char* call) {
  throw std::system_error(error, std::generic_category(), call);
}

int checked(int result, const char* call) {
  if (result < 0) {
    fail(errno, call);
  }
  return result;
}

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

}  // namespace

Wait::Wait() {
  const sigset_t set = ending_signals();
  if (const int error = pthread_sigmask(SIG_BLOCK, &set, nullptr); error != 0) {
    fail(error, "pthread_sigmask");
  }
  signals_ = checked(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK), "signalfd");
  timer_ = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (timer_ < 0) {
    const int error = errno;
    close(signals_);
    fail(error, "timerfd_create");
  }
}

Wait::~Wait() {
  close(timer_);
  close(signals_);
}

bool Wait::operator()(std::initializer_list<int> descriptors, std::optional<visit::Time> until) {
  if (until) {
    itimerspec when{};
    when.it_value = timer_value(*until);
    checked(timerfd_settime(timer_, TFD_TIMER_ABSTIME, &when, nullptr), "timerfd_settime");
  }
  std::array<pollfd, most_descriptors> polled{};
  nfds_t count = 0;
  polled.at(count++) = {signals_, POLLIN, 0};
  polled.at(count++) = {timer_, POLLIN, 0};
  for (const int descriptor : descriptors) {
    if (descriptor >= 0) {
      polled.at(count++) = {descriptor, POLLIN, 0};
    }
  }
  // An interruption is a wake-up like any other: the loop looks at everything anyway.
  if (poll(polled.data(), count, until ? -1 : 0) < 0 && errno != EINTR) {
    fail(errno, "poll");
  }
  // Read, so that it is readable again only when it has run out again; EAGAIN is as good.
  std::uint64_t expirations = 0;
  (void)!read(timer_, &expirations, sizeof expirations);
  return (polled[0].revents & POLLIN) == 0;
}

std::timespec timer_value(visit::Time time) {
  const auto since = std::max(std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()),
                              std::chrono::nanoseconds{1});
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
  return {static_cast<std::time_t>(seconds.count()), static_cast<long>((since - seconds).count())};
}

visit::Time next_wake(const Reasons& reasons) {
  visit::Time wake = std::min(reasons.visit, reasons.presented + sign_of_life);
  for (const auto& reason : {reasons.lines, reasons.frame, reasons.shelf, reasons.display}) {
    wake = std::min(wake, reason.value_or(wake));
  }
  return wake;
}

}  // namespace kiosk
