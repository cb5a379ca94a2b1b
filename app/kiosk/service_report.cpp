#include "app/kiosk/service_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <system_error>

#include "content/shelf/folder_disk.h"
#include "content/shelf/refusals.h"
#include "firmware/machine.h"

namespace kiosk {

namespace {

using std::chrono::floor;
using std::chrono::minutes;

// Of what was refused when it was installed, the last ones.
constexpr std::size_t refusals_told = 2;

scene::ServiceDecision decision_of(const ShelfDecision& decision, const std::string& shown) {
  using Kind = ShelfDecision::Kind;
  switch (decision.kind) {
    case Kind::chosen:
      return {decision.name, decision.name == shown ? "is shown" : "is shown next, when nobody is there"};
    case Kind::behind:
      return {decision.name, "stands behind it"};
    case Kind::withdrawn:
      return {decision.name, "is withdrawn"};
    case Kind::passed_over:
      break;
  }
  return {decision.name, fmt::format("is passed over: {} ({})", decision.why.says, decision.why.code), true};
}

void add_refusals(std::vector<scene::ServiceDecision>& decisions, const std::filesystem::path& shelf) {
  std::vector<shelf::Refusal> refusals;
  try {
    refusals = shelf::read_refusals(shelf::FolderDisk(shelf));
  } catch (const std::system_error& error) {
    decisions.push_back({"refusals", fmt::format("cannot be read: {}", error.what()), true});
  }
  const std::size_t told = std::min(refusals_told, refusals.size());
  for (auto refusal = refusals.end() - static_cast<std::ptrdiff_t>(told); refusal != refusals.end();
       ++refusal) {
    decisions.push_back(
        {refusal->file, fmt::format("was refused: {} ({})", refusal->why.says, refusal->why.code), true});
  }
}

}  // namespace

scene::ServiceReport gather_service(const ServiceSources& sources, visit::Time now) {
  scene::ServiceReport report;
  report.version = VITRINE_VERSION;
  report.shown = sources.shown;
  report.tries = sources.tries;
  for (const ShelfDecision& decision : sources.decisions) {
    report.shelf.push_back(decision_of(decision, sources.shown_file));
  }
  report.machine_for = floor<minutes>(firmware::switched_on_for());
  report.program_for = floor<minutes>(now - sources.started);
  const firmware::MachineHealth machine = firmware::read_machine(sources.sys);
  report.degrees = machine.degrees;
  report.under_voltage = machine.under_voltage;
  report.storage_errors = machine.storage_errors;
  if (sources.shelf) {
    add_refusals(report.shelf, *sources.shelf);
    std::error_code unknown;
    const auto space = std::filesystem::space(*sources.shelf, unknown);
    if (!unknown) {
      report.free_bytes = space.available;
    }
  }
  return report;
}

}  // namespace kiosk
