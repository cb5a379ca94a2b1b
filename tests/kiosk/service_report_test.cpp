// What the service screen tells of shelf, program and machine.
#include "app/kiosk/service_report.h"

#include <chrono>

#include "content/shelf/refusals.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"

using namespace std::chrono_literals;
using kiosk::ShelfDecision;
using visit::Time;

TEST_CASE("of a pack that was named, without a shelf, what is not known stays so") {
  const Folder folder;
  kiosk::ServiceSources sources{"the-dominated, version 3", "the-dominated.vitrine"};
  sources.started = Time{} + 10min;
  sources.sys = folder.path();
  const scene::ServiceReport report = gather_service(sources, Time{} + 12min + 59s);
  CHECK(report.version == VITRINE_VERSION);
  CHECK(report.shown == "the-dominated, version 3");
  CHECK(report.program_for == 2min);
  CHECK(report.shelf.empty());
  CHECK_FALSE(report.degrees);
  CHECK_FALSE(report.free_bytes);
}

TEST_CASE("what was decided on the shelf and refused at its door is told in words") {
  const Folder folder;
  shelf::FolderDisk disk(folder.path());
  for (const char* name : {"first", "second", "third"}) {
    shelf::add_refusal(disk, name, {"seal-missing", "has no signature"}, {});
  }
  using Kind = ShelfDecision::Kind;
  kiosk::ServiceSources sources;
  sources.shown_file = "sample-2.vitrine";
  sources.tries = 2;
  sources.shelf = folder.path();
  sources.decisions = {{"sample-5.vitrine", Kind::withdrawn},
                       {"sample-4.vitrine", Kind::passed_over, {"pack-damaged", "is damaged"}},
                       {"sample-3.vitrine", Kind::chosen},
                       {"sample-2.vitrine", Kind::behind}};
  const auto shelf = gather_service(sources, {}).shelf;
  CHECK(shelf == std::vector<scene::ServiceDecision>{
                     {"sample-5.vitrine", "is withdrawn"},
                     {"sample-4.vitrine", "is passed over: is damaged (pack-damaged)", true},
                     {"sample-3.vitrine", "is shown next, when nobody is there"},
                     {"sample-2.vitrine", "stands behind it"},
                     {"second", "was refused: has no signature (seal-missing)", true},
                     {"third", "was refused: has no signature (seal-missing)", true}});
  sources.shown_file = "sample-3.vitrine";
  CHECK(gather_service(sources, {}).shelf[2].says == "is shown");
  CHECK(gather_service(sources, {}).free_bytes.has_value());
  CHECK(gather_service(sources, {}).tries == 2);
}
