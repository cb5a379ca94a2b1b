// A curator's desk: a small exhibit without a mistake, of which one file is written anew and read again.
#pragma once

#include <string>
#include <string_view>

#include "content/sources/draft.h"
#include "tests/sources/small_exhibit.h"

class Desk {
 public:
  Desk();

  /// Of the exhibit's folder.
  void write(const std::string& file, std::string_view text) const { exhibit_.write(file, text); }

  /// A draft in which nothing has been read.
  sources::Draft empty() const { return {exhibit_.folder(), {}}; }

  /// A draft in which everything has been read that a stop may name: languages, words, and the one chart.
  sources::Draft before_stops() const { return before_stops_; }

 private:
  test::SmallExhibit exhibit_;
  sources::Draft before_stops_;
};
