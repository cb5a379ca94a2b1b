#include "tests/faults/strace.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/catch.h"
#include "tests/pack/folder.h"

namespace {

// Far beyond any run on a busy machine: a hang, then.
constexpr int patience_ms = 120'000;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) {
    result.push_back(word.data());
  }
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> environment_with(const std::vector<std::string>& more) {
  std::vector<std::string> all = more;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    all.emplace_back(*variable);
  }
  return all;
}

pid_t spawn(std::vector<std::string> command, const std::vector<std::string>& environment,
            const std::filesystem::path& complaints) {
  posix_spawn_file_actions_t actions{};
  REQUIRE(::posix_spawn_file_actions_init(&actions) == 0);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  std::vector<std::string> variables = environment_with(environment);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, command[0].c_str(), &actions, nullptr, pointers(command).data(),
                                   pointers(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  INFO("cannot run " << command[0]);
  REQUIRE(error == 0);
  return child;
}

int wait_for(pid_t child) {
  // glibc 2.36 declares pidfd_open() for C alone.
  const auto process = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
  REQUIRE(process >= 0);
  pollfd ended{process, POLLIN, 0};
  const bool hangs = ::poll(&ended, 1, patience_ms) == 0;
  ::close(process);
  if (hangs) {
    ::kill(child, SIGKILL);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE_FALSE(hangs);
  return status;
}

/// LeakSanitizer, where there is one, cannot look for leaks while somebody else traces.
Ran traced(const std::vector<std::string>& command) { return run(command, {"ASAN_OPTIONS=detect_leaks=0"}); }

std::vector<std::string> under_strace(const std::vector<std::string>& options,
                                      const std::vector<std::string>& command) {
  std::vector<std::string> words{"strace", "-f", "-qq"};
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), command.begin(), command.end());
  return words;
}

}  // namespace

Ran run(const std::vector<std::string>& command, const std::vector<std::string>& environment) {
  static const Folder folder;
  const auto complaints = folder / "stderr";
  const int status = wait_for(spawn(command, environment, complaints));
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 0, WIFSIGNALED(status), bytes_of(complaints)};
}

std::vector<Call> calls_of(const std::vector<std::string>& command, int exit, const std::string& from) {
  const Folder folder;
  const auto log = folder / "log";
  const Ran ran = traced(under_strace({"-s", "4096", "-o", log.string()}, command));
  INFO(ran.complaint);
  REQUIRE(ran.exit == exit);
  REQUIRE_FALSE(ran.killed);

  std::vector<Call> calls;
  std::map<std::string, int> counts;
  bool begun = false;
  std::ifstream lines(log);
  std::string process;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string of;
    words >> of;
    process = process.empty() ? of : process;
    REQUIRE(of == process);
    std::string name;
    std::getline(words >> std::ws, name, '(');
    const int nth = ++counts[name];
    begun = begun || (name != "execve" && line.find(from) != std::string::npos);
    if (begun) {
      calls.push_back({name, nth});
    }
  }
  return calls;
}

Ran run_killed(const std::vector<std::string>& command, const Call& call) {
  return traced(under_strace({"-o", "/dev/null", "-e", "trace=" + call.name, "-e",
                              fmt::format("inject={}:signal=KILL:when={}", call.name, call.nth)},
                             command));
}

Ran run_failing(const std::vector<std::string>& command, const Call& call, const std::string& error,
                bool lasts) {
  // The filter stops the program at this call only, which is faster; it has no signals.
  return traced(under_strace(
      {"--seccomp-bpf", "-o", "/dev/null", "-e", "trace=" + call.name, "-e",
       fmt::format("inject={}:error={}:when={}{}", call.name, error, call.nth, lasts ? "+" : "")},
      command));
}
