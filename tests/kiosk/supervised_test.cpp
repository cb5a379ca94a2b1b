// The real program as the service manager sees it.
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/kiosk/showing.h"

namespace {

/// What systemd listens to.
class NotifySocket {
 public:
  explicit NotifySocket(std::filesystem::path path)
      : path_(std::move(path)), socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    REQUIRE(socket_ >= 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path_.string().size() < sizeof address.sun_path);
    path_.string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  }
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;
  NotifySocket(NotifySocket&&) = delete;
  NotifySocket& operator=(NotifySocket&&) = delete;
  ~NotifySocket() { ::close(socket_); }

  std::string variable() const { return "NOTIFY_SOCKET=" + path_.string(); }

  /// Whether a message comes so many times, or has come, among others and in any order: a busy machine shows
  /// the quiet card for a moment before the exhibit.
  bool hears(const std::string& message, std::ptrdiff_t times = 1) {
    while (std::ranges::count(heard_, message) < times) {
      heard_.push_back(next());
      if (heard_.back().empty()) {
        return false;
      }
    }
    return true;
  }

 private:
  /// Waits for the next message; empty if none comes, which is long to wait for.
  std::string next() const {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, 60'000) != 1) {
      return {};
    }
    std::array<char, 512> message{};
    const ssize_t size = ::recv(socket_, message.data(), message.size(), 0);
    REQUIRE(size > 0);
    return {message.data(), static_cast<std::size_t>(size)};
  }

  std::filesystem::path path_;
  int socket_;
  std::vector<std::string> heard_;
};

int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

}  // namespace

TEST_CASE("the program says what it shows, that it is ready once it stands there, and that it lives") {
  Appliance appliance;
  appliance.install(1);
  NotifySocket systemd(appliance.folder / "notify");
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log", {systemd.variable()});
  CHECK(systemd.hears("STATUS=" + appliance.line(1) + "on dummy, 640x360"));
  CHECK(systemd.hears("READY=1"));
  CHECK(systemd.hears("WATCHDOG=1", 2));  // though nothing changes
  CHECK(exit_code(showing.end(SIGTERM)) == 0);
}

TEST_CASE("the quiet card is ready and alive too, and its reason is known") {
  Appliance appliance;
  NotifySocket systemd(appliance.folder / "notify");
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log", {systemd.variable()});
  CHECK(systemd.hears("STATUS=shows the quiet card: pack-missing"));
  CHECK(systemd.hears("READY=1"));
  CHECK(systemd.hears("WATCHDOG=1"));
}

TEST_CASE("an appliance without a display waits for one, alive, and its pack is not to blame") {
  Appliance appliance;
  appliance.install(1);
  NotifySocket systemd(appliance.folder / "notify");
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log",
                  {systemd.variable(), "SDL_VIDEODRIVER=x11"});
  CHECK(systemd.hears("STATUS=waits for a display"));
  CHECK(systemd.hears("READY=1"));
  CHECK(systemd.hears("WATCHDOG=1", 2));
  CHECK(exit_code(showing.end(SIGTERM)) == 0);
  CHECK(appliance.marks_disk.names().empty());
}

TEST_CASE("what is grave is marked so where standard error is the journal, and nowhere else") {
  Appliance appliance;
  const auto log = appliance.folder / "log";
  SECTION("at a desk") {
    Showing showing(appliance.folder / "shelf", appliance.key, log);
    CHECK(showing.says("There is no pack on"));
    CHECK(bytes_of(log).starts_with("vitrine: There is no pack on"));
  }
  SECTION("as a service") {
    write_bytes(log, "");
    struct stat status{};
    REQUIRE(::stat(log.c_str(), &status) == 0);
    Showing showing(appliance.folder / "shelf", appliance.key, log,
                    {fmt::format("JOURNAL_STREAM={}:{}", status.st_dev, status.st_ino)});
    CHECK(showing.says("There is no pack on"));
    CHECK(bytes_of(log).starts_with("<2>vitrine: There is no pack on"));
  }
}

TEST_CASE("after a crash the log says with which pack, and at which try") {
  Appliance appliance;
  appliance.install(1);
  {
    Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
    REQUIRE(showing.says(appliance.line(1)));
    showing.end(SIGSEGV);
  }
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
  CHECK(
      showing.says("the program ended while sample-1.vitrine was shown, and nobody had told it to: it is "
                   "tried for the second time since the machine was switched on"));
}
