// Figures painted before, found again by comparing them: a press must not wait for a key to be made. Private
// to this room.
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <optional>
#include <utility>

#include "app/screen/figure.h"
#include "app/screen/pixels.h"

namespace screen {

class KeptFigures {
 public:
  /// A figure that was asked for. Without ink: there is no plate of it, and it has not been drawn yet.
  struct Entry {
    scene::Group group;
    scene::Colour ground;
    std::optional<Ink> ink;

    std::size_t bytes() const {
      return sizeof(Entry) + group.items.size() * sizeof(scene::Item) + (ink ? ink->bytes() : 0);
    }
  };

  explicit KeptFigures(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Null if it is not there. Stays valid until the next keep().
  const Entry* find(const Figure& figure) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
      return entry.ground == figure.ground && entry.group == *figure.group;
    });
    if (found == entries_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found);
    return &entries_.front();
  }

  /// In place of the ink that is kept of this figure. What was used longest ago goes once there are too many
  /// bytes; what is kept last stays even if it alone is too large.
  const Entry& keep(const Figure& figure, std::optional<Ink> ink) {
    if (find(figure) != nullptr) {
      bytes_ -= entries_.front().bytes();
      entries_.front().ink = std::move(ink);
    } else {
      entries_.push_front({*figure.group, figure.ground, std::move(ink)});
    }
    bytes_ += entries_.front().bytes();
    while (bytes_ > most_bytes_ && entries_.size() > 1) {
      bytes_ -= entries_.back().bytes();
      entries_.pop_back();
    }
    return entries_.front();
  }

 private:
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  ///< the one used last comes first
};

}  // namespace screen
