// The packs of a cabinet's shelf, as the kiosk comes to show them: only what a trusted key has signed, the
// newest first, and not what has ended the program before.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/kiosk/failure.h"
#include "app/kiosk/opened.h"
#include "content/pack/public_key.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/marks.h"
#include "content/shelf/standing.h"

namespace kiosk {

/// The pack that is shown is still the one to show.
struct NothingNewer {};

/// What was made of a file of the shelf.
struct ShelfDecision {
  enum class Kind {
    chosen,       ///< the one to show
    behind,       ///< good enough, were it not for the chosen one
    withdrawn,    ///< somebody went back to an older one
    passed_over,  ///< may not be shown
  };
  std::string name;
  Kind kind = Kind::behind;
  shelf::Rejected why = {};  ///< where it was passed over

  friend bool operator==(const ShelfDecision&, const ShelfDecision&) = default;
};

/// Reads the shelf, and writes marks in its folder `marks` only. To be used by one thread at a time. Where a
/// mark cannot be written the exhibit goes on without it, and a remark says so.
class ShelfPacks {
 public:
  /// `trust`: keys, and folders of keys.
  ShelfPacks(std::filesystem::path shelf, std::vector<std::filesystem::path> trust);

  /// The pack to show, opened, its try begun; NothingNewer if it is `shown`; a Failure if there is none.
  /// Takes as long as hashing it.
  std::variant<Opened, NothingNewer, Failure> open(std::string_view shown = {});

  /// The same for somebody who only looks: no try begins, and nothing is written.
  std::variant<Opened, Failure> look();

  /// The pack has been shown for a minute.
  void good(const content::Digest& pack);

  /// It is not shown any more, and that was not its doing.
  void end_try(const content::Digest& pack);

  /// Of every pack when open() or look() last chose among them, in the order in which they were looked at.
  const std::vector<ShelfDecision>& decisions() const { return decisions_; }

  /// What the log should say, since this was asked last.
  std::vector<std::string> take_remarks();

 private:
  enum class Writing { marks, nothing };

  std::variant<Opened, NothingNewer, Failure> choose(std::string_view shown, Writing writing);
  std::optional<content::Trust> believed();
  std::variant<Opened, shelf::Rejected> opened(const shelf::Standing& standing, Writing writing);
  int begin_try(const std::string& name, const content::Digest& pack);
  void choose_first(std::span<const shelf::Standing> packs);
  shelf::Verdict verdict(const content::Digest& pack);
  void refuse(const std::string& name, const shelf::Rejected& why, Writing writing);

  /// Does what the disk may fail; false, and a remark, if it does.
  template <typename Act>
  bool attempt(const std::string& doing, Act act);

  shelf::FolderDisk disk_;
  shelf::FolderDisk marks_disk_;
  shelf::Marks marks_;
  std::vector<std::filesystem::path> trust_;
  std::vector<std::string> remarks_;
  std::vector<ShelfDecision> decisions_;
  std::optional<shelf::Rejected> last_refusal_;
};

}  // namespace kiosk
