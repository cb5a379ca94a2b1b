#include "app/kiosk/proof_sheet.h"

#include <string>

#include "app/kiosk/html.h"
#include "tests/catch.h"

using kiosk::Proof;
using kiosk::ProofSheet;

namespace {

Proof proof(const std::string& theme, const std::string& name, const std::string& what,
            const std::string& layer, const std::string& cabinet = "24 inch") {
  kiosk::TourScreen screen;
  screen.language = "en";
  screen.theme = theme;
  screen.name = name;
  screen.what = what;
  screen.headline = "Who <counted> & \"how\"";
  screen.layer = layer;
  return {screen, cabinet, cabinet + "/" + screen.path() + ".png", 1920, 1080, {}};
}

ProofSheet sheet() {
  return {"a test",
          "The <Dominated>",
          3,
          {{"_", "Outside"}, {"camps", "The camps"}, {"crises", "The crises"}},
          {{"en", "English", "EN"}},
          {proof("camps", "01-arrest-label", "arrest", "label"),
           proof("crises", "01-bread-more", "bread", "more"), proof("_", "00-themes", "themes", "")}};
}

bool contains(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

std::size_t count(const std::string& page, const std::string& text) {
  std::size_t found = 0;
  for (std::size_t at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("escaped text can neither end an element nor an attribute") {
  CHECK(kiosk::escaped("<a href=\"x\">R&D</a>") == "&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;");
}

TEST_CASE("a proof sheet escapes all that the exhibit says") {
  ProofSheet proofs = sheet();
  proofs.themes[1].title = "<b>Camps</b>";
  proofs.proofs[0].files = {"camps/<x>/en.md:3"};
  proofs.proofs[0].screen.misfits = {{scene::Misfit::What::stop, "arrest", "headline", "takes <5> lines"}};
  const std::string page = kiosk::html(proofs);
  CHECK(contains(page, "<title>The &lt;Dominated&gt; – proof sheet</title>"));
  CHECK(contains(page, "alt=\"Who &lt;counted&gt; &amp; &quot;how&quot; – Label\""));
  CHECK(contains(page, "camps/&lt;x&gt;/en.md:3"));
  CHECK(contains(page, "This takes &lt;5&gt; lines."));
  for (const char* raw : {"<Dominated>", "<counted>", "<b>Camps", "<x>", "<5>"}) {
    INFO(raw);
    CHECK_FALSE(contains(page, raw));
  }
}

TEST_CASE("a proof sheet links each picture where it lies, and says which theme, stop and layer it is of") {
  const std::string page = kiosk::html(sheet());
  CHECK(contains(
      page,
      "<a href=\"24 inch/en/camps/01-arrest-label.png\"><img src=\"24 inch/en/camps/01-arrest-label.png\""));
  CHECK(
      contains(page, "data-theme=\"camps\" data-stop=\"arrest\" data-layer=\"label\" data-language=\"en\""));
  CHECK(count(page, "<figure ") == 3);
}

TEST_CASE("a proof sheet can be filtered by what there are several of") {
  ProofSheet proofs = sheet();
  const std::string one = kiosk::html(proofs);
  for (const char* key : {"theme", "stop", "layer"}) {
    INFO(key);
    CHECK(contains(one, std::string("<select name=\"") + key + "\">"));
  }
  CHECK_FALSE(contains(one, "<select name=\"language\">"));
  CHECK_FALSE(contains(one, "<select name=\"cabinet\">"));
  CHECK(contains(one, "<option value=\"arrest\">arrest</option>"));

  proofs.languages.push_back({"fr", "Français", "FR"});
  proofs.proofs.push_back(proof("camps", "01-arrest-label", "arrest", "label", "upright"));
  const std::string several = kiosk::html(proofs);
  CHECK(contains(several, "<option value=\"fr\">Français</option>"));
  CHECK(contains(several, "<option value=\"upright\">upright</option>"));
}

TEST_CASE("what is the same page on several cabinets stands side by side, in the order of the route") {
  ProofSheet proofs = sheet();
  proofs.proofs.push_back(proof("camps", "100-missing-label", "missing", "label"));
  proofs.proofs.push_back(proof("camps", "02-waves-label", "waves", "label"));
  proofs.proofs.push_back(proof("camps", "01-arrest-more", "arrest", "more"));
  proofs.proofs.push_back(proof("camps", "01-arrest-label", "arrest", "label", "upright"));
  const std::string page = kiosk::html(proofs);
  const auto at = [&](const std::string& id) { return page.find("<figure id=\"" + id + "\""); };
  CHECK(at("24 inch/en/_/00-themes") < at("24 inch/en/camps/01-arrest-label"));
  CHECK(at("24 inch/en/camps/01-arrest-label") < at("upright/en/camps/01-arrest-label"));
  CHECK(at("upright/en/camps/01-arrest-label") < at("24 inch/en/camps/01-arrest-more"));
  CHECK(at("24 inch/en/camps/01-arrest-more") < at("24 inch/en/camps/02-waves-label"));
  CHECK(at("24 inch/en/camps/02-waves-label") < at("24 inch/en/camps/100-missing-label"));
  CHECK(at("24 inch/en/camps/100-missing-label") < at("24 inch/en/crises/01-bread-more"));
}

TEST_CASE("a proof sheet asks for nothing but its pictures, and carries the mark of who wrote it") {
  const std::string page = kiosk::html(sheet());
  CHECK(contains(page, "default-src 'none'; img-src 'self' file:;"));
  CHECK_FALSE(contains(page, "://"));
  CHECK(count(page, " src=\"") == 3);
  CHECK(contains(page, kiosk::generator_mark("a test")));
}
