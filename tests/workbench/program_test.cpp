// The real program, run as a child: exit codes, and what is left on disk.
#include <filesystem>
#include <string>
#include <variant>

#include "app/workbench/check.h"
#include "app/workbench/plates.h"
#include "content/pack/pack.h"
#include "tests/catch.h"
#include "tests/sources/small_exhibit.h"
#include "tests/workbench/program.h"

TEST_CASE("a folder becomes a pack that inspect can read") {
  const test::SmallExhibit exhibit;
  const std::string pack = exhibit.folder() / "out.vitrine";
  CHECK(run_program("check " + exhibit.folder().string()) == 0);
  CHECK(run_program("build " + exhibit.folder().string() + " -o " + pack) == 0);
  CHECK(run_program("inspect " + pack) == 0);
  CHECK(run_program("inspect --json " + pack) == 0);
}

TEST_CASE("a pack has plates of its charts, unless it is built without") {
  const test::SmallExhibit exhibit;
  const auto plates = [&](const std::string& option) {
    const std::string pack = exhibit.folder() / "out.vitrine";
    REQUIRE(run_program("build " + exhibit.folder().string() + " -o " + pack + option) == 0);
    return std::get<content::Pack>(content::Pack::open(pack)).plates();
  };
  const auto drawn = plates("");
  CHECK(drawn.size() >= 2);
  CHECK((plates("") == drawn));
  CHECK(plates(" --no-plates").empty());
}

TEST_CASE("each language and each reference screen has plates of its own") {
  const test::SmallExhibit exhibit;
  const screen::Fonts fonts;
  const auto count = [&] {
    workbench::PlateDrawing drawing(fonts);
    const sources::Compiled compiled = workbench::check(
        exhibit.folder(), {}, fonts,
        [&](const kiosk::TourScreen& at, const scene::Scene& scene) { drawing.see(at, scene); });
    INFO(sources::print(compiled.diagnostics));
    REQUIRE(compiled.exhibit);
    return drawing.take().size();
  };
  const std::size_t one = count();
  exhibit.add_language("fr");
  exhibit.replace("charts/keepers-1904/fr.toml", "[labels]\n", "[labels]\n\"Fog horn\" = \"Fog horn\"\n");
  CHECK(count() == one);  // the same words make the same charts
  for (const char* file : {"charts/keepers-1904/fr.toml", "charts/ships-1900-1904/fr.toml"}) {
    exhibit.replace(file, "title = \"", "title = \"Bis: ");
  }
  const std::size_t two = count();
  CHECK(two > one);
  exhibit.write("exhibit.toml", exhibit.read("exhibit.toml") +
                                    "\n[[reference]]\nname = \"upright\"\npixels = [1080, 1920]\n"
                                    "width_mm = 299\ndistance_mm = 600\n");
  CHECK(count() > two);
}

TEST_CASE("a folder with a mistake ends with 65 and leaves no pack") {
  const test::SmallExhibit exhibit;
  exhibit.replace("exhibit.toml", "version = 1", "version = 0");
  const std::string pack = exhibit.folder() / "out.vitrine";
  CHECK(run_program("check " + exhibit.folder().string()) == 65);
  CHECK(run_program("build " + exhibit.folder().string() + " -o " + pack) == 65);
  CHECK_FALSE(std::filesystem::exists(pack));
}

TEST_CASE("what is not there ends with 66, what cannot be written with 73, wrong usage with 64") {
  const test::SmallExhibit exhibit;
  CHECK(run_program("check /nowhere") == 66);
  const std::string too_long = "/" + std::string(300, 'x');  // for any file system
  CHECK(run_program("check " + too_long) == 66);
  CHECK(run_program("build " + too_long + " -o " + (exhibit.folder() / "out.vitrine").string()) == 66);
  CHECK(run_program("sheet " + too_long + " -o " + (exhibit.folder() / "out").string()) == 66);
  CHECK(run_program("inspect /nowhere.vitrine") == 66);
  CHECK(run_program("inspect " + (exhibit.folder() / "exhibit.toml").string()) == 65);
  CHECK(run_program("build " + exhibit.folder().string() + " -o /nowhere/out.vitrine") == 73);
  CHECK(run_program("build") == 64);
}
