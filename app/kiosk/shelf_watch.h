// Watches the shelf while one of its packs is shown: when another is to be shown it is opened beside the
// exhibit, and shown when nobody is there; and a pack that has been shown for a minute is marked good.
#pragma once

#include <spdlog/logger.h>

#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/bell.h"
#include "app/kiosk/shelf_packs.h"
#include "app/visit/visit.h"

namespace kiosk {

/// After so long on the display a pack is good.
inline constexpr visit::Seconds shown_long_enough{60};

/// What is shown, as the shelf knows it.
struct Shown {
  std::string name;
  std::optional<content::Digest> digest;
  int tries = 0;  ///< as in Opened
};

class ShelfWatch {
 public:
  /// Borrows `packs`, which nobody else uses until this goes.
  ShelfWatch(ShelfPacks& packs, std::filesystem::path shelf, spdlog::logger& log);
  ~ShelfWatch();
  ShelfWatch(const ShelfWatch&) = delete;
  ShelfWatch& operator=(const ShelfWatch&) = delete;
  ShelfWatch(ShelfWatch&&) = delete;
  ShelfWatch& operator=(ShelfWatch&&) = delete;

  /// To be waited for, beside deadline(); then turn() is to be called.
  int changes() const { return inotify_; }
  int errands() const { return bell_.descriptor(); }
  std::optional<visit::Time> deadline() const;

  /// This is shown from now on; an empty name: the quiet card.
  void show(Shown shown);

  /// A picture was presented.
  void presented(visit::Time now);

  /// Notices what has happened. True: another pack is opened, and nobody is there; take() it.
  bool turn(visit::Time now, bool nobody_there);

  Opened take();

  /// What was made of the shelf's files when it was last looked through.
  const std::vector<ShelfDecision>& decisions() const { return decisions_; }

  /// What is shown ends, and not by its doing. Waits for the thread.
  void end();

 private:
  using Found = std::variant<Opened, NothingNewer, Failure>;

  void begin_watching();
  void read_changes();
  void run(std::function<Found()> errand);
  void come_back();
  void tell_remarks();

  ShelfPacks& packs_;
  std::filesystem::path shelf_;
  spdlog::logger& log_;
  Bell bell_;
  int inotify_ = -1;
  bool watching_ = false;
  bool changed_ = false;
  Shown shown_;
  std::optional<visit::Time> first_presented_;
  bool good_ = false;  ///< or being marked so
  std::optional<Opened> next_;
  std::vector<ShelfDecision> decisions_;
  std::future<Found> errand_;  // last: it uses the others
};

}  // namespace kiosk
