// The real program and a shelf, run as a child that draws on SDL's display for nobody.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "content/shelf/folder_disk.h"
#include "content/shelf/install.h"
#include "content/shelf/survey.h"
#include "content/shelf/withdraw.h"
#include "tests/catch.h"
#include "tests/shelf/museum.h"

namespace {

/// `vitrine` on a shelf, until it goes.
class Showing {
 public:
  Showing(const std::filesystem::path& shelf, const std::filesystem::path& key, std::filesystem::path log)
      : log_(std::move(log)) {
    std::vector<std::string> arguments{VITRINE_PROGRAM, "--shelf", shelf, "--trust", key,
                                       "--windowed",    "640x360"};
    std::vector<char*> argv;
    for (std::string& argument : arguments) {
      argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    std::vector<std::string> variables{"PATH=/usr/bin:/bin", "SDL_VIDEODRIVER=dummy", "HOME=/nonexistent"};
    if (const char* options = std::getenv("LSAN_OPTIONS"); options != nullptr) {
      variables.push_back(std::string("LSAN_OPTIONS=") + options);
    }
    std::vector<char*> environment;
    for (std::string& variable : variables) {
      environment.push_back(variable.data());
    }
    environment.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log_.c_str(), O_CREAT | O_TRUNC | O_WRONLY,
                                     0600);
    const int error =
        posix_spawn(&child_, VITRINE_PROGRAM, &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    REQUIRE(error == 0);
  }
  Showing(const Showing&) = delete;
  Showing& operator=(const Showing&) = delete;
  Showing(Showing&&) = delete;
  Showing& operator=(Showing&&) = delete;
  ~Showing() {
    if (child_ > 0) {
      end(SIGKILL);
    }
  }

  /// Waits until the log says so; false if the program ends before.
  bool says(const std::string& text) {
    while (bytes_of(log_).find(text) == std::string::npos) {
      int status = 0;
      if (waitpid(child_, &status, WNOHANG) != 0) {
        child_ = 0;
        return false;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    return true;
  }

  void hang(bool hangs) const {
    if (hangs) {
      kill(child_, SIGSTOP);
    }
  }

  /// Its wait status.
  int end(int signal) {
    kill(child_, signal);
    int status = 0;
    REQUIRE(waitpid(child_, &status, 0) == child_);
    child_ = 0;
    return status;
  }

 private:
  std::filesystem::path log_;
  pid_t child_ = 0;
};

struct Cabinet {
  Museum museum;
  Folder folder;
  shelf::FolderDisk disk{folder / "shelf"};
  shelf::FolderDisk marks_disk{folder / "shelf/marks"};
  shelf::Marks marks{marks_disk, shelf::boot_id()};
  std::filesystem::path key = museum.key_file();

  Cabinet() { shelf::make_folder(marks_disk.folder()); }

  void install(int version) {
    const Brought pack = museum.bring_exhibit(version);
    const content::Trust trust = museum.trust();
    const shelf::Rules rules{trust, [](const auto&, const auto&) { return std::nullopt; }};
    REQUIRE(std::holds_alternative<shelf::Installed>(
        shelf::install(disk, marks, pack.open(), pack.signature, rules)));
  }

  std::string line(int version) const {
    return "showing " + museum.bring_exhibit(version).name.exhibit + " " + std::to_string(version) + " ";
  }
};

}  // namespace

TEST_CASE("the program changes packs without a restart, forward and back, and ends well") {
  Cabinet cabinet;
  cabinet.install(1);
  Showing showing(cabinet.folder / "shelf", cabinet.key, cabinet.folder / "log");
  REQUIRE(showing.says(cabinet.line(1)));
  cabinet.install(2);
  REQUIRE(showing.says(cabinet.line(2)));
  const auto packs = shelf::survey(cabinet.disk, cabinet.marks, cabinet.museum.trust()).known;
  REQUIRE(std::holds_alternative<shelf::RolledBack>(shelf::roll_back(cabinet.disk, packs)));
  while (bytes_of(cabinet.folder / "log").rfind(cabinet.line(1)) <
         bytes_of(cabinet.folder / "log").find(cabinet.line(2))) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  const int status = showing.end(SIGTERM);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(cabinet.marks_disk.names().empty());
}

TEST_CASE(
    "a pack with which the program crashes, hangs or is killed three times gives way to the one before") {
  Cabinet cabinet;
  cabinet.install(1);
  cabinet.install(2);
  for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
    Showing showing(cabinet.folder / "shelf", cabinet.key, cabinet.folder / "log");
    REQUIRE(showing.says(cabinet.line(2)));
    showing.hang(signal == SIGKILL);  // until somebody who watches over it ends it
    showing.end(signal);
  }
  Showing showing(cabinet.folder / "shelf", cabinet.key, cabinet.folder / "log");
  CHECK(showing.says(cabinet.line(1)));
}

TEST_CASE("a forged pack on the shelf is never shown, and the true one before it is") {
  Cabinet cabinet;
  cabinet.install(1);
  cabinet.install(2);
  for (const std::string& name : cabinet.disk.names()) {
    if (name.ends_with("-2.vitrine")) {
      patch(cabinet.disk.folder() / name, 5000, "?");
    }
  }
  Showing showing(cabinet.folder / "shelf", cabinet.key, cabinet.folder / "log");
  CHECK(showing.says(cabinet.line(1)));
  CHECK(showing.says("seal-pack-forged"));
}

TEST_CASE("with an empty shelf the quiet card is shown until a pack comes") {
  Cabinet cabinet;
  Showing showing(cabinet.folder / "shelf", cabinet.key, cabinet.folder / "log");
  REQUIRE(showing.says("There is no pack on"));
  cabinet.install(1);
  CHECK(showing.says(cabinet.line(1)));
}
