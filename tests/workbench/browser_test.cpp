// The proof sheet in a real browser: what its filter leaves, without a server and without a network.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"
#include "tests/pack/sample.h"
#include "tests/workbench/program.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct Figure {
  std::string id, theme, stop, layer;
  bool hidden = false;
};

std::string attribute(const std::string& tag, const std::string& name) {
  std::smatch match;
  return std::regex_search(tag, match, std::regex(" " + name + "=\"([^\"]*)\"")) ? match[1].str() : "";
}

std::vector<Figure> figures(const std::string& page) {
  static const std::regex tag("<figure [^>]*>");
  std::vector<Figure> found;
  for (std::sregex_iterator match(page.begin(), page.end(), tag), end; match != end; ++match) {
    const std::string text = match->str();
    found.push_back({attribute(text, "id"), attribute(text, "data-theme"), attribute(text, "data-stop"),
                     attribute(text, "data-layer"), text.find(" hidden") != std::string::npos});
  }
  return found;
}

/// A proof sheet of the sample exhibit, and a browser to open it with.
class OpenedSheet {
 public:
  OpenedSheet() {
    const fs::path pack = folder_.path() / "sample.vitrine";
    content::write_pack(sample_exhibit(), pack);
    if (run_program("sheet " + pack.string() + " -o " + (folder_.path() / "proofs").string()) != 0) {
      throw std::runtime_error("vitrine-pack sheet failed");
    }
  }

  fs::path page() const { return folder_.path() / "proofs" / "index.html"; }
  fs::path net_log() const { return folder_.path() / "net.json"; }

  void check_that_all_are_shown(const std::string& fragment) const {
    const std::vector<Figure> all = figures(show(fragment));
    CHECK(all.size() > 10);
    for (const Figure& figure : all) {
      INFO(figure.id);
      CHECK_FALSE(figure.hidden);
    }
  }

  /// The page as it is once its script has run.
  std::string show(const std::string& fragment) const {
    const fs::path dom = folder_.path() / "dom.html";
    const std::string command =
        "chromium --headless --disable-gpu --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync " +
        std::string(geteuid() == 0 ? "--no-sandbox " : "") +
        "--user-data-dir=" + (folder_.path() / "profile").string() + " --log-net-log=" + net_log().string() +
        " --dump-dom 'file://" + page().string() + fragment + "' >" + dom.string() + " 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
      throw std::runtime_error("failed: " + command);
    }
    return text_of(dom);
  }

 private:
  TemporaryFolder folder_;
};

template <typename Wanted>
void check_that_only(const std::string& page, Wanted wanted) {
  std::size_t shown = 0;
  for (const Figure& figure : figures(page)) {
    INFO(figure.id);
    CHECK(figure.hidden != wanted(figure));
    shown += figure.hidden ? 0U : 1U;
  }
  CHECK(shown > 0);
  CHECK(page.find(std::to_string(shown) + " of " + std::to_string(figures(page).size()) + " screens") !=
        std::string::npos);
}

}  // namespace

TEST_CASE(
    "the fragment of a proof sheet's address shows exactly the screens of a theme, a stop and a layer") {
  const OpenedSheet sheet;
  check_that_only(sheet.show("#theme=collectivization"),
                  [](const Figure& figure) { return figure.theme == "collectivization"; });
  check_that_only(sheet.show("#stop=five-months"),
                  [](const Figure& figure) { return figure.stop == "five-months"; });
  check_that_only(
      sheet.show("#theme=collectivization&stop=five-months&layer=more"),
      [](const Figure& figure) { return figure.stop == "five-months" && figure.layer == "more"; });
}

TEST_CASE("without a fragment, and with one that means nothing, a proof sheet shows everything") {
  const OpenedSheet sheet;
  for (const char* fragment : {"", "#theme=nowhere&x=y"}) {
    INFO(fragment);
    sheet.check_that_all_are_shown(fragment);
  }
}

TEST_CASE("where scripts may not run a proof sheet shows everything, whatever the fragment") {
  const OpenedSheet sheet;
  std::string page = text_of(sheet.page());
  const std::string allowed = "script-src 'unsafe-inline'";
  page.replace(page.find(allowed), allowed.size(), "script-src 'none'");
  std::ofstream(sheet.page(), std::ios::binary) << page;
  sheet.check_that_all_are_shown("#theme=collectivization");
}

TEST_CASE("a link to one screen opens it large, with the words that stand beside it") {
  const OpenedSheet sheet;
  const Figure wanted = figures(text_of(sheet.page())).back();
  const std::string page = sheet.show("#screen=" + wanted.id);
  const std::size_t dialog = page.find("<dialog ");
  REQUIRE(dialog != std::string::npos);
  const std::string tag = page.substr(dialog, page.find('>', dialog) - dialog);
  CHECK(tag.find(" open") != std::string::npos);
  CHECK(attribute(tag, "data-screen") == wanted.id);
  CHECK(page.find("<b>" + wanted.stop + "</b>", dialog) != std::string::npos);
}

TEST_CASE("a proof sheet asks for nothing over a network, whatever is put into it") {
  const OpenedSheet sheet;
  std::string page = text_of(sheet.page());
  page.insert(page.find("<main>"), "<img src=\"http://127.0.0.1:9/spy.png\" alt=\"\">");
  std::ofstream(sheet.page(), std::ios::binary) << page;
  sheet.show("");
  const std::string log = text_of(sheet.net_log());
  CHECK(log.find("index.html") != std::string::npos);
  CHECK(log.find("spy.png") == std::string::npos);
}
