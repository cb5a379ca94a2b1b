// Preloaded into a program: one of its write(2) of more than one byte, the VITRINE_SHORT_WRITE-th from 1,
// writes half of what it was given, as a disk that becomes full does, or a signal, and that is told on
// standard error. With VITRINE_DISK_FULL set, all after it find the disk full.
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace {

int number_from(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? 0 : std::atoi(text);
}

}  // namespace

extern "C" ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  using Write = ssize_t (*)(int, const void*, std::size_t);
  static const auto real = reinterpret_cast<Write>(::dlsym(RTLD_NEXT, "write"));
  static const int chosen = number_from("VITRINE_SHORT_WRITE");
  static int count = 0;
  if (descriptor <= STDERR_FILENO || size < 2) {
    return real(descriptor, bytes, size);
  }
  ++count;
  if (count > chosen && std::getenv("VITRINE_DISK_FULL") != nullptr) {
    errno = ENOSPC;
    return -1;
  }
  if (count != chosen) {
    return real(descriptor, bytes, size);
  }
  constexpr std::string_view told = "a write is cut short\n";
  real(STDERR_FILENO, told.data(), told.size());
  return real(descriptor, bytes, size / 2);
}
