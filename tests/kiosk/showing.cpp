#include "tests/kiosk/showing.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>
#include <variant>

#include "content/shelf/install.h"
#include "tests/catch.h"

Showing::Showing(const std::filesystem::path& shelf, const std::filesystem::path& key,
                 std::filesystem::path log, const std::vector<std::string>& variables)
    : log_(std::move(log)) {
  std::vector<std::string> arguments{VITRINE_PROGRAM, "--shelf", shelf, "--trust", key,
                                     "--windowed",    "640x360"};
  std::vector<char*> argv;
  for (std::string& argument : arguments) {
    argv.push_back(argument.data());
  }
  argv.push_back(nullptr);
  std::vector<std::string> all = variables;  // of two with one name, the first counts
  all.insert(all.end(), {"PATH=/usr/bin:/bin", "SDL_VIDEODRIVER=dummy", "HOME=/nonexistent"});
  if (const char* options = std::getenv("LSAN_OPTIONS"); options != nullptr) {
    all.push_back(std::string("LSAN_OPTIONS=") + options);
  }
  std::vector<char*> environment;
  for (std::string& variable : all) {
    environment.push_back(variable.data());
  }
  environment.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log_.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  const int error = posix_spawn(&child_, VITRINE_PROGRAM, &actions, nullptr, argv.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE(error == 0);
}

Showing::~Showing() {
  if (child_ > 0) {
    end(SIGKILL);
  }
}

bool Showing::says(const std::string& text) {
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

void Showing::hang(bool hangs) const {
  if (hangs) {
    kill(child_, SIGSTOP);
  }
}

int Showing::end(int signal) {
  kill(child_, signal);
  int status = 0;
  REQUIRE(waitpid(child_, &status, 0) == child_);
  child_ = 0;
  return status;
}

Appliance::Appliance() { shelf::make_folder(marks_disk.folder()); }

void Appliance::install(int version) {
  const Brought pack = museum.bring_exhibit(version);
  const content::Trust trust = museum.trust();
  const shelf::Rules rules{trust, [](const auto&, const auto&) { return std::nullopt; }};
  REQUIRE(std::holds_alternative<shelf::Installed>(
      shelf::install(disk, marks, pack.open(), pack.signature, rules)));
}

std::string Appliance::line(int version) const {
  return "showing " + museum.bring_exhibit(version).name.exhibit + " " + std::to_string(version) + " ";
}
