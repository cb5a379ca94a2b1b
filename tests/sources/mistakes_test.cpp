// Every folder of tests/mistakes is a mistake: files laid over the small exhibit, and the exact report
// expected. VITRINE_RENEW=1 writes what is reported into expected.txt; read it before you commit it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/catch.h"
#include "tests/sources/small_exhibit.h"

namespace {

namespace fs = std::filesystem;

const fs::path mistakes = fs::path(VITRINE_SOURCE_DIR) / "tests/mistakes";

std::vector<fs::path> cases() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(mistakes)) {
    if (entry.is_directory() && !entry.path().filename().string().starts_with('_'))
      out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string expected(const fs::path& folder) {
  std::ifstream stream(folder / "expected.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("every mistake is reported at its place, with what would be right") {
  REQUIRE(cases().size() >= 45);
  for (const fs::path& folder : cases()) {
    DYNAMIC_SECTION(folder.filename().string()) {
      const test::SmallExhibit exhibit;
      exhibit.overlay(folder);
      const std::string report = exhibit.report();
      if (std::getenv("VITRINE_RENEW") != nullptr) {
        std::ofstream(folder / "expected.txt", std::ios::binary | std::ios::trunc) << report;
      }
      CHECK(report == expected(folder));
      CHECK_FALSE(report.empty());
    }
  }
}
