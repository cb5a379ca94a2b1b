#include "tests/bench/process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace bench {

namespace {

[[noreturn]] void execute(const std::vector<std::string>& command) {
  const int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

// The number behind `key` in a file of /proc, 0 where the file has gone with its thread.
long number_in(const std::filesystem::path& file, const std::string& key) {
  std::ifstream in(file);
  std::string word;
  while (in >> word) {
    long number = 0;
    if (word == key && in >> number) {
      return number;
    }
  }
  return 0;
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::string& display)
    : started_(Clock::now()) {
  pid_ = fork();
  if (pid_ < 0) {
    throw std::runtime_error("fork failed");
  }
  if (pid_ == 0) {
    setenv("DISPLAY", display.c_str(), 1);
    unsetenv("WAYLAND_DISPLAY");
    execute(command);
  }
}

Process::~Process() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
}

bool Process::running() {
  if (pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == pid_) {
    pid_ = -1;
  }
  return pid_ > 0;
}

double Process::pss() const {
  return static_cast<double>(number_in("/proc/" + std::to_string(pid_) + "/smaps_rollup", "Pss:")) / 1024.0;
}

long Process::wake_ups() const {
  long sum = 0;
  for (const auto& thread : std::filesystem::directory_iterator("/proc/" + std::to_string(pid_) + "/task")) {
    sum += number_in(thread.path() / "status", "voluntary_ctxt_switches:");
  }
  return sum;
}

int Process::end() {
  if (pid_ <= 0) {
    return -1;
  }
  kill(pid_, SIGTERM);
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

double processor_time(const std::vector<std::string>& command) {
  const pid_t pid = fork();
  if (pid == 0) {
    execute(command);
  }
  int status = 0;
  rusage usage{};
  if (wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error(command.front() + " failed");
  }
  const auto milliseconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double number_of(const std::string& command) {
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) {
    throw std::runtime_error("popen " + command);
  }
  double number = 0;
  const bool read = std::fscanf(pipe, "%lf", &number) == 1;
  if (pclose(pipe) != 0 || !read) {
    throw std::runtime_error(command + " failed");
  }
  return number;
}

}  // namespace bench
