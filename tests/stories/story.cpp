#include "tests/stories/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "app/kiosk/play.h"
#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"

namespace stories {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void unknown(const fs::path& file, const std::string& key, const std::string& value) {
  throw std::runtime_error(fmt::format("{}: {} {}? See README.md.", file.string(), key, value));
}

void set(Story& story, const fs::path& file, const std::string& key, const std::string& value) {
  if (key == "buttons" && value == "10") {
    story.controls = visit::ten_buttons();
  } else if (key == "buttons" && value == "3") {
    story.controls = visit::three_buttons();
  } else if (key == "buttons" && value == "1") {
    story.controls = visit::one_button();
  } else if (key == "screen" && value == "landscape") {
    story.screen = scene::landscape_24;
  } else if (key == "screen" && value == "portrait") {
    story.screen = scene::portrait_24;
  } else if (key == "exhibit" && fs::exists(exhibit_folder(value))) {
    story.exhibit = value;
  } else if (key == "prints" && (value == "texts" || value == "visits")) {
    story.texts = value == "texts";
  } else {
    unknown(file, key, value);
  }
}

Story read_story(const fs::path& folder) {
  Story story;
  story.folder = folder;
  const fs::path file = folder / "settings.txt";
  std::ifstream settings(file);
  std::string key;
  std::string value;
  while (settings >> key >> value) set(story, file, key, value);
  return story;
}

kiosk::Script script_of(const Story& story, const visit::Controls& controls) {
  const fs::path file = story.folder / "script.txt";
  kiosk::Script script = kiosk::parse_script(bytes_of(file));
  if (script.mistakes.empty()) script.mistakes = kiosk::check_script(script, controls);
  if (!script.mistakes.empty()) throw std::runtime_error(kiosk::report(script.mistakes, file.string()));
  return script;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

std::vector<Story> all_stories() {
  std::vector<Story> stories;
  for (const auto& entry : fs::directory_iterator(fs::path(VITRINE_SOURCE_DIR) / "tests/stories")) {
    if (fs::exists(entry.path() / "script.txt")) stories.push_back(read_story(entry.path()));
  }
  std::sort(stories.begin(), stories.end(),
            [](const Story& a, const Story& b) { return a.folder < b.folder; });
  return stories;
}

std::string tell(const Story& story) {
  kiosk::Stage stage = make_stage(story.controls, story.screen, story.exhibit);
  const kiosk::Script script = script_of(story, stage.plan().controls);
  const kiosk::Moment start{visit::unattended(stage.plan(), {}), {}};
  std::string told;
  bool counting = false;
  kiosk::play(stage, start, script, [&](const kiosk::Moment& moment) {
    const bool counts_on = counting && moment.visit.countdown;
    counting = moment.visit.countdown.has_value();
    if (counts_on) return;
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(moment.time - start.time);
    told += fmt::format("== {} {}\n", kiosk::seconds_text(since), visit::to_string(moment.visit));
    if (story.texts) told += scene::text_of(stage.show(moment.visit, moment.time)->scene) + "\n";
  });
  return told;
}

std::string first_difference(const std::string& expected, const std::string& told) {
  if (expected == told) return "";
  const std::vector<std::string> wanted = lines_of(expected);
  const std::vector<std::string> got = lines_of(told);
  const auto [w, g] = std::mismatch(wanted.begin(), wanted.end(), got.begin(), got.end());
  return fmt::format("line {}\n  expected: {}\n  told:     {}", w - wanted.begin() + 1,
                     w == wanted.end() ? "(the end)" : *w, g == got.end() ? "(the end)" : *g);
}

}  // namespace stories
