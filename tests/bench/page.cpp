// bench_page PACK STOP FOLDER: one stop as a page for a browser, FOLDER/index.html: its label beside its
// chart, and its reading, which Right shows in turn. Text and picture are those of the pack.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "app/kiosk/html.h"
#include "app/kiosk/stage.h"
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/png.h"

namespace {

using kiosk::escaped;

visit::Stop find(const content::Pack& pack, const std::string& id) {
  const content::Exhibit exhibit = pack.whole();
  for (std::size_t theme = 0; theme < exhibit.stops.size(); ++theme) {
    for (std::size_t stop = 0; stop < exhibit.stops[theme].size(); ++stop) {
      if (exhibit.stops[theme][stop].id == id) {
        return visit::Stop{theme, stop, {}, 0, std::nullopt};
      }
    }
  }
  throw std::runtime_error("the pack has no stop " + id);
}

/// The figures of a scene alone, cut out.
screen::Canvas figures_of(scene::Scene scene, screen::Painter& painter) {
  std::erase_if(scene.groups, [](const scene::Group& group) { return !group.figure; });
  if (scene.groups.empty()) {
    throw std::runtime_error("the stop has no chart");
  }
  const scene::Rect cut = scene.groups.front().rect;
  screen::Canvas whole;
  painter.paint(scene, whole);
  screen::Canvas figure(cut.width, cut.height);
  for (int y = 0; y < cut.height; ++y) {
    std::copy_n(whole.row(cut.y + y) + cut.x, cut.width, figure.row(y));
  }
  return figure;
}

std::string html(const content::Prose& prose) {
  std::string text;
  for (const content::Paragraph& paragraph : prose) {
    text += fmt::format("<p>{}</p>\n", escaped(content::plain(paragraph)));
  }
  return text;
}

constexpr std::string_view frame = R"(<!doctype html>
<html lang="{}">
<meta charset="utf-8">
<title>{}</title>
<style>
  body {{ margin: 64px 96px; background: #14120f; color: #f3eee5; font: 30px/1.45 "PT Serif", serif; cursor: none; }}
  header {{ font: 30px "PT Sans", sans-serif; color: #b8afa0; border-bottom: 3px solid #4a443b; }}
  main {{ display: grid; grid-template-columns: 1fr auto; gap: 64px; }}
  main[hidden] {{ display: none; }}
</style>
<header><p>{}</p></header>
<main><div><h1>{}</h1>
{}</div><img src="chart.png" alt=""></main>
<main hidden><div><h1>{}</h1>
{}</div></main>
<script>
  addEventListener("keydown", (event) => {{
    if (event.key !== "ArrowRight") return;
    for (const layer of document.querySelectorAll("main")) layer.hidden = !layer.hidden;
  }});
</script>
</html>
)";

void write_page(kiosk::Stage& stage, const screen::Fonts& fonts, const std::string& id,
                const std::filesystem::path& folder) {
  screen::Painter painter(fonts);
  visit::Visit visit = visit::unattended(stage.plan(), {});
  const visit::Stop place = find(stage.pack(), id);
  visit.place = place;
  std::filesystem::create_directories(folder);
  screen::write_png(figures_of(stage.show(visit, {})->scene, painter), folder / "chart.png");
  const std::string& language = stage.front().languages.front().code;
  const content::StopText text = stage.pack().stop(place.theme, place.stop).stop.text.at(language);
  std::ofstream page(folder / "index.html");
  page << fmt::format(frame, language, escaped(text.title), escaped(text.title), escaped(text.headline),
                      html(text.label), escaped(text.headline), html(text.more));
  if (!page.flush()) {
    throw std::runtime_error("cannot write " + (folder / "index.html").string());
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::fprintf(stderr, "usage: bench_page PACK STOP FOLDER\n");
    return 64;
  }
  auto opened = content::Pack::open(argv[1]);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    std::fprintf(stderr, "bench_page: %s\n", refused->detail().c_str());
    return 65;
  }
  const screen::Fonts fonts;
  kiosk::Stage stage(std::get<content::Pack>(std::move(opened)), visit::ten_buttons(), scene::landscape_24,
                     fonts);
  write_page(stage, fonts, argv[2], argv[3]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_page: %s\n", error.what());
  return 70;
}
