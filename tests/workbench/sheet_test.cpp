// Proof sheets as the real program makes them: of a folder, of a pack, and where it may not.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "tests/catch.h"
#include "tests/sources/small_exhibit.h"
#include "tests/workbench/program.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What a page names in `attribute`, in its order.
std::vector<std::string> values(const std::string& page, const std::string& attribute) {
  const std::regex pattern(" " + attribute + "=\"([^\"]*)\"");
  std::vector<std::string> found;
  for (std::sregex_iterator match(page.begin(), page.end(), pattern), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

std::string sheet(const test::SmallExhibit& exhibit, const fs::path& out) {
  return "sheet " + exhibit.folder().string() + " -o " + out.string();
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a proof sheet of a folder has every picture that it links, and the files to edit") {
  const test::SmallExhibit exhibit;
  exhibit.add_language("fr");
  exhibit.replace("charts/keepers-1904/fr.toml", "[labels]", "[labels]\n\"Fog horn\" = \"Corne\"");
  const fs::path out = exhibit.folder() / "proofs";
  REQUIRE(run_program(sheet(exhibit, out)) == 0);

  const std::string page = text_of(out / "index.html");
  std::set<std::string> linked;
  for (const std::string& link : values(page, "src")) {
    INFO(link);
    CHECK(fs::is_regular_file(out / link));
    linked.insert(link);
  }
  std::size_t pictures = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(out)) {
    pictures += entry.path().extension() == ".png" ? 1U : 0U;
  }
  CHECK(pictures > 0);
  CHECK(linked.size() == pictures);
  CHECK(page.find("harbour/first-light/en.md:") != std::string::npos);
  CHECK(page.find("harbour/first-light/fr.md:") != std::string::npos);
  CHECK(page.find("charts/keepers-1904/en.toml:") != std::string::npos);
}

TEST_CASE("every file that a proof sheet names is one of the exhibit's") {
  const test::SmallExhibit exhibit;
  const fs::path out = exhibit.folder() / "proofs";
  REQUIRE(run_program(sheet(exhibit, out)) == 0);
  const std::string page = text_of(out / "index.html");
  const std::regex named("<code>([^<]*):[0-9]+</code>");
  std::size_t files = 0;
  for (std::sregex_iterator match(page.begin(), page.end(), named), end; match != end; ++match) {
    INFO((*match)[1]);
    CHECK(fs::is_regular_file(exhibit.folder() / (*match)[1].str()));
    ++files;
  }
  CHECK(files > 0);
}

TEST_CASE("a proof sheet of a pack shows it lying and upright, and names no files") {
  const test::SmallExhibit exhibit;
  const fs::path pack = exhibit.folder() / "small.vitrine";
  const fs::path out = exhibit.folder() / "proofs";
  REQUIRE(run_program("build " + exhibit.folder().string() + " -o " + pack.string()) == 0);
  REQUIRE(run_program("sheet " + pack.string() + " -o " + out.string()) == 0);
  const std::string page = text_of(out / "index.html");
  CHECK(page.find("<option value=\"24 inch\">") != std::string::npos);
  CHECK(page.find("<option value=\"24 inch, upright\">") != std::string::npos);
  CHECK(page.find("<code>") == std::string::npos);
}

TEST_CASE("a proof sheet replaces an older one, and what is gone from the exhibit is gone from it") {
  const test::SmallExhibit exhibit;
  const fs::path out = exhibit.folder() / "proofs";
  REQUIRE(run_program(sheet(exhibit, out)) == 0);
  const fs::path stale = out / "24-inch" / "stale.png";
  std::ofstream(stale) << "of an older exhibit";
  REQUIRE(run_program(sheet(exhibit, out)) == 0);
  CHECK_FALSE(fs::exists(stale));
  CHECK(fs::exists(out / "index.html"));
}

TEST_CASE("a folder that holds anything but a proof sheet is left alone") {
  const test::SmallExhibit exhibit;
  const fs::path out = exhibit.folder() / "proofs";
  fs::create_directory(out);
  std::ofstream(out / "index.html") << "<title>My own page</title>";
  CHECK(run_program(sheet(exhibit, out)) == 73);
  CHECK(text_of(out / "index.html") == "<title>My own page</title>");

  fs::remove(out / "index.html");
  REQUIRE(run_program(sheet(exhibit, out)) == 0);
  std::ofstream(out / "24-inch" / "notes.txt") << "what I found";
  CHECK(run_program(sheet(exhibit, out)) == 73);
  CHECK(text_of(out / "24-inch" / "notes.txt") == "what I found");
}

TEST_CASE("a proof sheet that cannot be made leaves nothing behind") {
  const test::SmallExhibit exhibit;
  const fs::path place = exhibit.folder() / "place";
  fs::create_directory(place);
  CHECK(run_program("sheet /nowhere -o " + (place / "proofs").string()) == 66);
  CHECK(run_program("sheet " + (exhibit.folder() / "exhibit.toml").string() + " -o " +
                    (place / "proofs").string()) == 65);
  CHECK(run_program(sheet(exhibit, "/nowhere/proofs")) == 73);
  CHECK(run_program("sheet " + exhibit.folder().string()) == 64);
  exhibit.replace("exhibit.toml", "version = 1", "version = 0");
  CHECK(run_program(sheet(exhibit, place / "proofs")) == 65);
  CHECK(entries(place) == 0);
}
