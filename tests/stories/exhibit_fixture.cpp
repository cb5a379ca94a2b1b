#include "tests/stories/exhibit_fixture.h"

#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <variant>

#include "content/pack/write.h"
#include "tests/pack/folder.h"

namespace stories {

namespace {

sources::Compiled compile() {
  sources::Compiled compiled = sources::compile(exhibit_folder());
  if (!compiled.exhibit) {
    throw std::runtime_error("the exhibit has errors:\n" + sources::print(compiled.diagnostics));
  }
  return compiled;
}

/// The pack in a folder that goes when the program ends.
class Built {
 public:
  Built() { content::write_pack(exhibit(), file()); }
  std::filesystem::path file() const { return folder_ / "the-dominated.vitrine"; }

 private:
  Folder folder_;
};

content::Pack open_pack() {
  static const Built built;
  auto opened = content::Pack::open(built.file());
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    throw std::runtime_error(refused->detail);
  }
  return std::get<content::Pack>(std::move(opened));
}

}  // namespace

std::filesystem::path exhibit_folder() {
  return std::filesystem::path(VITRINE_SOURCE_DIR) / "content/exhibits/the-dominated";
}

const sources::Compiled& compiled() {
  static const sources::Compiled once = compile();
  return once;
}

const content::Exhibit& exhibit() { return compiled().exhibit.value(); }

const content::Exhibit& packed() {
  static const content::Exhibit once = open_pack().whole();
  return once;
}

const screen::Fonts& fonts() {
  static const screen::Fonts once;
  return once;
}

kiosk::Stage make_stage(const visit::Controls& cabinet, const scene::Screen& screen) {
  return {open_pack(), cabinet, screen, fonts()};
}

bool renewing() { return std::getenv("VITRINE_RENEW") != nullptr; }

}  // namespace stories
