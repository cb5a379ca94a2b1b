#include "tests/stories/exhibit_fixture.h"

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "content/pack/write.h"
#include "tests/pack/folder.h"

namespace stories {

namespace {

const std::string ours = "the-dominated";

sources::Compiled compile(const std::string& name) {
  sources::Compiled compiled = sources::compile(exhibit_folder(name));
  if (!compiled.exhibit) {
    throw std::runtime_error("the exhibit " + name + " has errors:\n" + sources::print(compiled.diagnostics));
  }
  return compiled;
}

/// The packs in a folder that goes when the program ends, each built when it is first asked for.
class Built {
 public:
  std::filesystem::path file(const std::string& name) {
    const std::filesystem::path file = folder_ / (name + ".vitrine");
    if (!std::filesystem::exists(file)) content::write_pack(exhibit(name), file);
    return file;
  }

 private:
  Folder folder_;
};

content::Pack open_pack(const std::string& name) {
  static Built built;
  auto opened = content::Pack::open(built.file(name));
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    throw std::runtime_error(refused->detail());
  }
  return std::get<content::Pack>(std::move(opened));
}

}  // namespace

std::filesystem::path exhibit_folder(const std::string& name) {
  return std::filesystem::path(VITRINE_SOURCE_DIR) / "content/exhibits" / name;
}

std::filesystem::path exhibit_folder() { return exhibit_folder(ours); }

const sources::Compiled& compiled(const std::string& name) {
  static std::map<std::string, sources::Compiled> once;
  const auto found = once.find(name);
  return found != once.end() ? found->second : once.emplace(name, compile(name)).first->second;
}

const sources::Compiled& compiled() { return compiled(ours); }

const content::Exhibit& exhibit(const std::string& name) { return compiled(name).exhibit.value(); }
const content::Exhibit& exhibit() { return exhibit(ours); }

const content::Exhibit& packed() {
  static const content::Exhibit once = open_pack(ours).whole();
  return once;
}

const screen::Fonts& fonts() {
  static const screen::Fonts once;
  return once;
}

kiosk::Stage make_stage(const visit::Controls& cabinet, const scene::Screen& screen) {
  return make_stage(cabinet, screen, ours);
}

kiosk::Stage make_stage(const visit::Controls& cabinet, const scene::Screen& screen,
                        const std::string& exhibit_name) {
  return {open_pack(exhibit_name), cabinet, screen, fonts()};
}

bool renewing() { return std::getenv("VITRINE_RENEW") != nullptr; }

}  // namespace stories
