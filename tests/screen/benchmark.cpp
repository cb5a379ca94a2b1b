// What painting costs; hidden: test_screen "[.benchmark]"
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

#include "app/screen/painter.h"
#include "app/screen/pixels.h"
#include "tests/catch.h"
#include "tests/screen/specimen.h"

namespace {

/// In milliseconds of this process's own time, so that other work on the machine hardly tells; the median.
template <class Work>
double median(int runs, Work&& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    work();
    times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void report(const char* what, double milliseconds) { std::printf("%-44s %8.3f ms\n", what, milliseconds); }

}  // namespace

TEST_CASE("what painting a full screen costs", "[.benchmark]") {
  report("find the fonts", median(5, [] { const screen::Fonts fonts; }));
  std::unique_ptr<screen::Fonts> fonts;
  report("measure a screen, fonts unopened", median(5, [&] {
           fonts = std::make_unique<screen::Fonts>();
           screen_tests::specimen(*fonts);
         }));
  const scene::Scene scene = screen_tests::specimen(*fonts);
  report("measure it again", median(50, [&] { screen_tests::specimen(*fonts); }));
  screen::Canvas canvas(scene.width, scene.height);
  report("paint, letters unknown", median(1, [&] { screen::Painter(*fonts).paint(scene, canvas); }));
  report("paint, nothing kept", median(20, [&] { screen::Painter(*fonts).paint(scene, canvas); }));

  screen::Painter painter(*fonts);
  double most = 0;
  for (bool more = true; more;) most = std::max(most, median(1, [&] { more = painter.prepare(scene); }));
  report("prepare, the longest piece", most);
  report("prepare, nothing left to do", median(50, [&] { painter.prepare(scene); }));
  report("paint, everything kept", median(100, [&] { painter.paint(scene, canvas); }));
  scene::Scene dimmed = scene;
  dimmed.dimmed = true;
  report("paint behind a veil", median(100, [&] { painter.paint(dimmed, canvas); }));

  screen::Canvas other(scene.width, scene.height);
  screen::Canvas out(scene.width, scene.height);
  report("one step of a cross-fade", median(50, [&] { screen::blend(canvas, other, 77, out); }));
}
