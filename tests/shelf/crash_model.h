// Power cuts during whatever changes a shelf, all of them: after every operation, in every state that the
// disk may be left in, and again while the shelf is tidied after that.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>

#include "content/shelf/marks.h"
#include "tests/shelf/model_disk.h"
#include "tests/shelf/museum.h"
#include "tests/shelf/wrong_disk.h"

/// One thing that somebody does to a shelf.
struct Deed {
  ModelDisk::Image before;                ///< the shelf; all packs on it are whole
  std::function<bool(shelf::Disk&)> act;  ///< whether it says that it is done; may throw
  std::set<std::string> may_show;         ///< packs one of which is shown after a cut
  std::string must_show;                  ///< the one that is shown once it was said to be done
};

class CrashModel {
 public:
  CrashModel(const Museum& museum, const std::vector<Brought>& packs, const std::vector<Brought>& shown);

  /// The deed with no fault but the power's.
  void cut(const Deed& deed, const Workmanship& workmanship = right);

  /// The deed with each of its calls failing, and the power then gone or not.
  void fail(const Deed& deed, int error, const Workmanship& workmanship = right);

  /// What went wrong first; empty: nothing.
  const std::string& breach() const { return breach_; }

  /// States after a cut, no two the same.
  std::size_t states() const { return states_; }

  /// States after a second cut, while the shelf was tidied after the first; each is checked once, from
  /// however many states it comes.
  std::size_t pairs() const { return pairs_; }

 private:
  using Seen = std::unordered_set<std::string>;

  void look_at_cuts(const ModelDisk& disk, std::size_t from, const Deed& deed, bool done);
  void check(const ModelDisk::Image& image, const std::set<std::string>& may_show, bool again);
  void check_names(const ModelDisk::Image& image);
  void check_whole(const ModelDisk::Image& image);
  void check_shown(const ModelDisk& disk, const std::set<std::string>& may_show);
  const std::string& first_shown(const ModelDisk& disk);
  void breach(const std::string& sentence);

  content::Trust trust_;
  std::map<std::string, std::string> packs_;  ///< true bytes, by name on the shelf
  ModelDisk marks_disk_;
  shelf::Marks marks_{marks_disk_, "boot"};
  Seen seen_;
  std::map<ModelDisk::Image, std::string> first_shown_;  ///< by what stands there after tidying: few
  std::string breach_;
  std::size_t states_ = 0;
  std::size_t pairs_ = 0;
};

/// A shelf with these packs on it, installed one after the other.
ModelDisk::Image shelf_with(const std::vector<Brought>& packs);

/// Installs a pack; done if the shelf says that it has it.
std::function<bool(shelf::Disk&)> installing(const Museum& museum, const Brought& pack, shelf::Marks& marks,
                                             bool permitted = false);
