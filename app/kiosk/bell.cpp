#include "app/kiosk/bell.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace kiosk {

Bell::Bell() : number_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (number_ < 0) {
    throw std::system_error(errno, std::generic_category(), "eventfd");
  }
}

Bell::~Bell() { close(number_); }

void Bell::ring() const {
  if (eventfd_write(number_, 1) != 0 && errno != EAGAIN) {  // full: it rings already
    throw std::system_error(errno, std::generic_category(), "eventfd_write");
  }
}

void Bell::silence() const {
  eventfd_t rung = 0;
  if (eventfd_read(number_, &rung) != 0 && errno != EAGAIN) {
    throw std::system_error(errno, std::generic_category(), "eventfd_read");
  }
}

}  // namespace kiosk
