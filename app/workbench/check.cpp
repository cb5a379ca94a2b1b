#include "app/workbench/check.h"

#include "app/workbench/coverage.h"

namespace workbench {

sources::Compiled check(const std::filesystem::path& folder, const sources::Options& options,
                        const screen::Fonts& fonts, const Seen& seen) {
  sources::Compiled compiled = sources::compile(folder, options);
  sources::Report report;
  check_coverage(compiled, fonts, report);
  if (compiled.exhibit && report.errors() == 0) {
    check_fit(compiled, fonts, report, seen);
  }
  if (report.errors() > 0) {
    compiled.exhibit.reset();
  }
  for (sources::Diagnostic& diagnostic : report.take()) {
    compiled.diagnostics.push_back(std::move(diagnostic));
  }
  sources::sort(compiled.diagnostics);
  return compiled;
}

}  // namespace workbench
