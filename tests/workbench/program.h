// The real program, run as a child.
#pragma once

#include <string>

/// Runs vitrine-pack with `arguments`, as a shell reads them; its exit code. What it prints is thrown away.
/// `input`, if there is any, is its standard input, and has no single quote.
int run_program(const std::string& arguments, const std::string& input = "");

/// The same of a shell's command.
int shell(const std::string& command, const std::string& input = "");

/// What a shell's command prints to standard output.
std::string answer_of(const std::string& command);
