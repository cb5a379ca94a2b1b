// The real program and a shelf, whose packs come, go, crash and hang.
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <variant>

#include "content/shelf/survey.h"
#include "content/shelf/withdraw.h"
#include "tests/catch.h"
#include "tests/kiosk/showing.h"

TEST_CASE("the program changes packs without a restart, forward and back, and ends well") {
  Appliance appliance;
  appliance.install(1);
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
  REQUIRE(showing.says(appliance.line(1)));
  appliance.install(2);
  REQUIRE(showing.says(appliance.line(2)));
  const auto packs = shelf::survey(appliance.disk, appliance.marks, appliance.museum.trust()).known;
  REQUIRE(std::holds_alternative<shelf::RolledBack>(shelf::roll_back(appliance.disk, packs)));
  while (bytes_of(appliance.folder / "log").rfind(appliance.line(1)) <
         bytes_of(appliance.folder / "log").find(appliance.line(2))) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  const int status = showing.end(SIGTERM);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(appliance.marks_disk.names().empty());
}

TEST_CASE(
    "a pack with which the program crashes, hangs or is killed three times gives way to the one before") {
  Appliance appliance;
  appliance.install(1);
  appliance.install(2);
  for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
    Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
    REQUIRE(showing.says(appliance.line(2)));
    showing.hang(signal == SIGKILL);  // until somebody who watches over it ends it
    showing.end(signal);
  }
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
  CHECK(showing.says(appliance.line(1)));
}

TEST_CASE("a forged pack on the shelf is never shown, and the true one before it is") {
  Appliance appliance;
  appliance.install(1);
  appliance.install(2);
  for (const std::string& name : appliance.disk.names()) {
    if (name.ends_with("-2.vitrine")) {
      patch(appliance.disk.folder() / name, 5000, "?");
    }
  }
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
  CHECK(showing.says(appliance.line(1)));
  CHECK(showing.says("seal-pack-forged"));
}

TEST_CASE("with an empty shelf the quiet card is shown until a pack comes") {
  Appliance appliance;
  Showing showing(appliance.folder / "shelf", appliance.key, appliance.folder / "log");
  REQUIRE(showing.says("There is no pack on"));
  appliance.install(1);
  CHECK(showing.says(appliance.line(1)));
}
