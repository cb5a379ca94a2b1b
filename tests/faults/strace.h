// A program under strace, which lists its system calls and makes chosen ones fail.
#pragma once

#include <string>
#include <vector>

/// One system call of a program: its name, and that it was the `nth` of this name, from 1.
struct Call {
  std::string name;
  int nth = 0;
};

struct Ran {
  int exit = 0;  ///< the exit code, if it was not killed
  bool killed = false;
  std::string complaint;  ///< what it printed to standard error
};

/// Runs a command, words as execve(2) takes them, and throws away its standard output. `environment` is added
/// to ours, `NAME=VALUE`. Fails the test if the command hangs.
Ran run(const std::vector<std::string>& command, const std::vector<std::string>& environment = {});

/// The calls of a command in their order, from the first one after execve(2) that has `from` among its
/// arguments. Fails the test if the command ends with another code, or has threads: then calls could not be
/// counted.
std::vector<Call> calls_of(const std::vector<std::string>& command, int exit, const std::string& from);

/// Runs a command that is killed when it makes this call, which then does not happen.
Ran run_killed(const std::vector<std::string>& command, const Call& call);

/// Runs a command whose call does not happen and says `error`, `EIO`; if it `lasts`, all of the name after it
/// too.
Ran run_failing(const std::vector<std::string>& command, const Call& call, const std::string& error,
                bool lasts);
