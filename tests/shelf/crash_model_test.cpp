#include "tests/shelf/crash_model.h"

#include <cerrno>

#include "content/shelf/replace.h"
#include "content/shelf/survey.h"
#include "content/shelf/withdraw.h"
#include "tests/catch.h"

using namespace shelf;

namespace {

constexpr std::size_t twelve_writes = 12 * ModelDisk::most_written;

/// A museum, its packs, and what happens to its shelf.
struct Story {
  Museum museum;  // first: it makes the packs
  Brought one = museum.bring(1);
  Brought two = museum.bring(2);
  Brought three = museum.bring(3);
  Brought four = museum.bring(4);
  ModelDisk marks_disk;
  Marks marks{marks_disk, "boot"};

  Story(std::size_t pack_size, const std::vector<const Brought*>& shown) : museum(pack_size) {
    for (const Brought* pack : shown) {
      replace(marks_disk, pack->digest_tag() + ".good", "");
    }
  }

  static std::string name(const Brought& pack) { return to_string(pack.name); }
};

/// The second pack comes to the first.
struct SecondPack : Story {
  explicit SecondPack(std::size_t pack_size = 1024) : Story(pack_size, {&one}) {}
  CrashModel model{museum, {one, two}, {one}};
  Deed deed{shelf_with({one}), installing(museum, two, marks), {name(one), name(two)}, name(two)};
};

}  // namespace

TEST_CASE("wherever the power goes, the shelf holds a whole pack that a trusted key has signed") {
  std::size_t states = 0;
  std::size_t pairs = 0;
  const auto count = [&](const CrashModel& model) {
    CHECK(model.breach() == "");
    states += model.states();
    pairs += model.pairs();
  };
  {
    // The second pack comes to the first.
    SecondPack story(twelve_writes);
    story.model.cut(story.deed);
    count(story.model);
  }
  {
    // The fourth comes to three, of which the oldest is no longer needed.
    Story story(twelve_writes, {&story.one, &story.two, &story.three});
    CrashModel model(story.museum, {story.one, story.two, story.three, story.four},
                     {story.one, story.two, story.three});
    model.cut({shelf_with({story.one, story.two, story.three}),
               installing(story.museum, story.four, story.marks),
               {Story::name(story.three), Story::name(story.four)},
               Story::name(story.four)});
    count(model);
  }
  {
    // Somebody goes back from the second to the first, and then installs the second again.
    Story story(twelve_writes, {&story.one, &story.two});
    CrashModel model(story.museum, {story.one, story.two}, {story.one, story.two});
    const auto going_back = [&](Disk& disk) {
      return std::holds_alternative<RolledBack>(
          roll_back(disk, survey(disk, story.marks, story.museum.trust()).known));
    };
    const auto both = shelf_with({story.one, story.two});
    const std::set<std::string> either{Story::name(story.one), Story::name(story.two)};
    model.cut({both, going_back, either, Story::name(story.one)});
    auto withdrawn = both;
    withdrawn[withdrawal_of(Story::name(story.two))] = "";
    model.cut({withdrawn, installing(story.museum, story.two, story.marks), either, Story::name(story.two)});
    count(model);
  }
  {
    // With a permission, an older pack comes after a newer one.
    Story story(twelve_writes, {&story.three});
    CrashModel model(story.museum, {story.two, story.three}, {story.three});
    model.cut({shelf_with({story.three}),
               installing(story.museum, story.two, story.marks, true),
               {Story::name(story.two), Story::name(story.three)},
               Story::name(story.two)});
    count(model);
  }
  {
    // With a permission, one comes after two newer ones, of which only the highest was ever shown.
    Story story(1024, {&story.three});
    CrashModel model(story.museum, {story.one, story.two, story.three}, {story.three});
    model.cut({shelf_with({story.two, story.three}),
               installing(story.museum, story.one, story.marks, true),
               {Story::name(story.one), Story::name(story.three)},
               Story::name(story.one)});
    count(model);
  }
  {
    // An installation that was cut off has left its signature and an unfinished pack.
    Story story(twelve_writes, {&story.one});
    CrashModel model(story.museum, {story.one, story.two}, {story.one});
    auto image = shelf_with({story.one});
    image[signature_of(Story::name(story.two))] = story.two.signature;
    image[part_of(Story::name(story.two))] = story.two.bytes.substr(0, 1000);
    model.cut({image,
               installing(story.museum, story.two, story.marks),
               {Story::name(story.one), Story::name(story.two)},
               Story::name(story.two)});
    count(model);
  }
  {
    // Every call fails once, and then the power goes.
    SecondPack story(twelve_writes);
    story.model.fail(story.deed, EIO);
    count(story.model);
  }
  WARN(states << " states after a cut, and " << pairs << " after a second one");
  CHECK(states >= 50'000);
  CHECK(pairs >= 10'000);
}

TEST_CASE("an installer that does not sync files is caught") {
  SecondPack story;
  story.model.cut(story.deed, without_file_sync);
  CHECK(story.model.breach() == "the-dominated-2.vitrine stands there under its name and is not whole");
}

TEST_CASE("an installer that does not sync the folder is caught") {
  SecondPack story;
  story.model.cut(story.deed, without_folder_sync);
  CHECK(story.model.breach() == "the-dominated-2.vitrine is left over");
}

TEST_CASE("an installer that renames before it syncs is caught") {
  SecondPack story;
  story.model.cut(story.deed, rename_first);
  CHECK(story.model.breach() == "the-dominated-2.vitrine stands there under its name and is not whole");
}

TEST_CASE("an installer that writes in place is caught") {
  SecondPack story;
  // With the signature there already, as when a rotten pack is brought again.
  story.deed.before[signature_of(Story::name(story.two))] = story.two.signature;
  story.model.cut(story.deed, write_in_place);
  CHECK(story.model.breach() != "");
}

TEST_CASE("an installer that ignores short writes is caught") {
  SecondPack story;
  story.model.cut(story.deed, short_write_ignored);
  CHECK(story.model.breach() == "the-dominated-2.vitrine stands there under its name and is not whole");
}

TEST_CASE("an installer that ignores what close says is caught") {
  SecondPack story;
  story.model.fail(story.deed, EIO, close_error_ignored);
  CHECK_THAT(story.model.breach(), Catch::Matchers::EndsWith("failed, and all was said to be well"));
}

TEST_CASE("an installer that syncs again after a failure, and believes it, is caught") {
  SecondPack story;
  story.model.fail(story.deed, EIO, fsync_retried);
  CHECK_THAT(story.model.breach(), Catch::Matchers::EndsWith("failed, and all was said to be well"));
}

TEST_CASE("an installer that deletes the old pack first is caught") {
  SecondPack story;
  story.model.cut(story.deed, old_deleted_first);
  CHECK(story.model.breach() == "there is no whole pack to show");
}
