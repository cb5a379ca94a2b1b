#include "app/scene/flow.h"

#include <string>
#include <vector>

#include "tests/catch.h"

using scene::Block;
using scene::Page;

namespace {

/// Lines of ten pixels' height, one below the other without a gap.
Block paragraph(const std::vector<std::string>& lines) {
  Block block;
  block.skip = 10;
  for (const std::string& line : lines) {
    scene::Text run;
    run.text = line;
    run.rise = 10;
    block.lines.push_back({{run}, {}, 0, false});
  }
  return block;
}

Block paragraph(std::size_t lines) { return paragraph(std::vector<std::string>(lines, "and so on")); }

/// How many lines each page has.
std::vector<std::size_t> lines_of(const std::vector<Page>& pages) {
  std::vector<std::size_t> counts;
  for (const Page& page : pages) {
    std::size_t count = 0;
    for (const scene::Slice& slice : page) count += slice.count;
    counts.push_back(count);
  }
  return counts;
}

using Counts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("what fits one page stays on it") {
  CHECK(lines_of(scene::paginate({paragraph(4), paragraph(6)}, 100)) == Counts{10});
}

TEST_CASE("nothing is one empty page") { CHECK(lines_of(scene::paginate({}, 100)) == Counts{0}); }

TEST_CASE("a page is as high as what stands on it, and an empty one has no height") {
  const std::vector<Block> blocks{paragraph(4), paragraph(2)};
  CHECK(scene::height_of(scene::paginate(blocks, 100).front(), blocks) == 60);
  CHECK(scene::height_of(scene::paginate({}, 100).front(), {}) == 0);
}

TEST_CASE("a page ends between paragraphs rather than within one") {
  CHECK(lines_of(scene::paginate({paragraph(5), paragraph(9)}, 100)) == Counts{5, 9});
  CHECK(lines_of(scene::paginate({paragraph(9), paragraph(5)}, 100)) == Counts{9, 5});
}

TEST_CASE("a paragraph is broken where pages would be saved or very unequal") {
  CHECK(lines_of(scene::paginate({paragraph(2), paragraph(18)}, 100)) == Counts{10, 10});
  CHECK(lines_of(scene::paginate({paragraph(12), paragraph(2)}, 120)) == Counts{7, 7});
}

TEST_CASE("within a paragraph a page ends with a sentence, also before a closing quote") {
  std::vector<std::string> lines(14, "and so on");
  lines[8] = "he said “no.”";
  CHECK(lines_of(scene::paginate({paragraph(lines)}, 100)) == Counts{9, 5});
  lines[8] = "he said “no”";
  CHECK(lines_of(scene::paginate({paragraph(lines)}, 100)) == Counts{7, 7});
}

TEST_CASE("a page does not end inside a word") {
  Block block = paragraph(14);
  block.lines[6].divides_word = true;
  const Counts counts = lines_of(scene::paginate({block}, 100));
  REQUIRE(counts.size() == 2);
  CHECK(counts.front() != 7);
}

TEST_CASE("no line of a paragraph stands alone") {
  CHECK(lines_of(scene::paginate({paragraph(11)}, 100)) == Counts{5, 6});
  CHECK(lines_of(scene::paginate({paragraph(9), paragraph(3)}, 100)) == Counts{9, 3});
  CHECK(lines_of(scene::paginate({paragraph(3)}, 20)) == Counts{1, 2});  // here it cannot be avoided
}

TEST_CASE("a heading is not the last on a page") {
  Block heading = paragraph(1);
  heading.with_next = true;
  CHECK(lines_of(scene::paginate({paragraph(9), heading, paragraph(6)}, 100)) == Counts{9, 7});
}

TEST_CASE("a line higher than the page stands alone") {
  CHECK(lines_of(scene::paginate({paragraph(3)}, 5)) == Counts{1, 1, 1});
}
