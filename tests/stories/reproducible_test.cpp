// The same sources give the same bytes, wherever and whenever they are built.
#include <algorithm>
#include <chrono>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <locale>
#include <string>
#include <vector>

#include "content/pack/write.h"
#include "content/sources/compile.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/shell.h"

namespace {

namespace fs = std::filesystem;

/// Copies the exhibit's sources so that a folder lists them in another order and with other times.
void copy_backwards(const fs::path& to) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(stories::exhibit_folder())) {
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(stories::exhibit_folder()));
  }
  std::sort(files.rbegin(), files.rend());
  for (const fs::path& file : files) {
    fs::create_directories((to / file).parent_path());
    fs::copy_file(stories::exhibit_folder() / file, to / file);
    fs::last_write_time(to / file, fs::file_time_type::clock::now() - std::chrono::hours(24 * 365));
  }
}

/// Numbers as nobody here writes them: 1.234,5.
class Commas : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

/// Another place of the world, until it goes: a time zone, and the first of some locales that is installed.
class Abroad {
 public:
  Abroad() : before_(std::locale::global(std::locale(std::locale::classic(), new Commas))) {
    setenv("TZ", "Asia/Kathmandu", 1);
    tzset();
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8", "C.UTF-8"}) {
      if (std::setlocale(LC_ALL, name) != nullptr) break;
    }
  }
  ~Abroad() {
    std::locale::global(before_);
    std::setlocale(LC_ALL, "C");
    unsetenv("TZ");
    tzset();
  }
  Abroad(const Abroad&) = delete;
  Abroad& operator=(const Abroad&) = delete;
  Abroad(Abroad&&) = delete;
  Abroad& operator=(Abroad&&) = delete;

 private:
  std::locale before_;
};

void build(const fs::path& sources, const fs::path& pack) {
  const sources::Compiled compiled = sources::compile(sources);
  REQUIRE(compiled.exhibit);
  content::write_pack(*compiled.exhibit, pack);
}

}  // namespace

TEST_CASE("a pack has the same bytes whatever the folder, time zone and locale") {
  const Folder here;
  const Folder there;
  build(stories::exhibit_folder(), here / "one.vitrine");
  copy_backwards(there / "sources");
  {
    const Abroad abroad;
    build(there / "sources", there / "another name.vitrine");
  }
  // Not CHECK(a == b): nobody wants to read two databases.
  const bool same = bytes_of(here / "one.vitrine") == bytes_of(there / "another name.vitrine");
  CHECK(same);
}

#ifdef VITRINE_PACK_PROGRAM
TEST_CASE("vitrine-pack writes the same bytes whatever the folder, time zone and locale") {
  const Folder here;
  const Folder there;
  copy_backwards(there / "sources");
  const std::string program = stories::quoted(VITRINE_PACK_PROGRAM);
  const auto one = stories::run("cd / && TZ=UTC LC_ALL=C " + program + " build " +
                                stories::quoted(stories::exhibit_folder()) + " -o " +
                                stories::quoted(here / "one.vitrine"));
  INFO(one.output);
  REQUIRE(one.exit_code == 0);
  const auto other =
      stories::run("cd " + stories::quoted(there.path()) + " && TZ=Asia/Kathmandu LC_ALL=de_DE.UTF-8 " +
                   program + " build sources -o other.vitrine");
  INFO(other.output);
  REQUIRE(other.exit_code == 0);
  const bool same = bytes_of(here / "one.vitrine") == bytes_of(there / "other.vitrine");
  CHECK(same);
}
#endif
