#include "app/workbench/shelf_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "content/shelf/folder_disk.h"
#include "content/shelf/marks.h"
#include "content/shelf/survey.h"

namespace workbench {

namespace {

std::string_view state(const ShelfReport& report, const shelf::Known& pack) {
  if (!report.to_show.empty() && pack.name == report.to_show[0]) {
    return "current";
  }
  if (report.to_show.size() > 1 && pack.name == report.to_show[1]) {
    return "previous";
  }
  if (!pack.whole) {
    return "not whole";
  }
  return pack.bad ? "bad" : pack.withdrawn ? "withdrawn" : "older";
}

std::string line(const shelf::Refusal& refusal, std::string_view by) {
  return fmt::format("  {}. {}  {} {} ({}){}\n", refusal.number, refusal.when, refusal.file, refusal.why.says,
                     refusal.why.code, by);
}

nlohmann::json json(const shelf::Refusal& refusal, const char* by) {
  return {{"number", refusal.number},   {"clock", refusal.when},    {"file", refusal.file},
          {"reason", refusal.why.code}, {"says", refusal.why.says}, {"by", by}};
}

}  // namespace

ShelfReport report_of(const std::filesystem::path& shelf) {
  const shelf::FolderDisk disk(shelf);
  shelf::FolderDisk marks_disk(shelf / shelf::marks_name);
  ShelfReport report{shelf,
                     shelf::survey_unverified(disk, shelf::Marks(marks_disk, shelf::boot_id())),
                     {},
                     shelf::read_refusals(disk),
                     shelf::read_refusals(marks_disk)};
  report.to_show = to_show(report.packs);
  return report;
}

std::string describe(const ShelfReport& report) {
  std::string text;
  for (const shelf::Known& pack : report.packs) {
    text += fmt::format("{}: {}{}\n", pack.name, state(report, pack), pack.good ? ", has been shown" : "");
  }
  if (report.packs.empty()) {
    text += "no pack\n";
  }
  if (!report.refused.empty() || !report.refused_by_kiosk.empty()) {
    text += "refused:\n";
  }
  for (const shelf::Refusal& refusal : report.refused) {
    text += line(refusal, "");
  }
  for (const shelf::Refusal& refusal : report.refused_by_kiosk) {
    text += line(refusal, ", by the kiosk");
  }
  return text;
}

std::string describe_json(const ShelfReport& report) {
  nlohmann::json whole{{"current", nullptr},
                       {"previous", nullptr},
                       {"packs", nlohmann::json::array()},
                       {"refused", nlohmann::json::array()}};
  if (!report.to_show.empty()) {
    whole["current"] = report.to_show[0];
  }
  if (report.to_show.size() > 1) {
    whole["previous"] = report.to_show[1];
  }
  for (const shelf::Known& pack : report.packs) {
    whole["packs"].push_back({{"name", pack.name},
                              {"state", state(report, pack)},
                              {"whole", pack.whole},
                              {"withdrawn", pack.withdrawn},
                              {"good", pack.good},
                              {"bad", pack.bad}});
  }
  for (const shelf::Refusal& refusal : report.refused) {
    whole["refused"].push_back(json(refusal, "installer"));
  }
  for (const shelf::Refusal& refusal : report.refused_by_kiosk) {
    whole["refused"].push_back(json(refusal, "kiosk"));
  }
  // Names come from sticks: what is not UTF-8 in them is replaced.
  return whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace workbench
