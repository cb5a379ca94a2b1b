#include "app/workbench/password.h"

#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <system_error>

#include "app/workbench/complain.h"
#include "app/workbench/interruption.h"

namespace workbench {

namespace {

constexpr std::size_t most_password = 1023;  // of minisign, in bytes

[[noreturn]] void fail(const char* call) {
  throw std::system_error(errno, std::generic_category(), fmt::format("{} standard input", call));
}

/// A terminal that does not show what is typed, as it was when this goes.
class Unseen {
 public:
  Unseen() {
    if (::tcgetattr(STDIN_FILENO, &before_) != 0) {
      fail("tcgetattr");
    }
    termios unseen = before_;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    unseen.c_cc[VSUSP] = _POSIX_VDISABLE;  // a shell that gets the terminal back shall find it as it was
    if (::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen) != 0) {
      fail("tcsetattr");
    }
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  Unseen(Unseen&&) = delete;
  Unseen& operator=(Unseen&&) = delete;
  ~Unseen() {
    ::tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    remark("\n");  // the typed line's end was not shown either
  }

 private:
  termios before_{};
};

/// Waits for something to read, but no longer than somebody lets the program run.
void wait_for_input(const Interruption& interruption) {
  constexpr int look_up = 100;  // milliseconds
  pollfd input{STDIN_FILENO, POLLIN, 0};
  for (;;) {
    if (interruption.pending()) {
      throw NoPassword("interrupted while asking for a password");
    }
    const int ready = ::poll(&input, 1, look_up);
    if (ready > 0) {
      return;
    }
    if (ready < 0 && errno != EINTR) {
      fail("poll");
    }
  }
}

/// One byte at a time, so that what stands behind the line is left for the next question.
content::Secret read_line(const Interruption* interruption) {
  std::string line;
  line.reserve(most_password + 1);  // growing would leave copies behind
  for (;;) {
    if (interruption != nullptr) {
      wait_for_input(*interruption);
    }
    char letter = 0;
    const ssize_t got = ::read(STDIN_FILENO, &letter, 1);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      fail("read");
    }
    if (got == 0 && line.empty()) {
      throw NoPassword("no password was given");
    }
    if (got == 0 || letter == '\n') {
      break;
    }
    line += letter;
    if (line.size() > most_password) {
      content::wipe(line);
      throw NoPassword(fmt::format("a password has at most {} bytes", most_password));
    }
  }
  content::Secret password(line);
  content::wipe(line);
  return password;
}

}  // namespace

content::Secret ask_password(const std::string& prompt) {
  if (::isatty(STDIN_FILENO) == 0) {
    return read_line(nullptr);
  }
  const Interruption interruption;
  remark(prompt);
  const Unseen unseen;
  return read_line(&interruption);
}

}  // namespace workbench
