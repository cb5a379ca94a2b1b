#include "content/shelf/marks.h"

#include "tests/catch.h"
#include "tests/shelf/model_disk.h"

using namespace shelf;

namespace {

content::Digest digest(unsigned char first) {
  content::Digest digest{};
  digest[0] = first;
  return digest;
}

const content::Digest one = digest(1);
const content::Digest other = digest(2);

}  // namespace

TEST_CASE("a pack that ends the program three times is bad, and another is not") {
  ModelDisk disk;
  Marks marks(disk, "boot-a");
  for (int i = 0; i < most_tries; ++i) {
    CHECK(marks.verdict(one) == Verdict::untried);
    marks.begin_try(one);
  }
  CHECK(marks.verdict(one) == Verdict::bad);
  CHECK(marks.verdict(other) == Verdict::untried);

  SECTION("for ever, once it is written down") {
    marks.bad(one);
    CHECK(Marks(disk, "boot-b").verdict(one) == Verdict::bad);
    CHECK(marks.all_bad() == std::set{tag(one)});
  }
  SECTION("until somebody forgets it") {
    marks.bad(one);
    marks.forget(one);
    CHECK(marks.verdict(one) == Verdict::untried);
    CHECK(disk.names().empty());
  }
}

TEST_CASE("an evening power cut is no failed try, on however many evenings") {
  ModelDisk disk;
  for (int evening = 0; evening < 20; ++evening) {
    Marks marks(disk, "boot-" + std::to_string(evening));
    CHECK(marks.verdict(one) == Verdict::untried);
    marks.begin_try(one);
  }
  CHECK(Marks(disk, "boot-20").verdict(one) == Verdict::untried);
}

TEST_CASE("tries before a power cut do not count with those after it") {
  ModelDisk disk;
  Marks(disk, "boot-a").begin_try(one);
  Marks(disk, "boot-a").begin_try(one);
  Marks marks(disk, "boot-b");
  marks.begin_try(one);
  CHECK(marks.verdict(one) == Verdict::untried);
  marks.begin_try(one);
  CHECK(marks.verdict(one) == Verdict::untried);
  marks.begin_try(one);
  CHECK(marks.verdict(one) == Verdict::bad);
}

TEST_CASE("a try that is ended is no failure") {
  ModelDisk disk;
  Marks marks(disk, "boot-a");
  for (int i = 0; i < 10; ++i) {
    marks.begin_try(one);
    marks.end_try(one);
  }
  CHECK(marks.verdict(one) == Verdict::untried);
  CHECK(disk.names().empty());
}

TEST_CASE("a pack that was good and fails three times rests until the machine is switched on again") {
  ModelDisk disk;
  Marks marks(disk, "boot-a");
  marks.begin_try(one);
  marks.good(one);
  CHECK(marks.verdict(one) == Verdict::good);
  for (int i = 0; i < most_tries; ++i) {
    marks.begin_try(one);
  }
  CHECK(marks.verdict(one) == Verdict::resting);
  CHECK(Marks(disk, "boot-b").verdict(one) == Verdict::good);
  CHECK(marks.all_good() == std::set{tag(one)});
  CHECK(marks.all_bad().empty());
}

TEST_CASE("wherever the power goes while a mark is made, it is there or it is not") {
  ModelDisk disk;
  Marks marks(disk, "boot-a");
  marks.begin_try(one);
  marks.begin_try(one);
  marks.good(one);
  marks.begin_try(one);
  const std::size_t before = disk.operations();
  const auto verdicts = [&](std::size_t from) {
    std::set<Verdict> found;
    for (std::size_t operations = from; operations <= disk.operations(); ++operations) {
      disk.cuts(operations, [&](const ModelDisk::Image& image) {
        ModelDisk cut(image);
        found.insert(Marks(cut, "boot-b").verdict(one));
        // The next start makes its marks over what is left of unfinished ones.
        Marks(cut, "boot-b").begin_try(one);
        Marks(cut, "boot-b").good(one);
      });
    }
    return found;
  };
  CHECK(verdicts(0) == std::set{Verdict::untried, Verdict::good});
  marks.bad(one);
  CHECK(verdicts(before) == std::set{Verdict::good, Verdict::bad});
  CHECK(verdicts(disk.operations()) == std::set{Verdict::bad});
}

TEST_CASE("the machine has a boot id, the same as long as it runs") {
  CHECK_FALSE(boot_id().empty());
  CHECK(boot_id() == boot_id());
}
