// What is wrong with the sources, as a good compiler would say it: all of it, each at its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/sources/source.h"

namespace sources {

/// An error keeps a pack from being built; a warning does not.
enum class Severity { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;        ///< relative to the exhibit's folder
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in characters
  std::size_t length = 0;  ///< characters marked on that line; 0: nothing to show, the file as a whole
  std::string message;     ///< what is wrong: one clause, without a full stop
  std::string excerpt;     ///< the line itself; empty where length is 0
  std::string help;        ///< what would be right; may be empty
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// A diagnostic at `at`, with its line copied from the source.
Diagnostic diagnostic(Severity severity, const Location& at, std::string message, std::string help = {});

/// By file, line and column; errors before warnings at one place; equal ones once.
void sort(std::vector<Diagnostic>& diagnostics);

/// For people: every diagnostic with its line, a caret under the place and the help, each ended by a line
/// break. A long line is shown around the place only, with an ellipsis where it goes on.
std::string print(const std::vector<Diagnostic>& diagnostics);

/// `2 errors, 1 warning`; `no mistakes` if there are none.
std::string summary(const std::vector<Diagnostic>& diagnostics);

/// For machines: a JSON array of objects with file, line, column, length, severity, message, text and help.
std::string json(const std::vector<Diagnostic>& diagnostics);

/// Collects diagnostics.
class Report {
 public:
  void error(const Location& at, std::string message, std::string help = {});
  void warning(const Location& at, std::string message, std::string help = {});

  std::size_t errors() const { return errors_; }

  /// All of them, sorted; the report is empty afterwards.
  std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
};

}  // namespace sources
